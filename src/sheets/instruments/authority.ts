/** The Authority sheet: what the role may decide on paper and in practice, where the two part, and whether that is enough. */
import { authorityInstrument, AUTHORITY_ROWS, SOURCES } from '../../method';
import { type SheetLayout, SheetBuilder, areaName, cellAt, cellName, type Area, drawSentences, type Sentence, COLOUR } from '../layout';
import { call, type SheetContext } from '../contents';
import { drawList, type DrawnList } from '../lists';
import { assumed, countSaying, NO_RESULT, says } from '../formulas';

const HEADER = 5;
const AT = { group: 1, row: 2 } as const;
const LIP_SERVICE = 'Lip service';

/** The rows in their two groups, with what each group means for the result. */
const GROUPS = [
  {
    label: 'Conditions',
    rows: authorityInstrument.conditions.length,
    text: `The role needs all three; a single No in practice is a gap (${authorityInstrument.alsoFrom}, theirs).`,
  },
  {
    label: 'Functions',
    rows: authorityInstrument.silos.length,
    text: `Authority in practice in none of the six is the red flag (${authorityInstrument.source}, theirs).`,
  },
] as const;

export function authoritySheet(context: SheetContext): SheetLayout {
  const builder = new SheetBuilder({
    sheet: 'Authority',
    title: authorityInstrument.title,
    purpose:
      `${authorityInstrument.ask} What is practised decides. After FUND, ${SOURCES.FUND.author}, “${SOURCES.FUND.title}` +
      `”, and ROLE, “${SOURCES.ROLE.title}”.`,
    tabColour: COLOUR.accent,
    widths: [2, 25, 22, 46, 14, 14, 14, 34],
    frozenColumns: 0,
    orientation: 'Landscape',
  });
  const rows = drawList(builder, context, {
    list: 'authority',
    at: [HEADER, AT.row],
    what: 'what the role needs',
    item: { header: 'Where', ask: '', shows: 'label' },
    beside: [{ header: 'What would be true', of: ({ text }) => text }],
    fields: authorityInstrument.fields,
    results: [
      {
        header: 'Word and deed',
        formula: ({ field }) => `IF(AND(${says(field('stated'), 'Yes')},${says(field('practised'), 'No')}),"${LIP_SERVICE}","")`,
      },
    ],
    note: { header: 'Note', ask: 'What the answers rest on: the paper that states it, the case in which it held or did not.' },
  });
  const practised = rows.field('practised');
  groups(builder, rows.items.row);
  colours(builder, rows);
  const rule = assumed(context, 'A-AU1');
  const [, silos] = parts(practised);
  const last = drawSentences(builder, { row: rows.below + 1, column: AT.group, sentences: sentences(context, rows) });
  builder
    .put([last + 1, AT.group], `=${stateFormula(practised, rule)}`, 'smallText')
    .name('CCO_AuthorityState', cellAt(last + 1, AT.group), 'gap, sufficient or undetermined');
  return builder
    .band(`=${sentence(silos)}`)
    .finish({ frozenRows: HEADER + 1, titleRows: { first: 0, last: HEADER }, lastPrintedRow: last - 1 });
}

function colours(builder: SheetBuilder, rows: DrawnList<'authority'>): void {
  const practised = rows.field('practised');
  const cell = cellName(practised.row, practised.column);
  builder.emphasise(practised, 'early', `${cell}="No"`).emphasise(practised, 'evolved', `${cell}="Yes"`);
  for (const marks of rows.results) builder.emphasise(marks, 'contested', `${cellName(marks.row, marks.column)}="${LIP_SERVICE}"`);
}

function sentences(context: SheetContext, rows: DrawnList<'authority'>): readonly Sentence[] {
  const practised = rows.field('practised');
  const [conditions, silos] = parts(practised);
  const rule = assumed(context, 'A-AU1');
  const given = context.present.has('Assumptions') ? rule : '';
  return [
    {
      label: 'Authority',
      text: `=${call('CCO.AUTHORITY', ...[rows.items, practised, rows.field('stated')].map(areaName), given)}`,
      name: 'CCO_Authority',
      leastLines: 2,
    },
    {
      label: 'In practice',
      text:
        `=${countSaying(areaName(conditions), 'Yes')}&" of ${conditions.rows} conditions hold, and the role has ` +
        `authority in "&${countSaying(areaName(silos), 'Yes')}&" of ${silos.rows} functions."`,
    },
    {
      label: 'How much is enough',
      text:
        `="All three conditions, and authority in "&IF(LOWER(TRIM(${rule}))="all","each of the six functions","at least ` +
        'one of the six functions; each one without it is a condition that goes with the result")&" (A-AU1, ours)."',
    },
    {
      label: LIP_SERVICE,
      text:
        'Stated Yes and practised No: the company says one thing and does another. It is named beside the result and ' +
        'changes nothing in it.',
    },
  ];
}

const sentence = (silos: Area): string =>
  `IF(ISERROR(CCO_Authority),"${NO_RESULT}",IF(COUNTA(CCO_Authority_Answers)=0,"Nothing answered yet. Say of each ` +
  'row first what is stated, then what holds in practice.",' +
  `IF(AND(CCO_AuthorityState="sufficient",${countSaying(areaName(silos), 'Yes')}=${silos.rows}),"Sufficient: the role has ` +
  'in practice what it needs, and authority in every function.",CCO_Authority&".")))';

/** Whether the authority is enough in practice, from the answers themselves (A-AU1). */
function stateFormula(practised: Area, rule: string): string {
  const [conditions, silos] = parts(practised);
  const count = (area: Area, word: string): string => countSaying(areaName(area), word);
  const needed = `IF(LOWER(TRIM(${rule}))="all",${silos.rows},1)`;
  const isGap = `OR(${count(conditions, 'No')}>0,${count(silos, 'No')}>${silos.rows}-${needed})`;
  const isSufficient = `AND(${count(conditions, 'Yes')}=${conditions.rows},${count(silos, 'Yes')}>=${needed})`;
  return `IF(${isGap},"gap",IF(${isSufficient},"sufficient","undetermined"))`;
}

/** The conditions and the functions, as parts of a column. */
function parts(column: Area): readonly [Area, Area] {
  const conditions = authorityInstrument.conditions.length;
  return [
    { ...column, rows: conditions },
    { ...column, row: column.row + conditions, rows: AUTHORITY_ROWS.length - conditions },
  ];
}

/** What a group of rows means, once beside all of them. */
function groups(builder: SheetBuilder, first: number): void {
  builder.put([HEADER, AT.group], 'Group', 'header');
  let row = first;
  for (const { label, rows, text } of GROUPS) {
    const under: Area = { row: row + 1, column: AT.group, rows: rows - 1, columns: 1 };
    builder.put([row, AT.group], label, 'label').put([under.row, under.column], text).style(under, 'anchor').merge(under);
    row += rows;
  }
}

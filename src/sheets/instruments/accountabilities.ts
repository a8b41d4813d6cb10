/**
 * The Accountabilities sheet: who answers for each, whether it is managed and measured, how raters rank them, and how far they are
 * covered.
 */
import { accountabilitiesInstrument, ACCOUNTABILITIES, CHIEF_EXECUTIVE, ONE_OWNER_CAUTION, SOURCES, type Conclusions } from '../../method';
import {
  type SheetLayout,
  SheetBuilder,
  absoluteCell,
  areaName,
  cellAt,
  cellName,
  columnName,
  quoted,
  type Area,
  drawSentences,
  type Sentence,
  COLOUR,
  type EmphasisName,
} from '../layout';
import { conclusionsOf } from '../document';
import { call, ratersOf, type SheetContext } from '../contents';
import { drawList, type DrawnList } from '../lists';
import { listing, naming, NO_RESULT, says, pick, sentenceOf } from '../formulas';

const HEADER = 5;
const AT = { label: 1, rank: 6 } as const;

const WORDS = {
  owner: { yes: 'Owned', no: 'No owner' },
  managing: { yes: 'Managed', no: 'Not managed' },
  metric: { yes: 'Measured', no: 'No metric' },
} as const;
const NOT_KNOWN = 'Not known';
const MEANS = 'CCO_Accountabilities_Means';

export function accountabilitiesSheet(context: SheetContext): SheetLayout {
  const raters = ratersOf(context).length;
  const result = AT.rank + raters;
  const builder = new SheetBuilder({
    sheet: 'Accountabilities',
    title: accountabilitiesInstrument.title,
    purpose:
      `${accountabilitiesInstrument.ask} ${accountabilitiesInstrument.suggestion} After the ${SOURCES.ACCOUNT.author}, ` +
      `“${SOURCES.ACCOUNT.title}”.`,
    tabColour: COLOUR.accent,
    widths: [2, 34, 5, 18, 13, 20, ...Array.from({ length: raters }, () => 9), 10, 12, 10, 7, 7, 22],
    frozenColumns: 0,
    orientation: 'Landscape',
  });
  builder.put([HEADER - 1, AT.rank], 'Rank by rater, 1 matters most', 'note');
  const list = drawList(builder, context, {
    list: 'accountabilities',
    at: [HEADER, AT.label],
    what: 'the accountabilities',
    item: { header: 'Accountability', ask: accountabilitiesInstrument.suggestion, shows: 'label' },
    beside: [{ header: 'No.', of: ({ id }) => id }],
    fields: accountabilitiesInstrument.fields,
    results: [
      { header: 'Owner', formula: ({ field }) => named(field('owner'), WORDS.owner) },
      {
        header: 'Managed',
        formula: ({ field }) =>
          `IF(${says(field('managing'), 'Yes')},"${WORDS.managing.yes}",IF(${says(field('managing'), 'No')},"` +
          `${WORDS.managing.no}","${NOT_KNOWN}"))`,
      },
      { header: 'Metric', formula: ({ field }) => named(field('metric'), WORDS.metric) },
      { header: 'Mean rank', formula: ({ ranks }) => `IF(COUNT(${ranks})=0,"",ROUND(AVERAGE(${ranks}),2))` },
      { header: 'Order', formula: ({ item }) => order(item.replace(/^[A-Z]+/, columnName(result + 3))) },
    ],
    note: { header: 'Note', ask: 'What the answers rest on.' },
    leastRows: 4,
  });
  heat(builder, list);
  builder.name(MEANS, list.results[3] ?? list.notes, 'the mean ranks of the accountabilities');
  const last = drawSentences(builder, { row: list.below + 1, column: AT.label, sentences: sentences(context, list) });
  const below = last + 2;
  // A custom function, or one that works on arrays, may find no room in a merged cell, so they stand below and are shown above.
  builder
    .put([below - 1, AT.label], 'Results of this page', 'note')
    .put([below, AT.label], `=${call('CCO.COVERAGE', areaName(list.items), areaName(list.field('owner')))}`, 'smallText')
    .name('CCO_Accountabilities', cellAt(below, AT.label), 'how many accountabilities have an executive')
    .put([below + 1, AT.label], `=${agreement(areaName(list.ranks))}`, 'smallText')
    .name('CCO_Accountabilities_Agreement', cellAt(below + 1, AT.label), 'how far raters rank them alike')
    .put([below + 2, AT.label], `=${first(list)}`, 'smallText')
    .name('CCO_Accountabilities_First', cellAt(below + 2, AT.label), 'what matters most to the group');
  const answered = `COUNTA(CCO_Accountabilities_Answers)`;
  builder.band(
    `=IF(ISERROR(CCO_Accountabilities),${quoted(NO_RESULT)},IF(${answered}=0,` +
      `${quoted(`Nothing answered yet. ${accountabilitiesInstrument.ask}`)},CCO_Accountabilities&"."))`,
  );
  return builder.finish({ frozenRows: HEADER + 1, titleRows: { first: 0, last: HEADER }, lastPrintedRow: last - 1 });
}

/** Whether a cell of free text names somebody or something: blank is not known, and TBD says that there is none. */
const named = (cell: string, { yes, no }: { readonly yes: string; readonly no: string }): string =>
  `IF(TRIM(${cell})="","${NOT_KNOWN}",IF(${naming(cell)}=1,"${yes}","${no}"))`;

/** The group's order: the lowest mean comes first, and those that are level share a place. */
const order = (mean: string): string => `IF(${mean}="","",RANK(${mean},${MEANS},1))`;

function heat(builder: SheetBuilder, { results }: DrawnList<'accountabilities'>): void {
  Object.values(WORDS).forEach((words, i) => {
    const area = results[i];
    if (area === undefined) return;
    const cell = cellName(area.row, area.column);
    const emphases: readonly (readonly [string, EmphasisName])[] = [
      [words.yes, 'evolved'],
      [words.no, 'early'],
      [NOT_KNOWN, 'missing'],
    ];
    for (const [word, emphasis] of emphases) builder.emphasise(area, emphasis, `${cell}="${word}"`);
  });
}

/** Kendall's W, or why there is none. */
const agreement = (ranks: string): string =>
  `IF(COUNT(${ranks})=0,"Nobody has ranked them yet.",IFERROR("Kendall’s W is "&TEXT(` +
  `${call('CCO.KENDALLW', `TRANSPOSE(${ranks})`)},"0.00")&": 1 is one order shared by all, 0 no common order.","It ` +
  'takes two raters or more who rank the same accountabilities."))';

function first({ items, results }: DrawnList<'accountabilities'>): string {
  const orders = areaName(results[4] ?? items);
  return (
    `IF(COUNT(${orders})=0,"Nobody has ranked them yet.",` +
    `${listing({ names: areaName(items), holds: `${orders}=1`, count: `COUNTIF(${orders},1)` })}&IF(COUNTIF(${orders}` +
    ',1)=1," comes"," come")&" first, by the mean of the ranks.")'
  );
}

function sentences({ cellContents, present }: SheetContext, list: DrawnList<'accountabilities'>): readonly Sentence[] {
  const now: Conclusions['accountabilities'] | undefined = conclusionsOf({ cellContents })?.accountabilities;
  const count = (result: number, word: string): string => `COUNTIF(${areaName(list.results[result] ?? list.items)},"${word}")`;
  return [
    { label: 'Who answers for them', text: '=CCO_Accountabilities&"."', now: now?.text, leastLines: 2 },
    {
      label: 'Managed and measured',
      text:
        `=${count(1, WORDS.managing.yes)}&" of "&COUNTA(${areaName(list.items)})&" are managed today, and "&` +
        `${count(2, WORDS.metric.yes)}&" have a metric."`,
    },
    { label: 'What matters most', text: '=CCO_Accountabilities_First' },
    { label: 'Agreement on the order', text: '=CCO_Accountabilities_Agreement' },
    { label: 'One person for all', text: `=${oneOwner(list)}` },
    {
      label: 'How it is read',
      text:
        'The first seven are common to all companies: each is for an executive to answer for, with or without a customer ' +
        'leader. Don’t know, TBD and a dash are no owner (ACCOUNT, theirs).',
    },
    ...(present.has('Recommendation')
      ? [
          {
            label: 'About the survey',
            text:
              `=IF(${pick('accountabilities', 'Evidence')}="","The survey leaned to large and to B2B companies; nothing on ` +
              `Start says that this is another kind.",${pick('accountabilities', 'Evidence')})`,
            now: now?.note ?? '',
            leastLines: 2,
          },
        ]
      : []),
  ];
}

/** The caution where one person other than the chief executive owns all seven. */
function oneOwner({ field }: DrawnList<'accountabilities'>): string {
  const owners: Area = { ...field('owner'), rows: ACCOUNTABILITIES.length };
  const owner = absoluteCell(owners.row, owners.column);
  const same = `SUMPRODUCT(--(LOWER(TRIM(${areaName(owners)}))=LOWER(TRIM(${owner}))))=${owners.rows}`;
  const isChief = CHIEF_EXECUTIVE.map((title) => `LOWER(TRIM(${owner}))=${quoted(title)}`).join(',');
  const caution = sentenceOf(ONE_OWNER_CAUTION, { owner: `TRIM(${owner})` });
  return `IF(AND(${naming(owner)}=1,${same},NOT(OR(${isChief}))),${caution},"No one person answers for all seven.")`;
}

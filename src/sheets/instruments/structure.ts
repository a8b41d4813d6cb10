/**
 * The Structure sheet: the people each function commits and what stands behind them, and the four structures with the one that
 * follows.
 */
import {
  SCALES,
  SOURCES,
  STRUCTURE_OPTIONS,
  structureInstrument,
  type Conclusions,
  type Leader,
  type People,
  type Team,
  changeText,
} from '../../method';
import {
  type SheetLayout,
  SheetBuilder,
  heightFor,
  areaName,
  cellAt,
  cellName,
  type Area,
  drawSentences,
  type Sentence,
  COLOUR,
} from '../layout';
import { conclusionsOf } from '../document';
import type { SheetContext } from '../contents';
import { drawList, type DrawnList } from '../lists';
import { assumed, firstSentence, NO_RESULT, pick } from '../formulas';

const FACTS_HEADER = 6;
/**
 * The lists' columns; the grid takes the label's for its row heads, two of them for a dispersed team and the last for a dedicated
 * one.
 */
const AT = { label: 1, second: 2, third: 3, note: 4 } as const;
const WIDTHS = [2, 26, 26, 26, 54];

/** What a commitment can count towards. */
const COUNTS_FOR: Readonly<Record<People, string>> = {
  'Full-time named': 'Either team',
  'Half-time named': 'A dispersed team',
  'When they have time': 'Neither team',
  None: 'Neither team',
};
const COMMITMENTS = [...SCALES.people.steps].reverse();

const LEADERS: readonly { readonly leader: Leader; readonly label: string; readonly where: string }[] = [
  { leader: 'staff', label: 'Staff leader', where: 'stands outside the operating areas' },
  { leader: 'line', label: 'Line leader', where: 'runs an operating area as well' },
];
const TEAMS: readonly {
  readonly team: Exclude<Team, 'unresolved'>;
  readonly label: string;
  readonly where: string;
  readonly columns: Pick<Area, 'column' | 'columns'>;
}[] = [
  { team: 'dispersed', label: 'Dispersed team', where: 'people who stay in their functions', columns: { column: AT.second, columns: 2 } },
  { team: 'dedicated', label: 'Dedicated team', where: 'people who do nothing else', columns: { column: AT.note, columns: 1 } },
];

export function structureSheet(context: SheetContext): SheetLayout {
  const builder = new SheetBuilder({
    sheet: 'Structure',
    title: structureInstrument.title,
    purpose:
      `${structureInstrument.ask} Four structures after ${SOURCES.NEED.author}, “${SOURCES.NEED.title}”; to be chosen ` +
      'after the reporting line, by commitment and resources.',
    tabColour: COLOUR.accent,
    widths: WIDTHS,
    frozenColumns: 0,
    orientation: 'Portrait',
  });
  builder.section(FACTS_HEADER - 1, 'What stands behind them');
  const facts = drawList(builder, context, {
    list: 'structureFacts',
    at: [FACTS_HEADER, AT.label],
    what: 'what stands behind the people',
    item: { header: 'Fact', ask: '', shows: 'label' },
    beside: [{ header: 'Question', of: ({ text }) => text }],
    fields: [{ field: 'answer', label: 'Answer', text: 'Is this so?' }],
    note: { header: 'Note', ask: 'Who decided it, when, and for how long.' },
  });
  builder.section(facts.below + 1, 'Whom each function commits');
  const functions = drawList(builder, context, {
    list: 'structureFunctions',
    at: [facts.below + 2, AT.label],
    what: 'the functions',
    item: { header: 'Function', ask: structureInstrument.suggestion, shows: 'label' },
    fields: structureInstrument.fields,
    results: [{ header: 'Counts towards', formula: ({ field }) => countsFor(field('people')) }],
    note: { header: 'Note', ask: 'Who they are by name, and who agreed.' },
  });
  const afterCounts = counts(builder, context, { row: functions.below + 1, functions });
  const hasSpill = context.present.has('Recommendation');
  const afterGrid = grid(builder, afterCounts + 1, hasSpill);
  const last = hasSpill
    ? drawSentences(builder, { row: afterGrid + 1, column: AT.label, sentences: conclusions(conclusionsOf(context)) })
    : afterGrid;
  if (hasSpill) drawStates(builder, last + 1);
  builder
    .band(hasSpill ? sentence() : 'Write the Recommendation sheet to see which structure follows from these answers.')
    .height(3, 1, 48);
  return builder.finish({ frozenRows: 4, titleRows: { first: 0, last: 3 }, lastPrintedRow: last - 1 });
}

/** What the conclusion comes to, by name: what the grid is marked by. */
function drawStates(builder: SheetBuilder, row: number): void {
  const states = [
    ['CCO_StructureLeader', 'structureLeader', 'staff or line; empty while it is not settled'],
    ['CCO_StructureTeam', 'structureTeam', 'dedicated, dispersed or unresolved; empty while it is not settled'],
    ['CCO_StructureRunnerUp', 'structureRunnerUp', 'the rule of the structure beside the one that follows; empty where there is none'],
  ] as const;
  builder.put([row, AT.label], 'What the structure comes to', 'note');
  states.forEach(([name, id, what], i) => {
    const cell = cellAt(row + 1 + i, AT.label);
    builder.put([cell.row, cell.column], `=${pick(id, 'Rule')}&""`, 'smallText').name(name, cell, what);
  });
}

const countsFor = (cell: string): string =>
  COMMITMENTS.reduceRight(
    (rest, people) => `IF(LOWER(TRIM(${cell}))="${people.toLowerCase()}","${COUNTS_FOR[people]}",${rest})`,
    '"Not said yet"',
  );

/** The structure, or what is to be decided first. */
const sentence = (): string =>
  `=IF(ISERROR(${pick('structure', 'Text')}),"${NO_RESULT}",` +
  'IF(COUNTA(CCO_Structure_Items)+COUNTA(CCO_Structure_Facts)=0,"Nothing answered yet. ' +
  `${structureInstrument.suggestion}",${firstSentence(pick('structure', 'Text'))}))`;

interface Counted {
  readonly label: string;
  readonly commitments: readonly People[];
  /** The team for which they may be enough. */
  readonly team?: string;
}

const COUNTED: readonly Counted[] = [
  { label: 'Full-time named', commitments: ['Full-time named'], team: 'dedicated team' },
  { label: 'Half-time or full-time named', commitments: ['Half-time named', 'Full-time named'], team: 'dispersed team' },
  { label: 'When they have time', commitments: ['When they have time'] },
  { label: 'None', commitments: ['None'] },
];

/** How many functions commit what, and whether that is the share a team needs. */
function counts(
  builder: SheetBuilder,
  context: SheetContext,
  { row, functions }: { readonly row: number; readonly functions: DrawnList<'structureFunctions'> },
): number {
  const people = areaName(functions.field('people'));
  const listed = `COUNTA(${areaName(functions.items)})`;
  const first = row + 2;
  const open = cellName(first + COUNTED.length, AT.second);
  const needed = assumed(context, 'A-ST2');
  builder
    .section(row, 'How many commit how much')
    .putRow([row + 1, AT.label], ['The function commits', null, null, 'Is it enough'], 'header')
    .putRow([row + 1, AT.second], ['Functions', 'Share of those listed'], 'headerCentered');
  const counted = (at: number, label: string, formula: string): void => {
    builder
      .put([at, AT.label], label, 'label')
      .put([at, AT.second], `=${formula}`, 'result')
      .put([at, AT.third], `=IF(${listed}=0,"",TEXT(${cellName(at, AT.second)}/${listed},"0%"))`, 'result')
      .style(cellAt(at, AT.note), 'text')
      .height(at, 1, 18);
  };
  COUNTED.forEach(({ label, commitments, team }, i) => {
    const at = first + i;
    counted(at, label, commitments.map((each) => `COUNTIF(${people},"${each}")`).join('+'));
    if (team !== undefined) builder.put([at, AT.note], `=${enough({ listed, count: cellName(at, AT.second), open, needed, team })}`);
  });
  counted(first + COUNTED.length, 'Not said yet', `MAX(0,${listed}-COUNTA(${people}))`);
  return first + COUNTED.length + 1;
}

function enough({
  listed,
  count,
  open,
  needed,
  team,
}: {
  readonly listed: string;
  readonly count: string;
  readonly open: string;
  readonly needed: string;
  readonly team: string;
}): string {
  const share = `TEXT(${needed},"0%")&" needed, A-ST2)"`;
  return (
    `IF(${listed}=0,"No function is listed yet",IF(${count}/${listed}>=${needed},"Enough people for a ${team} ("&` +
    `${share},IF((${count}+${open})/${listed}>=${needed},"Could still be enough for a ${team} ("&${share},"Not ` +
    `enough for a ${team} ("&${share})))`
  );
}

/** The two-by-two: who leads downwards, what team across; in each cell what speaks for and against it. */
function grid(builder: SheetBuilder, row: number, hasSpill: boolean): number {
  builder.section(row, 'The four structures', { newPage: true });
  const head = row + 1;
  builder.style({ row: head, column: AT.label, rows: 1, columns: builder.lastColumn }, 'header').height(head, 1, 34);
  for (const { team, label, where, columns } of TEAMS) {
    const area: Area = { row: head, rows: 1, ...columns };
    builder.put([head, area.column], axis({ label, where, settled: hasSpill ? isTeam(team) : null })).merge(area);
    if (hasSpill) builder.emphasise(area, 'here', isTeam(team));
  }
  LEADERS.forEach((leader, i) => leaderRows(builder, { first: head + 1 + 3 * i, leader, hasSpill }));
  return head + 1 + 3 * LEADERS.length;
}

const isTeam = (team: Team): string => `CCO_StructureTeam="${team}"`;
const isLeader = (leader: Leader): string => `CCO_StructureLeader="${leader}"`;

/** The head of a row or a column; marked while the conclusion has settled on it. */
const axis = ({ label, where, settled }: { readonly label: string; readonly where: string; readonly settled: string | null }): string =>
  settled === null ? `${label}: ${where}` : `="${label}: ${where}"&IF(ISERROR(${settled}),"",IF(${settled}," – here",""))`;

function leaderRows(
  builder: SheetBuilder,
  {
    first,
    leader: { leader, label, where },
    hasSpill,
  }: { readonly first: number; readonly leader: (typeof LEADERS)[number]; readonly hasSpill: boolean },
): void {
  const [title, pros, cons] = [first, first + 1, first + 2];
  const heads = cellAt(title, AT.label);
  builder
    .put([title, AT.label], axis({ label, where, settled: hasSpill ? isLeader(leader) : null }), 'label')
    .put([pros, AT.label], 'Speaks for it', 'anchor')
    .put([cons, AT.label], 'Speaks against it', 'anchor');
  if (hasSpill) builder.emphasise(heads, 'here', isLeader(leader));
  const heights = {
    title: [[`${label}: ${where} – here`, builder.widthOf(AT.label)]] as [string, number][],
    pros: [] as [string, number][],
    cons: [] as [string, number][],
  };
  for (const { team, columns } of TEAMS) {
    const option = STRUCTURE_OPTIONS.find((each) => each.leader === leader && each.team === team);
    if (option === undefined) continue;
    const area = (row: number): Area => ({ row, rows: 1, ...columns });
    const width = Array.from({ length: columns.columns }, (_, i) => builder.widthOf(columns.column + i)).reduce(
      (sum, each) => sum + each,
      0,
    );
    const name = `${option.label} (${option.rule})`;
    const [isHere, isNext] = [`CCO_StructureRule="${option.rule}"`, `CCO_StructureRunnerUp="${option.rule}"`];
    const mark = `IF(${isHere},"Here: ",IF(${isNext},"Next: ",""))`;
    const said = [
      [title, hasSpill ? `=IF(ISERROR(${mark}),"",${mark})&"${name}"` : name, 'resultText'],
      [pros, option.pros.join('\n'), 'text'],
      [cons, option.cons.join('\n'), 'text'],
    ] as const;
    for (const [row, content, style] of said) builder.put([row, columns.column], content).style(area(row), style).merge(area(row));
    heights.title.push([`Here: ${name}`, width]);
    heights.pros.push([option.pros.join('\n'), width]);
    heights.cons.push([option.cons.join('\n'), width]);
    if (!hasSpill) continue;
    const block: Area = { row: title, rows: 3, ...columns };
    builder.emphasise(block, 'here', isHere).emphasise(block, 'next', isNext);
  }
  builder
    .height(title, 1, heightFor(...heights.title))
    .height(pros, 1, heightFor(...heights.pros))
    .height(cons, 1, heightFor(...heights.cons));
}

function conclusions(now: Conclusions | null): readonly Sentence[] {
  const runnerUp = pick('structureRunnerUp', 'Text');
  return [
    { label: 'What follows', text: `=${pick('structure', 'Text')}`, now: now?.structure.text, leastLines: 3 },
    {
      label: 'Whose rule',
      text:
        `=${pick('structure', 'Rule')}&", "&${pick('structure', 'Whose rule')}&" (A-ST1, A-ST2)"&IF(` +
        `${pick('structure', 'Final')},"",". Not settled yet")`,
    },
    {
      label: 'Runner-up',
      text: `=IF(${runnerUp}="","None yet",${runnerUp})`,
      now: now?.structure.runnerUpText ?? undefined,
      leastLines: 2,
    },
    {
      label: 'What would move it',
      text:
        `=IF(${pick('structure', 'Changes if')}<>"",${pick('structure', 'Changes if')},IF(${pick('structure', 'Final')},` +
        `"No single answer would.","It waits for "&${pick('structure', 'Waits for')}&"."))`,
      now: now?.structure.changesIf.map(changeText).join('\n'),
      leastLines: 4,
    },
  ];
}

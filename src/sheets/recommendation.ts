/** The Recommendation sheet: where the role should report, in a sentence, with its rule, source, inputs and what would change it. */
import { REPORTING_RULES, SOURCES, VARIABLES } from '../method';
import type { Blueprint, SheetId } from './blueprint';
import { call, type SheetContext } from './context';
import { Draft } from './draft';
import { cellAt, type Area } from './grid';
import { COLOUR } from './theme';

/** Rows kept free for the conclusions, so that later ones find room. */
const ROOM = 12;
const COLUMNS = ['Conclusion', 'Rule', 'Text', 'Whose rule', 'Source', 'Final', 'Depends on', 'Changes if', 'Evidence'] as const;
type Column = (typeof COLUMNS)[number];

const ANSWER = 6;
const FACTS = 15;
const RULES = 25;
const WORKING = RULES + REPORTING_RULES.length + 3;
const AT = { label: 1, value: 2 } as const;

/** The arguments of CCO.CONCLUDE in their documented order, each with the sheet its name lives on. */
const ARGUMENTS: readonly (readonly [name: string, sheet: SheetId])[] = [
  ['CCO_Readiness_Answers', 'Readiness'],
  ['CCO_Readiness_Decided', 'Readiness'],
  ['CCO_Readiness_FollowUps', 'Readiness'],
  ['CCO_Readiness_Questions', 'Readiness'],
  ['CCO_Readiness_QuestionsDecided', 'Readiness'],
  ['CCO_Maturity_Answers', 'Maturity'],
  ['CCO_Maturity_Assigned', 'Maturity'],
  ['CCO_Raters', 'Start'],
  ['CCO_Organisation', 'Start'],
  ['CCO_Assumptions', 'Assumptions'],
  ['CCO_Influence', 'Influence'],
];

/** What a column of a conclusion's row holds, found by the conclusion's id and never by its place. */
const pick = (id: string, column: Column): string => `INDEX(CCO_Conclusions,MATCH("${id}",CCO_ConclusionIds,0),${COLUMNS.indexOf(column) + 1})`;

/** The ids of variables in a text give way to their names. */
const variablesNamed = (text: string): string => VARIABLES.reduce((formula, { id, name }) => `SUBSTITUTE(${formula},"maturity/${id}","${name}")`, text);

/** "4, 5" as "R4, R5". */
const statements = (name: string): string => `"R"&SUBSTITUTE(${name},", ",", R")`;

export function recommendationSheet({ present }: SheetContext): Blueprint {
  const draft = new Draft({
    sheet: 'Recommendation',
    title: 'Recommendation',
    purpose: 'What follows from the answers as they stand now. It changes when they do.',
    tabColour: COLOUR.evolved,
    widths: [2, 22, 88],
    frozenColumns: 0,
    orientation: 'Portrait',
  });
  const source = pick('reportingLine', 'Source');
  const whose = pick('reportingLine', 'Whose rule');
  const lines = (column: Column): string => `SUBSTITUTE(${pick('reportingLine', column)}," · ",CHAR(10))`;
  draft
    .band(`=${pick('reportingLine', 'Text')}`)
    .name('CCO_ReportingLine', cellAt(3, AT.label), 'where the role should report')
    .section(ANSWER - 1, 'Where the role should report, and why');
  const rows: readonly (readonly [label: string, formula: string, points: number, name?: string])[] = [
    ['Rule', pick('reportingLine', 'Rule'), 18, 'CCO_ReportingLineRule'],
    ['Whose rule', `IF(${whose}="ours","Ours: the source leaves this open, see Assumptions",IF(${whose}="theirs","The source’s","The source’s in direction; the exact step is ours, see Assumptions"))`, 18],
    ['Source', Object.values(SOURCES).reduceRight((rest, { id, author, title }) => `IF(${source}="${id}","${author}, “${title}”",${rest})`, source), 32],
    ['Settled', `IF(${pick('reportingLine', 'Final')},"Settled: no missing answer could change the rule","Not settled: it depends on "&${variablesNamed(pick('reportingLine', 'Depends on'))})`, 18, 'CCO_ReportingLineSettled'],
    ['Rests on', lines('Evidence'), 110],
    ['Changes if', lines('Changes if'), 82],
  ];
  rows.forEach(([label, formula, points, name], i) => {
    const row = ANSWER + i;
    draft.put([row, AT.label], label, 'label').put([row, AT.value], `=${formula}`, 'text').height(row, 1, points);
    if (name) draft.name(name, cellAt(row, AT.value), `the reporting line: ${label.toLowerCase()}`);
  });
  facts(draft, present);
  rules(draft);
  working(draft, present);
  return draft.finish({ frozenRows: 0, titleRows: { first: 0, last: 1 }, lastPrintedRow: WORKING - 2 });
}

function facts(draft: Draft, present: ReadonlySet<SheetId>): void {
  const lines: readonly (readonly [label: string, formula: string])[] = [
    ...(present.has('Maturity')
      ? ([
          ['Leader commitment', 'CCO_StageLC'],
          ['Understanding the mission', 'CCO_StageUM'],
          ['Working cross-functionally', 'CCO_StageCF'],
        ] as const)
      : []),
    ...(present.has('Readiness')
      ? ([
          ['Readiness', 'IF(CCO_Answered=0,"Nothing answered yet",CCO_Yes&" of 11 statements in place, "&CCO_Answered&" answered")'],
          ['Gaps', `IF(CCO_Gaps="","None among the answered statements",${statements('CCO_Gaps')})`],
          ['Not settled', `IF(CCO_Missing="","None",${statements('CCO_Missing')})`],
        ] as const)
      : []),
    ...(present.has('Assumptions') ? ([['Assumptions changed', 'IF(CCO_AssumptionsChanged=0,"None",CCO_AssumptionsChanged&" – see Assumptions")']] as const) : []),
  ];
  draft.section(FACTS - 1, 'The facts behind it');
  lines.forEach(([label, formula], i) => draft.put([FACTS + i, AT.label], label, 'label').put([FACTS + i, AT.value], `=${formula}`, 'text'));
}

/** Every rule of the reporting line, so that a reader sees which others there are. */
function rules(draft: Draft): void {
  draft.section(RULES, 'The rules of the reporting line');
  REPORTING_RULES.forEach(({ rule, when, then, origin }, i) =>
    draft
      .put([RULES + 1 + i, AT.label], `${rule}, ${origin}`, 'text')
      .put([RULES + 1 + i, AT.value], `${when}: ${then}`, 'text')
      .height(RULES + 1 + i, 1, 30),
  );
}

/** The one custom function the page hangs on; everything above picks from its rows. */
function working(draft: Draft, present: ReadonlySet<SheetId>): void {
  const first = WORKING + 2;
  const room: Area = { row: first, column: AT.label, rows: ROOM, columns: COLUMNS.length };
  draft
    .section(WORKING, 'The working behind this page')
    .putRow([WORKING + 1, AT.label], COLUMNS, 'header')
    .style(room, 'note')
    .put([first, AT.label], `=${call('CCO.CONCLUDE', ...ARGUMENTS.map(([name, sheet]) => (present.has(sheet) ? name : '')))}`)
    .name('CCO_Conclusions', room, 'every conclusion, a row each')
    .name('CCO_ConclusionIds', { ...room, columns: 1 }, 'the conclusions’ ids');
}

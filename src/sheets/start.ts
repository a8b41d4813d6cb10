/** The Start sheet: who the assessment is about, who answers, the contents with their state, and the words that count as answers. */
import { CUSTOMER_LEADERS, MARKETS, ORGANISATION_FIELDS, RATER_GROUPS, SCALES, VARIABLES, type OrganisationKey } from '../method';
import type { Blueprint, SheetId, Validation } from './blueprint';
import { LIST_NAMES, ratersOf, typed, type ListedScale, type SheetContext } from './context';
import { dateContent } from './dates';
import { Draft, heightFor } from './draft';
import { cellAt, cellName } from './grid';
import { pick } from './spill';
import type { StyleName } from './theme';

const AMOUNT = { style: 'inputNumber', holds: (cell: string) => `IF(ISNUMBER(${cell}),${cell}>=0,FALSE)`, expected: 'a number from 0' } as const;

/** How the organisation's values are filled in; what is not named is plain text. */
const LOOKS: Readonly<Partial<Record<OrganisationKey, { readonly style?: StyleName; readonly choices?: readonly string[]; readonly holds?: (cell: string) => string; readonly expected?: string }>>> = {
  asOf: { style: 'inputDate', holds: (cell) => `ISNUMBER(${cell})`, expected: 'a date' },
  market: { choices: MARKETS },
  customerLeader: { choices: CUSTOMER_LEADERS },
  revenue: AMOUNT,
  revenueUSD: AMOUNT,
};

interface Listed {
  readonly sheet: SheetId;
  readonly asks: string;
  /** A native formula for the state, from results found by name. */
  readonly state: string;
  /** A native formula for the next thing to do; an empty text where nothing is. */
  readonly next: string;
}

const CONTENTS: readonly Listed[] = [
  { sheet: 'Readiness', asks: 'Is the customer work in place, and can the operating areas share it?', state: 'IF(CCO_Answered=11,"All 11 statements answered",CCO_Answered&" of 11 statements answered")', next: 'IF(CCO_Missing="","",IF(CCO_Answered=0,"Answer R1","Answer R"&IF(ISERROR(FIND(",",CCO_Missing)),CCO_Missing,LEFT(CCO_Missing,FIND(",",CCO_Missing)-1))))' },
  { sheet: 'Maturity', asks: 'How committed are leaders, how well is the mission understood, how well do areas work together?', state: 'IF(CCO_EarlyMin=CCO_EarlyMax,"All three stages are known",(CCO_EarlyMax-CCO_EarlyMin)&" of 3 stages not settled")', next: VARIABLES.reduceRight((rest, { id, name }) => `IF(OR(CCO_Stage${id}="Early",CCO_Stage${id}="Developing",CCO_Stage${id}="Evolved"),${rest},IF(LEFT(CCO_Stage${id},9)="Contested","Decide on ${name}","Answer ${name}"))`, '""') },
  { sheet: 'Influence', asks: 'Which operating area’s word carries most weight, should the work be led from within?', state: 'CCO_TopArea', next: 'IF(COUNTA(CCO_Influence_Items)=0,"List the operating areas",IF(COUNTBLANK(INDEX(CCO_Influence_Answers,0,1))>ROWS(CCO_Influence_Items)-COUNTA(CCO_Influence_Items),"Give each listed area a number",""))' },
  { sheet: 'Recommendation', asks: 'Where should the role report, why, and what would change the answer?', state: `IF(${pick('need', 'Final')},"What to do is settled","What to do is not settled")`, next: `IF(${pick('need', 'Final')},"","Read what is still unanswered")` },
  { sheet: 'Assumptions', asks: 'What the sources leave open, what is assumed instead, and what you changed.', state: 'IF(CCO_AssumptionsChanged=0,"None changed",CCO_AssumptionsChanged&" changed")', next: '""' },
  { sheet: 'Checks', asks: 'Is the workbook whole, and are all answers readable?', state: 'CCO_MasterCheck', next: 'IF(LEFT(CCO_MasterCheck,3)="All","","Mend what fails")' },
];

const WIDTHS = [2, 24, 34, 34, 50];

/** What is said about a row stands after the cells to fill in. */
const SAID = 3;
const ORGANISATION = 6;
const LISTS: Readonly<Record<ListedScale, string>> = {
  yes: 'Statements',
  stage: 'Maturity',
  fact: 'Questions and facts',
  influence: 'Influence',
  position: 'Leaders',
  people: 'People committed',
  place: 'Principles',
  scope: 'Scope of the role',
  body: 'Who holds the role',
  metricKind: 'Kinds of metrics',
};

export function startSheet(context: SheetContext): Blueprint {
  const raters = ratersOf(context);
  const draft = new Draft({
    sheet: 'Start',
    title: 'CCO Planner',
    purpose: 'Does the company need a Chief Customer Officer, and where should the role report? Fill in the yellow cells; every result says what it rests on.',
    tabColour: '#1F2933',
    widths: WIDTHS,
    frozenColumns: 0,
    orientation: 'Landscape',
  });
  draft.band(context.present.has('Recommendation') ? '=CCO_Need' : 'Write the Recommendation sheet to see whether the role is needed, and where it should report.');
  const afterOrganisation = organisation(draft, context);
  const afterContents = contents(draft, context, afterOrganisation);
  const afterRaters = ratersTable(draft, raters, afterContents);
  words(draft, afterRaters);
  return draft.finish({ frozenRows: 0, titleRows: { first: 0, last: 1 }, lastPrintedRow: afterRaters - 1 });
}

function organisation(draft: Draft, { filling }: SheetContext): number {
  draft.section(ORGANISATION - 1, 'The organisation');
  ORGANISATION_FIELDS.forEach(({ key, label, ask }, i) => {
    const { style = 'inputText', choices, holds, expected = '' } = LOOKS[key] ?? {};
    const row = ORGANISATION + i;
    const value = filling.organisation.get(key);
    const rule: Validation['rule'] = choices ? { kind: 'list', name: organisationList(key) } : holds ? { kind: 'formula', formula: holds(cellName(row, 2)), expected } : { kind: 'any' };
    draft.put([row, 1], label, 'label').style(cellAt(row, 2), style).put([row, SAID], ask, 'note').height(row, 1, 18);
    draft.validate(cellAt(row, 2), rule, { title: label, message: ask });
    if (value !== undefined) draft.put([row, 2], key === 'asOf' ? dateContent(value) : typed(value));
  });
  draft.name('CCO_Organisation', { row: ORGANISATION, column: 1, rows: ORGANISATION_FIELDS.length, columns: 2 }, 'the organisation: label and value');
  return ORGANISATION + ORGANISATION_FIELDS.length + 1;
}

const organisationList = (key: string): string => `CCO_List_${key.charAt(0).toUpperCase()}${key.slice(1)}`;

function contents(draft: Draft, { present }: SheetContext, from: number): number {
  const listed = CONTENTS.filter(({ sheet }) => present.has(sheet));
  draft
    .section(from, 'Contents')
    .putRow([from + 1, 1], ['Sheet', 'State', 'Next thing to do', 'What it answers'], 'header');
  listed.forEach(({ sheet, asks, state, next }, i) => {
    const row = from + 2 + i;
    draft
      .link([row, 1], sheet, sheet)
      .put([row, 2], `=${state}`, 'text')
      .put([row, 3], `=${next}`, 'text')
      .put([row, 4], asks, 'text')
      .height(row, 1, heightFor([asks, 46], ['x'.repeat(60), 34]));
  });
  return from + 2 + listed.length + 1;
}

function ratersTable(draft: Draft, raters: SheetContext['filling']['raters'], from: number): number {
  const first = from + 2;
  draft
    .section(from, 'Who answers')
    .putRow([from + 1, 1], ['Rater', 'Group'], 'header')
    .put([from + 1, SAID], 'Raters are added and removed in the pane, which then draws their columns on every sheet.', 'note');
  raters.forEach(({ id, group }, i) => {
    draft.put([first + i, 1], typed(id), 'label').style(cellAt(first + i, 2), 'inputText').height(first + i, 1, 18);
    if (group !== '') draft.put([first + i, 2], typed(group));
  });
  const groups = { row: first, column: 2, rows: raters.length, columns: 1 };
  draft
    .validate(groups, { kind: 'list', name: 'CCO_List_Group' }, { title: 'Group', message: 'Board, C-suite, function head or front line.' })
    .name('CCO_Raters', { row: first, column: 1, rows: raters.length, columns: 2 }, 'raters: id and group');
  return first + raters.length + 1;
}

/** Drop-downs point at these cells, since a list typed into a rule would split at commas. */
function words(draft: Draft, from: number): void {
  const lists: readonly (readonly [string, string, readonly string[]])[] = [
    ...(Object.keys(LISTS) as ListedScale[]).map((scale) => [LIST_NAMES[scale], LISTS[scale], SCALES[scale].choices] as const),
    ...ORGANISATION_FIELDS.flatMap(({ key, label }) => (LOOKS[key]?.choices ? [[organisationList(key), label, LOOKS[key].choices] as const] : [])),
    ['CCO_List_Group', 'Groups of raters', RATER_GROUPS],
  ];
  draft
    .section(from, 'Words that count as an answer')
    .put([from + 1, SAID], 'An empty cell is not answered; it is never read as No.', 'note');
  let row = from + 1;
  for (const [name, label, choices] of lists) {
    draft.put([row, 1], label, 'code').name(name, { row, column: 2, rows: choices.length, columns: 1 }, `the words for ${label.toLowerCase()}`);
    choices.forEach((choice, i) => draft.put([row + i, 2], /^\d+$/.test(choice) ? Number(choice) : choice, 'text'));
    draft.style({ row: row + 1, column: 1, rows: Math.max(choices.length - 1, 0), columns: 1 }, 'code');
    row += choices.length;
  }
}


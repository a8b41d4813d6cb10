/** The Start sheet: who the assessment is about, who answers, the contents with their state, and the words that count as answers. */
import {
  capital,
  AUTHORITY_ROWS,
  CHECK_IDS,
  CUSTOMER_LEADERS,
  DONT_KNOW,
  LEADER_FACT_IDS,
  MARKETS,
  ORGANISATION_FIELDS,
  RATER_GROUPS,
  SCALES,
  STRUCTURE_FACT_IDS,
  VARIABLES,
  type OrganisationKey,
  type Position,
} from '../../method';
import {
  type SheetLayout,
  type SheetId,
  type Validation,
  dateContent,
  SheetBuilder,
  heightFor,
  cellAt,
  cellName,
  quoted,
  type StyleName,
} from '../layout';
import { LIST_NAMES, ratersOf, typed, type ListedScale, type SheetContext } from '../contents';
import { NEXT } from '../lists';
import { countNaming, countSaying, NOTHING_PROJECTED, percentInWords, pick, PLAN_FAILS } from '../formulas';

const AMOUNT = {
  style: 'inputNumber',
  holds: (cell: string) => `IF(ISNUMBER(${cell}),${cell}>=0,FALSE)`,
  expected: 'a number from 0',
} as const;

/** How the organisation's values are filled in; what is not named is plain text. */
const CELL_LOOKS: Readonly<
  Partial<
    Record<
      OrganisationKey,
      {
        readonly style?: StyleName;
        readonly choices?: readonly string[];
        readonly holds?: (cell: string) => string;
        readonly expected?: string;
      }
    >
  >
> = {
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

/** How many leaders take a position. */
const leadersWho = (position: Position): string => `COUNTIF(CCO_Consensus_Answers,${quoted(position)})`;

const AUTHORITY_ANSWERED = countSaying('INDEX(CCO_Authority_Answers,0,2)', 'Yes', 'No');
const STRUCTURE_FACTS = countSaying('CCO_Structure_Facts', 'Yes', 'No');
const CHECKS_ANSWERED = countSaying('CCO_Principles_Answers', ...SCALES.place.steps);
const TRIGGERS_ANSWERED = countSaying('INDEX(CCO_Triggers_Answers,0,1)', 'Yes', 'No');
const LEADERS = 'COUNTA(CCO_Consensus_Items)';
const LEADERS_ASKED = `(COUNTA(CCO_Consensus_Answers)-${leadersWho('Not asked')})`;
const LEADER_FACTS = `(COUNTA(CCO_LeaderType_Answers)-COUNTIF(CCO_LeaderType_Answers,"${DONT_KNOW}"))`;
const FUNCTIONS_LISTED = 'COUNTA(CCO_Structure_Items)';
const FUNCTIONS_ANSWERED = 'COUNTA(CCO_Structure_Answers)';
const ACCOUNTABILITIES = 'COUNTA(CCO_Accountabilities_Items)';
const OWNERS = 'INDEX(CCO_Accountabilities_Answers,0,1)';

/** What the cell of Start says of the customer leader. */
const LEADER = `LOWER(TRIM(INDEX(CCO_Organisation,${ORGANISATION_FIELDS.findIndex(({ key }) => key === 'customerLeader') + 1},2)))`;
const LEADER_UNKNOWN = `NOT(OR(${CUSTOMER_LEADERS.map((word) => `${LEADER}="${word}"`).join(',')}))`;

/** The place of the first statement that is not settled: its group's answer is none of the scale's own words. */
const FIRST_MISSING = `MATCH(1,INDEX(${SCALES.yes.steps.map((word) => `(CCO_Readiness_Group<>"${word}")`).join('*')},0),0)`;

/** TRUE where somebody of this row has answered: what has no result then is contested. */
const someoneSaid = (row: string, words: readonly string[]): string => `${countSaying(row, ...words)}>0`;

/** The first of several things to do whose condition holds; nothing where none does. */
const firstToDo = (...steps: readonly (readonly [when: string, todo: string])[]): string =>
  steps.reduceRight((rest, [when, todo]) => `IF(${when},${quoted(todo)},${rest})`, '""');

/** Of a variable: what is still to do about its stage. */
const stageToDo = ({ id, name }: (typeof VARIABLES)[number], i: number): readonly (readonly [string, string])[] => {
  const open = `NOT(OR(${SCALES.stage.steps.map((stage) => `CCO_Stage${id}="${stage}"`).join(',')}))`;
  const said = someoneSaid(`INDEX(CCO_Maturity_RaterStages,${i + 1},0)`, SCALES.stage.steps);
  return [
    [`IF(${open},${said},FALSE)`, `Decide on ${name}`],
    [open, `Answer ${name}`],
  ];
};

/** What to do about a money model that cannot be computed. */
const FUNDING_NEXT: readonly (readonly [state: string, next: string])[] = [
  ['No model yet', 'List programs and costs, or type your own flows'],
  ['Not complete', 'Mend the rows that say so'],
  ['More years than columns', 'Update the sheets'],
  ['No margin', 'State the contribution margin'],
  ['No baseline', 'State customers and revenue per customer'],
];

const CONTENTS: readonly Listed[] = [
  {
    sheet: 'Readiness',
    asks: 'Is the customer work in place, and can the operating areas share it?',
    state: 'IF(CCO_Answered=11,"All 11 statements answered",CCO_Answered&" of 11 statements answered")',
    next:
      `IF(CCO_Missing="","",IF(${someoneSaid(`INDEX(CCO_Readiness_Answers,${FIRST_MISSING},0)`, SCALES.yes.steps)},` +
      `"Decide on R","Answer R")&${FIRST_MISSING})`,
  },
  {
    sheet: 'Maturity',
    asks: 'How committed are leaders, how well is the mission understood, how well do areas work together?',
    state: 'IF(CCO_EarlyMin=CCO_EarlyMax,"All three stages are known",(CCO_EarlyMax-CCO_EarlyMin)&" of 3 stages not settled")',
    next: firstToDo(...VARIABLES.flatMap(stageToDo)),
  },
  {
    sheet: 'Consensus',
    asks: 'Do the leaders agree on the role, and on the disruption that it brings?',
    state: `IF(${LEADERS}=0,"No leader listed",${LEADERS_ASKED}&" of "&${LEADERS}&" leaders asked")`,
    next: firstToDo(
      [`${LEADERS}=0`, 'List the leaders'],
      [`${LEADERS_ASKED}<${LEADERS}`, 'Ask the leaders who are left'],
      [`${leadersWho('Does not agree')}>0`, 'Hear the reasons of those against'],
      [`${leadersWho('Agrees with conditions')}>0`, 'Settle the conditions'],
    ),
  },
  {
    sheet: 'Authority',
    asks: 'What may the role decide on paper, and what can it decide in practice?',
    state: `${AUTHORITY_ANSWERED}&" of ${AUTHORITY_ROWS.length} rows answered in practice"`,
    next: firstToDo(
      [`${AUTHORITY_ANSWERED}=0`, 'Start with support, authority and resources'],
      [`${AUTHORITY_ANSWERED}<${AUTHORITY_ROWS.length}`, 'Answer the rows that are left'],
      ['CCO_AuthorityState="gap"', 'Close the gap'],
    ),
  },
  {
    sheet: 'Influence',
    asks: 'Which operating area’s word carries most weight, should the work be led from within?',
    state: 'CCO_TopArea',
    next: firstToDo(
      ['COUNTA(CCO_Influence_Items)=0', 'List the operating areas'],
      [
        'COUNTBLANK(INDEX(CCO_Influence_Answers,0,1))>ROWS(CCO_Influence_Items)-COUNTA(CCO_Influence_Items)',
        'Give each listed area a number',
      ],
    ),
  },
  {
    sheet: 'Structure',
    asks: 'Staff or line leader, dedicated or dispersed team?',
    state:
      `IF(${FUNCTIONS_LISTED}=0,"No function listed, ",${FUNCTIONS_ANSWERED}&" of "&${FUNCTIONS_LISTED}&" functions, ")&` +
      `${STRUCTURE_FACTS}&" of ${STRUCTURE_FACT_IDS.length} facts answered"`,
    next: firstToDo(
      [`${FUNCTIONS_LISTED}=0`, 'List the functions'],
      [`${FUNCTIONS_ANSWERED}<${FUNCTIONS_LISTED}`, 'Say whom each function commits'],
      [`${STRUCTURE_FACTS}<${STRUCTURE_FACT_IDS.length}`, 'Answer budget and time released'],
    ),
  },
  {
    sheet: 'Leader type',
    asks: 'Which of five types is the customer leader today, and which would suit?',
    state: `${LEADER_FACTS}&" of ${LEADER_FACT_IDS.length} facts answered"`,
    next: firstToDo(
      [`${LEADER_FACTS}<${LEADER_FACT_IDS.length}`, 'Answer the facts that are left'],
      [LEADER_UNKNOWN, 'Say above whether a customer leader exists'],
    ),
  },
  {
    sheet: 'Principles',
    asks: 'How far are the six principles of the role in place, and what is heard and measured already?',
    state: `${CHECKS_ANSWERED}&" of ${CHECK_IDS.length} checks answered"`,
    next: firstToDo(
      [`${CHECKS_ANSWERED}<${CHECK_IDS.length}`, 'Answer the checks that are left'],
      [`COUNTIF(CCO_Listening_Next,"${NEXT.connect}")>0`, 'Connect what exists before adding'],
    ),
  },
  {
    sheet: 'Triggers',
    asks: 'Has something happened that puts the role on the table?',
    state: `${TRIGGERS_ANSWERED}&" of "&COUNTA(CCO_Triggers_Items)&" triggers answered"`,
    next:
      `IF(${countSaying('INDEX(CCO_Triggers_Answers,0,1)', 'Yes')}>0,` +
      `${firstToDo([LEADER_UNKNOWN, 'Say above whether a customer leader exists'])},` +
      `${firstToDo([`${TRIGGERS_ANSWERED}<COUNTA(CCO_Triggers_Items)`, 'Answer the triggers that are left'])})`,
  },
  {
    sheet: 'Accountabilities',
    asks: 'Which executive answers for each part of the customer work, with or without a customer leader?',
    state: `${countNaming(OWNERS)}&" of "&${ACCOUNTABILITIES}&" have an accountable executive"`,
    next: firstToDo(
      [`COUNTA(${OWNERS})<${ACCOUNTABILITIES}`, 'Name who answers for each'],
      [`${countNaming(OWNERS)}<${ACCOUNTABILITIES}`, 'Find an executive for those without one'],
    ),
  },
  {
    sheet: 'Dashboard',
    asks: 'Which stages of a customer’s life does nobody watch, and which functions watch none?',
    state:
      `IF(CCO_Dashboard_Cells=0,"No stage listed",IF(CCO_Dashboard_Covered=0,"No metric named yet",` +
      `CCO_Dashboard_Covered&" of "&CCO_Dashboard_Cells&IF(CCO_Dashboard_Covered=1," cells names a metric"," cells name a metric")))`,
    next: firstToDo(
      ['CCO_Dashboard_Covered=0', 'Name the metrics'],
      ['COUNTIF(CCO_Dashboard_Watched,"blind")>0', 'Look at the blind stages'],
    ),
  },
  {
    sheet: 'Risks',
    asks: 'Which risks for customers fall between departments?',
    state:
      `IF(CCO_Risks_Listed=0,"No risk listed; this sheet is optional",IF(CCO_Risks_Between=0,` +
      `IF(CCO_Risks_Listed=1,"The one risk has one owner","Each of the "&CCO_Risks_Listed&" risks has one owner"),` +
      `CCO_Risks_Between&" of "&CCO_Risks_Listed&IF(CCO_Risks_Listed=1," risk"," risks")&` +
      `IF(CCO_Risks_Between=1," falls between departments"," fall between departments")))`,
    next: firstToDo(['CCO_Risks_Between>0', 'Give each risk one owner']),
  },
  {
    sheet: 'Self-funding',
    asks: 'Does the plan pay for itself, and when?',
    state:
      'IF(CCO_Funding_State="",CCO_SelfFundingRule&": "&IF(CCO_SelfFundingRule<>"SF1","does not fund itself",' +
      'IF(ISNUMBER(CCO_DiscountedPayback),"funds itself","pays back, below the rate")),CCO_Funding_State)',
    next:
      `IF(CCO_Funding_State="",IF(CCO_Funding_Check="holds","","Look at its checks"),` +
      `${firstToDo(...FUNDING_NEXT.map(([state, todo]) => [`CCO_Funding_State="${state}"`, todo] as const))})`,
  },
  {
    sheet: 'Sensitivity',
    asks: 'Which inputs move the money most?',
    state:
      'IF(CCO_Funding_State="",' +
      'IF(COUNT(CCO_Sensitivity_Swings)=0,"Nothing to vary",COUNT(CCO_Sensitivity_Swings)&" inputs varied"),' +
      '"Waits for Self-funding")',
    next: '""',
  },
  {
    sheet: 'Simulation',
    asks: 'How likely is it that the role funds itself?',
    state:
      'IF(ISNUMBER(CCO_ProbabilitySelfFunded),' +
      `${percentInWords('CCO_ProbabilitySelfFunded')}&" % of the trials fund themselves","Not run")`,
    next: 'IF(ISNUMBER(CCO_ProbabilitySelfFunded),"",IF(CCO_Funding_State="","Type the number of trials",""))',
  },
  {
    sheet: 'Roadmap',
    asks: 'What will be different at the end of each year, and when could the role report lower?',
    state:
      'IF(COUNT(CCO_Roadmap_PhaseYears)=0,"Nothing planned yet",' +
      'COUNT(CCO_Roadmap_PhaseYears)&IF(COUNT(CCO_Roadmap_PhaseYears)=1," phase planned"," phases planned"))',
    next: firstToDo(
      [PLAN_FAILS, 'Mend what the checks name'],
      ['COUNT(CCO_Roadmap_PhaseYears)=0', 'Plan the first phases'],
      [NOTHING_PROJECTED, 'Say which stages you expect'],
    ),
  },
  {
    sheet: 'Recommendation',
    asks: 'Where should the role report, why, and what would change the answer?',
    state: `IF(${pick('need', 'Final')},"What to do is settled","What to do is not settled")`,
    next: `IF(${pick('need', 'Final')},"","Read what is still unanswered")`,
  },
  {
    sheet: 'Assumptions',
    asks: 'What the sources leave open, what is assumed instead, and what you changed.',
    state: 'IF(CCO_AssumptionsChanged=0,"None changed",CCO_AssumptionsChanged&" changed")',
    next: '""',
  },
  {
    sheet: 'Checks',
    asks: 'Is the workbook whole, and are all answers readable?',
    state: 'CCO_MasterCheck',
    next: firstToDo(['COUNTIF(CCO_CheckResults,"fails")>0', 'Mend what fails']),
  },
  {
    sheet: 'Responses',
    asks: 'Who said what? Every rated answer in a row of its own.',
    state: 'ROWS(CCO_Raters)&IF(ROWS(CCO_Raters)=1," rater"," raters")',
    next: '""',
  },
  {
    sheet: 'Debate',
    asks: 'Where do the raters differ, and what should they talk about first?',
    state: 'ROWS(CCO_Raters)&IF(ROWS(CCO_Raters)=1," rater"," raters")',
    next: '""',
  },
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

export function startSheet(context: SheetContext): SheetLayout {
  const raters = ratersOf(context);
  const builder = new SheetBuilder({
    sheet: 'Start',
    title: 'CCO Planner',
    purpose:
      'Does the company need a Chief Customer Officer, and where should the role report? Fill in the yellow cells; every result ' +
      'says what it rests on.',
    tabColour: '#1F2933',
    widths: WIDTHS,
    frozenColumns: 0,
    orientation: 'Landscape',
  });
  builder.band(
    context.present.has('Recommendation')
      ? '=CCO_Need'
      : 'Write the Recommendation sheet to see whether the role is needed, and where it should report.',
  );
  const afterOrganisation = organisation(builder, context);
  const afterContents = contents(builder, context, afterOrganisation);
  const afterRaters = ratersTable(builder, raters, afterContents);
  words(builder, afterRaters);
  return builder.finish({ frozenRows: 0, titleRows: { first: 0, last: 1 }, lastPrintedRow: afterRaters - 1 });
}

function organisation(builder: SheetBuilder, { cellContents }: SheetContext): number {
  builder.section(ORGANISATION - 1, 'The organisation');
  ORGANISATION_FIELDS.forEach(({ key, label, ask }, i) => {
    const { style = 'inputText', choices, holds, expected = '' } = CELL_LOOKS[key] ?? {};
    const row = ORGANISATION + i;
    const value = cellContents.organisation.get(key);
    const rule: Validation['rule'] = choices
      ? { kind: 'list', name: organisationList(key) }
      : holds
        ? { kind: 'formula', formula: holds(cellName(row, 2)), expected }
        : { kind: 'any' };
    builder.put([row, 1], label, 'label').style(cellAt(row, 2), style).put([row, SAID], ask, 'note').height(row, 1, 18);
    builder.validate(cellAt(row, 2), rule, { title: label, message: ask });
    if (value !== undefined) builder.put([row, 2], key === 'asOf' ? dateContent(value) : typed(value));
  });
  builder.name(
    'CCO_Organisation',
    { row: ORGANISATION, column: 1, rows: ORGANISATION_FIELDS.length, columns: 2 },
    'the organisation: label and value',
  );
  return ORGANISATION + ORGANISATION_FIELDS.length + 1;
}

const organisationList = (key: string): string => `CCO_List_${capital(key)}`;

function contents(builder: SheetBuilder, { present }: SheetContext, from: number): number {
  const listed = CONTENTS.filter(({ sheet }) => present.has(sheet));
  builder.section(from, 'Contents').putRow([from + 1, 1], ['Sheet', 'State', 'Next thing to do', 'What it answers'], 'header');
  listed.forEach(({ sheet, asks, state, next }, i) => {
    const row = from + 2 + i;
    builder
      .link([row, 1], sheet, sheet)
      .put([row, 2], `=${state}`, 'text')
      .put([row, 3], `=${next}`, 'text')
      .put([row, 4], asks, 'text')
      .height(row, 1, heightFor([asks, 46], ['x'.repeat(60), 34]));
  });
  return from + 2 + listed.length + 1;
}

function ratersTable(builder: SheetBuilder, raters: SheetContext['cellContents']['raters'], from: number): number {
  const first = from + 2;
  builder
    .section(from, 'Who answers')
    .putRow([from + 1, 1], ['Rater', 'Group'], 'header')
    .put([from + 1, SAID], 'Raters are added and removed in the pane, which then draws their columns on every sheet.', 'note');
  raters.forEach(({ id, group }, i) => {
    builder
      .put([first + i, 1], typed(id), 'label')
      .style(cellAt(first + i, 2), 'inputText')
      .height(first + i, 1, 18);
    if (group !== '') builder.put([first + i, 2], typed(group));
  });
  const groups = { row: first, column: 2, rows: raters.length, columns: 1 };
  builder
    .validate(groups, { kind: 'list', name: 'CCO_List_Group' }, { title: 'Group', message: 'Board, C-suite, function head or front line.' })
    .name('CCO_Raters', { row: first, column: 1, rows: raters.length, columns: 2 }, 'raters: id and group');
  return first + raters.length + 1;
}

/** Drop-downs point at these cells, since a list typed into a rule would split at commas. */
function words(builder: SheetBuilder, from: number): void {
  const lists: readonly (readonly [string, string, readonly string[]])[] = [
    ...(Object.keys(LISTS) as ListedScale[]).map((scale) => [LIST_NAMES[scale], LISTS[scale], SCALES[scale].choices] as const),
    ...ORGANISATION_FIELDS.flatMap(({ key, label }) =>
      CELL_LOOKS[key]?.choices ? [[organisationList(key), label, CELL_LOOKS[key].choices] as const] : [],
    ),
    ['CCO_List_Group', 'Groups of raters', RATER_GROUPS],
  ];
  builder
    .section(from, 'Words that count as an answer')
    .put([from + 1, SAID], 'An empty cell is not answered; it is never read as No.', 'note');
  let row = from + 1;
  for (const [name, label, choices] of lists) {
    builder
      .put([row, 1], label, 'code')
      .name(name, { row, column: 2, rows: choices.length, columns: 1 }, `the words for ${label.toLowerCase()}`);
    choices.forEach((choice, i) => builder.put([row + i, 2], /^\d+$/.test(choice) ? Number(choice) : choice, 'text'));
    builder.style({ row: row + 1, column: 1, rows: Math.max(choices.length - 1, 0), columns: 1 }, 'code');
    row += choices.length;
  }
}

/** The Readiness sheet: eleven statements by rater, the follow-ups to what is not Yes, four questions, and the bars of what was said. */
import { DONT_KNOW, FOLLOW_UPS, SCALES, SOURCES, readiness } from '../../method';
import { type SheetLayout, SheetBuilder, heightFor, areaName, cellAt, cellName, type Area, COLOUR } from '../layout';
import { answerOf, call, listRule, noteOf, ratersOf, registerOf, typed, type SheetContext } from '../contents';
import { countSaying, GROUP_STATE, groupState } from '../formulas';

const HEADER = 5;
const FIRST = HEADER + 1;
const COUNT = readiness.statements.length;
const QUESTIONS_HEADER = FIRST + COUNT + 2;
const FIRST_QUESTION = QUESTIONS_HEADER + 1;
const QUESTION_COUNT = readiness.questions.length;
const FIGURES = FIRST_QUESTION + QUESTION_COUNT + 1;
const CHART = FIGURES + 9;
const CHART_ROWS = 20;
const CHART_DATA = CHART + CHART_ROWS + 2;

/** Beside the figures behind the chart, and under them: what the group's answers come to, by name. */
const STATEMENT_STATES: Area = { row: CHART_DATA + 2, column: 8, rows: COUNT, columns: 1 };
const QUESTION_STATES: Area = { row: CHART_DATA + 4 + COUNT, column: 8, rows: QUESTION_COUNT, columns: 1 };

const STATEMENT_WIDTH = 44;
const NOTE_WIDTH = 28;

const TALLIED = [
  { name: 'Yes', fill: COLOUR.evolved },
  { name: 'Partly', fill: COLOUR.developing },
  { name: 'No', fill: COLOUR.early },
  { name: DONT_KNOW, fill: COLOUR.dontKnow },
] as const;

/** Where the counts of what was said begin, behind the chart. */
const TALLY = 3;

/** What the gap column says, for whoever meets the words there first. */
const GAP_WORDS =
  'Gap: what a statement that is not Yes is waiting for. Being worked: somebody does it. Starved: somebody does it ' +
  'or thinks about it, and nobody has the time. Idea only: thought about, not done. Orphan: nobody does it or ' +
  'thinks about it.';

/** Where things stand across: raters from column D, then the group's columns. */
function columnsFor(raters: number) {
  const rater = 3;
  const group = rater + raters;
  return { id: 1, statement: 2, rater, group, decided: group + 1, followUp: group + 2, gap: group + 5, note: group + 6 };
}

export function readinessSheet(context: SheetContext): SheetLayout {
  const raters = ratersOf(context);
  const at = columnsFor(raters.length);
  const register = registerOf(context);
  const builder = new SheetBuilder({
    sheet: 'Readiness',
    title: 'Readiness',
    purpose: `${readiness.ask} Statements after ${SOURCES.NEED.author}, “${SOURCES.NEED.title}”.`,
    tabColour: COLOUR.accent,
    widths: [2, 5, STATEMENT_WIDTH, ...raters.map(() => 12), 14, 13, 11, 11, 11, 16, NOTE_WIDTH],
    frozenColumns: at.rater,
    orientation: 'Landscape',
  });

  const answers: Area = { row: FIRST, column: at.rater, rows: COUNT, columns: raters.length };
  const decided: Area = { row: FIRST, column: at.decided, rows: COUNT, columns: 1 };
  statements(builder, context, { answers, at, register });
  questions(builder, context, { at, register });
  figures(builder, { answers, decided, register });
  chart(builder, answers, at.note);
  states(builder, at);

  builder.band(
    `=IF(CCO_Answered=0,"No statement is answered yet. Start with R1.",IF(CCO_Yes=${COUNT},"All eleven statements ` +
      `are in place.",CCO_Yes&" of ${COUNT} statements "&IF(CCO_Yes=1,"is","are")&" in place, ` +
      `"&(CCO_Answered-CCO_Yes)&" "&IF(CCO_Answered-CCO_Yes=1,"is a gap","are gaps")&IF(CCO_Answered<${COUNT},", "&(` +
      `${COUNT}-CCO_Answered)&" not settled.",".")))`,
  );

  return builder.finish({ frozenRows: FIRST, titleRows: { first: 0, last: 3 }, lastPrintedRow: CHART + CHART_ROWS });
}

type Columns = ReturnType<typeof columnsFor>;

interface ColumnsRequest {
  readonly at: Columns;
  readonly register: string;
}

function statements(
  builder: SheetBuilder,
  context: SheetContext,
  { answers, ...request }: ColumnsRequest & { readonly answers: Area },
): void {
  const { at } = request;
  builder
    .putRow([HEADER, at.id], ['No.', 'Statement'], 'header')
    .putRow(
      [HEADER, at.rater],
      [...ratersOf(context).map(({ id }) => typed(id)), 'Group', 'Decided', 'Acting', 'Thinking', 'Time', 'Gap'],
      'headerCentered',
    )
    .put([HEADER, at.note], 'Note', 'header')
    .height(HEADER, 1, 28);
  readiness.statements.forEach((statement, i) =>
    statementRow(builder, context, { statement, ratings: { ...answers, row: FIRST + i, rows: 1 }, ...request }),
  );
  const column = (column: number, columns = 1): Area => ({ row: FIRST, column, rows: COUNT, columns });
  builder
    .style(answers, 'answer')
    .style(column(at.decided), 'answer')
    .style(column(at.followUp, 3), 'answer')
    .style(column(at.note), 'inputText')
    .validate(column(at.decided), listRule('yes'), {
      title: 'What the group decided',
      message: 'Fill this in only when the group settled on an answer. It comes before the raters’ own; say who and when in the note.',
    });
  readiness.followUps.forEach(({ text }, n) =>
    builder.validate(column(at.followUp + n), listRule('fact'), {
      title: text,
      message: 'Asked of every statement that is not Yes: Yes, No, or Don’t know.',
    }),
  );
  builder.validate(
    column(at.note),
    { kind: 'any' },
    { title: 'Note', message: 'What the answers rest on, and who decided what and when.' },
  );
  groupColours(builder, column(at.group));
  builder
    .put([FIRST + COUNT, at.statement], GAP_WORDS, 'noteWrapped')
    .height(FIRST + COUNT, 1, 68)
    .name('CCO_Readiness_Items', column(at.id), 'the statements’ numbers')
    .name('CCO_Readiness_Raters', { row: HEADER, column: at.rater, rows: 1, columns: answers.columns }, 'who answers in which column')
    .name('CCO_Readiness_Answers', answers, 'answers, statements × raters')
    .name('CCO_Readiness_Group', column(at.group), 'the group’s answers')
    .name('CCO_Readiness_Decided', column(at.decided), 'what the group decided')
    .name('CCO_Readiness_FollowUps', column(at.followUp, 3), 'acting, thinking and time, statement by statement')
    .name('CCO_Readiness_GapClass', column(at.gap), 'what kind of gap each statement is')
    .name('CCO_Readiness_Notes', column(at.note), 'notes on the statements');
}

interface StatementRow extends ColumnsRequest {
  readonly statement: (typeof readiness.statements)[number];
  /** Its raters' answers. */
  readonly ratings: Area;
}

function statementRow(
  builder: SheetBuilder,
  context: SheetContext,
  { statement: { id, text }, ratings, at, register }: StatementRow,
): void {
  const { row } = ratings;
  const note = noteOf(context, 'readiness', id);
  const decision = cellName(row, at.decided);
  const followUps = FOLLOW_UPS.map((_, n) => cellName(row, at.followUp + n));
  builder
    .putRow([row, at.id], [id], 'code')
    .put([row, at.statement], text, 'text')
    .putRow(
      [row, at.rater],
      ratersOf(context).map((rater) => answerOf(context, { instrument: 'readiness', item: id, field: 'answer', rater: rater.id })),
    )
    .put([row, at.group], `=${call('CCO.GROUPANSWER', areaName(ratings), '"yes"', decision, register)}`, 'result')
    .putRow([row, at.decided], [answerOf(context, { instrument: 'readiness', item: id, field: 'decided' })])
    .putRow(
      [row, at.followUp],
      FOLLOW_UPS.map((field) => answerOf(context, { instrument: 'readiness', item: id, field })),
    )
    .put([row, at.gap], `=${call('CCO.GAPCLASS', areaName(ratings), ...followUps, decision, register)}`, 'result')
    .height(row, 1, heightFor([text, STATEMENT_WIDTH], [String(note ?? ''), NOTE_WIDTH], ['x\nx\nx', 16]));
  if (note !== null) builder.put([row, at.note], note);
  builder.validate(ratings, listRule('yes'), {
    title: `${id} – can you say yes?`,
    message: `${text} Yes, Partly, No, or Don’t know. Only Yes counts as yes; an empty cell counts as not answered.`,
  });
}

function groupColours(builder: SheetBuilder, group: Area): void {
  const cell = cellName(group.row, group.column);
  builder
    .emphasise(group, 'contested', `${cellName(STATEMENT_STATES.row, STATEMENT_STATES.column)}="${GROUP_STATE.contested}"`)
    .emphasise(group, 'evolved', `${cell}="Yes"`)
    .emphasise(group, 'developing', `${cell}="Partly"`)
    .emphasise(group, 'early', `${cell}="No"`);
}

function questions(builder: SheetBuilder, context: SheetContext, { at, register }: ColumnsRequest): void {
  const raters = ratersOf(context);
  const once = at.group;
  builder
    .section(QUESTIONS_HEADER - 1, 'Sharing the work, and the time for it')
    .putRow([QUESTIONS_HEADER, at.id], ['No.', 'Question'], 'header')
    .putRow(
      [QUESTIONS_HEADER, at.rater],
      [...raters.map((_, i) => `=${cellName(HEADER, at.rater + i)}&""`), 'Organisation', 'Group', 'Decided'],
      'headerCentered',
    )
    .put([QUESTIONS_HEADER, at.note], 'Note', 'header')
    .height(QUESTIONS_HEADER, 1, 28);
  readiness.questions.forEach(({ id, text }, i) => {
    const row = FIRST_QUESTION + i;
    const note = noteOf(context, 'readiness', id);
    builder
      .put([row, at.id], id, 'code')
      .put([row, at.statement], text, 'text')
      .putRow(
        [row, at.rater],
        [
          ...raters.map((rater) => answerOf(context, { instrument: 'readiness', item: id, field: 'answer', rater: rater.id })),
          answerOf(context, { instrument: 'readiness', item: id, field: 'answer' }),
        ],
      )
      .put(
        [row, once + 1],
        `=${call('CCO.GROUPANSWER', areaName(questionAnswers(at, i)), '"fact"', cellName(row, once + 2), register)}`,
        'result',
      )
      .putRow([row, once + 2], [answerOf(context, { instrument: 'readiness', item: id, field: 'decided' })])
      .height(row, 1, heightFor([text, STATEMENT_WIDTH], [String(note ?? ''), NOTE_WIDTH]));
    if (note !== null) builder.put([row, at.note], note);
    builder.validate(questionAnswers(at, i), listRule('fact'), {
      title: id,
      message: `${text} Yes, No, or Don’t know; by rater, or once for the organisation.`,
    });
  });
  const count = raters.length;
  const block = (column: number, columns = 1): Area => ({ row: FIRST_QUESTION, column, rows: QUESTION_COUNT, columns });
  builder
    .style(block(at.rater, count + 1), 'answer')
    .style(block(once + 2), 'answer')
    .style(block(at.note), 'inputText')
    .validate(block(once + 2), listRule('fact'), {
      title: 'What the group decided',
      message: 'Fill this in only when the group settled on an answer. It comes before the raters’ own.',
    })
    .emphasise(block(once + 1), 'contested', `${cellName(QUESTION_STATES.row, QUESTION_STATES.column)}="${GROUP_STATE.contested}"`)
    .name('CCO_Readiness_QuestionItems', block(at.id), 'the questions’ numbers')
    .name('CCO_Readiness_Questions', block(at.rater, count + 1), 'answers to Q12–Q15: raters, then the organisation’s own')
    .name('CCO_Readiness_QuestionsDecided', block(once + 2), 'what the group decided on Q12–Q15')
    .name('CCO_Readiness_QuestionNotes', block(at.note), 'notes on the questions');
}

/** The answers to a question: the raters', then what the organisation states once. */
const questionAnswers = ({ rater, group }: Columns, question: number): Area => ({
  row: FIRST_QUESTION + question,
  column: rater,
  rows: 1,
  columns: group - rater + 1,
});

/** What the group's answers come to. Of the statements the raters' answers are counted behind the chart. */
function states(builder: SheetBuilder, at: Columns): void {
  const steps = SCALES.yes.steps.length;
  builder.put([STATEMENT_STATES.row - 1, STATEMENT_STATES.column], 'Group', 'smallText');
  for (let i = 0; i < COUNT; i += 1) {
    const answered = `SUM(${areaName({ row: STATEMENT_STATES.row + i, column: TALLY, rows: 1, columns: steps })})`;
    const state = groupState(cellName(FIRST + i, at.group), { steps: SCALES.yes.steps, answered });
    builder.put([STATEMENT_STATES.row + i, STATEMENT_STATES.column], `=${state}`, 'smallText');
  }
  builder
    .put([QUESTION_STATES.row - 1, 1], 'What the answers to the questions come to', 'note')
    .name('CCO_Readiness_GroupStates', STATEMENT_STATES, 'what the group’s answers come to: settled, contested or undetermined');
  readiness.questions.forEach(({ id }, i) => {
    const answered = countSaying(areaName(questionAnswers(at, i)), ...SCALES.fact.steps);
    const state = groupState(cellName(FIRST_QUESTION + i, at.group + 1), { steps: SCALES.fact.steps, answered });
    builder
      .put([QUESTION_STATES.row + i, 1], id, 'smallText')
      .put([QUESTION_STATES.row + i, QUESTION_STATES.column], `=${state}`, 'smallText');
  });
  builder.name('CCO_Readiness_QuestionStates', QUESTION_STATES, 'the same of the answers to Q12–Q15');
}

function figures(
  builder: SheetBuilder,
  { answers, decided, register }: { readonly answers: Area; readonly decided: Area; readonly register: string },
): void {
  const args = [areaName(answers), '"raters"', areaName(decided), register];
  const rows = [
    ['Statements in place (Yes)', 'CCO.YES', 'CCO_Yes'],
    ['Statements answered', 'CCO.ANSWERED', 'CCO_Answered'],
    ['In place at least', 'CCO.YESMIN', 'CCO_YesMin'],
    ['In place at most, if every missing answer were Yes', 'CCO.YESMAX', 'CCO_YesMax'],
    ['Gaps (statement numbers)', 'CCO.GAPS', 'CCO_Gaps'],
    ['Not settled: unanswered, not known or contested (statement numbers)', 'CCO.MISSING', 'CCO_Missing'],
  ] as const;
  builder.section(FIGURES, 'Figures');
  rows.forEach(([label, fn, name], i) => {
    const row = FIGURES + 1 + i;
    builder
      .style({ row, column: 1, rows: 1, columns: 2 }, 'text')
      .put([row, 1], label, 'code')
      .put([row, 3], `=${call(fn, ...args)}`, 'resultLine')
      .name(name, cellAt(row, 3), label.toLowerCase());
  });
  builder.style({ row: FIGURES + 1, column: 2, rows: rows.length, columns: 1 }, 'code');
}

function chart(builder: SheetBuilder, answers: Area, lastColumn: number): void {
  const first = CHART_DATA + 2;
  const title = cellAt(CHART_DATA, 1);
  builder
    .section(CHART - 1, 'What the raters said', { newPage: true })
    .put(
      [title.row, title.column],
      `=IF(CCO_Answered=0,"Nothing is answered yet",CCO_Yes&" of ${COUNT} statements "&IF(CCO_Yes=1,"is","are")&" in place")`,
      'smallText',
    )
    .putRow([CHART_DATA + 1, 1], ['Figures behind the chart', null], 'note')
    .putRow([CHART_DATA + 1, TALLY], [...TALLIED.map(({ name }) => name), 'Not answered'], 'small');
  readiness.statements.forEach(({ id, label }, i) => {
    const row = first + i;
    const range = areaName({ ...answers, row: answers.row + i, rows: 1 });
    builder
      .put([row, 1], `${id} ${label}`, 'smallText')
      .putRow(
        [row, TALLY],
        [
          ...TALLIED.map(({ name }) => `=${countSaying(range, name)}`),
          `=COLUMNS(${range})-SUM(${areaName({ row, column: TALLY, rows: 1, columns: TALLIED.length })})`,
        ],
        'small',
      );
  });
  const series = (column: number): Area => ({ row: first, column: TALLY + column, rows: COUNT, columns: 1 });
  builder.name('CCO_Readiness_ChartTitle', title, 'the title of the readiness chart').chart({
    kind: 'stackedBars',
    name: 'CCO Readiness',
    categories: { row: first, column: 1, rows: COUNT, columns: 1 },
    series: [
      ...TALLIED.map(({ name, fill }, i) => ({
        name,
        values: series(i),
        fill,
        labels: { numberFormat: '0;;;', colour: name === 'Partly' || name === DONT_KNOW ? COLOUR.ink : COLOUR.paper },
      })),
      { name: 'Not answered', values: series(TALLIED.length), fill: '#E4E7EB' },
    ],
    titleCell: title,
    valueAxis: { title: 'Raters', majorUnit: 1, labels: true },
    categoryAxisTitle: 'Statement',
    legend: true,
    over: { row: CHART, column: 1, rows: CHART_ROWS, columns: Math.min(lastColumn, 9) },
  });
}

/** The Readiness sheet: eleven statements by rater, the follow-ups to what is not Yes, four questions, and the bars of what was said. */
import { FOLLOW_UPS, SOURCES, readiness } from '../../method';
import { type Blueprint, Draft, heightFor, areaName, cellAt, cellName, type Area, COLOUR } from '../layout';
import { answerOf, call, listRule, noteOf, ratersOf, registerOf, typed, type SheetContext } from '../contents';

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

const STATEMENT_WIDTH = 44;
const NOTE_WIDTH = 28;

const TALLIED = [
  { name: 'Yes', fill: COLOUR.evolved, words: ['yes', 'y', 'true'] },
  { name: 'Partly', fill: COLOUR.developing, words: ['partly'] },
  { name: 'No', fill: COLOUR.early, words: ['no', 'n', 'false'] },
  { name: "Don't know", fill: COLOUR.dontKnow, words: ["don't know", 'don’t know', 'dk', '?'] },
] as const;

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

/** How many cells of a range hold one of the words, whatever their case and spaces. */
const tally = (range: string, words: readonly string[]): string =>
  words.map((word) => `SUMPRODUCT(--(LOWER(TRIM(${range}))="${word}"))`).join('+');

export function readinessSheet(context: SheetContext): Blueprint {
  const raters = ratersOf(context);
  const at = columnsFor(raters.length);
  const register = registerOf(context);
  const draft = new Draft({
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
  statements(draft, context, { answers, at, register });
  questions(draft, context, { at, register, raters: raters.length });
  figures(draft, { answers, decided, register });
  chart(draft, answers, at.note);

  draft.band(
    `=IF(CCO_Answered=0,"No statement is answered yet. Start with R1.",IF(CCO_Yes=${COUNT},"All eleven statements ` +
      `are in place.",CCO_Yes&" of ${COUNT} statements "&IF(CCO_Yes=1,"is","are")&" in place, ` +
      `"&(CCO_Answered-CCO_Yes)&" "&IF(CCO_Answered-CCO_Yes=1,"is a gap","are gaps")&IF(CCO_Answered<${COUNT},", "&(` +
      `${COUNT}-CCO_Answered)&" not settled.",".")))`,
  );

  return draft.finish({ frozenRows: FIRST, titleRows: { first: 0, last: 3 }, lastPrintedRow: CHART + CHART_ROWS });
}

type Columns = ReturnType<typeof columnsFor>;

function statements(
  draft: Draft,
  context: SheetContext,
  { answers, at, register }: { readonly answers: Area; readonly at: Columns; readonly register: string },
): void {
  const raters = ratersOf(context);
  draft
    .putRow([HEADER, at.id], ['No.', 'Statement'], 'header')
    .putRow(
      [HEADER, at.rater],
      [...raters.map(({ id }) => typed(id)), 'Group', 'Decided', 'Acting', 'Thinking', 'Time', 'Gap'],
      'headerCentered',
    )
    .put([HEADER, at.note], 'Note', 'header')
    .height(HEADER, 1, 28);
  readiness.statements.forEach(({ id, text }, i) => {
    const row = FIRST + i;
    const note = noteOf(context, 'readiness', id);
    const ratings = areaName({ ...answers, row, rows: 1 });
    const decision = cellName(row, at.decided);
    draft
      .putRow([row, at.id], [id], 'code')
      .put([row, at.statement], text, 'text')
      .putRow(
        [row, at.rater],
        raters.map((rater) => answerOf(context, { instrument: 'readiness', item: id, field: 'answer', rater: rater.id })),
      )
      .put([row, at.group], `=${call('CCO.GROUPANSWER', ratings, '"yes"', decision, register)}`, 'result')
      .putRow([row, at.decided], [answerOf(context, { instrument: 'readiness', item: id, field: 'decided' })])
      .putRow(
        [row, at.followUp],
        FOLLOW_UPS.map((field) => answerOf(context, { instrument: 'readiness', item: id, field })),
      )
      .put(
        [row, at.gap],
        `=${call('CCO.GAPCLASS', ratings, ...[0, 1, 2].map((n) => cellName(row, at.followUp + n)), decision, register)}`,
        'result',
      )
      .height(row, 1, heightFor([text, STATEMENT_WIDTH], [String(note ?? ''), NOTE_WIDTH], ['x\nx\nx', 16]));
    if (note !== null) draft.put([row, at.note], note);
    draft.validate({ ...answers, row, rows: 1 }, listRule('yes'), {
      title: `${id} – can you say yes?`,
      message: `${text} Yes, Partly, No, or Don’t know. Only Yes counts as yes; an empty cell counts as not answered.`,
    });
  });
  const column = (column: number, columns = 1): Area => ({ row: FIRST, column, rows: COUNT, columns });
  draft
    .style(answers, 'answer')
    .style(column(at.decided), 'answer')
    .style(column(at.followUp, 3), 'answer')
    .style(column(at.note), 'inputText')
    .validate(column(at.decided), listRule('yes'), {
      title: 'What the group decided',
      message: 'Fill this in only when the group settled on an answer. It comes before the raters’ own; say who and when in the note.',
    });
  readiness.followUps.forEach(({ text }, n) =>
    draft.validate(column(at.followUp + n), listRule('fact'), {
      title: text,
      message: 'Asked of every statement that is not Yes: Yes, No, or Don’t know.',
    }),
  );
  draft
    .validate(column(at.note), { kind: 'any' }, { title: 'Note', message: 'What the answers rest on, and who decided what and when.' })
    .emphasise(column(at.group), 'contested', `LEFT(${cellName(FIRST, at.group)},9)="Contested"`)
    .emphasise(column(at.group), 'evolved', `${cellName(FIRST, at.group)}="Yes"`)
    .emphasise(column(at.group), 'developing', `${cellName(FIRST, at.group)}="Partly"`)
    .emphasise(column(at.group), 'early', `${cellName(FIRST, at.group)}="No"`)
    .put([FIRST + COUNT, at.statement], GAP_WORDS, 'noteWrapped')
    .height(FIRST + COUNT, 1, 68)
    .name('CCO_Readiness_Items', column(at.id), 'the statements’ numbers')
    .name('CCO_Readiness_Raters', { row: HEADER, column: at.rater, rows: 1, columns: raters.length }, 'who answers in which column')
    .name('CCO_Readiness_Answers', answers, 'answers, statements × raters')
    .name('CCO_Readiness_Group', column(at.group), 'the group’s answers')
    .name('CCO_Readiness_Decided', column(at.decided), 'what the group decided')
    .name('CCO_Readiness_FollowUps', column(at.followUp, 3), 'acting, thinking and time, statement by statement')
    .name('CCO_Readiness_GapClass', column(at.gap), 'what kind of gap each statement is')
    .name('CCO_Readiness_Notes', column(at.note), 'notes on the statements');
}

function questions(
  draft: Draft,
  context: SheetContext,
  { at, register, raters: count }: { readonly at: Columns; readonly register: string; readonly raters: number },
): void {
  const raters = ratersOf(context);
  const once = at.rater + count;
  draft
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
    draft
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
        `=${call('CCO.GROUPANSWER', areaName({ row, column: at.rater, rows: 1, columns: count + 1 }), '"fact"', cellName(row, once + 2), register)}`,
        'result',
      )
      .putRow([row, once + 2], [answerOf(context, { instrument: 'readiness', item: id, field: 'decided' })])
      .height(row, 1, heightFor([text, STATEMENT_WIDTH], [String(note ?? ''), NOTE_WIDTH]));
    if (note !== null) draft.put([row, at.note], note);
    draft.validate({ row, column: at.rater, rows: 1, columns: count + 1 }, listRule('fact'), {
      title: id,
      message: `${text} Yes, No, or Don’t know; by rater, or once for the organisation.`,
    });
  });
  const block = (column: number, columns = 1): Area => ({ row: FIRST_QUESTION, column, rows: QUESTION_COUNT, columns });
  draft
    .style(block(at.rater, count + 1), 'answer')
    .style(block(once + 2), 'answer')
    .style(block(at.note), 'inputText')
    .validate(block(once + 2), listRule('fact'), {
      title: 'What the group decided',
      message: 'Fill this in only when the group settled on an answer. It comes before the raters’ own.',
    })
    .emphasise(block(once + 1), 'contested', `LEFT(${cellName(FIRST_QUESTION, once + 1)},9)="Contested"`)
    .name('CCO_Readiness_QuestionItems', block(at.id), 'the questions’ numbers')
    .name('CCO_Readiness_Questions', block(at.rater, count + 1), 'answers to Q12–Q15: raters, then the organisation’s own')
    .name('CCO_Readiness_QuestionsDecided', block(once + 2), 'what the group decided on Q12–Q15')
    .name('CCO_Readiness_QuestionNotes', block(at.note), 'notes on the questions');
}

function figures(
  draft: Draft,
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
  draft.section(FIGURES, 'Figures');
  rows.forEach(([label, fn, name], i) => {
    const row = FIGURES + 1 + i;
    draft
      .style({ row, column: 1, rows: 1, columns: 2 }, 'text')
      .put([row, 1], label, 'code')
      .put([row, 3], `=${call(fn, ...args)}`, 'resultLine')
      .name(name, cellAt(row, 3), label.toLowerCase());
  });
  draft.style({ row: FIGURES + 1, column: 2, rows: rows.length, columns: 1 }, 'code');
}

function chart(draft: Draft, answers: Area, lastColumn: number): void {
  const first = CHART_DATA + 2;
  const title = cellAt(CHART_DATA, 1);
  draft
    .section(CHART - 1, 'What the raters said', { newPage: true })
    .put(
      [title.row, title.column],
      `=IF(CCO_Answered=0,"Nothing is answered yet",CCO_Yes&" of ${COUNT} statements "&IF(CCO_Yes=1,"is","are")&" in place")`,
      'smallText',
    )
    .putRow([CHART_DATA + 1, 1], ['Figures behind the chart', null], 'note')
    .putRow([CHART_DATA + 1, 3], [...TALLIED.map(({ name }) => name), 'Not answered'], 'small');
  readiness.statements.forEach(({ id, label }, i) => {
    const row = first + i;
    const range = areaName({ ...answers, row: answers.row + i, rows: 1 });
    draft
      .put([row, 1], `${id} ${label}`, 'smallText')
      .putRow(
        [row, 3],
        [
          ...TALLIED.map(({ words }) => `=${tally(range, words)}`),
          `=COLUMNS(${range})-SUM(${areaName({ row, column: 3, rows: 1, columns: TALLIED.length })})`,
        ],
        'small',
      );
  });
  const series = (column: number): Area => ({ row: first, column: 3 + column, rows: COUNT, columns: 1 });
  draft.name('CCO_Readiness_ChartTitle', title, 'the title of the readiness chart').chart({
    kind: 'stackedBars',
    name: 'CCO Readiness',
    categories: { row: first, column: 1, rows: COUNT, columns: 1 },
    series: [
      ...TALLIED.map(({ name, fill }, i) => ({
        name,
        values: series(i),
        fill,
        labels: { numberFormat: '0;;;', colour: name === 'Partly' || name === "Don't know" ? COLOUR.ink : COLOUR.paper },
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

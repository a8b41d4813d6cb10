/** The Maturity sheet: twelve prompts with their three anchors by rater, the stages that follow, and the span of the raters. */
import { SOURCES, VARIABLES, maturity, type Stage, type Variable } from '../../method';
import { type SheetLayout, SheetBuilder, heightFor, areaName, cellAt, cellName, type Area, COLOUR } from '../layout';
import { answerOf, call, listRule, noteOf, ratersOf, registerOf, typed, type SheetContext } from '../contents';
import { GROUP_STATE, groupState } from '../formulas';

const HEADER = 5;
const FIRST = HEADER + 1;
const PROMPTS = VARIABLES.flatMap(({ prompts }) => prompts);
const STAGES_HEADER = FIRST + PROMPTS.length + 2;
const FIRST_STAGE = STAGES_HEADER + 1;
const COUNTS = FIRST_STAGE + VARIABLES.length + 1;
const CHART = COUNTS + 6;
const CHART_ROWS = 16;
const CHART_DATA = CHART + CHART_ROWS + 2;

const PROMPT_WIDTH = 30;
const ANCHOR_WIDTH = 18;
const NOTE_WIDTH = 26;

const STAGE_NAMES: readonly Stage[] = ['Early', 'Developing', 'Evolved'];
const STAGE_FILL: Readonly<Record<Stage, string>> = { Early: COLOUR.early, Developing: COLOUR.developing, Evolved: COLOUR.evolved };

const AT = { variable: 1, id: 2, prompt: 3, anchors: 4, rater: 7 } as const;

/** The rows of a variable's prompts. */
function promptRows(variable: Variable): { readonly row: number; readonly rows: number } {
  const before = VARIABLES.slice(0, VARIABLES.indexOf(variable)).reduce((sum, { prompts }) => sum + prompts.length, 0);
  return { row: FIRST + before, rows: variable.prompts.length };
}

export function maturitySheet(context: SheetContext): SheetLayout {
  const raters = ratersOf(context);
  const note = AT.rater + raters.length;
  const builder = new SheetBuilder({
    sheet: 'Maturity',
    title: 'Maturity',
    purpose: `${maturity.ask} Three variables after ${SOURCES.REPORT.author}, “${SOURCES.REPORT.title}”.`,
    tabColour: COLOUR.accent,
    widths: [2, 18, 5, PROMPT_WIDTH, ANCHOR_WIDTH, ANCHOR_WIDTH, ANCHOR_WIDTH, ...raters.map(() => 14), NOTE_WIDTH],
    frozenColumns: AT.anchors,
    orientation: 'Landscape',
  });
  prompts(builder, context, note);
  stages(builder, context, note);
  counts(builder);
  chart(builder, raters.length, note);
  builder.band('=CCO_Maturity_ChartTitle&"."');
  return builder.finish({ frozenRows: FIRST, titleRows: { first: 0, last: 3 }, lastPrintedRow: CHART + CHART_ROWS });
}

function prompts(builder: SheetBuilder, context: SheetContext, note: number): void {
  const raters = ratersOf(context);
  const answers: Area = { row: FIRST, column: AT.rater, rows: PROMPTS.length, columns: raters.length };
  builder
    .putRow([HEADER, AT.variable], ['Variable', 'No.', 'Question', ...STAGE_NAMES], 'header')
    .putRow(
      [HEADER, AT.rater],
      raters.map(({ id }) => typed(id)),
      'headerCentered',
    )
    .put([HEADER, note], 'Note', 'header')
    .height(HEADER, 1, 28);
  for (const variable of VARIABLES) {
    const { row: first, rows } = promptRows(variable);
    builder
      .put([first, AT.variable], variable.name, 'label')
      .style({ row: first + 1, column: AT.variable, rows: rows - 1, columns: 1 }, 'text');
    variable.prompts.forEach((prompt, i) =>
      promptRow(builder, context, { prompt, answers: { ...answers, row: first + i, rows: 1 }, note }),
    );
  }
  const column = (column: number): Area => ({ row: FIRST, column, rows: PROMPTS.length, columns: 1 });
  builder
    .style(answers, 'answer')
    .style(column(note), 'inputText')
    .validate(column(note), { kind: 'any' }, { title: 'Note', message: 'What the answers rest on.' })
    .name('CCO_Maturity_Items', column(AT.id), 'the prompts’ numbers')
    .name('CCO_Maturity_Raters', { row: HEADER, column: AT.rater, rows: 1, columns: raters.length }, 'who answers in which column')
    .name('CCO_Maturity_Answers', answers, 'answers, prompts × raters')
    .name('CCO_Maturity_Notes', column(note), 'notes on the prompts');
}

interface PromptRow {
  readonly prompt: Variable['prompts'][number];
  readonly answers: Area;
  /** The column of notes. */
  readonly note: number;
}

function promptRow(builder: SheetBuilder, context: SheetContext, { prompt: { id, text, anchors }, answers, note }: PromptRow): void {
  const { row } = answers;
  const noted = noteOf(context, 'maturity', id);
  const anchorHeights = STAGE_NAMES.map((stage) => [anchors[stage], ANCHOR_WIDTH + 2] as const);
  builder
    .put([row, AT.id], id, 'code')
    .put([row, AT.prompt], text, 'text')
    .putRow(
      [row, AT.anchors],
      STAGE_NAMES.map((stage) => anchors[stage]),
      'anchor',
    )
    .putRow(
      [row, AT.rater],
      ratersOf(context).map((rater) => answerOf(context, { instrument: 'maturity', item: id, field: 'answer', rater: rater.id })),
    )
    .height(row, 1, heightFor([text, PROMPT_WIDTH], ...anchorHeights, [String(noted ?? ''), NOTE_WIDTH]))
    .validate(answers, listRule('stage'), {
      title: `${id} – which stage is it?`,
      message: `Early: ${anchors.Early} Developing: ${anchors.Developing} Evolved: ${anchors.Evolved}`,
    });
  if (noted !== null) builder.put([row, note], noted);
}

function stages(builder: SheetBuilder, context: SheetContext, note: number): void {
  const raters = ratersOf(context);
  builder
    .section(STAGES_HEADER - 1, 'Stages', { newPage: true })
    .putRow(
      [STAGES_HEADER, AT.variable],
      ['Variable', null, 'Stage that counts', 'Computed', 'Decided by the group', 'Raters agree'],
      'header',
    )
    .putRow(
      [STAGES_HEADER, AT.rater],
      raters.map((_, i) => `=${cellName(HEADER, AT.rater + i)}&""`),
      'headerCentered',
    )
    .put([STAGES_HEADER, note], 'Who decided, and when', 'header')
    .height(STAGES_HEADER, 1, 28);
  VARIABLES.forEach((variable) => stageRow(builder, context, { variable, note }));
  const block = (column: number, columns = 1): Area => ({ row: FIRST_STAGE, column, rows: VARIABLES.length, columns });
  builder.emphasise(block(AT.prompt), 'contested', `${cellName(STATES.row, STATES.column)}="${GROUP_STATE.contested}"`);
  for (const area of [block(AT.prompt), block(AT.rater, raters.length)]) stageColours(builder, area);
  builder
    .style(block(AT.anchors + 1), 'answer')
    .style(block(note), 'inputText')
    .validate(block(AT.anchors + 1), listRule('stage'), {
      title: 'The stage the group decides on',
      message: 'The source asks people to judge. A stage put here always comes before the computed one; say who decided and when.',
    })
    .validate(block(note), { kind: 'any' }, { title: 'Who decided, and when', message: 'For example: steering group, 3 March.' })
    .name('CCO_Maturity_RaterStages', block(AT.rater, raters.length), 'each rater’s stages, variables × raters')
    .name('CCO_Maturity_Variables', block(AT.id), 'the variables’ ids')
    .name('CCO_Maturity_Assigned', block(AT.anchors + 1), 'the stages the group decided on')
    .name('CCO_Maturity_AssignedNotes', block(note), 'who decided on the stages, and when');
}

/** The raters' own stages of a variable. */
const ownStages = (variable: number, raters: number): string =>
  areaName({ row: FIRST_STAGE + variable, column: AT.rater, rows: 1, columns: raters });

const countIn = (range: string, stage: Stage): string => `COUNTIF(${range},"${stage}")`;

/** How many raters have a stage. */
const staged = (range: string): string => `SUM(${STAGE_NAMES.map((stage) => countIn(range, stage)).join(',')})`;

function stageRow(
  builder: SheetBuilder,
  context: SheetContext,
  { variable, note }: { readonly variable: Variable; readonly note: number },
): void {
  const { id, name } = variable;
  const raters = ratersOf(context);
  const register = registerOf(context);
  const leastShare = register === '' ? '' : `VLOOKUP("A-CV1",${register},2,FALSE)`;
  const row = FIRST_STAGE + VARIABLES.indexOf(variable);
  const ratings: Area = { ...promptRows(variable), column: AT.rater, columns: raters.length };
  const [counts, computed, decided] = [AT.prompt, AT.anchors, AT.anchors + 1].map((column) => cellName(row, column)) as [
    string,
    string,
    string,
  ];
  const noted = noteOf(context, 'maturity', id);
  builder
    .put([row, AT.variable], name, 'label')
    .put([row, AT.id], id, 'code')
    .put([row, AT.prompt], `=${call('CCO.GROUPSTAGE', areaName(ratings), '"prompts"', decided, register)}`, 'resultText')
    .put([row, AT.anchors], `=${call('CCO.GROUPSTAGE', areaName(ratings), '"prompts"', '', register)}`, 'text')
    .putRow([row, AT.anchors + 1], [answerOf(context, { instrument: 'maturity', item: id, field: 'assigned' })])
    .put([row, AT.anchors + 2], `=${agreement({ counts, computed, decided, own: ownStages(row - FIRST_STAGE, raters.length) })}`, 'text')
    .putRow(
      [row, AT.rater],
      raters.map((_, n) => `=${call('CCO.STAGE', areaName({ ...ratings, column: AT.rater + n, columns: 1 }), leastShare)}`),
      'result',
    )
    .height(row, 1, heightFor([name, 18], [String(noted ?? ''), NOTE_WIDTH], ['x'.repeat(50), 14]))
    .name(`CCO_Stage${id}`, cellAt(row, AT.prompt), `the stage of ${name.toLowerCase()}`);
  if (noted !== null) builder.put([row, note], noted);
}

/** How many raters stand where most of them do, unless the group decided otherwise. */
const agreement = ({ counts, computed, decided, own }: Readonly<Record<'counts' | 'computed' | 'decided' | 'own', string>>): string =>
  `IF(SUMPRODUCT(--(TRIM(${decided})<>""))*(${counts}<>${computed}),"The group decided otherwise",` +
  `IF(${staged(own)}=0,"",MAX(${STAGE_NAMES.map((stage) => countIn(own, stage)).join(',')})&" of "&${staged(own)}))`;

function stageColours(builder: SheetBuilder, area: Area): void {
  const first = cellName(area.row, area.column);
  builder
    .emphasise(area, 'early', `${first}="Early"`)
    .emphasise(area, 'developing', `${first}="Developing"`)
    .emphasise(area, 'evolved', `${first}="Evolved"`);
}

/** Native formulas over the three stages: no custom function reads another's result. */
function counts(builder: SheetBuilder): void {
  const names = VARIABLES.map(({ id }) => `CCO_Stage${id}`);
  const count = (stage: Stage): string => names.map((name) => `(${name}="${stage}")`).join('+');
  builder
    .section(COUNTS, 'Early variables')
    .put([COUNTS + 1, AT.variable], 'At least', 'code')
    .put([COUNTS + 1, AT.prompt], `=${count('Early')}`, 'resultText')
    .put([COUNTS + 2, AT.variable], 'At most', 'code')
    .put([COUNTS + 2, AT.prompt], `=${VARIABLES.length}-(${count('Developing')}+${count('Evolved')})`, 'resultText')
    .style({ row: COUNTS + 1, column: AT.id, rows: 2, columns: 1 }, 'code')
    .name('CCO_EarlyMin', cellAt(COUNTS + 1, AT.prompt), 'Early variables, at least')
    .name('CCO_EarlyMax', cellAt(COUNTS + 2, AT.prompt), 'Early variables, at most');
}

const CHART_AT = {
  category: AT.variable,
  lowest: AT.anchors,
  highest: AT.anchors + 1,
  stage: AT.anchors + 2,
  /** Before, raters below, the three stages, raters above. */
  bars: AT.rater,
  state: AT.rater + STAGE_NAMES.length + 3,
} as const;
const FIRST_BAR = CHART_DATA + 2;
const STATES: Area = { row: FIRST_BAR, column: CHART_AT.state, rows: VARIABLES.length, columns: 1 };

/**
 * Each stage is a band one wide: Early 0–1, Developing 1–2, Evolved 2–3. The grey runs from the lowest rater to the highest, the
 * coloured block is the group's stage.
 */
function chart(builder: SheetBuilder, raters: number, note: number): void {
  const title = cellAt(CHART_DATA, AT.variable);
  builder
    .section(CHART - 1, 'Where the raters stand')
    .put([CHART - 1, AT.anchors], 'Coloured: the stage that counts. Grey: from the lowest rater to the highest.', 'note')
    .put([title.row, title.column], `=${chartTitle}`, 'smallText')
    .put([CHART_DATA + 1, AT.variable], 'Figures behind the chart', 'note')
    .putRow([CHART_DATA + 1, CHART_AT.lowest], ['Lowest', 'Highest', 'Counts'], 'small')
    .putRow([CHART_DATA + 1, CHART_AT.bars], ['Before', 'Raters below', ...STAGE_NAMES, 'Raters above', 'Group'], 'small');
  VARIABLES.forEach(({ id, name }, i) => figureRow(builder, { row: FIRST_BAR + i, id, name, own: ownStages(i, raters) }));
  const series = (column: number): Area => ({ row: FIRST_BAR, column: CHART_AT.bars + column, rows: VARIABLES.length, columns: 1 });
  builder
    .name('CCO_Maturity_GroupStates', STATES, 'what the group’s stages come to: settled, contested or undetermined')
    .name('CCO_Maturity_ChartTitle', title, 'the title of the maturity chart')
    .chart({
      kind: 'stackedBars',
      name: 'CCO Maturity',
      categories: { row: FIRST_BAR, column: CHART_AT.category, rows: VARIABLES.length, columns: 1 },
      series: [
        { name: 'Before', values: series(0), fill: 'none' },
        { name: 'Raters below', values: series(1), fill: COLOUR.hairline },
        ...STAGE_NAMES.map((stage, n) => ({
          name: stage,
          values: series(2 + n),
          fill: STAGE_FILL[stage],
          labels: { numberFormat: `"${stage}";;;`, colour: stage === 'Developing' ? COLOUR.ink : COLOUR.paper },
        })),
        { name: 'Raters above', values: series(5), fill: COLOUR.hairline },
      ],
      titleCell: title,
      valueAxis: {
        title: 'Early → Developing → Evolved. Early in two or more: report as high as you can (Bliss).',
        maximum: STAGE_NAMES.length,
        majorUnit: 1,
        labels: false,
      },
      categoryAxisTitle: 'Variable',
      legend: false,
      over: { row: CHART, column: AT.variable, rows: CHART_ROWS, columns: Math.min(note, 6) },
    });
}

const chartTitle =
  'IF(CCO_EarlyMin=CCO_EarlyMax,CHOOSE(CCO_EarlyMin+1,"None of the three variables is early","One of three ' +
  'variables is early","Two of three variables are early","All three variables are early"),"Between ' +
  '"&CCO_EarlyMin&" and "&CCO_EarlyMax&" of three variables are early; the rest is not settled")';

/** 1 for Early to 3 for Evolved; 0 where there is no stage. */
const numberOf = (cell: string): string => STAGE_NAMES.reduceRight((rest, word, n) => `IF(${cell}="${word}",${n + 1},${rest})`, '0');

/** The number of the first of the stages on which a rater stands; where none does, that of the stage that counts. */
const firstWithRater = (own: string, order: readonly Stage[], otherwise: string): string =>
  order.reduceRight((rest, word) => `IF(${countIn(own, word)}>0,${STAGE_NAMES.indexOf(word) + 1},${rest})`, otherwise);

interface FigureRow extends Pick<Variable, 'id' | 'name'> {
  readonly row: number;
  readonly own: string;
}

function figureRow(builder: SheetBuilder, { row, id, name, own }: FigureRow): void {
  const { category, bars } = CHART_AT;
  const [lowest, highest, stage, state] = [CHART_AT.lowest, CHART_AT.highest, CHART_AT.stage, CHART_AT.state].map((column) =>
    cellName(row, column),
  ) as [string, string, string, string];
  const low = `MIN(${lowest},IF(${stage}>0,${stage},3))`;
  builder
    .put([row, category], `="${name}: "&IF(${state}="${GROUP_STATE.settled}",LOWER(CCO_Stage${id}),${state})`, 'smallText')
    .put([row, CHART_AT.stage], `=${numberOf(`CCO_Stage${id}`)}`, 'small')
    .put([row, CHART_AT.lowest], `=${firstWithRater(own, STAGE_NAMES, stage)}`, 'small')
    .put([row, CHART_AT.highest], `=${firstWithRater(own, [...STAGE_NAMES].reverse(), stage)}`, 'small')
    .put([row, bars], `=MAX(0,${low}-1)`, 'small')
    .put([row, bars + 1], `=IF(${highest}=0,0,IF(${stage}>0,${stage}-${low},${highest}-${lowest}+1))`, 'small')
    .putRow(
      [row, bars + 2],
      STAGE_NAMES.map((_, n) => `=IF(${stage}=${n + 1},1,0)`),
      'small',
    )
    .put([row, bars + 5], `=IF(${stage}>0,MAX(0,${highest}-${stage}),0)`, 'small')
    .put([row, CHART_AT.state], `=${groupState(`CCO_Stage${id}`, { steps: STAGE_NAMES, answered: staged(own) })}`, 'small');
}

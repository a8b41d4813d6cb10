/** The Roadmap sheet: the phases that people plan, what the gaps propose beside them, each year scored again, and both as charts. */
import {
  PHASES,
  SOURCES,
  STATEMENT_IDS,
  VARIABLE_IDS,
  YEARS_OF_WORK,
  roadmapInstrument,
  roadmapYearText,
  type Conclusions,
} from '../../method';
import type { SheetContext } from '../contents';
import {
  type SheetLayout,
  SheetBuilder,
  heightFor,
  absoluteArea,
  absoluteCell,
  cellAt,
  cellName,
  inColumn,
  type Area,
  drawSentences,
  type Sentence,
  type StyleName,
} from '../layout';
import { conclusionsOf } from '../document';
import { drawHorizon, drawPhases, type DrawnPhases } from '../lists';
import { wholeCell, yearCell, YEAR_COLUMNS, type PlanFormulas, type YearColumn } from './roadmap-columns';
import { drawGantt, drawYearsChart, GANTT_ROWS } from './roadmap-charts';
import { assumed, callWith, FUNDING_PARTS, partOf, PLAN_FAILS, PLAN_STATE, ROADMAP_PARTS, type ConcludePart } from '../formulas';

const HORIZON = 6;
const HEADER = 8;
const AT = { label: 1, outcome: 2, proposed: 3, yes: 6, early: 7, rule: 8, words: 9, check: 10 } as const;
const WIDTHS = [2, 14, 35, 16, 12, 12, 13, 13, 13, 18, 22];

/** Years 0 to 10; the plan may go on, what is drawn ends there. */
const YEARS_SHOWN = 11;

/** Rows kept free for what ROADMAP says. */
const ROOM = 60;

/** The parts of CCO.ROADMAP. */
const PARTS: readonly ConcludePart[] = [
  ...(
    [
      'readiness answers',
      'readiness decided',
      'maturity answers',
      'maturity assigned',
      'raters',
      'accountabilities',
      'listening',
      'assumptions',
    ] as const
  ).map(partOf),
  ...ROADMAP_PARTS,
  ...FUNDING_PARTS,
];

const UNREADABLE = 'An answer on another sheet cannot be read, so the years cannot be scored.';

export function roadmapSheet(context: SheetContext): SheetLayout {
  const builder = new SheetBuilder({
    sheet: 'Roadmap',
    title: 'Roadmap',
    purpose:
      `${roadmapInstrument.ask} After ${SOURCES.NEED.author}, “${SOURCES.NEED.title}”, which holds that the work takes ` +
      `five years, and “${SOURCES.ROLE.title}”; the proposal and its pace are ours.`,
    tabColour: '#0B5CAD',
    widths: WIDTHS,
    frozenColumns: 0,
    orientation: 'Landscape',
  });
  const now = conclusionsOf(context)?.roadmap ?? null;
  const plan = drawPlan(builder, context);
  const findings = plan.below + 1;
  builder.section(findings, 'What follows');
  const section = drawSentences(builder, { row: findings + 1, column: AT.label, sentences: findingSentences(plan, now) }) + 1;
  const charts = drawYears(builder, { section, plan, now }) + 1;
  const spill = drawCharts(builder, charts, plan);
  drawScoredYears(builder, spill, context);
  drawStates(builder, spill + ROOM + 3, plan);
  builder.band(
    `=IFERROR(IF(${PLAN_FAILS},"The plan has an error: "&CCO_Roadmap_Errors,IF(COUNT(${plan.years})=0,` +
      `"Nothing is planned yet. "&${wholeCell('proposal')},${wholeCell('lower')})),"${UNREADABLE}")`,
  );
  return builder.finish({ frozenRows: 0, titleRows: { first: 0, last: 1 }, lastPrintedRow: charts + 2 * CHART_ROWS + 3 });
}

function drawPlan(builder: SheetBuilder, context: SheetContext): PlanFormulas {
  const standard = assumed(context, 'A-SF2');
  const typedHorizon = absoluteCell(HORIZON, AT.outcome);
  builder
    .section(HORIZON - 1, 'The plan')
    .put([HORIZON, AT.label], 'Years planned', 'label')
    .height(HORIZON, 1, 18);
  drawHorizon(builder, context, [HORIZON, AT.outcome]);
  builder.put(
    [HORIZON, AT.proposed],
    `=IF(TRIM(${typedHorizon})="","Empty: "&${standard}&" years, as assumption A-SF2 has it.",IF(` +
      `${horizonFails(typedHorizon)},"Type a whole number of ${YEARS_OF_WORK} or more.",""))`,
    'note',
  );
  const phases = drawPhases(builder, context, [HEADER, AT.label]);
  const { first, rows, column } = phases;
  builder.put([HEADER, AT.check], 'Check', 'header');
  const check: Area = { row: first, column: AT.check, rows, columns: 1 };
  for (let row = first; row < first + rows; row += 1) builder.put([row, AT.check], `=${phaseCheck(phases, row)}`);
  const years = absoluteArea(column('year'));
  builder
    .style(check, 'text')
    .emphasise(check, 'missing', `${cellName(first, AT.check)}<>""`)
    .name('CCO_Roadmap_Checks', check, 'what is missing in each phase');
  builder.name('CCO_Roadmap_PhaseYears', column('year'), 'the years of the phases');
  return {
    below: phases.below,
    years,
    outcomes: absoluteArea(column('outcome')),
    horizon: `IF(ISNUMBER(${typedHorizon}),${typedHorizon},${standard})`,
    lastYear: lastYearOf(context),
    planned: context.cellContents.roadmap?.phases.length ?? 0,
  };
}

const horizonFails = (cell: string): string => `IF(ISNUMBER(${cell}),OR(${cell}<${YEARS_OF_WORK},INT(${cell})<>${cell}),TRIM(${cell})<>"")`;

/** The last year that charts show: drawn again, they follow the horizon. */
function lastYearOf({ cellContents }: SheetContext): number {
  const stated = [cellContents.roadmap?.horizon, cellContents.assumptions.get('A-SF2')?.current].find(
    (content) => typeof content === 'number',
  );
  return Math.min(Math.max(typeof stated === 'number' ? Math.floor(stated) : YEARS_OF_WORK, YEARS_OF_WORK), YEARS_SHOWN - 1);
}

/** A row with nothing in it, and with a year 0 alone, which Excel cannot tell from an empty cell, is a spare one. */
function phaseCheck({ column }: DrawnPhases, row: number): string {
  const cell = (name: Parameters<DrawnPhases['column']>[0]): string => cellName(row, column(name).column);
  const rest = `${cell('outcome')}:${cell('others')}`;
  const lacks = (condition: string, what: string): string => `IF(${condition},", ${what}","")`;
  const missing = [
    lacks(`NOT(ISNUMBER(${cell('year')}))`, 'year'),
    lacks(`TRIM(${cell('outcome')})=""`, 'outcome'),
    lacks(`TRIM(${cell('review')})=""`, 'review date'),
  ].join('&');
  return `IF(AND(COUNTA(${rest})=0,OR(${cell('year')}="",${cell('year')}=0)),"",IF(${missing}="","","Missing: "&MID(${missing},3,60)))`;
}

/** How many phases lack something that the check beside them names. */
const LACKING = 'SUMPRODUCT(--(CCO_Roadmap_Checks<>""))';

/** What the plan and its reporting line come to, by name. */
function drawStates(builder: SheetBuilder, row: number, { years }: PlanFormulas): void {
  const typed = `OR(${horizonFails(absoluteCell(HORIZON, AT.outcome))},${LACKING}>0)`;
  const planned = `IF(COUNT(${years})=0,"${PLAN_STATE.empty}","${PLAN_STATE.planned}")`;
  const read = `IF(${wholeCell('unread')}="",${planned},"${PLAN_STATE.errors}")`;
  const states = [
    ['CCO_Roadmap_State', `IF(${typed},"${PLAN_STATE.errors}",${read})`, Object.values(PLAN_STATE).join(', ')],
    ['CCO_Roadmap_LowerState', wholeCell('lowerState'), 'whether a year leads to a lower reporting line, or why that cannot be told'],
  ] as const;
  builder.put([row, AT.label], 'What the plan comes to', 'note');
  states.forEach(([name, formula, what], i) => {
    const cell = cellAt(row + 1 + i, AT.label);
    builder.put([cell.row, cell.column], `=IFERROR(${formula},"${PLAN_STATE.unreadable}")`, 'smallText').name(name, cell, what);
  });
}

function findingSentences({ years }: PlanFormulas, now: Conclusions['roadmap'] | null): readonly Sentence[] {
  const horizon = absoluteCell(HORIZON, AT.outcome);
  const lacking = LACKING;
  const errors = [
    `IF(${horizonFails(horizon)},"The roadmap has to cover ${YEARS_OF_WORK} years or more (NEED). ","")`,
    `IF(${lacking}=0,"",${lacking}&IF(${lacking}=1," phase lacks"," phases lack")&" what the check beside it names. ")`,
    `IF(OR(${horizonFails(horizon)},${lacking}>0),"Until then the years below show today and the proposal only.",IF(` +
      `${wholeCell('unread')}="","","Cannot be read: "&${wholeCell('unread')}&"."))`,
  ].join('&');
  const [covers, peak] = [wholeCell('selfFundingYear'), wholeCell('peakFundingYear')];
  return [
    { label: 'Errors', text: `=IFERROR(IF(${errors}="","None.",${errors}),"${UNREADABLE}")`, leastLines: 1, name: 'CCO_Roadmap_Errors' },
    {
      label: 'Warnings',
      text: `=IFERROR(IF(${wholeCell('warnings')}="","None.",${wholeCell('warnings')}),"${UNREADABLE}")`,
      now: now?.warnings.join('\n'),
      leastLines: 2,
      name: 'CCO_Roadmap_Warnings',
    },
    {
      label: 'Reporting lower',
      text: `=IFERROR(${wholeCell('lower')},"${UNREADABLE}")`,
      now: now?.lowerText,
      leastLines: 1,
      name: 'CCO_Roadmap_Lower',
    },
    {
      label: 'Funding',
      text:
        `=IFERROR(IF(AND(${covers}="",${peak}=""),"Not known yet: it takes the benefits and costs by year on ` +
        `Self-funding.",IF(${covers}="","In no year do benefits cover costs","Benefits first cover a year's costs in ` +
        `year "&${covers})&IF(${peak}="","; no money is tied up.","; most money is tied up in year "&${peak}&".")),"` +
        `${UNREADABLE}")`,
      name: 'CCO_Roadmap_Funding',
    },
    {
      label: 'Proposal',
      text:
        `=IFERROR(${wholeCell('proposal')}&IF(COUNT(${years})=0," It stands below, year by year; type the phases that ` +
        `you decide on above.",""),"${UNREADABLE}")`,
      now: now?.proposed.text,
      leastLines: 1,
      name: 'CCO_Roadmap_Proposal',
    },
  ];
}

/** Year by year: what is planned, what the gaps propose, and what it leads to. @returns the first row under it */
function drawYears(
  builder: SheetBuilder,
  { section, plan, now }: { readonly section: number; readonly plan: PlanFormulas; readonly now: Conclusions['roadmap'] | null },
): number {
  const header = section + 1;
  const first = header + 1;
  builder
    .section(section, 'Year by year', { newPage: true })
    .putRow([header, AT.label], ['Year', 'Planned', 'Proposed from the gaps', null, null], 'header')
    .putRow([header, AT.yes], [`Yes, of ${STATEMENT_IDS.length}`, `Early, of ${VARIABLE_IDS.length}`, 'Rule'], 'headerCentered')
    .putRow([header, AT.words], ['What it leads to', null], 'header')
    .merge(proposedIn(header))
    .height(header, 1, 22);
  for (let year = 0; year < YEARS_SHOWN; year += 1) yearRow(builder, { row: first + year, year, plan, now });
  const all = (column: number, columns = 1): Area => ({ row: first, column, rows: YEARS_SHOWN, columns });
  const year = `(ROW(${inColumn(first, AT.rule)})-ROW(${absoluteCell(first, AT.rule)}))`;
  builder
    .emphasise(all(AT.words, 2), 'next', `NOT(${yearCell(year, 'Planned')})`)
    .emphasise(all(AT.rule), 'here', `IF(ISNUMBER(${wholeCell('lowerYear')}),${year}=${wholeCell('lowerYear')},FALSE)`);
  return first + YEARS_SHOWN;
}

const proposedIn = (row: number): Area => ({ row, column: AT.proposed, rows: 1, columns: 3 });
const wordsIn = (row: number): Area => ({ row, column: AT.words, rows: 1, columns: 2 });

function yearRow(
  builder: SheetBuilder,
  {
    row,
    year,
    plan,
    now,
  }: { readonly row: number; readonly year: number; readonly plan: PlanFormulas; readonly now: Conclusions['roadmap'] | null },
): void {
  const name = PHASES[Math.min(year, PHASES.length - 1)]!.name;
  // Rows beyond the horizon are there for a longer one, and show no lines until then.
  const isWithin = year <= plan.lastYear;
  const style = (shownAs: StyleName): StyleName => (isWithin ? shownAs : 'noteWrapped');
  const shown = (formula: string): string => `=IF(${year}>${plan.horizon},"",IFERROR(${formula},""))`;
  const bounds = (least: YearColumn, most: YearColumn): string => {
    const [low, high] = [yearCell(year, least), yearCell(year, most)];
    return `IF(${low}="","",IF(${low}=${high},${low},${low}&" to "&${high}))`;
  };
  const planned = `COUNTIF(${plan.years},${year})`;
  const said = now?.years[year];
  const widthOf = ({ column, columns }: Area): number =>
    Array.from({ length: columns }, (_, i) => builder.widthOf(column + i)).reduce((sum, each) => sum + each, 0);
  builder
    .put([row, AT.label], shown(`"Year ${year}${year === 0 ? ', today' : ''}"&CHAR(10)&"${name}"`), style('label'))
    .put(
      [row, AT.outcome],
      shown(
        `IF(${planned}=0,"",INDEX(${plan.outcomes},MATCH(${year},${plan.years},0))&IF(${planned}>1," (and "&(${planned}-1)&" more)",""))`,
      ),
      style('text'),
    )
    .put([row, AT.proposed], shown(yearCell(year, 'Proposed')))
    .style(proposedIn(row), style('text'))
    .merge(proposedIn(row))
    .put([row, AT.yes], shown(bounds('Yes, at least', 'Yes, at most')), style('result'))
    .put([row, AT.early], shown(bounds('Early, at least', 'Early, at most')), style('result'))
    // The cell that a spilled empty text leaves empty would be read as 0.
    .put([row, AT.rule], shown(`${yearCell(year, 'Rule')}&""`), style('result'))
    .put([row, AT.words], shown(yearCell(year, 'In words')))
    .style(wordsIn(row), style('text'))
    .merge(wordsIn(row));
  if (!isWithin) return;
  builder.height(
    row,
    1,
    heightFor(
      [`Year ${year}\n${name}`, WIDTHS[AT.label]!],
      [now?.proposed.phases[year]?.text ?? '', widthOf(proposedIn(row))],
      [said ? roadmapYearText(said, 'balanced') : '', widthOf(wordsIn(row))],
    ),
  );
}

const CHART_ROWS = 20;

/** @returns the first row under the figures behind the charts */
function drawCharts(builder: SheetBuilder, first: number, plan: PlanFormulas): number {
  const over = (row: number): Area => ({ row, column: AT.label, rows: CHART_ROWS, columns: 9 });
  const gantt = first + 2;
  const byYear = gantt + CHART_ROWS + 1;
  const figures = byYear + CHART_ROWS + 2;
  builder
    .section(first, 'The plan over the years', { newPage: true })
    .put(
      [first + 1, AT.label],
      'A phase runs from the end of the one before it to its own year. The charts show as many phases and years as ' +
        'there were when the sheet was written.',
      'note',
    )
    .put([figures, AT.label], 'Figures behind the charts', 'note');
  drawGantt(builder, { plan, figures: figures + 1, over: over(gantt) });
  const years = figures + 1 + GANTT_ROWS + 3;
  drawYearsChart(builder, { plan, figures: years, over: over(byYear), years: YEARS_SHOWN });
  return years + YEARS_SHOWN + 3;
}

function drawScoredYears(builder: SheetBuilder, row: number, { present }: SheetContext): void {
  const room: Area = { row: row + 2, column: AT.label, rows: ROOM, columns: YEAR_COLUMNS.length };
  builder
    .section(row, 'The working behind this page')
    .putRow([row + 1, AT.label], YEAR_COLUMNS, 'header')
    .style(room, 'smallText')
    .put([room.row, AT.label], `=${callWith('CCO.ROADMAP', PARTS, present)}`)
    .name('CCO_Roadmap_Scored', room, 'the years of the roadmap, a row each, and what there is to say of the whole')
    .name('CCO_Roadmap_ScoredIds', { ...room, columns: 1 }, 'the years and the names of what is said');
}

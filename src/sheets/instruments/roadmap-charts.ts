/** The charts of the Roadmap sheet, with the figures behind them: the phases as a Gantt, and yes and Early by year. */
import { PHASES, STATEMENT_IDS, VARIABLE_IDS } from '../../method';
import { type SheetBuilder, cellAt, cellName, type Area, COLOUR } from '../layout';
import { wholeCell, yearCell, type PlanFormulas } from './roadmap-columns';

/** Two for the money, and as many phases as a plan has rows to begin with. */
export const GANTT_ROWS = 12;
const LEAST_BARS = 4;
const FUNDING = [
  { name: 'peakFundingYear', label: 'Most money tied up' },
  { name: 'selfFundingYear', label: 'First year that pays for itself' },
] as const;

const AT = { label: 1, year: 6, base: 7, planned: 8, proposed: 9, funding: 10 } as const;

interface ChartRequest {
  readonly plan: PlanFormulas;
  /** The row in which the figures behind it begin. */
  readonly figures: number;
  readonly over: Area;
}

/**
 * A year takes the room from its number to the next; bars stand on an invisible base. While nothing is planned, the phases of the
 * proposal stand there.
 */
export function drawGantt(builder: SheetBuilder, { plan, figures, over }: ChartRequest): void {
  const title = cellAt(figures, AT.label);
  const first = figures + 2;
  builder
    .put(
      [title.row, title.column],
      `=IF(COUNT(${plan.years})=0,"Proposed: six phases, from the decision to the handing over",COUNT(${plan.years}` +
        `)&IF(COUNT(${plan.years})=1," phase is"," phases are")&" planned, the last to end in year "&MAX(${plan.years}))`,
      'smallText',
    )
    .name('CCO_Roadmap_GanttTitle', title, 'the title of the chart of the phases')
    .putRow([figures + 1, AT.year], ['Year', 'Before', 'Planned', 'Proposed', 'Money'], 'small');
  FUNDING.forEach(({ name, label }, i) => fundingRow(builder, { row: first + i, year: wholeCell(name), label, plan }));
  for (let phase = 0; phase < GANTT_ROWS - FUNDING.length; phase += 1)
    phaseRow(builder, { row: first + FUNDING.length + phase, phase, plan });
  // Drawn again, the chart has room for what is planned by then; a bar more is free until then.
  const bars = plan.planned === 0 ? PHASES.length : Math.max(plan.planned + 1, LEAST_BARS);
  const rows = FUNDING.length + Math.min(bars, GANTT_ROWS - FUNDING.length);
  const series = (column: number): Area => ({ row: first, column, rows, columns: 1 });
  builder.chart({
    kind: 'stackedBars',
    name: 'CCO Roadmap',
    categories: series(AT.label),
    series: [
      { name: 'Before', values: series(AT.base), fill: 'none' },
      { name: 'Planned', values: series(AT.planned), fill: COLOUR.accent },
      { name: 'Proposed', values: series(AT.proposed), fill: COLOUR.dontKnow },
      { name: 'Money', values: series(AT.funding), fill: COLOUR.developing },
    ],
    titleCell: title,
    valueAxis: { title: 'Beginning of year', maximum: plan.lastYear + 1, majorUnit: 1, numberFormat: '0', labels: true },
    categoryAxisTitle: 'Phase',
    legend: false,
    over,
  });
}

function fundingRow(
  builder: SheetBuilder,
  { row, year, label, plan }: { readonly row: number; readonly year: string; readonly label: string; readonly plan: PlanFormulas },
): void {
  const cell = cellName(row, AT.year);
  const isShown = `IF(ISNUMBER(${cell}),${cell}<=${plan.horizon},FALSE)`;
  builder
    .put([row, AT.year], `=IFERROR(${year},"")`, 'small')
    .put(
      [row, AT.label],
      `="${label}: "&IF(ISNUMBER(${cell}),"year "&${cell}&IF(${isShown},"",", after the plan"),"not known")`,
      'smallText',
    )
    .putRow([row, AT.base], [`=IF(${isShown},${cell},0)`, 0, 0, `=IF(${isShown},1,0)`], 'small');
}

const LONGEST_LABEL = 44;

function phaseRow(
  builder: SheetBuilder,
  { row, phase, plan: { years, outcomes, horizon } }: { readonly row: number; readonly phase: number; readonly plan: PlanFormulas },
): void {
  const cell = cellName(row, AT.year);
  const base = cellName(row, AT.base);
  const isPlanned = `COUNT(${years})>0`;
  const named = PHASES[phase];
  const isShown = `IF(ISNUMBER(${cell}),${cell}<=${horizon},FALSE)`;
  const outcome = `INDEX(${outcomes},${phase + 1})`;
  // What comes before is the latest year under this one: as many years as are this one or later stand above it.
  const start = `IF(COUNTIF(${years},"<"&${cell})=0,0,LARGE(${years},COUNTIF(${years},">="&${cell})+1)+1)`;
  builder
    .put(
      [row, AT.year],
      `=IF(${isPlanned},IF(ISNUMBER(INDEX(${years},${phase + 1})),INDEX(${years},${phase + 1}),""),${named ? phase : '""'})`,
      'small',
    )
    .put(
      [row, AT.label],
      `=IF(${cell}="","","Year "&${cell}&": "&IF(${isPlanned},LEFT(${outcome},${LONGEST_LABEL})&IF(LEN(${outcome})>` +
        `${LONGEST_LABEL},"…",""),"${named?.name ?? ''}"))`,
      'smallText',
    )
    .putRow(
      [row, AT.base],
      [
        `=IF(${isShown},IF(${isPlanned},${start},${cell}),0)`,
        `=IF(AND(${isShown},${isPlanned}),${cell}-${base}+1,0)`,
        `=IF(AND(${isShown},NOT(${isPlanned})),1,0)`,
        0,
      ],
      'small',
    );
}

/** What is certain: statements that are yes at least, variables that are Early at most. A year that nobody projected is a gap. */
export function drawYearsChart(builder: SheetBuilder, { plan, figures, over, years }: ChartRequest & { readonly years: number }): void {
  const title = cellAt(figures, AT.label);
  const first = figures + 2;
  builder
    .put(
      [title.row, title.column],
      `=IFERROR(IF(COUNT(${plan.years})=0,"No phase is planned yet: only today is shown",IF(ISNUMBER(` +
        `${wholeCell('lowerYear')}),"Year "&${wholeCell('lowerYear')}&" is the first in which the role could report ` +
        'lower","No planned year leads to a lower reporting line yet")),"The years cannot be scored")',
      'smallText',
    )
    .name('CCO_Roadmap_YearsTitle', title, 'the title of the chart of the years')
    .putRow([figures + 1, AT.year], ['Yes', 'Early'], 'small');
  const orGap = (year: number, formula: string): string =>
    `=IF(${year}>${plan.horizon},NA(),IFERROR(IF(${formula}="",NA(),${formula}),NA()))`;
  for (let year = 0; year < years; year += 1) {
    builder
      .put([first + year, AT.label], `=IF(${year}>${plan.horizon},"","Year ${year}")`, 'smallText')
      .putRow(
        [first + year, AT.year],
        [orGap(year, yearCell(year, 'Yes, at least')), orGap(year, yearCell(year, 'Early, at most'))],
        'small',
      );
  }
  const gaps: Area = { row: first, column: AT.year, rows: years, columns: 2 };
  const series = (column: number): Area => ({ row: first, column, rows: plan.lastYear + 1, columns: 1 });
  builder.emphasise(gaps, 'hidden', `ISNA(${cellName(gaps.row, gaps.column)})`).chart({
    kind: 'columnsWithLines',
    name: 'CCO Roadmap years',
    categories: series(AT.label),
    columns: [
      {
        name: `Statements in place, at least (of ${STATEMENT_IDS.length})`,
        values: series(AT.year),
        fill: COLOUR.hairline,
        labels: { numberFormat: '0', colour: COLOUR.ink },
      },
    ],
    lines: [
      {
        name: `Early variables, at most (of ${VARIABLE_IDS.length})`,
        values: series(AT.year + 1),
        fill: COLOUR.early,
        labels: { numberFormat: '0', colour: COLOUR.early },
      },
    ],
    titleCell: title,
    valueAxis: { title: 'Statements in place', maximum: STATEMENT_IDS.length, labels: true },
    lineAxis: { title: 'Early variables', maximum: VARIABLE_IDS.length, majorUnit: 1, labels: true },
    categoryAxisTitle: 'Year; none is shown for which nothing is projected',
    legend: true,
    over,
  });
}

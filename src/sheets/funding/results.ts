/** The results of the money model: year by year, and what they amount to, each figure by its name. */
import { FUNDING_NOTES, UNDETERMINED, VERDICTS, YEARS_OF_WORK } from '../../method';
import {
  heightFor,
  absoluteArea,
  absoluteCell,
  cellAt,
  cellName,
  type Area,
  type StyleName,
  drawSentences,
  type Sentence,
} from '../layout';
import { sentenceOf } from '../formulas';
import { drawYears, type FundingInputs } from './inputs';
import { AT, columnOf } from './layout';
import { drawLine, lineAt, type Line } from './timeline';
import { CASE_AT, NO_BASELINE, NO_MARGIN, NO_MODEL, NOT_COMPLETE, TOO_LONG, type Working, type WorkingRequest } from './working';

/** What stands in place of a figure that there is none of. */
const NEVER = 'In no year';
const NOT_PAID_BACK = 'Not paid back';
const NO_RATE = 'No single rate';

export interface ResultLines {
  readonly benefits: Line;
  readonly costs: Line;
  readonly net: Line;
  readonly cumulative: Line;
  readonly benefitsNow: Line;
  readonly costsNow: Line;
  readonly short: Line;
  readonly shortNow: Line;
  readonly covers: Line;
  readonly coverage: Line;
  readonly cumulativeCoverage: Line;
  readonly delayed: Line;
  readonly sign: Line;
  readonly change: Line;
}

export interface Results extends ResultLines {
  readonly below: number;
}

export interface ResultsRequest extends WorkingRequest {
  readonly working: Working;
}

export function drawResults(request: ResultsRequest): Results {
  const { draft, layout, working } = request;
  const section = working.below;
  draft.section(section, 'Outputs: the risk-adjusted case by year', { newPage: true });
  drawYears(draft, layout, section + 1);
  draft.put([section + 1, AT.third], 'Sum', 'headerRight');
  const lines = drawLines(request, section + 2);
  const figures = lines.change.area.row + 2;
  const below = drawFigures(request, { row: figures, lines });
  return { ...lines, below };
}

function drawLines({ draft, layout, inputs: { sameWithin }, working: { cases, timeline } }: ResultsRequest, first: number): ResultLines {
  const [main] = cases as [Working['cases'][number]];
  let row = first;
  const line = (
    [label, unit, style]: readonly [label: string, unit: string, style: StyleName],
    formula: (column: number) => string,
    more: { readonly sum?: true; readonly name?: string } = {},
  ): Line => {
    const at = row;
    row += 1;
    return drawLine(draft, layout, {
      row: at,
      label,
      unit,
      style,
      formula,
      ...(more.name === undefined ? {} : { name: more.name }),
      ...(more.sum ? { whole: { formula: `SUM(${lineAt(layout, at).all})`, style: 'workingMoney' } } : {}),
    });
  };
  const counts = (column: number): string => timeline.counts.in(column);
  const now =
    (of: Line) =>
    (column: number): string =>
      `IF(AND(${counts(column)}=1,ISNUMBER(${timeline.divisor.in(column)})),${of.in(column)}/${timeline.divisor.in(column)},0)`;
  const toDate = (of: Line, column: number): string => `SUM(${absoluteCell(of.area.row, AT.year0)}:${cellName(of.area.row, column)})`;
  const short =
    (benefits: Line, costs: Line) =>
    (column: number): string => {
      const [received, spent] = [toDate(benefits, column), toDate(costs, column)];
      return `IF(${counts(column)}=0,0,IF(${spent}-${received}>${sameWithin}*MAX(ABS(${spent}),ABS(${received})),${spent}-${received},0))`;
    };
  const ratio = (part: string, whole: string, column: number): string => `IF(${counts(column)}=0,"",IF(${whole}=0,"",${part}/${whole}))`;
  // The same in every column: what would stand before year 0 is never looked at.
  const unlessFirst = (column: number, formula: string): string => `IF(${timeline.years.in(column)}=0,0,${formula})`;
  const benefits = line(['Benefits', 'money', 'workingMoney'], (column) => main.benefits.in(column), {
    sum: true,
    name: 'CCO_Funding_Benefits',
  });
  const costs = line(['Costs', 'money', 'workingMoney'], (column) => main.costs.in(column), { sum: true, name: 'CCO_Funding_Costs' });
  const net = line(['Net', 'money', 'totalMoney'], (column) => `${benefits.in(column)}-${costs.in(column)}`, {
    sum: true,
    name: 'CCO_Funding_Net',
  });
  const cumulative = line(['Cumulative net', 'money', 'workingMoney'], (column) => `${counts(column)}*${toDate(net, column)}`, {
    name: 'CCO_Funding_Cumulative',
  });
  const covers = line(
    ['Covers its costs', 'Yes or No', 'flag'],
    (column) =>
      `IF(OR(${counts(column)}=0,${timeline.years.in(column)}=0),"",IF(AND(${benefits.in(column)}>0,` +
      `${benefits.in(column)}>=${costs.in(column)}),"Yes","No"))`,
  );
  const coverage = line(
    ['Coverage: benefits ÷ costs', 'share', 'workingShare'],
    (column) => ratio(benefits.in(column), costs.in(column), column),
    { name: 'CCO_Funding_Coverage' },
  );
  const cumulativeCoverage = line(
    ['Coverage, cumulative', 'share', 'workingShare'],
    (column) => ratio(toDate(benefits, column), toDate(costs, column), column),
    { name: 'CCO_Funding_CumulativeCoverage' },
  );
  const benefitsNow = line(['Benefits at today’s value', 'money', 'workingMoney'], now(benefits), { sum: true });
  const costsNow = line(['Costs at today’s value', 'money', 'workingMoney'], now(costs), { sum: true });
  const shortLine = line(['Short by, to date', 'money', 'workingMoney'], short(benefits, costs));
  const shortNow = line(['Short by, at today’s value', 'money', 'workingMoney'], short(benefitsNow, costsNow));
  const delayed = line(
    ['Net, everything a year later', 'money', 'workingMoney'],
    (column) => `${counts(column)}*${unlessFirst(column, `INDEX(${net.all},1,MAX(1,${timeline.years.in(column)}))`)}`,
    { sum: true },
  );
  const sign = line(
    ['Sign of the net; that before where it is 0', '1, 0 or -1', 'flag'],
    (column) => `IF(${net.in(column)}>0,1,IF(${net.in(column)}<0,-1,${unlessFirst(column, cellName(row - 1, column - 1))}))`,
  );
  const change = line(
    ['Net changes its sign', '1 or 0', 'flag'],
    (column) => unlessFirst(column, `IF(AND(${sign.in(column - 1)}<>0,${sign.in(column)}<>${sign.in(column - 1)}),1,0)`),
    { sum: true },
  );
  draft
    .emphasise(covers.area, 'evolved', `${cellName(covers.area.row, AT.year0)}="Yes"`)
    .emphasise(cumulative.area, 'early', `${cellName(cumulative.area.row, AT.year0)}<0`);
  return {
    benefits,
    costs,
    net,
    cumulative,
    benefitsNow,
    costsNow,
    short: shortLine,
    shortNow,
    covers,
    coverage,
    cumulativeCoverage,
    delayed,
    sign,
    change,
  };
}

interface FigureRequest {
  readonly row: number;
  readonly lines: ResultLines;
}

/** @returns the row under them */
function drawFigures(request: ResultsRequest, { row: section, lines }: FigureRequest): number {
  const { draft, working } = request;
  const { state } = working.switches;
  draft.section(section, 'Outputs: what it amounts to');
  const verdict = section + 1;
  const rows = figures(request, lines);
  const first = verdict + 3;
  rows.forEach(({ label, formula, style, note, name }, i) => {
    const row = first + i;
    draft
      .put([row, AT.label], label, 'label')
      .put([row, AT.second], `=IF(${state}<>"",${state},${formula})`, style)
      .put([row, AT.year0], note, 'note')
      .height(row, 1, heightFor([label, 26]))
      .name(name, cellAt(row, AT.second), label.toLowerCase());
  });
  drawSentences(draft, { row: verdict, column: AT.label, sentences: verdictSentences(request, lines) });
  draft.emphasise(cellAt(verdict + 1, AT.label + 1), 'early', countsTwice(request));
  draft.band(
    `=IF(CCO_Funding_State="${NO_MODEL}","${NO_MODEL}. List the programs and the costs, or type the yearly flows of a ` +
      'model of your own.",CCO_SelfFundingVerdict)',
  );
  return first + rows.length;
}

interface Figure {
  readonly label: string;
  /** Without its `=`; computed only where the model is complete. */
  readonly formula: string;
  readonly style: StyleName;
  readonly note: string;
  readonly name: string;
}

const figures = (request: ResultsRequest, lines: ResultLines): readonly Figure[] => [
  ...valueFigures(request, lines),
  ...timeFigures(request, lines),
  ...rateFigures(request, lines),
  ...breakEvenFigures(request, lines),
];

const presentValues = ({ benefitsNow, costsNow }: ResultLines): { readonly pvBenefits: string; readonly pvCosts: string } => ({
  pvBenefits: `SUM(${benefitsNow.all})`,
  pvCosts: `SUM(${costsNow.all})`,
});

/** The rule, and what the plan is worth. */
function valueFigures({ inputs, working }: ResultsRequest, lines: ResultLines): readonly Figure[] {
  const { benefits, costs } = lines;
  const { pvBenefits, pvCosts } = presentValues(lines);
  return [
    {
      label: 'Rule',
      name: 'CCO_SelfFundingRule',
      style: 'resultMoney',
      formula: ruleFormula(lines, { inputs, working }),
      note: 'SF0 no benefit · SF1 funds itself by the last year · SF2 only single years do · SF3 none does.',
    },
    {
      label: 'NPV',
      name: 'CCO_NPV',
      style: 'resultMoney',
      formula: `${pvBenefits}-${pvCosts}`,
      note: 'Benefits less costs, both at today’s value.',
    },
    { label: 'PV of benefits', name: 'CCO_PVBenefits', style: 'resultMoney', formula: pvBenefits, note: 'All benefits at today’s value.' },
    { label: 'PV of costs', name: 'CCO_PVCosts', style: 'resultMoney', formula: pvCosts, note: 'All costs at today’s value.' },
    {
      label: 'Cumulative net',
      name: 'CCO_CumulativeNet',
      style: 'resultMoney',
      formula: `SUM(${benefits.all})-SUM(${costs.all})`,
      note: 'All benefits less all costs, not discounted, at the end of the last year.',
    },
  ];
}

/** When it covers its costs, and what it ties up until then. */
function timeFigures({ working }: ResultsRequest, lines: ResultLines): readonly Figure[] {
  const { benefits, costs, cumulative, covers, benefitsNow, costsNow } = lines;
  const { timeline } = working;
  // Years that do not count stand at 0, which is never below a sum that is.
  const lowest = `MIN(${cumulative.all})`;
  const peak = `MAX(0,-${lowest})`;
  return [
    {
      label: 'First self-funding year',
      name: 'CCO_FirstSelfFundingYear',
      style: 'resultYear',
      formula: `IF(COUNTIF(${covers.all},"Yes")=0,"${NEVER}",INDEX(${timeline.years.all},1,MATCH("Yes",${covers.all},0)))`,
      note: 'The first year after year 0 whose benefits are above 0 and cover its costs.',
    },
    {
      label: 'Peak funding',
      name: 'CCO_PeakFunding',
      style: 'resultMoney',
      formula: peak,
      note: 'The most that is ever put in beyond what has come back, not discounted.',
    },
    {
      label: 'Peak funding year',
      name: 'CCO_PeakFundingYear',
      style: 'resultYear',
      formula: `IF(${peak}=0,"${NEVER}",INDEX(${timeline.years.all},1,MATCH(${lowest},${cumulative.all},0)))`,
      note: 'The first year in which it is reached.',
    },
    {
      label: 'Payback',
      name: 'CCO_Payback',
      style: 'resultYears',
      formula: paybackFormula({ benefits, costs, short: lines.short }, working),
      note: 'Years from the start of the plan until it is never short again.',
    },
    {
      label: 'Payback, discounted',
      name: 'CCO_DiscountedPayback',
      style: 'resultYears',
      formula: paybackFormula({ benefits: benefitsNow, costs: costsNow, short: lines.shortNow }, working),
      note: 'The same with amounts at today’s value.',
    },
  ];
}

function rateFigures({ inputs }: ResultsRequest, lines: ResultLines): readonly Figure[] {
  const { pvBenefits, pvCosts } = presentValues(lines);
  return [
    {
      label: 'ROI',
      name: 'CCO_ROI',
      style: 'resultPercent',
      formula: `IF(${pvCosts}=0,"No costs",(${pvBenefits}-${pvCosts})/${pvCosts})`,
      note: 'NPV for each unit of cost at today’s value.',
    },
    {
      label: 'IRR',
      name: 'CCO_IRR',
      style: 'resultPercent',
      formula: irrFormula(lines, { inputs }),
      note: 'The rate at which NPV would be 0. There is exactly one only where the net changes its sign once.',
    },
  ];
}

/** What would have to be true, and what waiting costs. */
function breakEvenFigures({ inputs: { inUse }, working }: ResultsRequest, lines: ResultLines): readonly Figure[] {
  const { timeline, switches } = working;
  const { pvBenefits, pvCosts } = presentValues(lines);
  const weight = `SUMPRODUCT(${timeline.ramp.all}/${timeline.divisor.all})`;
  const alone = (base: string): string => `IF(${switches.own}=1,"Not for your own flows",IF(${base}=0,"None",CCO_PVCosts/(${base})))`;
  const perCustomer = `${numeric(inUse.margin)}*${numeric(inUse.revenuePerCustomer)}*${weight}`;
  const discountedDelay = `SUMPRODUCT(${lines.delayed.all}/${timeline.divisor.all})`;
  return [
    {
      label: 'Benefits needed to break even',
      name: 'CCO_BenefitMultiplier',
      style: 'resultPercent',
      formula: `IF(${pvBenefits}=0,"No benefits",${pvCosts}/${pvBenefits})`,
      note: 'The share of its benefits with which the plan would just break even.',
    },
    {
      label: 'Uplift needed, alone',
      name: 'CCO_BreakEvenUplift',
      style: 'resultPercent',
      formula: alone(`${perCustomer}*${numeric(inUse.customers)}`),
      note:
        'What would have to be true: the uplift of revenue per customer, or per interaction, that alone brings NPV to 0 ' +
        'with the default ramp from year 1.',
    },
    {
      label: 'New customers needed, alone',
      name: 'CCO_BreakEvenCustomers',
      style: 'resultMoney',
      formula: alone(perCustomer),
      note: 'What would have to be true: the net new customers that alone bring NPV to 0 with the default ramp from year 1.',
    },
    {
      label: 'A year’s delay',
      name: 'CCO_OneYearDelay',
      style: 'resultMoney',
      formula: `IF(${switches.own}=1,"Not for your own flows",${discountedDelay}-(${pvBenefits}-${pvCosts}))`,
      note:
        'What NPV changes by, in parentheses where it falls, when everything starts a year later; the last year then ' +
        'drops out of the horizon.',
    },
  ];
}

const numeric = (cell: string): string => `IF(ISNUMBER(${cell}),${cell},0)`;

/** The year after the last one that is short, and the part of it that it takes to come out. */
function paybackFormula(
  { benefits, costs, short }: { readonly benefits: Line; readonly costs: Line; readonly short: Line },
  { timeline, switches }: Working,
): string {
  const lastShort = `SUMPRODUCT(MAX((${short.all}>0)*(${timeline.years.all}+1)))`;
  const net = `(INDEX(${benefits.all},1,${lastShort}+1)-INDEX(${costs.all},1,${lastShort}+1))`;
  const left = `INDEX(${short.all},1,${lastShort})`;
  return `IF(${lastShort}=0,0,IF(${lastShort}>${switches.last},"${NOT_PAID_BACK}",${lastShort}-1+IF(${net}>${left},${left}/${net},1)))`;
}

function irrFormula({ net, change }: ResultLines, { inputs }: Pick<ResultsRequest, 'inputs'>): string {
  const { row, column, columns } = inputs.rateGuesses;
  const guesses = Array.from({ length: columns }, (_, i) => absoluteCell(row, column + i));
  // Not every spreadsheet stops at -100 % on its way from a guess, and below that a rate means nothing.
  const sought = guesses
    .map((guess) => `IRR(${net.all},${guess})`)
    .reduceRight((rest, rate) => `IFERROR(IF(${rate}>-1,${rate},NA()),${rest})`, '"Not found"');
  return `IF(SUM(${change.all})<>1,"${NO_RATE}",${sought})`;
}

const isDiscounted = ({ verdictBy }: Pick<FundingInputs, 'verdictBy'>): string => `LOWER(TRIM(${verdictBy}))="discounted"`;
const atEnd = (line: Line, { switches }: Working): string => `INDEX(${line.all},1,${switches.last}+1)`;

function ruleFormula(
  { benefits, covers, short, shortNow }: ResultLines,
  { inputs, working }: Pick<ResultsRequest, 'inputs' | 'working'>,
): string {
  return (
    `IF(COUNTIF(${benefits.all},">0")=0,"SF0",IF(IF(${isDiscounted(inputs)},${atEnd(shortNow, working)},` +
    `${atEnd(short, working)})=0,"SF1",IF(COUNTIF(${covers.all},"Yes")>0,"SF2","SF3")))`
  );
}

/** Why there is no verdict, in the order of the states. */
const STATES: readonly (readonly [state: string, text: string])[] = [
  [NO_MODEL, UNDETERMINED.plan],
  [NOT_COMPLETE, 'Undetermined: an input has to be mended first; what is wrong stands beside its row.'],
  [TOO_LONG, 'Undetermined: the horizon goes beyond the last year that is drawn; update the sheets, and it has its columns.'],
  [NO_MARGIN, UNDETERMINED.margin],
  [NO_BASELINE, UNDETERMINED.baseline],
];

function verdictSentences({ inputs, working }: ResultsRequest, { shortNow }: ResultLines): readonly Sentence[] {
  const rule = 'CCO_SelfFundingRule';
  const { last, state } = working.switches;
  const end = `${sentenceOf(VERDICTS.end, { year: last })}&IF(${isDiscounted(inputs)},${sentenceOf(VERDICTS.discounted)},"")`;
  const payback = `IF(${isDiscounted(inputs)},CCO_DiscountedPayback,CCO_Payback)`;
  const paid =
    `IF(${payback}=0,${sentenceOf(VERDICTS.neverShort)},` +
    `${sentenceOf(VERDICTS.paidBack, { years: `ROUND(${payback},1)&IF(ROUND(${payback},1)=1," year"," years")` })})`;
  const isFragile =
    `CCO_BenefitMultiplier-${inputs.fragileFrom}>${inputs.sameWithin}*MAX(ABS(CCO_BenefitMultiplier),ABS(` + `${inputs.fragileFrom}))`;
  const fragile =
    `IF(ISNUMBER(CCO_BenefitMultiplier),IF(${isFragile},` +
    `${sentenceOf(VERDICTS.fragile, { percent: 'ROUND(100*CCO_BenefitMultiplier,1)' })},""),"")`;
  const breaksEven = `${atEnd(shortNow, working)}=0`;
  const text = [
    `IF(${rule}="SF0",${sentenceOf(VERDICTS.SF0)}`,
    `IF(${rule}="SF1",IF(${breaksEven},${sentenceOf(VERDICTS.SF1, { end, paid })}&${fragile},${sentenceOf(VERDICTS.belowRate, { paid })})`,
    `IF(${rule}="SF2",${sentenceOf(VERDICTS.SF2, { end, year: 'CCO_FirstSelfFundingYear' })}`,
    `${sentenceOf(VERDICTS.SF3, { end })})))`,
  ].join(',');
  const notes = notesOn({ inputs, working });
  return [
    {
      label: 'Verdict',
      text: `=${STATES.reduceRight((rest, [word, said]) => `IF(${state}="${word}",${sentenceOf(said)},${rest})`, text)}`,
      leastLines: 2,
      name: 'CCO_SelfFundingVerdict',
    },
    {
      label: 'To know',
      text: `=IF(${state}<>"","Nothing yet.",IF(${notes}="","Nothing more.",TRIM(${notes})))`,
      leastLines: 2,
      name: 'CCO_SelfFundingNotes',
    },
  ];
}

/** TRUE where the same revenue is counted twice. */
const countsTwice = ({ inputs, working }: Pick<ResultsRequest, 'inputs' | 'working'>): string =>
  `AND(${working.switches.own}=0,${inputs.inUse.treatment}="additive",${working.customerPrograms}>0,${working.interactionPrograms}>0)`;

/** What is to be known beside the verdict, one sentence after the other, each with a space behind it. */
function notesOn({ inputs, working }: Pick<ResultsRequest, 'inputs' | 'working'>): string {
  const { last, own } = working.switches;
  const [programChecks, costChecks, names] = [inputs.programChecks, inputs.costChecks, columnOf(inputs.programs, AT.label)].map(
    absoluteArea,
  ) as [string, string, string];
  const howMany = (said: string): string => `COUNTIF(${programChecks},"${said}")`;
  const first = (said: string, of: string): string => `INDEX(${of},MATCH("${said}",${programChecks},0))`;
  const more = (said: string): string => `IF(${howMany(said)}>1," and "&(${howMany(said)}-1)&" more","")`;
  const named = (said: string): string => `"“"&${first(said, names)}&"”"&${more(said)}`;
  const [leftOut, unset, counts] = ['Left*', 'Counts;*', 'Counts*'];
  const late = (cases: Area): string =>
    `SUMPRODUCT(${absoluteArea(columnOf(cases, CASE_AT.counts))}*(${absoluteArea(columnOf(cases, CASE_AT.start))}>${last}))`;
  const tooLate = `(${late(working.programs)}+${late(working.costs)})`;
  const [main] = working.cases as [Working['cases'][number]];
  const when = (condition: string, sentence: string): string => `IF(${condition},${sentence}&" ","")`;
  const ofModel = [
    when(
      `${howMany(leftOut)}>0`,
      `"“"&${first(leftOut, names)}&"” is left out ("&SUBSTITUTE(${first(leftOut, programChecks)},"Left out: ` +
        `","")&")"&${more(leftOut)}&"; its value cannot be measured."`,
    ),
    when(`${howMany(unset)}>0`, sentenceOf(FUNDING_NOTES.attributionUnset, { programs: named(unset) })),
    when(`AND(COUNTIF(${programChecks},"?*")=0,COUNTIF(${costChecks},"${counts}")>0)`, sentenceOf(FUNDING_NOTES.noProgram)),
    when(`COUNTIF(${costChecks},"${counts}")=0`, sentenceOf(FUNDING_NOTES.noCost)),
    when(`${tooLate}>0`, `${tooLate}&" of the programs and costs start after the last year that counts."`),
    when(
      `IF(ISNUMBER(${inputs.inUse.customers}),MIN(${main.netNew.all})+${inputs.inUse.customers}<0,FALSE)`,
      '"The programs leave fewer than 0 customers in some year."',
    ),
  ].join('&');
  return [
    when(`AND(${own}=1,${last}<${YEARS_OF_WORK})`, sentenceOf(FUNDING_NOTES.flowsEndEarly, { year: last })),
    when(countsTwice({ inputs, working }), sentenceOf(FUNDING_NOTES.countedTwice)),
    `IF(${own}=1,"",${ofModel})`,
    when(
      `IF(ISNUMBER(CCO_PeakFundingYear),AND(CCO_PeakFundingYear>0,CCO_PeakFundingYear=${last}),FALSE)`,
      sentenceOf(FUNDING_NOTES.peakAtEnd, { year: last }),
    ),
  ].join('&');
}

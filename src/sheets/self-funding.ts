/** The Self-funding sheet: a team's own benefits and costs by year, and in native formulas alone what they amount to. */
import { SOURCES, YEARS_OF_WORK, type AssumptionId } from '../method';
import type { Blueprint } from './blueprint';
import type { SheetContext } from './context';
import { Draft, heightFor } from './draft';
import { absoluteArea, absoluteCell, cellAt, cellName, type Area } from './grid';
import { drawFlows, drawRate, type DrawnFlows } from './plan-blocks';
import { assumed } from './said';
import { drawSentences, type Sentence } from './sentences';
import type { StyleName } from './theme';

const INPUTS = 6;
const AT = { label: 1, value: 2, note: 4, benefit: 2, cost: 3, net: 4, cumulative: 5, covers: 6, divisor: 7, benefitNow: 8, costNow: 9, short: 10, shortNow: 11, check: 12 } as const;
const WIDTHS = [2, 23, 14, 13, 13, 14, 9, 9, 14, 14, 12, 13, 17];

/** What stands in place of a figure that nobody can compute. */
const NO_FLOWS = 'No flows yet';
const NOT_COMPLETE = 'Not complete';

/** Sums that differ by less than this share of the larger are equal: sums of decimal fractions are that far off. */
const SAME_WITHIN = 1e-9;

/** Cells that the formulas below take their numbers from, as formulas write them. */
interface InputCells {
  readonly rate: string;
  readonly basis: string;
  readonly fragileFrom: string;
  readonly sameWithin: string;
}

export function selfFundingSheet(context: SheetContext): Blueprint {
  const draft = new Draft({
    sheet: 'Self-funding',
    title: 'Self-funding',
    purpose: `Does the plan pay for itself? Type what each year brings in and what it costs, both as positive amounts in the currency of the organisation; net is benefits less costs. After ${SOURCES.FUND.author}, “${SOURCES.FUND.title}”; the way it is computed is ours.`,
    tabColour: '#0B5CAD',
    widths: WIDTHS,
    frozenColumns: 0,
    orientation: 'Landscape',
  });
  const inputs = drawInputs(draft, context);
  const header = INPUTS + 8;
  draft.section(header - 1, 'Benefits and costs by year');
  const flows = drawFlows(draft, context, [header, AT.label]);
  const columns = drawYears(draft, { header, flows, inputs });
  const last = drawResults(draft, { flows, columns, inputs });
  return draft.finish({ frozenRows: 0, titleRows: { first: 0, last: 1 }, lastPrintedRow: last });
}

function drawInputs(draft: Draft, context: SheetContext): InputCells {
  const own = absoluteCell(INPUTS, AT.value);
  const standard = absoluteCell(INPUTS + 1, AT.value);
  const value = (id: AssumptionId): string => `=${assumed(context, id)}`;
  const isRate = (cell: string): string => `IF(ISNUMBER(${cell}),${cell}>-1,FALSE)`;
  const rows: readonly (readonly [label: string, content: string | number | null, style: StyleName, note: string])[] = [
    ['Discount rate', null, 'percent', 'The model’s own rate for a year. Empty: the assumed one.'],
    ['Assumed rate', value('A-SF3'), 'linkedPercent', 'A-SF3 of the register.'],
    ['Rate in use', `=IF(TRIM(${own})="",IF(${isRate(standard)},${standard},"${NOT_COMPLETE}"),IF(${isRate(own)},${own},"${NOT_COMPLETE}"))`, 'percent', 'Year 0 is not discounted; every later year is discounted at its end.'],
    ['Verdict compares', value('A-SF1'), 'linked', 'A-SF1 of the register: sums as they are (cumulative), or at today’s value (discounted).'],
    ['Fragile beyond', value('A-SF8'), 'linkedPercent', 'A-SF8 of the register: the share of its benefits that a plan may need to break even before it is called fragile.'],
    ['Equal within', SAME_WITHIN, 'figure', 'Sums that differ by less than this share of the larger count as equal.'],
  ];
  draft.section(INPUTS - 1, 'What it is computed with');
  rows.forEach(([label, content, style, note], i) => {
    const row = INPUTS + i;
    draft.put([row, AT.label], label, 'label').put([row, AT.note], note, 'note').height(row, 1, 18);
    if (content !== null) draft.put([row, AT.value], content, style);
  });
  drawRate(draft, context, [INPUTS, AT.value]);
  const cell = (row: number): string => absoluteCell(INPUTS + row, AT.value);
  return { rate: cell(2), basis: cell(3), fragileFrom: cell(4), sameWithin: cell(5) };
}

/** The computed columns, as formulas write them. */
interface YearColumns {
  readonly benefits: string;
  readonly costs: string;
  readonly cumulative: string;
  readonly covers: string;
  readonly benefitsNow: string;
  readonly costsNow: string;
  readonly short: string;
  readonly shortNow: string;
  readonly check: string;
}

function drawYears(draft: Draft, { header, flows: { years, benefits, costs }, inputs }: { readonly header: number; readonly flows: DrawnFlows; readonly inputs: InputCells }): YearColumns {
  const { row: first, rows } = years;
  draft
    .putRow([header, AT.cumulative], ['Cumulative net', null, 'Divided by', 'Benefits at today’s value', 'Costs at today’s value', 'Short by', 'Short by, at today’s value'], 'headerRight')
    .put([header, AT.covers], 'Covers its costs', 'headerCentered')
    .put([header, AT.check], 'Check', 'headerCentered')
    .height(header, 1, 40);
  for (let row = first; row < first + rows; row += 1) draft.putRow([row, AT.cumulative], yearFormulas({ row, first, last: first + rows - 1, inputs }).map((formula) => (formula === '' ? null : `=${formula}`)));
  const column = (at: number): Area => ({ row: first, column: at, rows, columns: 1 });
  const styled: readonly (readonly [at: number, style: StyleName])[] = [[AT.cumulative, 'money'], [AT.covers, 'result'], [AT.divisor, 'ratio'], [AT.benefitNow, 'money'], [AT.costNow, 'money'], [AT.short, 'money'], [AT.shortNow, 'money'], [AT.check, 'result']];
  for (const [at, style] of styled) draft.style(column(at), style);
  draft
    .emphasise(column(AT.covers), 'evolved', `${cellName(first, AT.covers)}="Yes"`)
    .emphasise(column(AT.cumulative), 'early', `IF(ISNUMBER(${cellName(first, AT.cumulative)}),${cellName(first, AT.cumulative)}<0,FALSE)`)
    .emphasise(column(AT.check), 'missing', `${cellName(first, AT.check)}<>""`);
  const named = (at: number): string => absoluteArea(column(at));
  return {
    benefits: absoluteArea(benefits),
    costs: absoluteArea(costs),
    cumulative: named(AT.cumulative),
    covers: named(AT.covers),
    benefitsNow: named(AT.benefitNow),
    costsNow: named(AT.costNow),
    short: named(AT.short),
    shortNow: named(AT.shortNow),
    check: named(AT.check),
  };
}

/** The columns of one year, from the cumulative net to the check. A year after the last one filled in stays empty. */
function yearFormulas({ row, first, last, inputs: { rate, sameWithin } }: { readonly row: number; readonly first: number; readonly last: number; readonly inputs: InputCells }): readonly string[] {
  const cell = (at: number): string => cellName(row, at);
  const isPast = `COUNTA(${cell(AT.benefit)}:${absoluteCell(last, AT.cost)})=0`;
  const year = `(ROWS(${absoluteCell(first, AT.label)}:${cell(AT.label)})-1)`;
  const sumTo = (at: number): string => `SUM(${absoluteCell(first, at)}:${cell(at)})`;
  const short = (benefit: number, cost: number): string => {
    const [in_, out] = [sumTo(benefit), sumTo(cost)];
    return `IF(${isPast},"",IF(${out}-${in_}>${sameWithin}*MAX(ABS(${out}),ABS(${in_})),${out}-${in_},0))`;
  };
  const [benefit, cost] = [cell(AT.benefit), cell(AT.cost)];
  const now = (amount: string): string => `IF(${cell(AT.divisor)}="","",SUM(${amount})/${cell(AT.divisor)})`;
  return [
    `IF(${isPast},"",${row === first ? '' : `SUM(${cellName(row - 1, AT.cumulative)})+`}SUM(${cell(AT.net)}))`,
    row === first ? '' : `IF(${isPast},"",IF(AND(SUM(${benefit})>0,SUM(${benefit})>=SUM(${cost})),"Yes","No"))`,
    `IF(OR(${isPast},NOT(ISNUMBER(${rate}))),"",(1+${rate})^${year})`,
    now(benefit),
    now(cost),
    short(AT.benefit, AT.cost),
    short(AT.benefitNow, AT.costNow),
    `IF(${isPast},"",IF(AND(ISNUMBER(${benefit}),ISNUMBER(${cost})),"",IF(ISNUMBER(${cost}),"Type the benefits",IF(ISNUMBER(${benefit}),"Type the costs","Type both amounts"))))`,
  ];
}

interface ResultsRequest {
  readonly flows: DrawnFlows;
  readonly columns: YearColumns;
  readonly inputs: InputCells;
}

/** @returns the last row */
function drawResults(draft: Draft, { flows, columns, inputs }: ResultsRequest): number {
  const section = flows.below + 1;
  const verdict = section + 1;
  const rows = figures(columns, { years: `COUNT(${columns.cumulative})` });
  const first = verdict + 3;
  const state = `IF(COUNTA(${columns.benefits},${columns.costs})=0,"${NO_FLOWS}",IF(OR(COUNTIF(${columns.check},"Type*")>0,NOT(ISNUMBER(${inputs.rate}))),"${NOT_COMPLETE}",""))`;
  draft.section(section, 'What it amounts to');
  const rule = absoluteCell(first, AT.value);
  rows.forEach(({ label, formula, style, note, name }, i) => {
    const row = first + 1 + i;
    draft
      .put([row, AT.label], label, 'label')
      .put([row, AT.value], `=IF(CCO_Flows_State<>"",CCO_Flows_State,${formula})`, style)
      .put([row, AT.note], note, 'note')
      .height(row, 1, heightFor([label, WIDTHS[AT.label]!], [label === 'Payback' ? 'x' : '', 10]))
      .name(name, cellAt(row, AT.value), label.toLowerCase());
  });
  draft
    .put([first, AT.label], 'Rule', 'label')
    .put([first, AT.value], `=IF(CCO_Flows_State<>"",CCO_Flows_State,${ruleFormula(columns, inputs)})`, 'resultMoney')
    .put([first, AT.note], 'SF0 no benefit · SF1 funds itself by the last year · SF2 only single years do · SF3 none does.', 'note')
    .name('CCO_SelfFundingRule', cellAt(first, AT.value), 'the rule of the verdict');
  const last = first + rows.length;
  draft
    .put([last + 1, AT.label], 'Stated', 'code')
    .put([last + 1, AT.value], 'Nominal amounts, before tax, without a value after the last year.', 'note')
    .put([last + 2, AT.label], 'Can be computed', 'code')
    .put([last + 2, AT.value], `=IF(${state}="","",${state})`, 'smallText')
    .name('CCO_Flows_State', cellAt(last + 2, AT.value), 'why the flows cannot be computed; empty where they can');
  drawSentences(draft, { row: verdict, column: AT.label, sentences: verdictSentences(columns, { inputs, rule }) });
  draft.band(`=IF(CCO_Flows_State="${NO_FLOWS}","${NO_FLOWS}. Type the benefits and the costs of each year, from year 0.",CCO_SelfFundingVerdict)`);
  return last + 1;
}

const NEVER = 'In no year';
const NOT_PAID_BACK = 'Not paid back';

interface Figure {
  readonly label: string;
  /** Without its `=`; computed only where the flows are complete. */
  readonly formula: string;
  readonly style: StyleName;
  readonly note: string;
  readonly name: string;
}

function figures({ benefits, costs, cumulative, covers, benefitsNow, costsNow, short, shortNow }: YearColumns, { years }: { readonly years: string }): readonly Figure[] {
  const whole = (amount: string): string => `SUM(${amount})`;
  const npv = `${whole(benefitsNow)}-${whole(costsNow)}`;
  const peak = `MAX(0,-MIN(${cumulative}))`;
  return [
    { label: 'NPV', name: 'CCO_NPV', style: 'resultMoney', formula: npv, note: 'Benefits less costs, both at today’s value.' },
    { label: 'PV of benefits', name: 'CCO_PVBenefits', style: 'resultMoney', formula: whole(benefitsNow), note: 'All benefits at today’s value.' },
    { label: 'PV of costs', name: 'CCO_PVCosts', style: 'resultMoney', formula: whole(costsNow), note: 'All costs at today’s value.' },
    { label: 'Cumulative net', name: 'CCO_CumulativeNet', style: 'resultMoney', formula: `${whole(benefits)}-${whole(costs)}`, note: 'All benefits less all costs, not discounted, at the end of the last year.' },
    { label: 'First self-funding year', name: 'CCO_FirstSelfFundingYear', style: 'resultYear', formula: `IF(COUNTIF(${covers},"Yes")=0,"${NEVER}",MATCH("Yes",${covers},0)-1)`, note: 'The first year after year 0 whose benefits are above 0 and cover its costs.' },
    { label: 'Peak funding', name: 'CCO_PeakFunding', style: 'resultMoney', formula: peak, note: 'The most that is ever put in beyond what has come back, not discounted.' },
    { label: 'Peak funding year', name: 'CCO_PeakFundingYear', style: 'resultYear', formula: `IF(${peak}=0,"${NEVER}",MATCH(MIN(${cumulative}),${cumulative},0)-1)`, note: 'The first year in which it is reached.' },
    { label: 'Payback', name: 'CCO_Payback', style: 'resultYears', formula: paybackFormula({ benefits, costs, short, years }), note: 'Years from the start of the plan until it is never short again.' },
    { label: 'Payback, discounted', name: 'CCO_DiscountedPayback', style: 'resultYears', formula: paybackFormula({ benefits: benefitsNow, costs: costsNow, short: shortNow, years }), note: 'The same with amounts at today’s value.' },
    { label: 'ROI', name: 'CCO_ROI', style: 'resultPercent', formula: `IF(${whole(costsNow)}=0,"No costs",(${npv})/${whole(costsNow)})`, note: 'NPV for each unit of cost at today’s value.' },
    { label: 'Benefits needed', name: 'CCO_BenefitMultiplier', style: 'resultPercent', formula: `IF(${whole(benefitsNow)}=0,"No benefits",${whole(costsNow)}/${whole(benefitsNow)})`, note: 'The share of its benefits with which the plan would just break even.' },
  ];
}

/** The year after the last one that is short, and the part of it that it takes to come out. */
function paybackFormula({ benefits, costs, short, years }: { readonly benefits: string; readonly costs: string; readonly short: string; readonly years: string }): string {
  const lastShort = `SUMPRODUCT(MAX(ISNUMBER(${short})*(${short}>0)*(ROW(${short})-MIN(ROW(${short}))+1)))`;
  const net = `(INDEX(${benefits},${lastShort}+1)-INDEX(${costs},${lastShort}+1))`;
  const left = `INDEX(${short},${lastShort})`;
  return `IF(${lastShort}=0,0,IF(${lastShort}=${years},"${NOT_PAID_BACK}",${lastShort}-1+IF(${net}>${left},${left}/${net},1)))`;
}

const isDiscounted = ({ basis }: InputCells): string => `LOWER(TRIM(${basis}))="discounted"`;

function ruleFormula({ benefits, covers, cumulative, short, shortNow }: YearColumns, inputs: InputCells): string {
  const atEnd = (column: string): string => `INDEX(${column},COUNT(${cumulative}))`;
  return `IF(COUNTIF(${benefits},">0")=0,"SF0",IF(IF(${isDiscounted(inputs)},${atEnd(shortNow)},${atEnd(short)})=0,"SF1",IF(COUNTIF(${covers},"Yes")>0,"SF2","SF3")))`;
}

function verdictSentences({ cumulative, shortNow }: YearColumns, { inputs, rule }: { readonly inputs: InputCells; readonly rule: string }): readonly Sentence[] {
  const lastYear = `(COUNT(${cumulative})-1)`;
  const end = `"by the end of year "&${lastYear}&IF(${isDiscounted(inputs)},", at today's value","")`;
  const payback = `IF(${isDiscounted(inputs)},CCO_DiscountedPayback,CCO_Payback)`;
  const paid = `IF(${payback}=0,"it is never short of cash","it pays back after "&ROUND(${payback},1)&IF(ROUND(${payback},1)=1," year"," years"))`;
  const fragile = `IF(ISNUMBER(CCO_BenefitMultiplier),IF(CCO_BenefitMultiplier-${inputs.fragileFrom}>${inputs.sameWithin}*MAX(ABS(CCO_BenefitMultiplier),ABS(${inputs.fragileFrom}))," It is fragile: it needs "&ROUND(100*CCO_BenefitMultiplier,1)&" % of its benefits to break even.",""),"")`;
  const breaksEven = `INDEX(${shortNow},COUNT(${cumulative}))=0`;
  const text = [
    `IF(${rule}="SF0","The plan has no measurable benefit: in no year is there one above 0."`,
    `IF(${rule}="SF1",IF(${breaksEven},"The plan funds itself "&${end}&": "&${paid}&" and earns the required rate."&${fragile},"The plan pays back its cash, not at the required rate: "&${paid}&", and its benefits are worth less than its costs once both are discounted.")`,
    `IF(${rule}="SF2","The plan does not fund itself "&${end}&": a year's benefits first cover its costs in year "&CCO_FirstSelfFundingYear&", but do not make up for what was spent."`,
    `"The plan does not fund itself "&${end}&": in no year after year 0 do its benefits cover its costs.")))`,
  ].join(',');
  return [
    {
      label: 'Verdict',
      text: `=IF(CCO_Flows_State="${NO_FLOWS}","${NO_FLOWS}",IF(CCO_Flows_State="${NOT_COMPLETE}","Not complete: type a number wherever the check beside a year asks for one, and a rate above -100%.",${text}))`,
      leastLines: 2,
      name: 'CCO_SelfFundingVerdict',
    },
    {
      label: 'Note',
      text: `=IF(CCO_Flows_State<>"","None.",IF(${lastYear}<${YEARS_OF_WORK},"The flows end in year "&${lastYear}&". The work takes five years (NEED), so the verdict leaves out what comes after.","None."))`,
    },
  ];
}

/** The checks of the money model, each with what to do where it fails, and one over them all. */
import { heightFor, absoluteArea, absoluteCell, cellName, quoted, type Area } from '../layout';
import { NOT_STATED } from './inputs';
import { AT } from './layout';
import type { Results, ResultsRequest } from './results';
import type { Shown } from './case-detail';

interface Check {
  readonly what: string;
  /** A native formula, TRUE where all is well. */
  readonly holds: string;
  readonly otherwise: string;
  /** Whether it can be asked while the model is not complete. */
  readonly always?: true;
}

export interface ChecksRequest extends ResultsRequest {
  readonly results: Results;
  readonly shown: Shown;
}

/** @returns the row under them */
export function drawChecks(request: ChecksRequest): number {
  const { draft, working, results } = request;
  const section = results.below + 1;
  const first = section + 2;
  const checks = checksOf(request);
  const area: Area = { row: first, column: AT.second, rows: checks.length, columns: 1 };
  draft
    .section(section, 'Checks')
    .putRow([section + 1, AT.label], ['Check', null, 'Result'], 'header')
    .put([section + 1, AT.second], 'Result', 'headerCentered')
    .put([section + 1, AT.year0], 'What to do', 'note');
  checks.forEach(({ what, holds, otherwise, always }, i) => {
    const row = first + i;
    const result = `IF(ISERROR(${holds}),"fails",IF(${holds},"holds","fails"))`;
    draft
      .put([row, AT.label], what, 'text')
      .put([row, AT.second], `=${always ? result : `IF(${working.switches.state}<>"","open",${result})`}`, 'result')
      .put([row, AT.year0], `=IF(${cellName(row, AT.second)}="fails",${quoted(otherwise)},"")`, 'note')
      .height(row, 1, heightFor([what, 26]));
  });
  const all = absoluteArea(area);
  const master = first + checks.length;
  draft
    .emphasise(area, 'early', `${cellName(first, AT.second)}="fails"`)
    .name('CCO_Funding_Checks', area, 'the checks of the money model')
    .put([master, AT.label], 'All of them', 'label')
    .put(
      [master, AT.second],
      `=IF(COUNTIF(${all},"fails")>0,COUNTIF(${all},"fails")&" fail",IF(COUNTIF(${all},"open")>0,"open","holds"))`,
      'result',
    )
    .name('CCO_Funding_Check', { row: master, column: AT.second, rows: 1, columns: 1 }, 'all checks of the money model in one');
  return master + 1;
}

function checksOf({ inputs, working, results, shown }: ChecksRequest): readonly Check[] {
  const { switches, timeline, cases } = working;
  const { inUse, sameWithin, rateWithin } = inputs;
  const same = (one: string, other: string, within = sameWithin): string =>
    `ABS((${one})-(${other}))<=${within}*MAX(1,ABS(${one}),ABS(${other}))`;
  const all = (area: Area): string => absoluteArea(area);
  const inCase = (line: 'benefits' | 'costs'): string =>
    `CHOOSE(IF(ISNUMBER(${inUse.caseShown}),${inUse.caseShown},1),${cases.map((one) => `SUM(${one[line].all})`).join(',')})`;
  const { row, columns } = results.net.area;
  const later = `${absoluteCell(row, AT.year0 + 1)}:${absoluteCell(row, AT.year0 + columns - 1)}`;
  const atRate = `SUMPRODUCT(${results.net.all}/(1+CCO_IRR)^${timeline.years.all})`;
  // Far below 0 a rate makes late years large: what NPV is off by is measured against amounts at that same rate.
  const gross = `SUMPRODUCT((ABS(${results.benefits.all})+ABS(${results.costs.all}))/(1+CCO_IRR)^${timeline.years.all})`;
  const byDriver = `SUM(${shown.parts.interaction.all},${shown.parts.customer.all},${shown.parts.netNew.all})`;
  const disordered = [inputs.programChecks, inputs.costChecks].flatMap((area) =>
    ['low is', 'likely is'].map((order) => `COUNTIF(${all(area)},"Mend: ${order}*")`),
  );
  const customers = `IF(ISNUMBER(${inUse.customers}),${inUse.customers},0)`;
  return [
    {
      what: 'Every input can be read',
      always: true,
      holds:
        `AND(COUNTIF(${all(inputs.programChecks)},"Mend*")=0,COUNTIF(${all(inputs.costChecks)},"Mend*")=0,LEFT(` +
        `${inputs.flows.check},4)<>"Mend",COUNTIF(CCO_Funding_InUse,"Not readable")=0)`,
      otherwise: 'Look for “Mend” beside the rows and “Not readable” at the top.',
    },
    {
      what: 'Low ≤ likely ≤ high',
      always: true,
      holds: `${disordered.join('+')}=0`,
      otherwise: 'Put low, likely and high of the rows that say so in order.',
    },
    {
      what: 'The timeline runs year by year',
      holds:
        `AND(SUMPRODUCT(--(${timeline.years.all}<>COLUMN(${timeline.years.all})-COLUMN(` +
        `${absoluteCell(timeline.years.area.row, AT.year0)})))=0,SUM(${timeline.counts.all})=${switches.last}+1)`,
      otherwise: 'A year is missing or twice there: update the sheets.',
    },
    {
      what: 'Benefits by program add up',
      holds: `OR(${switches.own}=1,${same(`SUM(${shown.benefits.all})`, inCase('benefits'))})`,
      otherwise: 'The programs of the case shown do not add up to its benefits: update the sheets.',
    },
    {
      what: 'Benefits by driver add up',
      holds: `OR(${switches.own}=1,` + `${same(byDriver, `SUM(${results.benefits.all})`)})`,
      otherwise: 'The three drivers do not add up to the benefits: update the sheets.',
    },
    {
      what: 'Costs by line add up',
      holds: `OR(${switches.own}=1,${same(`SUM(${shown.costs.all})`, inCase('costs'))})`,
      otherwise: 'The costs of the case shown do not add up: update the sheets.',
    },
    {
      what: 'Cumulative net ends at the sum',
      holds: same(`INDEX(${results.cumulative.all},1,${switches.last}+1)`, `SUM(${results.net.all})`),
      otherwise: 'The yearly net amounts do not add up: update the sheets.',
    },
    {
      what: 'NPV agrees with NPV()',
      holds: same('CCO_NPV', `${absoluteCell(results.net.area.row, AT.year0)}+NPV(${inUse.discountRate},${later})`),
      otherwise: 'Discounting by hand and by Excel’s NPV() differ: update the sheets.',
    },
    {
      what: 'NPV at the IRR is 0',
      holds: `IF(ISNUMBER(CCO_IRR),ABS(${atRate})<=${rateWithin}*${gross},CCO_IRR<>"Not found")`,
      otherwise: 'Type a rate nearer to the IRR among those it starts from.',
    },
    {
      what: 'No negative customers',
      holds: `MIN(${cases.map(({ netNew }) => netNew.all).join(',')})+${customers}>=0`,
      otherwise: 'Net new customers take away more than there are.',
    },
    {
      what: 'Attribution is stated',
      always: true,
      holds: `COUNTIF(${all(inputs.programChecks)},"Counts;*")=0`,
      otherwise: 'State how much of the effect is each program’s doing; unset counts as 100 %.',
    },
    {
      what: 'The margin is stated',
      always: true,
      holds: `OR(${inputs.flows.check}<>"",${inUse.margin}<>"${NOT_STATED}",CCO_Funding_State="No model yet")`,
      otherwise: 'State the contribution margin: without it nothing is computed.',
    },
  ];
}

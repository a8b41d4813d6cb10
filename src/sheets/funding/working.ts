/** The working of the money model: the timeline, what each program and cost comes to in five cases, and year by year what follows. */
import { absoluteArea } from '../layout';
import { CASE_NAMES } from './basis';
import { drawCaseYears, drawDue, drawEffects } from './case-years';
import { drawCostCases, drawCounts, drawProgramCases } from './case-tables';
import { allOf, ifElse, isIn, isNumber } from './formula-parts';
import { AT } from './layout';
import { drawSwitches, type Switches } from './switches';
import type { CaseBasis, CaseLines, Timeline, Working, WorkingRequest } from './shape';
import { drawLine, drawYears, lineAt } from './timeline';

/** Rows of the switches and of the timeline. */
const SWITCHES = 3;
const TIMELINE = 4;

export function drawWorking(request: WorkingRequest): Working {
  const { builder, layout, inputs } = request;
  const section = inputs.below + 1;
  builder.section(section, 'Working: the timeline', { newPage: true });
  const switches = drawSwitches(builder, inputs, section + 1);
  const timeline = drawTimeline(request, { row: section + 1 + SWITCHES, switches });
  const tables = section + 1 + SWITCHES + TIMELINE + 1;
  const programs = drawProgramCases(request, { section: tables, switches });
  const costs = drawCostCases(request, { section: tables + layout.programs + 3, switches });
  const counts = tables + layout.programs + layout.costs + 6;
  const nested = drawCounts(request, { row: counts, programs });
  const inEffect = counts + 2;
  builder.section(inEffect, 'Working: how much of each program is there, and when each cost falls due');
  drawYears(builder, layout, inEffect + 1);
  const effects = drawEffects(request, { row: inEffect + 2, timeline, programs });
  const due = drawDue(request, { row: inEffect + 2 + layout.programs, timeline, costs });
  const basis: CaseBasis = { switches, timeline, programs, costs, effects, due, ...nested };
  const next = { row: inEffect + layout.programs + layout.costs + 3 };
  const cases = CASE_NAMES.map((_, i) => {
    const { below, ...lines } = drawCaseYears(request, basis, { index: i, section: next.row });
    next.row = below;
    return lines;
  }) as [CaseLines, ...CaseLines[]];
  return { ...basis, cases, below: next.row };
}

function drawTimeline(
  { builder, layout, inputs: { inUse, ramp } }: WorkingRequest,
  { row, switches: { last, state } }: { readonly row: number; readonly switches: Switches },
): Timeline {
  drawYears(builder, layout, row);
  builder.put([row, AT.label], 'Year', 'header').name('CCO_Funding_Years', lineAt(layout, row).area, 'the years of the timeline');
  const years = lineAt(layout, row);
  const counts = drawLine(builder, layout, {
    row: row + 1,
    label: 'Counts',
    unit: '1 or 0',
    style: 'flag',
    formula: (column) => ifElse(allOf(`${years.in(column)}<=${last}`, isIn(state, '')), '1', '0'),
    name: 'CCO_Funding_Counts',
  });
  const divisor = drawLine(builder, layout, {
    row: row + 2,
    label: 'Divided by, for today’s value',
    unit: 'factor',
    style: 'ratio',
    formula: (column) => ifElse(isNumber(inUse.discountRate), `(1+${inUse.discountRate})^${years.in(column)}`, '""'),
    name: 'CCO_Funding_Divisors',
  });
  const line = drawLine(builder, layout, {
    row: row + 3,
    label: 'Default ramp from year 1',
    unit: 'share',
    style: 'workingShare',
    formula: (column) => {
      const entry = `MAX(1,MIN(${years.in(column)},${ramp.entries}))`;
      const share = `INDEX(${absoluteArea(ramp.shares)},1,${entry})`;
      return ifElse(`${counts.in(column)}=0`, '0', ifElse(`${years.in(column)}<1`, '0', share));
    },
  });
  return { years, counts, divisor, ramp: line };
}

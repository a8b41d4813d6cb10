/** The Self-funding sheet: inputs, working, outputs and checks of the money model, in native formulas alone. */
import { SOURCES } from '../../method';
import { type SheetLayout, SheetBuilder } from '../layout';
import type { SheetContext } from '../contents';
import { drawCharts } from './charts';
import { drawChecks } from './checks';
import { drawInputs } from './inputs';
import { fundingLayout, fundingWidths } from './layout';
import { drawResults } from './results';
import { drawShownCase } from './shown-case';
import { drawWalk } from './walk';
import { drawWorking } from './working';

export function selfFundingSheet(context: SheetContext): SheetLayout {
  const layout = fundingLayout(context.cellContents);
  const builder = new SheetBuilder({
    sheet: 'Self-funding',
    title: 'Self-funding',
    purpose:
      'Does the role pay for itself? Programs and costs, or the yearly flows of a model of your own; from top to bottom ' +
      'inputs, working, outputs and checks, on one timeline. Blue on yellow is typed, black is computed here, green comes ' +
      `from another sheet. The three drivers and the demand for measurable value are those of ${SOURCES.FUND.author}, ` +
      `“${SOURCES.FUND.title}”; the arithmetic is ours.`,
    tabColour: '#0B5CAD',
    widths: fundingWidths(context.cellContents),
    frozenColumns: 0,
    orientation: 'Landscape',
  });
  const inputs = drawInputs(builder, context, layout);
  const working = drawWorking({ builder, layout, inputs });
  const shown = drawShownCase({ builder, layout, inputs, working });
  const results = drawResults({ builder, layout, inputs, working: { ...working, below: shown.below } });
  const request = { builder, layout, inputs, working, shown, results };
  const checked = drawChecks(request);
  const walked = drawWalk(request, checked + 1);
  const { below } = drawCharts(request, context, walked + 1);
  return builder.finish({ frozenRows: 0, titleRows: { first: 0, last: 1 }, lastPrintedRow: below - 1 });
}

/** The Sensitivity sheet: every input of the money model low and high, two rows each, what NPV becomes, and which matter most. */
import { SOURCES } from '../../method';
import type { SheetContext } from '../contents';
import { type SheetLayout, SheetBuilder } from '../layout';
import { fundingLayout, fundingWidths } from './layout';
import { drawBase } from './sensitivity-base';
import { BELOW_RANKING, drawRanking } from './sensitivity-ranking';
import { drawInputRows } from './sensitivity-rows';

export function sensitivitySheet(context: SheetContext): SheetLayout {
  const layout = fundingLayout(context.cellContents);
  const builder = new SheetBuilder({
    sheet: 'Sensitivity',
    title: 'Sensitivity',
    purpose:
      'Which inputs move NPV most? Each amount, share and rate is set to its low and to its high value while all others ' +
      'stay risk-adjusted; what has no low and high moves by the share of A-SF9. Start years, ramps and the horizon stay ' +
      `as they are. After the demand for measurable value of ${SOURCES.FUND.author}; the analysis is ours.`,
    tabColour: '#0B5CAD',
    widths: [...fundingWidths(context.cellContents).slice(0, layout.said), 13, 9, 9, 11],
    frozenColumns: 0,
    orientation: 'Landscape',
  });
  const base = drawBase(builder, context, { layout, section: BELOW_RANKING + 1 });
  const rows = drawInputRows({ builder, layout, base }, base.below + 1);
  drawRanking(builder, context, { base, layout });
  return builder.finish({ frozenRows: 0, titleRows: { first: 0, last: 1 }, lastPrintedRow: rows.row + rows.rows - 1 });
}

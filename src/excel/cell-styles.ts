/** Gives cells their looks, a property at a time: what cells of many styles have in common is said once for all of them. */
import { COLOUR, STYLES, type Area, type SheetLayout, type Style } from '../sheets';
import { rectangles } from './rectangles';

/** What most cells have in common is said once for the whole sheet, and then only what differs. */
const COMMON: Style = { size: 10, colour: COLOUR.ink, vertical: 'Top' };

/** How a property of a style reaches a range. */
const PROPERTIES: { readonly [Property in keyof Style]-?: (range: Excel.Range, value: NonNullable<Style[Property]>, area: Area) => void } =
  {
    size: ({ format }, size) => void (format.font.size = size),
    bold: ({ format }, bold) => void (format.font.bold = bold),
    underline: ({ format }) => void (format.font.underline = Excel.RangeUnderlineStyle.single),
    colour: ({ format }, colour) => void (format.font.color = colour),
    fill: ({ format }, fill) => void (format.fill.color = fill),
    horizontal: ({ format }, horizontal) => void (format.horizontalAlignment = horizontal),
    vertical: ({ format }, vertical) => void (format.verticalAlignment = vertical),
    wrap: ({ format }, wrap) => void (format.wrapText = wrap),
    // A single format stands for every cell.
    numberFormat: (range, numberFormat) => void (range.numberFormat = numberFormat as unknown as string[][]),
    input: ({ format }, input) => void (format.protection.locked = !input),
    below: queueLine,
  };

/** A property that cells get. */
export interface PaneStyles {
  readonly area: Area;
  readonly write: (range: Excel.Range) => void;
}

export function looksOf({ styles, printArea }: SheetLayout): readonly PaneStyles[] {
  const end = (side: (area: Area) => number): number => styles.reduce((most, { area }) => Math.max(most, side(area)), 0);
  const sheet: Area = {
    row: 0,
    column: 0,
    rows: end(({ row, rows }) => row + rows),
    columns: Math.max(
      printArea.columns,
      end(({ column, columns }) => column + columns),
    ),
  };
  return (Object.keys(PROPERTIES) as readonly (keyof Style)[]).flatMap((property) => looksWith(property, { styles, sheet }));
}

function looksWith<Property extends keyof Style>(
  property: Property,
  { styles, sheet }: { readonly styles: SheetLayout['styles']; readonly sheet: Area },
): readonly PaneStyles[] {
  const write = PROPERTIES[property] as (range: Excel.Range, value: Style[Property], area: Area) => void;
  const common = COMMON[property];
  const own = rectangles(styles.map(({ area, style }) => ({ area, mark: (STYLES[style] as Style)[property] }))).filter(
    ({ mark }) => mark !== common,
  );
  return [{ area: sheet, mark: common }, ...own].flatMap(({ area, mark }): readonly PaneStyles[] =>
    mark === undefined ? [] : [{ area, write: (range) => write(range, mark, area) }],
  );
}

/** A single row has no line inside, and Excel refuses to draw one. */
function queueLine({ format }: Excel.Range, line: NonNullable<Style['below']>, { rows }: Area): void {
  const edges = rows > 1 ? [Excel.BorderIndex.edgeBottom, Excel.BorderIndex.insideHorizontal] : [Excel.BorderIndex.edgeBottom];
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = Excel.BorderLineStyle.continuous;
    border.color = line === 'heavy' ? COLOUR.muted : COLOUR.hairline;
    if (line === 'heavy') border.weight = Excel.BorderWeight.medium;
  }
}

/** Excel's sizes of rows and columns that nobody sized, in place of the engine's. */
import { spreadsheet, type CellPosition, type Getters } from './spreadsheet';

/** In pixels: 8.43 characters and 15 points of Calibri 11, Excel's own on a screen of 96 to the inch. */
export const DEFAULT_SIZES = { columnWidth: 64, rowHeight: 20 } as const;

/** Points: a line of it is 16 pixels high, and the engine adds 6. */
const SMALL = 12;

const { registries } = spreadsheet;

interface EngineSizes {
  readonly sizes: Readonly<Record<string, { readonly COL: readonly (number | undefined)[] } | undefined>>;
  getColSize(sheetId: string, column: number): number;
}
const EngineHeaderSizes = registries.corePluginRegistry.get('headerSize') as unknown as abstract new (config: unknown) => EngineSizes;

abstract class HeaderSizes extends EngineHeaderSizes {
  override getColSize(sheetId: string, column: number): number {
    return this.sizes[sheetId]?.COL[column] === undefined ? DEFAULT_SIZES.columnWidth : super.getColSize(sheetId, column);
  }
}
registries.corePluginRegistry.replace('headerSize', HeaderSizes as never);

interface EngineHeights {
  readonly getters: Getters;
  /** Where a row grows with its content: its tallest cell. */
  readonly tallestCellInRow: Readonly<Record<string, readonly ({ readonly size: number } | undefined)[] | undefined>>;
  getRowSize(sheetId: string, row: number): number;
  getCellHeight(position: CellPosition): number;
}
const EngineRowHeights = registries.coreViewsPluginRegistry.get('row_size') as unknown as abstract new (config: unknown) => EngineHeights;

abstract class RowHeights extends EngineRowHeights {
  override getRowSize(sheetId: string, row: number): number {
    const given = this.getters.getUserRowSize(sheetId, row) ?? this.tallestCellInRow[sheetId]?.[row]?.size;
    return given === undefined ? DEFAULT_SIZES.rowHeight : Math.round(given);
  }

  /** The engine measures every text at every change of its cell, though few are higher than a row. */
  override getCellHeight(position: CellPosition): number {
    const cell = this.getters.getCell(position);
    return !cell || isOneLine(cell) ? DEFAULT_SIZES.rowHeight : super.getCellHeight(position);
  }
}
/** Of text so small that the engine finds room for it in a row. */
function isOneLine({
  style,
  isFormula,
  content,
}: {
  readonly style?: { readonly fontSize?: number; readonly wrapping?: string; readonly rotation?: number };
  readonly isFormula: boolean;
  readonly content?: string;
}): boolean {
  return (style?.fontSize ?? 0) <= SMALL && style?.wrapping !== 'wrap' && !style?.rotation && (isFormula || !content?.includes('\n'));
}
registries.coreViewsPluginRegistry.replace('row_size', RowHeights as never);

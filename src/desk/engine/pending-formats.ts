/** Formats, lines and sizes that wait to be dispatched, since an add-in sets them property by property. */
import { areaText, COLUMNS } from './address';
import type { BorderLine, CellStyle } from './cell-styles';
import { FORMAT_CELLS } from './commands';
import type { Command } from './spreadsheet';
import { zoneOf, type Place } from './zones';

/** A style and a number format that are given: what they say wins over what was there. */
interface CellFormat {
  readonly style: CellStyle;
  /** In the engine's language; left out to leave it as it is. */
  readonly format?: string;
}

interface PlacedFormat extends Place, CellFormat {}

interface PlacedBorder extends Place {
  readonly line: BorderLine;
}

/** Larger areas are formatted by the engine, which keeps no list of their cells. */
const FEW_CELLS = 20_000;

/** Sizes of rows or columns of a sheet, in pixels. */
interface Sizes {
  readonly sheetId: string;
  readonly dimension: 'COL' | 'ROW';
  readonly pixels: Map<number, number>;
}

/** Formats, lines and sizes, until they are taken: a cell that gets many is then written once. */
export class PendingFormats {
  private readonly sizes = new Map<string, Sizes>();
  private readonly formats: PlacedFormat[] = [];
  private readonly borders = new Map<string, PlacedBorder>();

  addFormat(place: Place, format: CellFormat): void {
    this.formats.push({ ...place, ...format });
  }

  addBorder({ sheetId, area }: Place, line: BorderLine): void {
    this.borders.set(key({ sheetId, area }, line.position), { sheetId, area, line });
  }

  addSizes(
    { sheetId, dimension, elements }: { readonly sheetId: string; readonly dimension: 'COL' | 'ROW'; readonly elements: readonly number[] },
    pixels: number,
  ): void {
    const known = this.sizes.get(sheetId + dimension) ?? { sheetId, dimension, pixels: new Map<number, number>() };
    this.sizes.set(sheetId + dimension, known);
    for (const element of elements) known.pixels.set(element, pixels);
  }

  border(place: Place, position: string): BorderLine | undefined {
    return this.borders.get(key(place, position))?.line;
  }

  /** The commands that draw what waits; nothing waits any more. */
  take(): readonly Command[] {
    if (this.formats.length + this.borders.size + this.sizes.size === 0) return [];
    const sizes = [...this.sizes.values()].flatMap(sizeCommands);
    const lines = [...this.borders.values()].map(({ sheetId, area, line }): Command => ({
      type: 'SET_ZONE_BORDERS',
      sheetId,
      target: [zoneOf(area)],
      border: line,
    }));
    const formats = this.formats.splice(0);
    this.borders.clear();
    this.sizes.clear();
    return [...sizes, ...lines, ...runsOf(formats).flatMap(formatCommands)];
  }
}

/** One for each size. */
function sizeCommands({ sheetId, dimension, pixels }: Sizes): readonly Command[] {
  const bySize = new Map<number, number[]>();
  for (const [element, size] of pixels) {
    const same = bySize.get(size);
    if (same) same.push(element);
    else bySize.set(size, [element]);
  }
  return [...bySize].map(([size, elements]) => ({ type: 'RESIZE_COLUMNS_ROWS', sheetId, dimension, elements, size }));
}

/** Formats of one sheet that follow each other, so that no format overtakes another. */
function runsOf(formats: readonly PlacedFormat[]): readonly (readonly PlacedFormat[])[] {
  const runs: PlacedFormat[][] = [];
  for (const format of formats) {
    const run = runs.at(-1);
    if (run?.[0] && run[0].sheetId === format.sheetId && isSmall(run[0]) && isSmall(format)) run.push(format);
    else runs.push([format]);
  }
  return runs;
}

const isSmall = ({ area }: PlacedFormat): boolean => area.rows * area.columns <= FEW_CELLS;

function formatCommands(run: readonly PlacedFormat[]): readonly Command[] {
  const [first] = run;
  if (!first) return [];
  if (isSmall(first)) return [{ type: FORMAT_CELLS, sheetId: first.sheetId, ...cellFormats(run) }];
  return [
    {
      type: 'SET_FORMATTING',
      sheetId: first.sheetId,
      target: [zoneOf(first.area)],
      style: first.style,
      ...(first.format === undefined ? {} : { format: first.format }),
    },
  ];
}

/** What each cell gets, of all that it is given: a list of formats, and for each cell which of them. */
function cellFormats(run: readonly PlacedFormat[]): {
  readonly formats: readonly CellFormat[];
  readonly cells: readonly (readonly [column: number, row: number, format: number])[];
} {
  const formats: CellFormat[] = [];
  const joined = new Map<string, number>();
  const ofCell = new Map<number, number>();
  for (const [index, { area, style, format }] of run.entries()) {
    const given: CellFormat = { style, ...(format === undefined ? {} : { format }) };
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const at = row * COLUMNS + column;
        const before = ofCell.get(at);
        const name = `${before ?? ''}+${index}`;
        const after =
          joined.get(name) ??
          formats.push(before === undefined ? given : { ...formats[before], ...given, style: { ...formats[before]?.style, ...style } }) - 1;
        joined.set(name, after);
        ofCell.set(at, after);
      }
    }
  }
  return { formats, cells: [...ofCell].map(([at, format]) => [at % COLUMNS, Math.floor(at / COLUMNS), format]) };
}

function key({ sheetId, area }: Place, position: string): string {
  return [sheetId, areaText(area), position].join('|');
}

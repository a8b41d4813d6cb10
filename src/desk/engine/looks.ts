/** How cells look, and looks that wait to be dispatched: an add-in sets them property by property. */
import { areaText } from './address';
import type { Command } from './spreadsheet';
import { zoneOf, type Place } from './zones';

/** The engine's style of a cell, with what only Excel knows kept beside: unknown keys survive every command of the engine. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrapping?: 'overflow' | 'wrap' | 'clip';
  readonly fontSize?: number;
  readonly fillColor?: string;
  readonly textColor?: string;
  readonly fontName?: string;
  /** Excel's own words where the engine has fewer. */
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly indent?: number;
  readonly underlineStyle?: string;
  readonly numberFormat?: string;
  /** false: a person may edit it on a protected sheet. */
  readonly locked?: boolean;
  readonly hyperlink?: { readonly address?: string; readonly documentReference?: string; readonly screenTip?: string };
  readonly formulaHidden?: boolean;
}

/** A line at one side of an area, or inside it; without a style there is none. */
export interface BorderLine {
  readonly position: string;
  readonly style?: 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted';
  readonly color?: string;
}

interface Format extends Place {
  readonly style: CellStyle;
  readonly format?: string;
}

interface Border extends Place {
  readonly line: BorderLine;
}

/** Formats of one area, and lines of any, until they are taken. */
export class PendingLooks {
  private waiting: Format | undefined;
  private readonly borders = new Map<string, Border>();

  /** Whether a format of this area can be added to what waits. */
  takesFormat({ sheetId, area }: Place): boolean {
    return this.waiting === undefined || (this.waiting.sheetId === sheetId && areaText(this.waiting.area) === areaText(area));
  }

  /** @param format in the engine's language; left out to leave it as it is */
  addFormat({ sheetId, area }: Place, style: CellStyle, format: string | undefined): void {
    this.waiting = { ...this.waiting, sheetId, area, style: { ...this.waiting?.style, ...style }, ...(format === undefined ? {} : { format }) };
  }

  addBorder({ sheetId, area }: Place, line: BorderLine): void {
    this.borders.set(key({ sheetId, area }, line.position), { sheetId, area, line });
  }

  border(place: Place, position: string): BorderLine | undefined {
    return this.borders.get(key(place, position))?.line;
  }

  /** The commands that draw what waits; nothing waits any more. */
  take(): readonly Command[] {
    const lines = [...this.borders.values()].map(({ sheetId, area, line }): Command => ({ type: 'SET_ZONE_BORDERS', sheetId, target: [zoneOf(area)], border: line }));
    const { waiting } = this;
    this.borders.clear();
    this.waiting = undefined;
    if (!waiting) return lines;
    const { sheetId, area, style, format } = waiting;
    return [...lines, { type: 'SET_FORMATTING', sheetId, target: [zoneOf(area)], style, ...(format === undefined ? {} : { format }) }];
  }
}

function key({ sheetId, area }: Place, position: string): string {
  return [sheetId, areaText(area), position].join('|');
}

/** Colours, lines and fonts of a chart, as Chart.js takes them. */
import type { ChartFont, ChartLine } from './chart';
import { PIXELS } from './overlays';

/** Office's theme, in its order. */
const PALETTE = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;
export const TRANSPARENT = 'rgba(0,0,0,0)';
export const TEXT_COLOR = '#595959';
export const GRIDLINE_COLOR = '#D9D9D9';

/** Of a series, or of a slice: after the last colour comes the first. */
export function paletteColor(index: number): string {
  return PALETTE[index % PALETTE.length] ?? PALETTE[0];
}

/** @param color `none` for what is not drawn, undefined for what nobody has given a colour */
export function drawnColor(color: string | undefined, otherwise: string): string {
  if (color === undefined) return otherwise;
  return color === 'none' ? TRANSPARENT : color;
}

/** An add-in clears a line's colour; of a file that says so its style is None. */
export function isDrawn({ color, style }: ChartLine): boolean {
  return color !== 'none' && style !== 'None';
}

/** @param points where the line has no weight of its own @returns pixels */
export function lineWidth(line: ChartLine, points: number): number {
  return isDrawn(line) ? (line.weight ?? points) * PIXELS : 0;
}

const DASHES: Readonly<Record<string, readonly number[]>> = {
  Dash: [6, 4],
  Dot: [2, 3],
  RoundDot: [2, 3],
  DashDot: [6, 3, 2, 3],
  DashDotDot: [6, 3, 2, 3],
};

/** Pixels drawn and left out, in turn. */
export function lineDash({ style }: ChartLine): readonly number[] {
  return DASHES[style ?? ''] ?? [];
}

/** @param size points, where the font has none of its own */
export function drawnFont(font: ChartFont, size: number): object {
  return {
    size: (font.size ?? size) * PIXELS,
    weight: font.bold ? 'bold' : 'normal',
    style: font.italic ? 'italic' : 'normal',
    ...(font.name ? { family: font.name } : {}),
  };
}

/** Colours of Office files (theme with tint, indexed, system) as `#RRGGBB`. */
import { child, numberOf, type XmlElement } from '../xml/read';

/** The theme's colours by their names in the file: `dk1`, `lt1`, `accent1`, … */
export type Theme = Readonly<Record<string, string>>;

/** Office 2013–2022, in the order of a theme part. Written to our files, and assumed where a file has no theme. */
export const OFFICE_THEME: Theme = {
  dk1: '#000000',
  lt1: '#FFFFFF',
  dk2: '#44546A',
  lt2: '#E7E6E6',
  accent1: '#4472C4',
  accent2: '#ED7D31',
  accent3: '#A5A5A5',
  accent4: '#FFC000',
  accent5: '#5B9BD5',
  accent6: '#70AD47',
  hlink: '#0563C1',
  folHlink: '#954F72',
};

/** SpreadsheetML counts light before dark, unlike the theme part itself. */
const CELL_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
const DRAWING_ALIASES: Readonly<Record<string, string>> = { tx1: 'dk1', bg1: 'lt1', tx2: 'dk2', bg2: 'lt2' };

/** ECMA-376 part 1, 18.8.27: the palette of indexed colours; 0–7 repeat 8–15. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

export function readTheme(root: XmlElement | undefined): Theme {
  const scheme = child(child(root, 'themeElements'), 'clrScheme');
  if (!scheme) return OFFICE_THEME;
  const colors = scheme.children.flatMap(({ name, children: [color] }) => {
    const hex = color?.attributes.lastClr ?? color?.attributes.val;
    return hex && /^[0-9A-Fa-f]{6}$/.test(hex) ? [[name, `#${hex.toUpperCase()}`] as const] : [];
  });
  return { ...OFFICE_THEME, ...Object.fromEntries(colors) };
}

/** A `<color>` of SpreadsheetML; `undefined` for automatic ones, the theme's plain text colour among them. */
export function cellColor(color: XmlElement | undefined, theme: Theme): string | undefined {
  if (!color) return undefined;
  const { rgb, theme: index, indexed, tint } = color.attributes;
  const shade = numberOf(tint) ?? 0;
  if (rgb) return tinted(`#${rgb.slice(-6).toUpperCase()}`, shade);
  if (index !== undefined) {
    if (index === '1' && shade === 0) return undefined;
    const base = theme[CELL_ORDER[Number(index)] ?? ''];
    return base && tinted(base, shade);
  }
  const number = numberOf(indexed);
  if (number === undefined || number >= 64) return undefined;
  return tinted(`#${PALETTE[number < 8 ? number : number - 8]}`, shade);
}

/**
 * A colour of DrawingML: `<a:srgbClr>`, `<a:schemeClr>`, `<a:sysClr>` and the changes inside them.
 * @returns undefined where it is of another kind
 */
export function drawingColor(color: XmlElement | undefined, theme: Theme): string | undefined {
  if (!color) return undefined;
  const { val, lastClr } = color.attributes;
  const named: Readonly<Record<string, string>> = { black: '#000000', white: '#FFFFFF', red: '#FF0000', blue: '#0000FF', green: '#008000' };
  const base =
    color.name === 'srgbClr'
      ? val && `#${val.toUpperCase()}`
      : color.name === 'sysClr'
        ? lastClr && `#${lastClr.toUpperCase()}`
        : color.name === 'schemeClr'
          ? theme[DRAWING_ALIASES[val ?? ''] ?? val ?? '']
          : color.name === 'prstClr'
            ? named[val ?? '']
            : undefined;
  return base && color.children.reduce((changed, change) => drawingChange(changed, change), base);
}

/** Amounts are thousandths of a percent. `tint` and `shade` mix with white and black. */
function drawingChange(color: string, { name, attributes }: XmlElement): string {
  const amount = (numberOf(attributes.val) ?? 0) / 100_000;
  if (name === 'lumMod') return withLightness(color, (light) => light * amount);
  if (name === 'lumOff') return withLightness(color, (light) => light + amount);
  if (name === 'shade') return hex(channels(color).map((channel) => channel * amount));
  if (name === 'tint') return hex(channels(color).map((channel) => 255 - (255 - channel) * amount));
  return color;
}

/** ECMA-376 part 1, 18.8.19: a tint below 0 darkens the lightness, above 0 lightens it. */
const tinted = (color: string, tint: number): string =>
  tint === 0 ? color : withLightness(color, (light) => (tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint));

const channels = (color: string): readonly number[] => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));

const hex = (rgb: readonly number[]): string =>
  `#${rgb
    .map((channel) =>
      Math.max(0, Math.min(255, Math.round(channel)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()}`;

/** Hue and saturation (HSL) stay. */
function withLightness(color: string, change: (lightness: number) => number): string {
  const rgb = channels(color).map((channel) => channel / 255);
  const high = Math.max(...rgb);
  const low = Math.min(...rgb);
  const before = (high + low) / 2;
  const after = Math.max(0, Math.min(1, change(before)));
  const reach = (lightness: number): number => (1 - Math.abs(2 * lightness - 1)) / 2;
  const scale = reach(before) === 0 ? 0 : reach(after) / reach(before);
  return hex(rgb.map((channel) => (after + (channel - before) * scale) * 255));
}

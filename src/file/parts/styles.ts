/** The styles part: each cell format once, cells by its number; and the smaller formats (dxf) of conditional formats. */
import type { Book, BookStyle, BorderStyle } from '../book';
import { oneOf, present } from '../fields';
import { child, children, flag, isOn, numberOf, valueOf, type XmlElement } from '../xml/read';
import { document, element, valued } from '../xml/write';
import { cellColor, type Theme } from './colors';
import { SPREADSHEET } from './package';

export const CALIBRI = { name: 'Calibri', size: 11 } as const;
export type DefaultFont = NonNullable<Book['defaultFont']>;

/** ECMA-376 part 1, 18.8.30: number formats that have numbers below 164 and no text in the file. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};
/** Written by number only where every locale of Excel shows the same: 14 and its kind change with the locale. */
const WRITTEN_BY_NUMBER = new Map([1, 2, 3, 4, 9, 10, 11, 49].map((id) => [BUILT_IN[id]!, id]));
const FIRST_OWN_FORMAT = 164;

/** Collects formats while sheets are written; each different one gets its number once. */
export interface StyleTable {
  /** The number for a cell's `s`; 0 is the default. */
  readonly cell: (style: BookStyle | undefined) => number;
  /** The number for a conditional format's `dxfId`. */
  readonly conditional: (style: BookStyle) => number;
  readonly toXml: () => string;
}

export function createStyleTable(defaultFont: DefaultFont = CALIBRI): StyleTable {
  const numberFormats = createNumberFormats();
  const fonts = numbered([fontXml({}, defaultFont)]);
  // Excel reserves the first two fills whatever a file says.
  const fills = numbered([patternFill('none'), patternFill('gray125')]);
  const borders = numbered([borderXml({})]);
  const formats = numbered([element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })]);
  const conditionals = numbered([]);
  const known = new Map<BookStyle, number>();

  const cell = (style: BookStyle): number =>
    formats.of(
      cellFormatXml(style, {
        numFmtId: numberFormats.of(style.numberFormat),
        fontId: fonts.of(fontXml(style.font ?? {}, defaultFont)),
        fillId: style.fill === undefined ? 0 : fills.of(patternFill('solid', style.fill)),
        borderId: borders.of(borderXml(style.border ?? {})),
      }),
    );

  return {
    cell: (style) => {
      if (!style) return 0;
      const number = known.get(style) ?? cell(style);
      known.set(style, number);
      return number;
    },
    conditional: (style) => conditionals.of(conditionalXml(style, numberFormats)),
    toXml: () =>
      document(
        element(
          'styleSheet',
          { xmlns: SPREADSHEET },
          numberFormats.list(),
          fonts.list('fonts'),
          fills.list('fills'),
          borders.list('borders'),
          element('cellStyleXfs', { count: 1 }, element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
          formats.list('cellXfs'),
          element('cellStyles', { count: 1 }, element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
          conditionals.list('dxfs'),
          element('tableStyles', { count: 0, defaultTableStyle: 'TableStyleMedium2', defaultPivotStyle: 'PivotStyleLight16' }),
        ),
      ),
  };
}

interface NumberFormats {
  readonly of: (code: string | undefined) => number;
  readonly list: () => string | undefined;
}

/** Excel's own number formats by their fixed numbers, others by numbers of this file. */
function createNumberFormats(): NumberFormats {
  const own = new Map<string, number>();
  return {
    of: (code) => {
      if (code === undefined || code === 'General') return 0;
      const builtIn = WRITTEN_BY_NUMBER.get(code);
      if (builtIn !== undefined) return builtIn;
      if (!own.has(code)) own.set(code, FIRST_OWN_FORMAT + own.size);
      return own.get(code)!;
    },
    list: () => {
      if (own.size === 0) return undefined;
      const formats = [...own].map(([formatCode, numFmtId]) => element('numFmt', { numFmtId, formatCode }));
      return element('numFmts', { count: own.size }, ...formats);
    },
  };
}

interface FormatParts {
  readonly numFmtId: number;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
}

function cellFormatXml(style: BookStyle, parts: FormatParts): string {
  const alignment = alignmentXml(style.align);
  const protection = protectionXml(style);
  return element(
    'xf',
    {
      ...parts,
      xfId: 0,
      applyNumberFormat: parts.numFmtId > 0 || undefined,
      applyFont: parts.fontId > 0 || undefined,
      applyFill: parts.fillId > 0 || undefined,
      applyBorder: parts.borderId > 0 || undefined,
      applyAlignment: alignment !== undefined || undefined,
      applyProtection: protection !== undefined || undefined,
    },
    alignment,
    protection,
  );
}

function conditionalXml({ font, numberFormat, fill, border }: BookStyle, numberFormats: NumberFormats): string {
  return element(
    'dxf',
    {},
    font && element('font', {}, ...fontParts(font)),
    numberFormat === undefined ? undefined : element('numFmt', { numFmtId: numberFormats.of(numberFormat), formatCode: numberFormat }),
    // In a dxf the background is the colour of a solid fill, the other way round than in a cell format.
    fill && element('fill', {}, element('patternFill', {}, element('bgColor', { rgb: argb(fill) }))),
    border && borderXml(border),
  );
}

/** Texts by number, equal ones once. */
function numbered(first: readonly string[]): { readonly of: (xml: string) => number; readonly list: (name: string) => string } {
  const numbers = new Map(first.map((xml, at) => [xml, at]));
  return {
    of: (xml) => {
      if (!numbers.has(xml)) numbers.set(xml, numbers.size);
      return numbers.get(xml)!;
    },
    list: (name) => element(name, { count: numbers.size }, ...numbers.keys()),
  };
}

export const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

type Font = NonNullable<BookStyle['font']>;

const fontXml = (font: Font, fallback: DefaultFont): string =>
  element('font', {}, ...fontParts({ size: fallback.size, name: fallback.name, ...font }, element('color', { theme: 1 })));

function fontParts(font: Font, automaticColor?: string): readonly (string | undefined)[] {
  const set = (name: string, on: boolean | undefined): string | undefined => (on ? element(name) : undefined);
  return [
    set('b', font.bold),
    set('i', font.italic),
    set('strike', font.strikethrough),
    set('u', font.underline),
    valued('sz', font.size),
    font.color ? element('color', { rgb: argb(font.color) }) : automaticColor,
    valued('name', font.name),
  ];
}

function patternFill(patternType: string, color?: string): string {
  const colors = color === undefined ? [] : [element('fgColor', { rgb: argb(color) }), element('bgColor', { indexed: 64 })];
  return element('fill', {}, element('patternFill', { patternType }, ...colors));
}

function borderXml(border: NonNullable<BookStyle['border']>): string {
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) => {
    const line = border[side];
    return line ? element(side, { style: line.style }, element('color', { rgb: argb(line.color) })) : element(side);
  });
  return element('border', {}, ...sides);
}

function alignmentXml(align: BookStyle['align']): string | undefined {
  if (!align) return undefined;
  const { horizontal, vertical, wrap, indent, rotation, shrink } = align;
  const xml = element('alignment', {
    horizontal,
    vertical,
    // The file counts 0 to 90 upwards and 91 to 180 downwards.
    textRotation: rotation === undefined || rotation >= 0 ? rotation : 90 - rotation,
    wrapText: wrap || undefined,
    indent: indent || undefined,
    shrinkToFit: shrink || undefined,
  });
  return xml === '<alignment/>' ? undefined : xml;
}

function protectionXml({ locked, hidden }: BookStyle): string | undefined {
  if (locked !== false && !hidden) return undefined;
  // Both are written out, since Gnumeric takes a missing one for the other's value.
  return element('protection', { locked: locked !== false, hidden: hidden ?? false });
}

/** What reading a styles part gives: cells and conditional formats find their format by number. */
export interface ReadStyles {
  readonly cell: (number: number) => BookStyle | undefined;
  readonly conditional: (number: number) => BookStyle;
  readonly defaultFont: DefaultFont;
}

export function readStyles(root: XmlElement | undefined, theme: Theme): ReadStyles {
  const list = (name: string, item: string): readonly XmlElement[] => children(child(root, name), item);
  const codes = new Map(
    list('numFmts', 'numFmt').map(({ attributes }) => [Number(attributes.numFmtId), attributes.formatCode ?? 'General']),
  );
  const fonts = list('fonts', 'font');
  const fills = list('fills', 'fill');
  const borders = list('borders', 'border');
  const normal = list('cellStyles', 'cellStyle').find(({ attributes }) => attributes.builtinId === '0')?.attributes.xfId;
  const normalFont = fonts[Number(list('cellStyleXfs', 'xf')[Number(normal ?? 0)]?.attributes.fontId ?? 0)];
  const defaultFont: DefaultFont = {
    name: valueOf(normalFont, 'name') ?? CALIBRI.name,
    size: numberOf(valueOf(normalFont, 'sz')) ?? CALIBRI.size,
  };

  const normalColor = cellColor(child(normalFont, 'color'), theme);

  const format = (id: number): string | undefined => {
    const code = codes.get(id) ?? BUILT_IN[id];
    return code === 'General' ? undefined : code;
  };
  const cells = list('cellXfs', 'xf').map((xf): BookStyle | undefined => {
    const { numFmtId, fontId, fillId, borderId } = xf.attributes;
    const protection = child(xf, 'protection')?.attributes;
    return present({
      font: withoutDefaults(readFont(fonts[Number(fontId ?? 0)], theme), { ...defaultFont, color: normalColor }),
      fill: readFill(fills[Number(fillId ?? 0)], theme, 'fgColor'),
      border: readBorder(borders[Number(borderId ?? 0)], theme),
      align: readAlignment(child(xf, 'alignment')),
      numberFormat: format(Number(numFmtId ?? 0)),
      locked: protection?.locked !== undefined && !isOn(protection.locked) ? false : undefined,
      hidden: isOn(protection?.hidden) || undefined,
    });
  });
  const conditionals = list('dxfs', 'dxf').map((dxf) => readConditionalStyle(dxf, theme));
  return { cell: (number) => cells[number], conditional: (number) => conditionals[number] ?? {}, defaultFont };
}

/** A `<dxf>`, also where an extension carries one of its own. */
export function readConditionalStyle(dxf: XmlElement | undefined, theme: Theme): BookStyle {
  const code = child(dxf, 'numFmt')?.attributes.formatCode;
  return (
    present({
      font: readFont(child(dxf, 'font'), theme),
      fill: readFill(child(dxf, 'fill'), theme, 'bgColor'),
      border: readBorder(child(dxf, 'border'), theme),
      numberFormat: code === 'General' ? undefined : code,
    }) ?? {}
  );
}

function readFont(font: XmlElement | undefined, theme: Theme): Font | undefined {
  const underline = child(font, 'u');
  return (
    font &&
    present({
      name: valueOf(font, 'name'),
      size: numberOf(valueOf(font, 'sz')),
      bold: flag(font, 'b') || undefined,
      italic: flag(font, 'i') || undefined,
      underline: (underline !== undefined && underline.attributes.val !== 'none') || undefined,
      strikethrough: flag(font, 'strike') || undefined,
      color: cellColor(child(font, 'color'), theme),
    })
  );
}

/** Other programs repeat the body font's name, size and black in every format. */
const withoutDefaults = (font: Font | undefined, normal: Pick<Font, 'name' | 'size' | 'color'>): Font | undefined =>
  font &&
  present({
    ...font,
    name: font.name === normal.name ? undefined : font.name,
    size: font.size === normal.size ? undefined : font.size,
    color: font.color === normal.color ? undefined : font.color,
  });

/** A cell's solid fill has its colour in front; a dxf's, which may leave the pattern unsaid, behind. */
function readFill(fill: XmlElement | undefined, theme: Theme, side: 'fgColor' | 'bgColor'): string | undefined {
  const pattern = child(fill, 'patternFill');
  const type = pattern?.attributes.patternType ?? (side === 'bgColor' ? 'solid' : 'none');
  if (type === 'none' || type === 'gray125') return undefined;
  const color = child(pattern, side) ?? child(pattern, side === 'bgColor' ? 'fgColor' : 'bgColor');
  // A fill may have the theme's text colour, which is no "automatic" there.
  return cellColor(color, theme) ?? (color?.attributes.theme === '1' ? theme.dk1 : undefined);
}

const BORDER_STYLES: ReadonlySet<string> = new Set<BorderStyle>([
  'thin',
  'medium',
  'thick',
  'dashed',
  'dotted',
  'double',
  'hair',
  'mediumDashed',
  'dashDot',
  'mediumDashDot',
  'dashDotDot',
  'mediumDashDotDot',
  'slantDashDot',
]);

function readBorder(border: XmlElement | undefined, theme: Theme): BookStyle['border'] {
  // Strict files say start and end for left and right.
  const sides = { top: ['top'], bottom: ['bottom'], left: ['left', 'start'], right: ['right', 'end'] };
  return present(
    Object.fromEntries(
      Object.entries(sides).map(([side, names]) => {
        const line = names.map((name) => child(border, name)).find((one) => one !== undefined);
        const style = line?.attributes.style;
        return [
          side,
          style && BORDER_STYLES.has(style)
            ? { style: style as BorderStyle, color: cellColor(child(line, 'color'), theme) ?? '#000000' }
            : undefined,
        ];
      }),
    ),
  );
}

function readAlignment(alignment: XmlElement | undefined): BookStyle['align'] {
  if (!alignment) return undefined;
  const { horizontal, vertical, wrapText, indent, textRotation, shrinkToFit } = alignment.attributes;
  const turned = numberOf(textRotation) ?? 0;
  return present({
    horizontal: oneOf(horizontal, ['left', 'center', 'right', 'centerContinuous', 'fill', 'justify', 'distributed'] as const),
    // The bottom is where Excel puts everything that says nothing; other programs write it out in every cell.
    vertical: oneOf(vertical, ['top', 'center', 'justify', 'distributed'] as const),
    wrap: isOn(wrapText) || undefined,
    indent: numberOf(indent) || undefined,
    rotation: turned === 0 || turned > 180 ? undefined : turned > 90 ? 90 - turned : turned,
    shrink: isOn(shrinkToFit) || undefined,
  });
}

/** How a cell looks: the desk's style of a cell and the file's, in both directions. */
import type { BookStyle } from '../../file';
import type { CellStyle, Workbook, CellPosition } from '../engine';
import { present } from './present';

type Align = NonNullable<BookStyle['align']>;

/** The engine keeps keys that it does not know: what only files have stays with the cell. */
type KeptStyle = CellStyle & { readonly rotation?: number; readonly shrink?: boolean };

/** Excel.HorizontalAlignment with the file's word and the engine's, which has three. */
const HORIZONTAL: Readonly<
  Record<NonNullable<Align['horizontal']>, { readonly excel: string; readonly engine: NonNullable<CellStyle['align']> }>
> = {
  left: { excel: 'Left', engine: 'left' },
  center: { excel: 'Center', engine: 'center' },
  right: { excel: 'Right', engine: 'right' },
  centerContinuous: { excel: 'CenterAcrossSelection', engine: 'center' },
  fill: { excel: 'Fill', engine: 'left' },
  justify: { excel: 'Justify', engine: 'left' },
  distributed: { excel: 'Distributed', engine: 'center' },
};

const VERTICAL: Readonly<
  Record<NonNullable<Align['vertical']>, { readonly excel: string; readonly engine: NonNullable<CellStyle['verticalAlign']> }>
> = {
  top: { excel: 'Top', engine: 'top' },
  center: { excel: 'Center', engine: 'middle' },
  bottom: { excel: 'Bottom', engine: 'bottom' },
  justify: { excel: 'Justify', engine: 'middle' },
  distributed: { excel: 'Distributed', engine: 'middle' },
};

const keys = <Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] => Object.keys(record) as Key[];

/** @returns nothing for a cell that looks as Excel has it when nothing is said */
export function bookStyle(workbook: Workbook, position: CellPosition): BookStyle | undefined {
  const style = workbook.style(position) as KeptStyle;
  const numberFormat = workbook.numberFormat(position);
  return present<BookStyle>({
    font: present({
      name: style.fontName,
      size: style.fontSize,
      bold: style.bold || undefined,
      italic: style.italic || undefined,
      underline: style.underline || undefined,
      strikethrough: style.strikethrough || undefined,
      color: color(style.textColor),
    }),
    fill: color(style.fillColor),
    border: border(workbook, position),
    align: present({
      horizontal: horizontal(style),
      vertical: vertical(style),
      wrap: style.wrapping === 'wrap' || undefined,
      indent: style.indent || undefined,
      rotation: style.rotation,
      shrink: style.shrink,
    }),
    numberFormat: numberFormat === 'General' ? undefined : numberFormat,
    locked: style.locked === false ? false : undefined,
    hidden: style.formulaHidden || undefined,
  });
}

/** The grid may give a colour in small letters, or with its transparency. */
const color = (given: string | undefined): string | undefined =>
  given && /^#[0-9a-f]{6}/i.test(given) ? given.slice(0, 7).toUpperCase() : undefined;

/** What an add-in said, unless the grid has changed it since. */
function horizontal({ horizontalAlignment, align }: CellStyle): Align['horizontal'] {
  const said = keys(HORIZONTAL).find((word) => HORIZONTAL[word].excel === horizontalAlignment);
  return said !== undefined && HORIZONTAL[said].engine === align ? said : align;
}

function vertical({ verticalAlignment, verticalAlign }: CellStyle): Align['vertical'] {
  const said = keys(VERTICAL).find((word) => VERTICAL[word].excel === verticalAlignment && VERTICAL[word].engine === verticalAlign);
  const word = said ?? (verticalAlign === 'middle' ? 'center' : verticalAlign);
  return word === 'bottom' ? undefined : word;
}

const SIDES = ['top', 'bottom', 'left', 'right'] as const;

function border(workbook: Workbook, position: CellPosition): BookStyle['border'] {
  const lines = workbook.exists(position) ? workbook.getters.getCellBorder(position) : null;
  if (!lines) return undefined;
  return present(
    Object.fromEntries(
      SIDES.map((side) => [side, lines[side] && { style: lines[side].style, color: color(lines[side].color) ?? '#000000' }]),
    ) as NonNullable<BookStyle['border']>,
  );
}

/** The desk's style of a cell; number format and borders are commands of their own. */
export function cellStyle({ font = {}, fill, align = {}, locked, hidden }: BookStyle): CellStyle | undefined {
  const across = align.horizontal && HORIZONTAL[align.horizontal];
  const down = align.vertical && VERTICAL[align.vertical];
  return present<KeptStyle>({
    fontName: font.name,
    fontSize: font.size,
    bold: font.bold,
    italic: font.italic,
    underline: font.underline,
    underlineStyle: font.underline ? 'Single' : undefined,
    strikethrough: font.strikethrough,
    textColor: font.color,
    fillColor: fill,
    align: across?.engine,
    horizontalAlignment: across?.excel,
    verticalAlign: down?.engine,
    verticalAlignment: down?.excel,
    wrapping: align.wrap ? 'wrap' : undefined,
    indent: align.indent,
    rotation: align.rotation,
    shrink: align.shrink,
    locked,
    formulaHidden: hidden,
  });
}

/** The engine draws five kinds of lines; each other one becomes the nearest. */
export const DRAWN_LINES: Readonly<
  Record<NonNullable<NonNullable<BookStyle['border']>['top']>['style'], 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted'>
> = {
  thin: 'thin',
  medium: 'medium',
  thick: 'thick',
  dashed: 'dashed',
  dotted: 'dotted',
  double: 'thick',
  hair: 'dotted',
  mediumDashed: 'dashed',
  dashDot: 'dashed',
  mediumDashDot: 'dashed',
  dashDotDot: 'dotted',
  mediumDashDotDot: 'dotted',
  slantDashDot: 'dashed',
};

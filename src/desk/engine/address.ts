/** References in A1 notation: text to areas and back. Rows and columns count from 0. */

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetReference {
  /** The sheet's name as written, without quotes. */
  readonly sheet?: string;
  readonly area: Area;
}

/** Excel's limits (Microsoft, "Excel specifications and limits"). */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

// A corner of an area: `$B$2`; of whole columns `B`; of whole rows `2`.
const [CELL, COLUMN, ROW] = [String.raw`\$?[A-Za-z]{1,3}\$?\d+`, String.raw`\$?[A-Za-z]{1,3}`, String.raw`\$?\d+`];
/** A sheet in quotes or bare, a first corner, a second one where there is one. */
const REFERENCE = new RegExp(
  String.raw`^(?:(?:'((?:[^']|'')*)'|([^'!:]+))!)?(${CELL}|${COLUMN}(?=:)|${ROW}(?=:))(?::(${CELL}|${COLUMN}|${ROW}))?$`,
);

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

function corner(text: string): Corner {
  const [, letters, digits] = /^\$?([A-Za-z]*)\$?(\d*)$/.exec(text) ?? [];
  return { ...(letters ? { column: columnNumber(letters) } : {}), ...(digits ? { row: Number(digits) - 1 } : {}) };
}

/**
 * Reads `A1`, `$B$2:C3`, `A:C`, `2:5`, `'My sheet'!A1`.
 * @returns undefined when the text is no reference or lies outside Excel's grid.
 * @example parseReference("'My sheet'!B2:C3") // { sheet: 'My sheet', area: { row: 1, column: 1, rows: 2, columns: 2 } }
 */
export function parseReference(text: string): SheetReference | undefined {
  const match = REFERENCE.exec(text.trim());
  if (!match) return undefined;
  const [, quoted, bare, first = '', second = first] = match;
  const area = areaBetween(corner(first), corner(second));
  const sheet = quoted?.replace(/''/g, "'") ?? bare;
  return area && { ...(sheet === undefined ? {} : { sheet }), area };
}

/** undefined: beyond Excel's grid, or two corners of which one has a row and the other none, as `A1:B`. */
function areaBetween(from: Corner, to: Corner): Area | undefined {
  if ((from.row === undefined) !== (to.row === undefined) || (from.column === undefined) !== (to.column === undefined)) return undefined;
  const [top, bottom] = ordered(from.row ?? 0, to.row ?? ROWS - 1);
  const [left, right] = ordered(from.column ?? 0, to.column ?? COLUMNS - 1);
  if (top < 0 || bottom >= ROWS || right >= COLUMNS) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function ordered(a: number, b: number): readonly [number, number] {
  return a <= b ? [a, b] : [b, a];
}

/** `Sheet1`, or `'My sheet'` where Excel needs the quotes. */
export function quoteSheet(name: string): string {
  const plain =
    /^[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*$/.test(name) &&
    !/^[A-Za-z]{1,3}\d+$/.test(name) &&
    !/^[Rr]\d*[Cc]?\d*$/.test(name) &&
    !/^(?:true|false)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** `B2:C3`; whole columns and rows as `A:C` and `2:5`; with dollars when absolute. */
export function areaText(area: Area, style: 'relative' | 'absolute' = 'relative'): string {
  const dollar = style === 'absolute' ? '$' : '';
  const right = area.column + area.columns - 1;
  const bottom = area.row + area.rows - 1;
  const column = (index: number): string => dollar + columnLetters(index);
  const row = (index: number): string => `${dollar}${index + 1}`;
  if (area.rows === ROWS) return `${column(area.column)}:${column(right)}`;
  if (area.columns === COLUMNS) return `${row(area.row)}:${row(bottom)}`;
  const first = column(area.column) + row(area.row);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${column(right)}${row(bottom)}`;
}

export function referenceText(sheet: string, area: Area, style: 'relative' | 'absolute' = 'relative'): string {
  return `${quoteSheet(sheet)}!${areaText(area, style)}`;
}

export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

const LITERAL = '"(?:[^"]|"")*"';
const SHEET = String.raw`(?:'(?:[^']|'')+'|[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*)!`;
/** A string literal, or a reference with an optional sheet; what precedes and follows must not make it part of a longer word. */
const IN_FORMULA = new RegExp(
  String.raw`${LITERAL}|(?<![\w.$!'\]])(${SHEET})?(${CELL}(?::${CELL})?|${COLUMN}:${COLUMN}|${ROW}:${ROW})(?![\w(.!])`,
  'g',
);

/**
 * Replaces every reference of a formula; string literals, names and functions stay as they are.
 * @example replaceReferences('=SUM(A1:A3)&"A1"', () => 'X') // '=SUM(X)&"A1"'
 */
export function replaceReferences(formula: string, replace: (reference: string) => string): string {
  return formula.replace(IN_FORMULA, (found: string, _sheet: string | undefined, reference: string | undefined) =>
    reference === undefined ? found : replace(found),
  );
}

/**
 * A formula as it reads so many cells further down and to the right; what would leave the sheet is #REF!.
 * @example shifted('=A1+$B$2', 1, 1) // '=B2+$B$2'
 */
export function shifted(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return replaceReferences(formula, (reference) => {
    const mark = reference.lastIndexOf('!') + 1;
    const corners = reference
      .slice(mark)
      .split(':')
      .map((corner) => shiftedCorner(corner, rows, columns));
    return corners.includes(undefined) ? '#REF!' : reference.slice(0, mark) + corners.join(':');
  });
}

/** `$A1`, `A`, `1`: undefined where it leaves the sheet. */
function shiftedCorner(corner: string, rows: number, columns: number): string | undefined {
  const [, columnPart = '', rowPart = ''] = /^(\$?[A-Za-z]{1,3})?(\$?\d+)?$/.exec(corner) ?? [];
  const column = shiftedColumn(columnPart, columns);
  const row = shiftedRow(rowPart, rows);
  return column === undefined || row === undefined ? undefined : column + row;
}

/** `A`, `$A` or nothing. */
function shiftedColumn(part: string, columns: number): string | undefined {
  if (part === '') return '';
  const dollar = part.startsWith('$') ? '$' : '';
  const column = columnNumber(part.slice(dollar.length)) + (dollar ? 0 : columns);
  return column < 0 || column >= COLUMNS ? undefined : dollar + columnLetters(column);
}

/** `1`, `$1` or nothing. */
function shiftedRow(part: string, rows: number): string | undefined {
  if (part === '') return '';
  const dollar = part.startsWith('$') ? '$' : '';
  const row = Number(part.slice(dollar.length)) + (dollar ? 0 : rows);
  return row < 1 || row > ROWS ? undefined : `${dollar}${row}`;
}

/** Puts the layout of a sheet together, row by row. */
import type { SheetLayout, LayoutCell, LayoutChart, LayoutTable, Content, SheetId, Validation } from './sheet-layout';
import { cellAt, type Area } from './grid';
import type { EmphasisName, StyleName } from './theme';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** Marks the add-in's own names, so that a name of the user's that happens to be alike is never taken for ours. */
export const NAME_MARK = 'CCO Planner';

export interface SheetFrame {
  readonly sheet: SheetId;
  readonly title: string;
  readonly purpose: string;
  readonly tabColour: string;
  readonly widths: readonly number[];
  /** How many columns stay in sight when the sheet is scrolled. */
  readonly frozenColumns: number;
  readonly orientation: 'Portrait' | 'Landscape';
}

/** The name of the cell a sheet begins with: the sheet is found by it, whatever it is called now. */
export const sheetAnchor = (sheet: SheetId): string => `CCO_Sheet_${sheet.replace(/[ -]/g, '')}`;

/** Lines a text takes in so many characters of width, and the points its row needs at 10 pt. */
const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * 0.96) / width)), 0);
export const heightFor = (...texts: readonly (readonly [text: string, width: number])[]): number =>
  Math.max(18, 6 + 12.5 * Math.max(...texts.map(([text, width]) => linesOf(text, width))));

/** Row and column, counted from 0. */
export type Position = readonly [row: number, column: number];

/** Characters in a column whose width nobody set. */
const STANDARD_WIDTH = 8.43;

/** Points. Excel makes no row higher; the rest of a longer text is read in the formula bar. */
const HIGHEST = 409;

/** A sheet under construction: the title stands in B1, its purpose in B2, the key result in row 4. */
export class SheetBuilder {
  private readonly cells = new Map<string, LayoutCell>();
  private readonly parts: Mutable<
    Pick<SheetLayout, 'heights' | 'styles' | 'names' | 'validations' | 'emphases' | 'charts' | 'tables' | 'links' | 'merges' | 'pageBreaks'>
  > = {
    heights: [],
    styles: [],
    names: [],
    validations: [],
    emphases: [],
    charts: [],
    tables: [],
    links: [],
    merges: [],
    pageBreaks: [],
  };

  constructor(private readonly frame: SheetFrame) {
    const width = frame.widths.slice(1, this.headColumn + 1).reduce((sum, each) => sum + each, 0);
    this.put([0, 1], frame.title, 'title').height(0, 1, 30);
    this.across(1, 'purpose')
      .put([1, 1], frame.purpose)
      .height(1, 1, heightFor([frame.purpose, width]));
    this.name(sheetAnchor(frame.sheet), cellAt(0, 1), `where the sheet ${frame.sheet} begins`);
  }

  put([row, column]: Position, content: Content, style?: StyleName): this {
    this.cells.set(`${row},${column}`, { row, column, content });
    if (style) this.style(cellAt(row, column), style);
    return this;
  }

  /** Contents side by side from a column on; `null` leaves a cell empty. */
  putRow([row, column]: Position, contents: readonly (Content | null)[], style?: StyleName): this {
    contents.forEach((content, i) => {
      if (content !== null) this.put([row, column + i], content);
    });
    if (style) this.style({ row, column, rows: 1, columns: contents.length }, style);
    return this;
  }

  style(area: Area, style: StyleName): this {
    this.parts.styles.push({ area, style });
    return this;
  }

  height(row: number, rows: number, points: number): this {
    this.parts.heights.push({ row, rows, points: Math.min(points, HIGHEST) });
    return this;
  }

  /** Makes a row higher where it is lower; one that nobody has set is as high as this. */
  atLeast(row: number, points: number): this {
    const now = Math.max(
      0,
      ...this.parts.heights.filter((known) => row >= known.row && row < known.row + known.rows).map((known) => known.points),
    );
    return points > now ? this.height(row, 1, points) : this;
  }

  name(name: string, area: Area, what: string): this {
    this.parts.names.push({ name, area, comment: `${NAME_MARK}: ${what}` });
    return this;
  }

  /** Excel shows 32 characters of a title and 255 of a message. */
  validate(area: Area, rule: Validation['rule'], { title, message }: Validation['prompt']): this {
    this.parts.validations.push({ area, rule, prompt: { title: title.slice(0, 32), message: message.slice(0, 255) } });
    return this;
  }

  emphasise(area: Area, emphasis: EmphasisName, formula: string): this {
    this.parts.emphases.push({ area, emphasis, formula });
    return this;
  }

  chart(chart: LayoutChart): this {
    this.parts.charts.push(chart);
    return this;
  }

  table(table: LayoutTable): this {
    this.parts.tables.push(table);
    return this;
  }

  link([row, column]: Position, to: SheetId, text: string): this {
    this.parts.links.push({ row, column, to, text });
    return this.put([row, column], text, 'link');
  }

  /** The key result in the band under the title. */
  band(formula: string): this {
    const { lastColumn } = this;
    if (this.headColumn < lastColumn)
      this.style({ row: 3, column: this.headColumn, rows: 1, columns: lastColumn - this.headColumn + 1 }, 'band');
    return this.across(3, 'band').put([3, 1], formula).height(3, 1, 42);
  }

  /** Makes one cell of several that say one thing; never cells that somebody fills in. */
  merge(area: Area): this {
    this.parts.merges.push(area);
    return this;
  }

  /** Merges a row's cells up to the last frozen column, or the last of all: text would not run on under the frozen edge. */
  private across(row: number, style: StyleName): this {
    const area: Area = { row, column: 1, rows: 1, columns: this.headColumn };
    return this.merge(area).style(area, style);
  }

  /** A heading over what follows; `newPage` begins a printed page with it. */
  section(row: number, text: string, { newPage = false }: { readonly newPage?: boolean } = {}): this {
    if (newPage) this.parts.pageBreaks.push(row);
    return this.put([row, 1], text, 'section').height(row, 1, 26);
  }

  /** The last column that the title's rows may use. */
  private get headColumn(): number {
    return this.frame.frozenColumns > 0 ? this.frame.frozenColumns - 1 : this.lastColumn;
  }

  /** How many characters a column holds. */
  widthOf(column: number): number {
    return this.frame.widths[column] ?? STANDARD_WIDTH;
  }

  /** The sheet's last column, from the widths. */
  get lastColumn(): number {
    return this.frame.widths.length - 1;
  }

  finish(end: {
    readonly frozenRows: number;
    readonly titleRows: SheetLayout['titleRows'];
    readonly lastPrintedRow: number;
    readonly onePage?: true;
    readonly veryHidden?: true;
  }): SheetLayout {
    const { sheet, tabColour, widths, orientation, frozenColumns } = this.frame;
    return {
      sheet,
      tabColour,
      widths,
      orientation,
      cells: [...this.cells.values()],
      ...this.parts,
      freeze: { rows: end.frozenRows, columns: frozenColumns },
      titleRows: end.titleRows,
      printArea: { row: 0, column: 0, rows: end.lastPrintedRow + 1, columns: this.lastColumn + 1 },
      ...(end.onePage ? { onePage: end.onePage } : {}),
      ...(end.veryHidden ? { veryHidden: end.veryHidden } : {}),
    };
  }
}

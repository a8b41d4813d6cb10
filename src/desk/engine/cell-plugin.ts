/** The engine's plugin for cells, kept from taking texts for errors or links, and from making a cell anew because its look changes. */
import { markedText } from './formula-text';
import { spreadsheet, type CellPosition, type Getters } from './spreadsheet';

interface Cell {
  readonly id: number;
  readonly isFormula: boolean;
  readonly content?: string;
  readonly style?: object | undefined;
  readonly format?: string | undefined;
}

interface Update {
  readonly content?: string;
  readonly formula?: unknown;
  /** null: none any more. */
  readonly style?: object | null;
  readonly format?: string;
}

/** What we use of the engine's own plugin. */
interface EnginePlugin {
  readonly getters: Getters;
  readonly history: { update(...path: unknown[]): void };
  updateCell(sheetId: string, col: number, row: number, after: Update): void;
}

const { registries } = spreadsheet;
const EngineCells = registries.corePluginRegistry.get('cell') as unknown as abstract new (config: unknown) => EnginePlugin;

abstract class CellPlugin extends EngineCells {
  // eslint-disable-next-line max-params -- the engine's signature
  override updateCell(sheetId: string, col: number, row: number, after: Update): void {
    const before = this.cellAt({ sheetId, col, row });
    if (before && keepsContent(before, after)) this.restyle(sheetId, before, after);
    else super.updateCell(sheetId, col, row, after.content === undefined ? after : { ...after, content: storedText(after.content, after.format ?? before?.format) });
  }

  private cellAt(position: CellPosition): Cell | undefined {
    return this.getters.getCell(position);
  }

  private restyle(sheetId: string, before: Cell, { style, format }: Update): void {
    this.history.update('cells', sheetId, before.id, { ...before, style: style === undefined ? before.style : (style ?? undefined), format: (format ?? before.format) || undefined });
  }
}
registries.corePluginRegistry.replace('cell', CellPlugin as never);

/** Compiling a formula again and placing a cell again cost most of what a look costs. What a constant is may hang on its format. */
function keepsContent(before: Cell, { content, formula, format }: Update): boolean {
  if (content !== undefined || formula !== undefined) return false;
  return before.isFormula || (before.content !== '' && (format === undefined || format === before.format));
}

/** Behind an apostrophe, and in a cell of text format, `#N/A` is a text. */
function storedText(content: string, format: string | undefined): string {
  if (content.startsWith("'")) return `'${markedText(content.slice(1))}`;
  return format === '@' ? markedText(content) : content;
}

// The engine takes a text of the form [label](address) for a link and shows the label alone; Excel does not.
registries.urlRegistry.add('desk_no_markdown', { sequence: -1, title: '', match: () => true, createLink: () => undefined as never, open: () => undefined, urlRepresentation: (url) => url });

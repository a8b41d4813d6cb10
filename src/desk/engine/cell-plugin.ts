/** The engine's plugin for cells, kept from taking texts for errors or links, and from making a cell anew because its style changes. */
import { markedText } from './formula-text';
import { spreadsheet, type CellPosition, type Getters } from './spreadsheet';

interface Cell {
  readonly id: number;
  readonly isFormula: boolean;
  readonly content?: string;
  readonly parsedValue?: unknown;
  readonly style?: { readonly numberFormat?: string } | undefined;
  readonly format?: string | undefined;
}

interface Update {
  readonly content?: string;
  readonly formula?: unknown;
  /** null: none any more. */
  readonly style?: object | null;
  readonly format?: string;
}

/** Excel's format for texts. */
const TEXT = '@';

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
    const update = asExcelWould(before, after);
    if (before && keepsContent(before, update)) this.restyle(sheetId, before, update);
    else super.updateCell(sheetId, col, row, update);
  }

  private cellAt(position: CellPosition): Cell | undefined {
    return this.getters.getCell(position) as Cell | undefined;
  }

  private restyle(sheetId: string, before: Cell, { style, format }: Update): void {
    this.history.update('cells', sheetId, before.id, {
      ...before,
      style: style === undefined ? before.style : (style ?? undefined),
      format: (format ?? before.format) || undefined,
    });
  }
}
registries.corePluginRegistry.replace('cell', CellPlugin as never);

/** What is in a cell stays what it is when its format changes; only what is entered into a cell for texts becomes a text. */
function asExcelWould(before: Cell | undefined, after: Update): Update {
  const { content, format } = after;
  if (content !== undefined) return entered(before, after, content);
  return format !== undefined && before && !before.isFormula && before.content ? reformatted(before, after, before.content) : after;
}

function entered(before: Cell | undefined, after: Update, content: string): Update {
  const isText = (after.format ?? before?.style?.numberFormat ?? before?.format) === TEXT;
  return { ...after, content: storedText(content, isText ? TEXT : after.format), ...(isText ? { format: TEXT } : {}) };
}

/** A constant, `content`, gets another format. */
function reformatted(before: Cell, after: Update, content: string): Update {
  if (after.format !== TEXT) return before.format === TEXT ? { ...after, content: `'${content}` } : after;
  // To the engine a number in this format is a text.
  return typeof before.parsedValue === 'number' && before.format !== TEXT
    ? { ...after, format: before.format ?? '' }
    : { ...after, content: storedText(content, TEXT) };
}

/** Compiling a formula again and placing a cell again cost most of what a style costs. What a constant is may hang on its format. */
function keepsContent(before: Cell, { content, formula, format }: Update): boolean {
  if (content !== undefined || formula !== undefined) return false;
  return before.isFormula || (before.content !== '' && (format === undefined || format === (before.format ?? '')));
}

/** Behind an apostrophe, and in a cell for texts, `#N/A` is a text; there it needs no apostrophe. */
function storedText(content: string, format: string | undefined): string {
  const text = content.startsWith("'") ? content.slice(1) : undefined;
  if (format === TEXT) return content.startsWith('=') ? content : markedText(text ?? content);
  return text === undefined ? content : `'${markedText(text)}`;
}

// The engine takes a text of the form [label](address) for a link and shows the label alone; Excel does not.
registries.urlRegistry.add('desk_no_markdown', {
  sequence: -1,
  title: '',
  match: () => true,
  createLink: () => undefined as never,
  open: () => undefined,
  urlRepresentation: (url) => url,
});

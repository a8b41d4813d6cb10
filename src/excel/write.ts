/** Writes the sheets: reads the workbook, decides what to do, and does it in at most two syncs. */
import {
  layouts,
  placeContents,
  keepAnswered,
  neededWith,
  parseCarried,
  planWrite,
  readCellContents,
  SHEET_IDS,
  TEMPLATE_VERSION,
  type SheetLayout,
  type Carried,
  type CellContents,
  type OwnContent,
  type PlannedSheet,
  type PlanProblem,
  type SheetId,
  type WhereFound,
} from '../sheets';
import { isoDate } from '../method';
import { HANDED_OFF, isHandedOff, type HandOffProblem } from './hand-off';
import { sheetPieces, type SheetsToWrite } from './apply';
import { send } from './batch';
import type { Footer } from './sheet-pieces';
import { liftProtection, type PasswordProblem } from './protection';
import { foundTables, loadTables, storeSettings, takeSnapshot } from './read';
import { newerTemplate, type WorkbookRefusal } from './refusals';

export interface WriteRequest {
  /** What is to stand in the sheets, worked out from what stands there now. */
  readonly cellContents: (current: CellContents) => CellContents;
  /**
   * All, where it is left out. What they need is written with them, and so are sheets that are there already and would not fit them
   * any more.
   */
  readonly sheets?: readonly SheetId[];
  readonly whereFound: WhereFound;
  /** Parts of an assessment file that have no sheet, worked out from what the workbook carries now; left out, that stays. */
  readonly carried?: (current: Carried) => Carried;
  readonly onProgress?: (progress: WriteProgress) => void;
}

export interface WriteProgress {
  readonly step: 'reading' | 'writing' | 'done';
  readonly sheets: number;
}

export interface WrittenSheet {
  readonly sheet: SheetId;
  /** What it is called in the workbook. */
  readonly name: string;
  readonly action: 'created' | 'updated';
  /** The sheet that was left as it was, and what the user had typed there. */
  readonly kept?: { readonly name: string; readonly own: readonly OwnContent[] };
}

export type WriteProblem = PlanProblem | PasswordProblem | HandOffProblem | WorkbookRefusal;
export type WriteResult =
  | {
      readonly ok: true;
      readonly sheets: readonly WrittenSheet[];
      /** Raters who are no longer listed and stay, because they have answers. */
      readonly keptRaters: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly WriteProblem[] };

/**
 * Writes or updates the sheets. Answers are kept; a sheet in which somebody typed outside the answer cells is left as
 * it is and a new one is written beside it.
 * @example
 * await writeSheets({ cellContents: (current) => current, whereFound: 'update' });
 */
export async function writeSheets({
  cellContents,
  sheets = SHEET_IDS,
  whereFound,
  carried = (current) => current,
  onProgress = () => undefined,
}: WriteRequest): Promise<WriteResult> {
  if (isHandedOff()) return { ok: false, problems: [HANDED_OFF] };
  // Not Excel.run: it would have Excel keep track of every range, which doubles the messages of a batch that needs each of them once.
  const context = new Excel.RequestContext();
  onProgress({ step: 'reading', sheets: sheets.length });
  const { found, tables, stored } = await takeSnapshot(context, { withSheets: true });
  const newer = newerTemplate(stored);
  if (newer) return { ok: false, problems: [newer] };
  const current = readCellContents(found.ranges).cellContents;
  const asked = cellContents(current);
  const wanted = whereFound === 'update' ? keepAnswered(asked, current) : asked;
  const there = SHEET_IDS.filter((sheet) => found.ours.has(sheet));
  const chosen = [...sheets, ...neededWith(wanted, sheets)];
  const present = SHEET_IDS.filter((sheet) => chosen.includes(sheet) || there.includes(sheet));
  const before = layouts(there, current, stored?.sheets);
  const fitted = layouts(there, { ...current, raters: wanted.raters }, present);
  const written = present.filter((sheet) => chosen.includes(sheet) || isOtherwise(sheet, before, fitted));
  const home = placeContents({ cellContents: wanted, carried: carried(parseCarried(stored?.carried)) }, present);
  const plan = planWrite({
    found,
    wanted: layouts(written, home.cellContents, present),
    expected: before,
    whereFound,
    template: stored?.template,
  });
  if (!plan.ok) return plan;

  onProgress({ step: 'writing', sheets: written.length });
  const refused = await liftProtection(
    context,
    updatesOf(plan.sheets)
      .map(({ sheet }) => sheet)
      .filter(({ isProtected }) => isProtected),
  );
  if (refused) return { ok: false, problems: [refused] };
  const existingNames = found.names.map(({ name }) => name);
  await write(
    context,
    { planned: plan.sheets, existingNames, existingTables: tables, footer: footerOf(wanted) },
    { layouts: before, footer: footerOf(current) },
  );
  await storeSettings({ template: TEMPLATE_VERSION, sheets: present, carried: JSON.stringify(home.carried) });
  onProgress({ step: 'done', sheets: written.length });
  const listed = new Set(asked.raters.map(({ id }) => id));
  return { ok: true, sheets: plan.sheets.map(writtenSheet), keptRaters: wanted.raters.map(({ id }) => id).filter((id) => !listed.has(id)) };
}

/** A sheet that stood by itself reads another as soon as that is there, and has a column for every rater. */
function isOtherwise(sheet: SheetId, before: readonly SheetLayout[], after: readonly SheetLayout[]): boolean {
  const drawn = (all: readonly SheetLayout[]): string => JSON.stringify(all.find((layout) => layout.sheet === sheet));
  return drawn(before) !== drawn(after);
}

type Updated = Extract<PlannedSheet, { action: 'update' }>;
const updatesOf = (planned: readonly PlannedSheet[]): readonly Updated[] =>
  planned.filter((sheet): sheet is Updated => sheet.action === 'update');

export const footerOf = ({ organisation }: CellContents): Footer => ({
  organisation: String(organisation.get('name') ?? ''),
  asOf: String(isoDate(organisation.get('asOf') ?? '')),
});

/** The sheets as they stood before the writing. */
export interface Before {
  readonly layouts: readonly SheetLayout[];
  readonly footer: Footer;
}

/** A failure leaves nothing half-made. Excel keeps what it did before it stopped, so everything is put back. */
export async function write(context: Excel.RequestContext, sheets: SheetsToWrite, before: Before): Promise<void> {
  const [first] = sheets.planned;
  const shown = first && (first.action === 'create' ? first.name : first.sheet.id);
  try {
    await send(context, [...sheetPieces(sheets), { bytes: 0, queue: ({ get }) => shown !== undefined && get(shown).activate() }]);
  } catch (error) {
    await undo(sheets.planned, before);
    throw error;
  }
}

/** Sheets that the writing added go again; those it updated held nothing but our drawing and the answers, and are drawn as before. */
function undo(planned: readonly PlannedSheet[], before: Before): Promise<void> {
  return Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    for (const sheet of planned) {
      if (sheet.action === 'create') await removeSheet(context, sheet.name);
    }
    names.load('items/name');
    loadTables(context.workbook);
    await context.sync();
    const existingNames = names.items.map(({ name }) => name);
    const updated = updatesOf(planned).flatMap(({ sheet, layout }): readonly Updated[] => {
      const earlier = before.layouts.find((candidate) => candidate.sheet === layout.sheet);
      return earlier ? [{ action: 'update', sheet, layout: earlier }] : [];
    });
    for (const { sheet } of updated) worksheets.getItem(sheet.id).protection.unprotect();
    await send(
      context,
      sheetPieces({ planned: updated, existingNames, existingTables: foundTables(context.workbook), footer: before.footer }),
    );
  });
}

/** Excel deletes no sheet that is very hidden. */
async function removeSheet(context: Excel.RequestContext, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('visibility');
  await context.sync();
  if (sheet.isNullObject) return;
  sheet.visibility = Excel.SheetVisibility.visible;
  sheet.delete();
}

function writtenSheet(planned: PlannedSheet): WrittenSheet {
  const { sheet } = planned.layout;
  if (planned.action === 'update') return { sheet, name: planned.sheet.name, action: 'updated' };
  const { name, beside, own = [] } = planned;
  return { sheet, name, action: 'created', ...(beside ? { kept: { name: beside.name, own } } : {}) };
}

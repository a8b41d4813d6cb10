/** Writes the sheets: reads the workbook, decides what to do, and does it in at most two syncs. */
import { blueprints, keepAnswered, parseCarried, planWrite, readFilling, SHEET_IDS, type Blueprint, type Carried, type Filling, type OwnContent, type PlannedSheet, type PlanProblem, type SheetId, type WhereFound } from '../sheets';
import { queueSheets, type Footer, type SheetsToWrite } from './apply';
import { storeSettings, takeSnapshot, TEMPLATE_VERSION } from './read';

export interface WriteRequest {
  /** What is to stand in the sheets, worked out from what stands there now. */
  readonly filling: (current: Filling) => Filling;
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

export type WriteProblem = PlanProblem | { readonly code: 'passwordProtected'; readonly place: string; readonly found: string; readonly expected: string };
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
 * await writeSheets({ filling: (current) => current, whereFound: 'update' });
 */
export async function writeSheets({ filling, sheets = SHEET_IDS, whereFound, carried = (current) => current, onProgress = () => undefined }: WriteRequest): Promise<WriteResult> {
  // Not Excel.run: it would have Excel keep track of every range, which doubles the messages of a batch that needs each of them once.
  const context = new Excel.RequestContext();
  onProgress({ step: 'reading', sheets: sheets.length });
  const { found, stored } = await takeSnapshot(context, { withSheets: true });
  const current = readFilling(found.ranges).filling;
  const asked = filling(current);
  const wanted = whereFound === 'update' ? keepAnswered(asked, current) : asked;
  const present = SHEET_IDS.filter((sheet) => sheets.includes(sheet) || found.ours.has(sheet));
  const before = blueprints([...found.ours.keys()], current, stored?.sheets);
  const plan = planWrite({ found, wanted: blueprints(sheets, wanted, present), expected: before, whereFound });
  if (!plan.ok) return plan;

  onProgress({ step: 'writing', sheets: sheets.length });
  const refused = await unprotect(context, plan.sheets);
  if (refused.length > 0) return { ok: false, problems: refused };
  const existingNames = found.names.map(({ name }) => name);
  await write(context, { planned: plan.sheets, existingNames, footer: footerOf(wanted) }, { blueprints: before, footer: footerOf(current) });
  await storeSettings({ template: TEMPLATE_VERSION, sheets: present, carried: JSON.stringify(carried(parseCarried(stored?.carried))) });
  onProgress({ step: 'done', sheets: sheets.length });
  const listed = new Set(asked.raters.map(({ id }) => id));
  return { ok: true, sheets: plan.sheets.map(written), keptRaters: wanted.raters.map(({ id }) => id).filter((id) => !listed.has(id)) };
}

type Updated = Extract<PlannedSheet, { action: 'update' }>;
const updatesOf = (planned: readonly PlannedSheet[]): readonly Updated[] => planned.filter((sheet): sheet is Updated => sheet.action === 'update');

/** Lifts our own protection first, on its own, so that a password stops the writing before anything is written. */
async function unprotect(context: Excel.RequestContext, planned: readonly PlannedSheet[]): Promise<readonly WriteProblem[]> {
  const locked = updatesOf(planned).filter(({ sheet }) => sheet.isProtected);
  if (locked.length === 0) return [];
  const worksheets = locked.map(({ sheet }) => context.workbook.worksheets.getItem(sheet.id));
  for (const worksheet of worksheets) worksheet.protection.unprotect();
  try {
    await context.sync();
    return [];
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    await protectAgain(locked);
    return [
      {
        code: 'passwordProtected',
        place: `sheets ${locked.map(({ sheet }) => sheet.name).join(', ')}`,
        found: `protection that cannot be lifted without a password (${error.message})`,
        expected: 'sheets without a password: lift it in Review and write again; nothing was changed',
      },
    ];
  }
}

/** Sheets whose protection was lifted before another refused; those that still have theirs say so, which is what is wanted. */
async function protectAgain(sheets: readonly Updated[]): Promise<void> {
  for (const { sheet } of sheets) {
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(sheet.id);
      protection.load('protected');
      await context.sync();
      if (!protection.protected) protection.protect();
      await context.sync();
    });
  }
}

const footerOf = ({ organisation }: Filling): Footer => ({ organisation: String(organisation.get('name') ?? ''), asOf: String(organisation.get('asOf') ?? '') });

/** The sheets as they stood before the writing. */
interface Before {
  readonly blueprints: readonly Blueprint[];
  readonly footer: Footer;
}

/** A failure leaves nothing half-made. Excel keeps what it did before it stopped, so everything is put back. */
async function write(context: Excel.RequestContext, sheets: SheetsToWrite, before: Before): Promise<void> {
  const { workbook } = context;
  queueSheets(workbook, sheets);
  const [first] = sheets.planned;
  if (first) workbook.worksheets.getItem(first.action === 'create' ? first.name : first.sheet.name).activate();
  try {
    await context.sync();
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
      if (sheet.action === 'create') worksheets.getItemOrNullObject(sheet.name).delete();
    }
    names.load('items/name');
    await context.sync();
    const existingNames = names.items.map(({ name }) => name);
    const updated = updatesOf(planned).flatMap(({ sheet, blueprint }): readonly Updated[] => {
      const earlier = before.blueprints.find((candidate) => candidate.sheet === blueprint.sheet);
      return earlier ? [{ action: 'update', sheet, blueprint: earlier }] : [];
    });
    for (const { sheet } of updated) worksheets.getItem(sheet.id).protection.unprotect();
    queueSheets(context.workbook, { planned: updated, existingNames, footer: before.footer });
    await context.sync();
  });
}

function written(planned: PlannedSheet): WrittenSheet {
  const { sheet } = planned.blueprint;
  if (planned.action === 'update') return { sheet, name: planned.sheet.name, action: 'updated' };
  const { name, beside, own = [] } = planned;
  return { sheet, name, action: 'created', ...(beside ? { kept: { name: beside.name, own } } : {}) };
}

/** Publishes the executive page: makes it from the workbook as it stands, says what will change, and writes it. */
import { filledIn } from '../method';
import {
  absoluteCell,
  copiedBlocks,
  copySheet,
  executivePage,
  executiveSheet,
  freeName,
  ownContent,
  PAGE_ASK,
  PAGE_STATE,
  pageLines,
  planProblems,
  quotedSheet,
  sheetAnchor,
  typed,
  textsFor,
  type SheetLayout,
  type ExecutivePage,
  type FoundSheet,
  type OwnContent,
  type PlannedSheet,
  type PlanProblem,
} from '../sheets';
import { HANDED_OFF, isHandedOff } from './hand-off';
import { newerThanOurs } from './refusals';
import { liftProtection, protectAgain, type PasswordProblem } from './protection';
import { storeSetting, takeSnapshot, type Snapshot } from './read';
import { workbookState } from './state';
import { footerOf, write } from './write';

/** What stood on the page and what will; `before` is null for a line that is new, `after` for one that goes. */
export interface PageChange {
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Why nothing can be published. */
export interface PublishProblem {
  readonly code: 'nothingToPublish' | 'readOnly' | 'structureProtected' | 'handedOff' | 'newerTemplate';
  readonly place: string;
  readonly found: string;
  readonly expected: string;
}

export interface PagePreview {
  readonly ok: true;
  readonly page: ExecutivePage;
  /** The page that stands there, with what its sheet is called. */
  readonly there: { readonly name: string; readonly day: string | null } | null;
  readonly changes: readonly PageChange[];
  /** What somebody typed on the page that stands there: then it is kept as it is, and the new one stands beside it. */
  readonly own: readonly OwnContent[];
}

export type PreviewResult = PagePreview | { readonly ok: false; readonly problems: readonly PublishProblem[] };

export type PublishResult =
  | {
      readonly ok: true;
      readonly page: ExecutivePage;
      readonly name: string;
      /** The sheet that the earlier page stands on now. */ readonly kept: string | null;
    }
  | { readonly ok: false; readonly problems: readonly (PublishProblem | PlanProblem | PasswordProblem)[] };

export interface PublishRequest {
  readonly now: Date;
  /** Whether the page that stands there is kept, as a sheet with its date. */
  readonly keep: boolean;
}

const PAGE_KEY = 'ccoPlannerPage';
/** Of the page's shape and layout: one that an earlier add-in made cannot be drawn again, and is kept. */
const PAGE_VERSION = 1;
const COPY = 'Published answers';
const PAGE = 'Executive summary';
/** Excel's names of sheets have 31 characters at most, a number behind the date included. */
const KEPT = 'Executive page';

/**
 * What publishing now would change. Nothing is written.
 * @example
 * const preview = await previewPage(new Date());
 * if (preview.ok) preview.changes; // [{ what: 'Asks for', before: 'We ask …', after: 'We ask …' }]
 */
export async function previewPage(now: Date): Promise<PreviewResult> {
  const made = await makePage(now);
  if (!made.ok) return made;
  const { page, earlier, sheet, own } = made;
  return {
    ok: true,
    page,
    there: sheet && { name: sheet.name, day: earlier?.day ?? null },
    changes: changesBetween(sheet ? earlier : null, page),
    own,
  };
}

/**
 * Writes the page, or writes it anew, with the hidden copy that its banner compares with. A page on which somebody has typed is
 * kept, and so is one that is to be.
 * @returns where it stands, or what is in the way; then nothing was changed
 * @example
 * await publishPage({ now: new Date(), keep: false });
 */
export async function publishPage({ now, keep }: PublishRequest): Promise<PublishResult> {
  const made = await makePage(now);
  if (!made.ok) return made;
  const { snapshot, page, earlier, sheet, own, footer } = made;
  const { found, tables } = snapshot;
  const context = new Excel.RequestContext();
  const layouts: readonly [SheetLayout, SheetLayout] = [executiveSheet(page), copySheet(copiedBlocks(found.ranges))];
  const inTheWay = planProblems(found, layouts);
  if (inTheWay.length > 0) return { ok: false, problems: inTheWay };
  const copy = found.ours.get(COPY);
  const lifted = [sheet, copy].filter((one): one is FoundSheet => one?.isProtected === true);
  const refused = await liftProtection(context, lifted);
  if (refused) return { ok: false, problems: [refused] };
  const toKeep = sheet !== null && (keep || own.length > 0) ? sheet : null;
  const kept = await orProtectAgain(lifted, async () => toKeep && (await keepPage(toKeep, { page: earlier, names: found.sheetNames })));
  const planned = plannedSheets(layouts, { page: toKeep ? null : sheet, copy, names: namesLeft(found.sheetNames, toKeep, kept) });
  const before = [...(earlier && !toKeep ? [executiveSheet(earlier)] : []), ...(copy ? [drawnAs(copy, layouts[1])] : [])];
  const writing = { planned, existingNames: found.names.map(({ name }) => name), existingTables: tables, footer };
  await orProtectAgain(lifted, async () => {
    try {
      await write(context, writing, { layouts: before, footer });
    } catch (error) {
      if (kept) await kept.undo();
      throw error;
    }
  });
  await kept?.finish();
  await storeSetting(PAGE_KEY, JSON.stringify({ version: PAGE_VERSION, page }));
  const [first] = planned as [PlannedSheet];
  return { ok: true, page, name: first.action === 'create' ? first.name : first.sheet.name, kept: kept?.name ?? null };
}

/** Runs what may fail; then the sheets whose protection was lifted have it again. */
async function orProtectAgain<Value>(lifted: readonly FoundSheet[], run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    await protectAgain(lifted);
    throw error;
  }
}

/** The names of the sheets; a page that is kept gives its own away for another. */
const namesLeft = (names: readonly string[], toKeep: FoundSheet | null, kept: KeptPage | null): readonly string[] => [
  ...names.filter((name) => name !== toKeep?.name),
  ...(kept ? [kept.name] : []),
];

function plannedSheets(
  [page, copy]: readonly [SheetLayout, SheetLayout],
  there: { readonly page: FoundSheet | null; readonly copy: FoundSheet | undefined; readonly names: readonly string[] },
): readonly PlannedSheet[] {
  const taken = new Set(there.names.map((name) => name.toLowerCase()));
  return [
    there.page === null
      ? { action: 'create', first: true, layout: page, name: freeName(PAGE, taken), because: 'absent' }
      : { action: 'update', layout: page, sheet: there.page },
    there.copy
      ? { action: 'update', layout: copy, sheet: there.copy }
      : { action: 'create', layout: copy, name: freeName(COPY, taken), because: 'absent' },
  ];
}

interface MadePage {
  readonly ok: true;
  readonly snapshot: Snapshot;
  readonly page: ExecutivePage;
  /** As it was published last; null where nobody knows. */
  readonly earlier: ExecutivePage | null;
  readonly sheet: FoundSheet | null;
  readonly own: readonly OwnContent[];
  readonly footer: ReturnType<typeof footerOf>;
}

async function makePage(now: Date): Promise<MadePage | { readonly ok: false; readonly problems: readonly PublishProblem[] }> {
  if (isHandedOff()) return { ok: false, problems: [{ ...HANDED_OFF, code: 'handedOff' }] };
  const newer = newerThanOurs();
  if (newer) return { ok: false, problems: [newer] };
  const context = new Excel.RequestContext();
  const { workbook } = context;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  const snapshot = await takeSnapshot(context, { withSheets: true });
  const { found, stored } = snapshot;
  const state = workbookState(found, stored);
  if (workbook.readOnly)
    return refuse(
      'readOnly',
      'a workbook that is opened for reading alone',
      'a workbook that can be written: save a copy, or open it for editing',
    );
  if (workbook.protection.protected)
    return refuse(
      'structureProtected',
      'a protected structure, in which no sheet can be added, renamed or hidden',
      'one that is not: lift it in Review, and protect it again afterwards',
    );
  if (state.assessment === null || state.conclusions === null)
    return refuse('nothingToPublish', 'no sheet with answers', 'at least one sheet that the add-in wrote: write the sheets first');
  const page = executivePage({
    assessment: state.assessment,
    conclusions: state.conclusions,
    missing: state.missing.length,
    unreadable: state.problems.length,
    masterCheck: await masterCheck(),
    madeAt: now,
  });
  const earlier = storedPage();
  const sheet = found.ours.get(PAGE) ?? null;
  return { ok: true, snapshot, page, earlier, sheet, own: sheet ? typedOn(sheet, earlier) : [], footer: footerOf(state.cellContents) };
}

/** What the workbook's checks say; null where it has none. */
const masterCheck = (): Promise<string | null> =>
  Excel.run(async (context) => {
    const check = context.workbook.names.getItemOrNullObject('CCO_MasterCheck').getRangeOrNullObject();
    check.load('values');
    await context.sync();
    return check.isNullObject ? null : String(check.values[0]?.[0] ?? '');
  });

const refuse = (
  code: PublishProblem['code'],
  found: string,
  expected: string,
): { readonly ok: false; readonly problems: readonly PublishProblem[] } => ({
  ok: false,
  problems: [{ code, place: 'workbook', found, expected }],
});

function storedPage(): ExecutivePage | null {
  const stored: unknown = Office.context.document.settings.get(PAGE_KEY);
  if (typeof stored !== 'string') return null;
  const { version, page } = JSON.parse(stored) as { readonly version?: number; readonly page?: ExecutivePage };
  return version === PAGE_VERSION && page ? page : null;
}

/** A page that nobody knows how it was made is somebody's own. */
function typedOn(sheet: FoundSheet, earlier: ExecutivePage | null): readonly OwnContent[] {
  return earlier
    ? ownContent(sheet, executiveSheet(earlier))
    : [{ cell: 'B1', found: 'a page of another origin', expected: 'the page as the add-in wrote it' }];
}

function changesBetween(earlier: ExecutivePage | null, page: ExecutivePage): readonly PageChange[] {
  const [before, after] = [new Map(earlier ? pageLines(earlier) : []), new Map(pageLines(page))];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((what): readonly PageChange[] => {
    const change = { what, before: before.get(what) ?? null, after: after.get(what) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

interface KeptPage {
  readonly name: string;
  readonly finish: () => Promise<void>;
  readonly undo: () => Promise<void>;
}

/** The page as it stands gets its date for a name, and says that a newer one has taken its place; everything else on it stays. */
async function keepPage(
  { id, name: earlierName }: FoundSheet,
  { page, names }: { readonly page: ExecutivePage | null; readonly names: readonly string[] },
): Promise<KeptPage> {
  const name = freeName(`${KEPT} ${page?.day ?? 'earlier'}`, new Set(names.map((taken) => taken.toLowerCase())));
  const texts = textsFor(page?.locale ?? '');
  const places = await Excel.run(async (context) => {
    const found = PAGE_NAMES.map((known) => ({ known, range: loadPlace(context, known) }));
    await context.sync();
    return found.flatMap(({ known, range }) =>
      range.isNullObject ? [] : [{ known, row: range.rowIndex, column: range.columnIndex, formula: String(range.formulas[0]?.[0] ?? '') }],
    );
  });
  const state = places.find(({ known }) => known === PAGE_STATE);
  const label = (called: string, text: string): Promise<void> =>
    Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(id);
      worksheet.name = called;
      if (state) worksheet.getRangeByIndexes(state.row, state.column, 1, 1).formulas = [[text]];
      await context.sync();
    });
  await label(name, page === null ? texts.replacedUndated : filledIn(texts.replaced, { madeAt: page.madeAt }));
  return {
    name,
    finish: () => protectAgain([{ id, name }]),
    undo: async () => {
      await label(earlierName, state?.formula ?? '');
      await Excel.run(async (context) => {
        // The writing may have pointed them at a sheet that is gone again.
        for (const { known, row, column } of places)
          context.workbook.names.getItem(known).formula = `=${quotedSheet(earlierName)}!${absoluteCell(row, column)}`;
        await context.sync();
      });
      await protectAgain([{ id, name: earlierName }]);
    },
  };
}

/** What formulas and programs find the page by. */
const PAGE_NAMES = [sheetAnchor(PAGE), PAGE_STATE, PAGE_ASK] as const;

function loadPlace(context: Excel.RequestContext, name: string): Excel.Range {
  const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  range.load('rowIndex,columnIndex,formulas');
  return range;
}

/** The hidden copy as it was found, for putting it back: its contents within the looks of the new one. */
function drawnAs({ used }: FoundSheet, layout: SheetLayout): SheetLayout {
  const cells = (used?.formulas ?? []).flatMap((row, r) =>
    row.flatMap((content, c) =>
      content === ''
        ? []
        : [
            {
              row: r + used!.row,
              column: c + used!.column,
              content: String(content).startsWith('=') ? String(content) : typed(content as string | number | boolean),
            },
          ],
    ),
  );
  return { ...layout, cells };
}

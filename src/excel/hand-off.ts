/** The hand-off copy in place: values where the add-in's functions stood, and all of it back again. */
import { parseCarried, RATER_HEADERS } from '../sheets';
import { areaOf, asTyped, callingCells, isBusy, placeOf, readSheets, type ReadSheet } from './cells';
import { liftProtection, protectAgain, type PasswordProblem } from './protection';
import { SETTINGS_KEY, storedSettings, storeSetting } from './read';

export interface HandOffProblem {
  readonly code: 'handedOff' | 'nothingToHandOff' | 'busy' | 'notHandedOff' | 'noFile';
  readonly place: string;
  readonly found: string;
  readonly expected: string;
}

type Problems = { readonly ok: false; readonly problems: readonly (HandOffProblem | PasswordProblem)[] };

export type HandOffResult = { readonly ok: true; /** How many formulas gave way to their values. */ readonly formulas: number } | Problems;
export type LiveResult = { readonly ok: true; readonly formulas: number; /** Cells in which somebody has typed since: they stay. */ readonly kept: readonly string[]; /** Whether the raters' names are back. */ readonly names: boolean } | Problems;

/** Keeps the raters' names outside the workbook, on this computer. */
export interface NameKeeper {
  keep(id: string, names: readonly string[]): void;
  recall(id: string): readonly string[] | null;
}

export interface HandOffRequest {
  /** Whether the copy says who answered. */
  readonly names: boolean;
  readonly keeper: NameKeeper;
  /** Waits a moment for functions that are still at work. */
  readonly pause?: () => Promise<void>;
}

/** A cell that held a formula: where, the formula, its value, and the cells that its result covered besides. */
interface FrozenCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: unknown;
}

interface FrozenSheet {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly FrozenCell[];
  readonly spilled: readonly Omit<FrozenCell, 'formula'>[];
}

/** What makes the workbook live again. It names nobody. */
interface HandOffRecord {
  /** Under which the names are kept on the computer that left them out; null where they are in the workbook. */
  readonly id: string | null;
  readonly sheets: readonly FrozenSheet[];
}

const KEY = 'ccoPlannerHandOff';
const TRIES = 150;

/** Whether the workbook is a hand-off copy that can be made live again. */
export const isHandedOff = (): boolean => recordOf() !== null;

function recordOf(): HandOffRecord | null {
  const stored: unknown = Office.context.document.settings.get(KEY);
  return typeof stored === 'string' ? (JSON.parse(stored) as HandOffRecord) : null;
}

/** What is said where something needs formulas that are not there. */
export const HANDED_OFF: HandOffProblem = { code: 'handedOff', place: 'workbook', found: 'a hand-off copy, with values in place of formulas', expected: 'formulas: make it live again first' };

const refuse = (code: HandOffProblem['code'], found: string, expected: string): Problems => ({ ok: false, problems: [{ code, place: 'workbook', found, expected }] });

/**
 * Puts values in the place of every formula that calls the add-in, on all sheets; native formulas, charts and formats stay. Unless
 * they are chosen, the raters' names give way to Rater 1, Rater 2, …
 * @returns how many, or what is in the way; then nothing was changed
 * @example
 * await handOff({ names: false, keeper });
 */
export async function handOff({ names, keeper, pause = moment }: HandOffRequest): Promise<HandOffResult> {
  if (isHandedOff()) return { ok: false, problems: [HANDED_OFF] };
  return Excel.run(async (context) => {
    const found = (await readSheets(context)).filter((sheet) => callingCells(sheet).length > 0);
    if (found.length === 0) return refuse('nothingToHandOff', 'no formula of the add-in', 'sheets that the add-in wrote');
    const closed = (await readSheets(context)).filter(({ isProtected }) => isProtected);
    const refused = await liftProtection(context, closed);
    if (refused) return { ok: false, problems: [refused] };
    let renamed: Renamed | null = null;
    try {
      renamed = names ? null : await rename(context, (_, i) => `Rater ${i + 1}`);
      const settled = await settledSheets(context, pause);
      if (settled === null) {
        await renamed?.undo();
        return refuse('busy', 'functions that are still at work', 'results: try again in a moment');
      }
      const sheets = await freezeSheets(context, settled);
      if (renamed) keeper.keep(renamed.id, renamed.names);
      await storeSetting(KEY, JSON.stringify({ id: renamed?.id ?? null, sheets } satisfies HandOffRecord));
      return { ok: true, formulas: sheets.reduce((sum, { cells }) => sum + cells.length, 0) };
    } catch (error) {
      await thaw(context, found.map((sheet): FrozenSheet => ({ id: sheet.id, name: sheet.name, cells: callingCells(sheet), spilled: [] })));
      await renamed?.undo();
      throw error;
    } finally {
      await protectAgain(closed);
    }
  });
}

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200));

/** The sheets once no function is at work any more; null where that takes too long. */
async function settledSheets(context: Excel.RequestContext, pause: () => Promise<void>): Promise<readonly ReadSheet[] | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const sheets = await readSheets(context);
    if (!sheets.some(isBusy)) return sheets.filter((sheet) => callingCells(sheet).length > 0);
    await pause();
  }
  return null;
}

/** Values first where the formulas stand; what vanishes with them was spilled, and is put back as values too. */
async function freezeSheets(context: Excel.RequestContext, sheets: readonly ReadSheet[]): Promise<readonly FrozenSheet[]> {
  const { worksheets } = context.workbook;
  const write = (sheet: ReadSheet, { row, column }: { readonly row: number; readonly column: number }, value: unknown): void => {
    worksheets.getItem(sheet.id).getRangeByIndexes(row, column, 1, 1).values = [[asTyped(value)]];
  };
  for (const sheet of sheets) for (const cell of callingCells(sheet)) write(sheet, cell, cell.value);
  const after = sheets.map((sheet) => {
    const { row, column, rows, columns } = areaOf(sheet);
    const range = worksheets.getItem(sheet.id).getRangeByIndexes(row, column, rows, columns);
    range.load('formulas');
    return { sheet, range };
  });
  await context.sync();
  const frozen = after.map(({ sheet, range }): FrozenSheet => {
    const spilled = sheet.formulas.flatMap((cells, r) => cells.flatMap((before, c) => (before !== '' && !String(before).startsWith('=') && range.formulas[r]?.[c] === '' ? [{ row: sheet.row + r, column: sheet.column + c, value: sheet.values[r]?.[c] }] : [])));
    return { id: sheet.id, name: sheet.name, cells: callingCells(sheet), spilled };
  });
  frozen.forEach(({ spilled }, i) => spilled.forEach((cell) => write(sheets[i]!, cell, cell.value)));
  await context.sync();
  return frozen;
}

/** Spilled cells are emptied first, or nothing could spill into them. */
async function thaw(context: Excel.RequestContext, sheets: readonly FrozenSheet[]): Promise<void> {
  for (const { id, cells, spilled } of sheets) {
    const worksheet = context.workbook.worksheets.getItem(id);
    for (const { row, column } of spilled) worksheet.getRangeByIndexes(row, column, 1, 1).clear(Excel.ClearApplyTo.contents);
    for (const { row, column, formula } of cells) worksheet.getRangeByIndexes(row, column, 1, 1).formulas = [[formula]];
  }
  await context.sync();
}

/**
 * Puts every formula back that a hand-off took away, and the raters' names where this computer has kept them. A cell in which
 * somebody has typed since stays as it is.
 * @example
 * const live = await makeLive({ keeper });
 * if (live.ok) live.kept; // ['Notes!B2']
 */
export async function makeLive({ keeper }: Pick<HandOffRequest, 'keeper'>): Promise<LiveResult> {
  const record = recordOf();
  if (record === null) return refuse('notHandedOff', 'no hand-off copy', 'a workbook that was handed off in place');
  return Excel.run(async (context) => {
    const there = await readSheets(context);
    const closed = there.filter(({ isProtected }) => isProtected);
    const refused = await liftProtection(context, closed);
    if (refused) return { ok: false, problems: [refused] };
    const kept: string[] = [];
    const back = record.sheets.flatMap((frozen): readonly FrozenSheet[] => {
      const sheet = there.find(({ id, name }) => id === frozen.id || name === frozen.name);
      if (!sheet) return [];
      const isSame = ({ row, column, value }: Omit<FrozenCell, 'formula'>): boolean => same(sheet.values[row - sheet.row]?.[column - sheet.column] ?? '', value);
      kept.push(...[...frozen.cells, ...frozen.spilled].filter((cell) => !isSame(cell)).map((cell) => placeOf(sheet, cell)));
      return [{ ...frozen, id: sheet.id, cells: frozen.cells.filter(isSame), spilled: frozen.spilled.filter(isSame) }];
    });
    const names = record.id === null ? [] : keeper.recall(record.id);
    try {
      await thaw(context, back);
      if (names && names.length > 0) await rename(context, (_, i) => names[i]);
      await storeSetting(KEY, null);
    } finally {
      await protectAgain(closed);
    }
    return { ok: true, formulas: back.reduce((sum, { cells }) => sum + cells.length, 0), kept, names: names !== null };
  });
}

/** Errors and numbers come back as they went; a sum may be off in its last place. */
const same = (found: unknown, frozen: unknown): boolean => (typeof found === 'number' && typeof frozen === 'number' ? Math.abs(found - frozen) <= 1e-12 * Math.abs(frozen) : String(found) === String(frozen));

interface Renamed {
  readonly id: string;
  readonly names: readonly string[];
  readonly undo: () => Promise<void>;
}

/** Calls the raters otherwise, on Start, over their columns, and in what the workbook carries without a sheet. */
async function rename(context: Excel.RequestContext, called: (name: string, i: number) => string | undefined): Promise<Renamed> {
  const listed = namedRange(context, 'CCO_Raters');
  const headers = RATER_HEADERS.map((name) => namedRange(context, name));
  await context.sync();
  const names = listed.isNullObject ? [] : listed.values.map(([id]) => String(id));
  const others = new Map(names.map((name, i) => [name, called(name, i) ?? name]));
  const other = (value: unknown): string => asTyped(others.get(String(value)) ?? String(value)) as string;
  if (!listed.isNullObject) listed.getColumn(0).values = listed.values.map(([id]) => [other(id)]);
  for (const header of headers) if (!header.isNullObject) header.values = header.values.map((row) => row.map(other));
  await context.sync();
  const stored = storedSettings();
  if (stored) {
    const carried = parseCarried(stored.carried);
    await storeSetting(SETTINGS_KEY, { ...stored, carried: JSON.stringify({ ...carried, answers: carried.answers.map((answer) => (answer.rater === undefined ? answer : { ...answer, rater: others.get(answer.rater) ?? answer.rater })) }) });
  }
  return { id: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`, names, undo: () => rename(context, (_, i) => names[i]).then(() => undefined) };
}

function namedRange(context: Excel.RequestContext, name: string): Excel.Range {
  const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  range.load('values');
  return range;
}

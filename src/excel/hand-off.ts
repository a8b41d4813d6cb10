/** The hand-off copy in place: values where the add-in's functions stood, and all of it back again. */
import { areaOf, asTyped, callingCells, isBroken, isBusy, placeOf, readSheets, writeCells, type FoundCell, type ReadSheet } from './cells';
import { liftProtection, protectAgain, type PasswordProblem } from './protection';
import { ratersOf, type RaterPlaces } from './rater-names';
import { storeSetting } from './read';
import { newerThanOurs, type WorkbookRefusal } from './refusals';

export interface HandOffProblem {
  readonly code: 'handedOff' | 'nothingToHandOff' | 'broken' | 'busy' | 'notHandedOff' | 'noFile' | 'notBack';
  readonly place: string;
  readonly found: string;
  readonly expected: string;
}

type Problems = { readonly ok: false; readonly problems: readonly (HandOffProblem | PasswordProblem | WorkbookRefusal)[] };

export type HandOffResult = { readonly ok: true; /** How many formulas gave way to their values. */ readonly formulas: number } | Problems;
export type LiveResult =
  | {
      readonly ok: true;
      readonly formulas: number;
      /** Where no formula could be put back, with the formula: somebody has typed there, moved the cells or deleted the sheet since. */
      readonly kept: readonly string[];
      /** Whether the raters' names are as they were. */
      readonly names: boolean;
    }
  | Problems;

/** Keeps the raters' names outside the workbook. */
export interface NameKeeper {
  keep(id: string, names: readonly string[]): void;
  recall(id: string): readonly string[] | null;
  forget(id: string): void;
}

export interface HandOffRequest {
  /** Whether the copy says who answered. */
  readonly names: boolean;
  readonly keeper: NameKeeper;
  /** Waits a moment for functions that are still at work. */
  readonly pause?: () => Promise<void>;
}

/** A cell that held a formula, and the cells that its result covered besides, each with the value that stands there now. */
interface FrozenCell extends FoundCell {
  readonly spilled: readonly Omit<FoundCell, 'formula'>[];
}

interface FrozenSheet {
  readonly id: string;
  readonly name: string;
  /** How far the sheet reached: what was inserted since has moved its cells. */
  readonly reach: string;
  readonly cells: readonly FrozenCell[];
}

/** What makes the workbook live again. It names nobody. */
interface HandOffRecord {
  /** Under which the names are kept by whoever took them out; null where they are in the workbook. */
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
export const HANDED_OFF: HandOffProblem = {
  code: 'handedOff',
  place: 'workbook',
  found: 'a hand-off copy, with values in place of formulas',
  expected: 'formulas: make it live again first',
};

const refuse = (code: HandOffProblem['code'], found: string, expected: string): Problems => ({
  ok: false,
  problems: [{ code, place: 'workbook', found, expected }],
});
const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200));

/**
 * Puts values in the place of every formula that calls the add-in, on all sheets; native formulas, charts and formats stay. Unless
 * they are chosen, the raters' names give way to Rater 1, Rater 2, …
 * @returns how many, or what is in the way; then, and after a failure, nothing is changed
 * @example
 * await handOff({ names: false, keeper });
 */
export async function handOff({ names, keeper, pause = moment }: HandOffRequest): Promise<HandOffResult> {
  if (isHandedOff()) return { ok: false, problems: [HANDED_OFF] };
  const newer = newerThanOurs();
  if (newer) return { ok: false, problems: [newer] };
  const all = await readSheets();
  const calling = all.filter((sheet) => callingCells(sheet).length > 0);
  if (calling.length === 0) return refuse('nothingToHandOff', 'no formula of the add-in', 'sheets that the add-in wrote');
  const broken = calling.flatMap((sheet) =>
    callingCells(sheet)
      .filter(isBroken)
      .map((cell) => placeOf(sheet, cell)),
  );
  if (broken.length > 0)
    return refuse('broken', `formulas that show no result, the first in ${broken[0]}`, 'results: repair the formulas first');
  const raters = names ? null : await ratersOf();
  const lifted = all.filter(
    ({ id, isProtected }) => isProtected && (calling.some((sheet) => sheet.id === id) || raters?.sheets.includes(id)),
  );
  const refused = await Excel.run((context) => liftProtection(context, lifted));
  if (refused) return { ok: false, problems: [refused] };
  const back: (() => Promise<void>)[] = [];
  try {
    const id = raters && keepNames(raters, keeper);
    if (raters) {
      back.push(() => raters.rename(raters.names));
      await raters.rename(raters.names.map((_, i) => `Rater ${i + 1}`));
    }
    const settled = await settledSheets(pause);
    if (settled === null) {
      await undo(back);
      return refuse('busy', 'functions that are still at work', 'results: try again in a moment');
    }
    const sheets: FrozenSheet[] = settled.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      reach: reachOf(sheet),
      cells: callingCells(sheet).map((cell) => ({ ...cell, spilled: [] })),
    }));
    back.push(() => thaw(sheets));
    await freezeSheets(settled, sheets);
    await storeSetting(KEY, JSON.stringify({ id, sheets } satisfies HandOffRecord));
    return { ok: true, formulas: sheets.reduce((sum, { cells }) => sum + cells.length, 0) };
  } catch (error) {
    await undo(back);
    throw error;
  } finally {
    await protectAgain(lifted);
  }
}

/** Kept before anything is changed, or a failure could lose them. */
function keepNames({ names }: RaterPlaces, keeper: NameKeeper): string {
  const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  keeper.keep(id, names);
  return id;
}

/** The last first, each whatever became of the others. */
async function undo(steps: readonly (() => Promise<void>)[]): Promise<void> {
  for (const step of [...steps].reverse()) {
    try {
      await step();
    } catch {
      // What failed first is what is told.
    }
  }
}

/** The sheets that call the add-in, once no function is at work any more; null where that takes too long. */
async function settledSheets(pause: () => Promise<void>): Promise<readonly ReadSheet[] | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const sheets = await readSheets();
    if (!sheets.some(isBusy)) return sheets.filter((sheet) => callingCells(sheet).length > 0);
    await pause();
  }
  return null;
}

const reachOf = (sheet: ReadSheet): string => Object.values(areaOf(sheet)).join();

/**
 * Values first where the formulas stand; what vanishes with them was spilled, is noted with its formula, and is put back as a
 * value too.
 */
async function freezeSheets(sheets: readonly ReadSheet[], frozen: FrozenSheet[]): Promise<void> {
  await writeCells(
    sheets.flatMap((sheet) =>
      callingCells(sheet).map(({ row, column, value }) => ({ sheet: sheet.id, row, column, content: asTyped(value) })),
    ),
  );
  const after = await Excel.run(async (context) => {
    const ranges = sheets.map((sheet) => {
      const { row, column, rows, columns } = areaOf(sheet);
      const range = context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(row, column, rows, columns);
      range.load('formulas');
      return range;
    });
    await context.sync();
    return ranges.map(({ formulas }) => formulas as readonly (readonly unknown[])[]);
  });
  sheets.forEach((sheet, i) => {
    const spilled = sheet.formulas.flatMap((cells, r) =>
      cells.flatMap((before, c) =>
        before !== '' && !String(before).startsWith('=') && after[i]![r]?.[c] === ''
          ? [{ row: sheet.row + r, column: sheet.column + c, value: sheet.values[r]?.[c] }]
          : [],
      ),
    );
    const cells = frozen[i]!.cells;
    frozen[i] = {
      ...frozen[i]!,
      cells: cells.map((cell) => ({ ...cell, spilled: spilled.filter((each) => anchorOf(each, cells) === cell) })),
    };
  });
  await writeCells(
    frozen.flatMap(({ id, cells }) =>
      cells.flatMap(({ spilled }) => spilled.map(({ row, column, value }) => ({ sheet: id, row, column, content: asTyped(value) }))),
    ),
  );
}

/** The formula that a cell was spilled from: the nearest one above and to the left. */
const anchorOf = <Cell extends { readonly row: number; readonly column: number }>(
  { row, column }: { readonly row: number; readonly column: number },
  cells: readonly Cell[],
): Cell | undefined =>
  cells
    .filter((cell) => cell.row <= row && cell.column <= column)
    .reduce<Cell | undefined>(
      (best, cell) => (best === undefined || cell.row > best.row || (cell.row === best.row && cell.column > best.column) ? cell : best),
      undefined,
    );

/** Spilled cells are emptied first, or nothing could spill into them. */
async function thaw(sheets: readonly FrozenSheet[]): Promise<void> {
  await writeCells(
    sheets.flatMap(({ id, cells }) =>
      cells.flatMap(({ spilled }) => spilled.map(({ row, column }) => ({ sheet: id, row, column, content: null }))),
    ),
  );
  await writeCells(
    sheets.flatMap(({ id, cells }) => cells.map(({ row, column, formula }) => ({ sheet: id, row, column, content: formula }))),
  );
}

/**
 * Puts every formula back that a hand-off took away, and the raters' names where they have been kept. A cell in which somebody has
 * typed since stays as it is, and so does a sheet whose cells have been moved.
 * @example
 * const live = await makeLive({ keeper });
 * if (live.ok) live.kept; // ['Notes!B2 =CCO.YES(A1:A3)']
 */
export async function makeLive({ keeper }: Pick<HandOffRequest, 'keeper'>): Promise<LiveResult> {
  const newer = newerThanOurs();
  if (newer) return { ok: false, problems: [newer] };
  const record = recordOf();
  if (record === null) return refuse('notHandedOff', 'no hand-off copy', 'a workbook that was handed off in place');
  const there = await readSheets();
  const raters = record.id === null ? null : await ratersOf();
  const planned = record.sheets.map((frozen) => liveSheet(frozen, there));
  const sheets = planned.flatMap(({ sheet }) => (sheet ? [sheet] : []));
  const lifted = there.filter(
    ({ id, isProtected }) => isProtected && (sheets.some((sheet) => sheet.id === id) || raters?.sheets.includes(id)),
  );
  const refused = await Excel.run((context) => liftProtection(context, lifted));
  if (refused) return { ok: false, problems: [refused] };
  const names = record.id === null ? [] : keeper.recall(record.id);
  try {
    await thaw(sheets);
    if (raters && names) await raters.rename(names);
    await storeSetting(KEY, null);
  } finally {
    await protectAgain(lifted);
  }
  if (record.id !== null && names) keeper.forget(record.id);
  return {
    ok: true,
    formulas: sheets.reduce((sum, { cells }) => sum + cells.length, 0),
    kept: planned.flatMap(({ kept }) => kept),
    names: names !== null,
  };
}

/** What of a sheet can be put back, and what is kept as it is. */
function liveSheet(
  frozen: FrozenSheet,
  there: readonly ReadSheet[],
): { readonly sheet: FrozenSheet | null; readonly kept: readonly string[] } {
  const sheet = there.find(({ id }) => id === frozen.id) ?? there.find(({ name }) => name === frozen.name);
  const told = (cells: readonly FrozenCell[]): readonly string[] =>
    cells.map((cell) => `${placeOf(sheet ?? frozen, cell)} ${cell.formula}`);
  if (!sheet) return { sheet: null, kept: told(frozen.cells) };
  const isSame = ({ row, column, value }: Omit<FoundCell, 'formula'>): boolean =>
    same(sheet.values[row - sheet.row]?.[column - sheet.column] ?? '', value);
  const isWhole = (cell: FrozenCell): boolean => isSame(cell) && cell.spilled.every(isSame);
  const changed = frozen.cells.filter((cell) => !isWhole(cell));
  // Something was inserted or deleted, and what stands at a place may be another cell's.
  const hasMoved = changed.length > 0 && reachOf(sheet) !== frozen.reach;
  if (hasMoved) return { sheet: null, kept: told(frozen.cells) };
  return { sheet: { ...frozen, id: sheet.id, cells: frozen.cells.filter(isWhole) }, kept: told(changed) };
}

/** Errors and numbers come back as they went; a sum may be off in its last place. */
const same = (found: unknown, frozen: unknown): boolean =>
  typeof found === 'number' && typeof frozen === 'number'
    ? Math.abs(found - frozen) <= 1e-12 * Math.abs(frozen)
    : String(found) === String(frozen);

/** Sheets of the workbook: added, renamed, moved, hidden, deleted, protected. */
import { engineSheetName } from './formula-text';
import { invalidArgument, Refusal } from './refusal';
import { NEW_SHEET } from './room';
import { sheetRecordId, type Protection, type SheetState } from './sheet-state';
import type { Workbook } from './workbook';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export function sheetState(workbook: Workbook, sheetId: string): SheetState {
  return (workbook.record(sheetRecordId(sheetId))?.body as SheetState | undefined) ?? {};
}

export function changeSheetState(workbook: Workbook, sheetId: string, change: Partial<SheetState>): void {
  const body = { ...sheetState(workbook, sheetId), ...change };
  workbook.putRecord({ kind: 'sheet', id: sheetRecordId(sheetId), sheetId, body: body as never });
}

/** Excel's rules: 1 to 31 characters, none of \ / ? * [ ] :, no apostrophe at either end, not "History". */
export function checkedSheetName(name: unknown, place: string): string {
  if (typeof name !== 'string' || !/^[^\\/?*[\]:]{1,31}$/.test(name) || /^'|'$/.test(name) || /^history$/i.test(name))
    throw invalidArgument(place, name, "1 to 31 characters without \\ / ? * [ ] : and without ' at either end");
  return name;
}

/** @param name left out for the next free SheetN */
export function addSheet(workbook: Workbook, name: string | undefined, position = workbook.sheetIds().length): string {
  requireOpen(workbook);
  const sheetName = name ?? freeSheetName(workbook);
  if (workbook.findSheet(sheetName)) throw new Refusal('ItemAlreadyExists', { found: sheetName });
  const sheetId = workbook.nextId();
  const { rows, columns } = NEW_SHEET;
  workbook.change({ type: 'CREATE_SHEET', sheetId, name: engineSheetName(sheetName), position, cols: columns, rows });
  return sheetId;
}

/** @throws Refusal AccessDenied while the workbook's structure is protected */
function requireOpen({ structure }: Workbook): void {
  if (structure) throw new Refusal('AccessDenied', { place: 'workbook', found: 'a protected structure', expected: 'one that is not' });
}

function freeSheetName(workbook: Workbook): string {
  let number = workbook.sheetIds().length + 1;
  while (workbook.findSheet(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}

export function renameSheet(workbook: Workbook, sheetId: string, name: string): void {
  requireOpen(workbook);
  const holder = workbook.findSheet(name);
  if (holder !== undefined && holder !== sheetId) throw new Refusal('ItemAlreadyExists', { found: name });
  workbook.change({ type: 'RENAME_SHEET', sheetId, oldName: engineSheetName(workbook.sheetName(sheetId)), newName: engineSheetName(name) });
}

export function deleteSheet(workbook: Workbook, sheetId: string): void {
  requireOpen(workbook);
  if (visibleSheets(workbook).every((candidate) => candidate === sheetId))
    throw new Refusal('InvalidOperation', { place: workbook.sheetName(sheetId), expected: 'another visible worksheet to remain' });
  workbook.change({ type: 'DELETE_SHEET', sheetId, sheetName: engineSheetName(workbook.sheetName(sheetId)) });
}

export function moveSheet(workbook: Workbook, sheetId: string, position: number): void {
  requireOpen(workbook);
  const ids = workbook.sheetIds();
  if (!Number.isInteger(position) || position < 0 || position >= ids.length)
    throw invalidArgument('Worksheet.position', position, `0 to ${ids.length - 1}`);
  const from = ids.indexOf(sheetId);
  // The engine counts the sheets that it passes, the visible ones alone.
  const passed = (position < from ? ids.slice(position, from) : ids.slice(from + 1, position + 1)).filter((id) =>
    workbook.getters.isSheetVisible(id),
  ).length;
  if (passed > 0) workbook.change({ type: 'MOVE_SHEET', sheetId, delta: position < from ? -passed : passed });
}

export function visibility(workbook: Workbook, sheetId: string): Visibility {
  return workbook.getters.isSheetVisible(sheetId) ? 'Visible' : (sheetState(workbook, sheetId).visibility ?? 'Hidden');
}

export function setVisibility(workbook: Workbook, sheetId: string, wanted: Visibility): void {
  requireOpen(workbook);
  const visible = workbook.getters.isSheetVisible(sheetId);
  if (wanted !== 'Visible' && visible && visibleSheets(workbook).length === 1)
    throw new Refusal('InvalidOperation', { place: workbook.sheetName(sheetId), expected: 'another visible worksheet to remain' });
  changeSheetState(workbook, sheetId, { visibility: wanted === 'Visible' ? undefined : wanted } as Partial<SheetState>);
  if (wanted === 'Visible' && !visible) workbook.change({ type: 'SHOW_SHEET', sheetId });
  if (wanted !== 'Visible' && visible) workbook.change({ type: 'HIDE_SHEET', sheetId });
}

function visibleSheets(workbook: Workbook): readonly string[] {
  return workbook.sheetIds().filter((sheetId) => workbook.getters.isSheetVisible(sheetId));
}

export function activateSheet(workbook: Workbook, sheetId: string): void {
  const from = workbook.getters.getActiveSheetId();
  if (from !== sheetId) workbook.change({ type: 'ACTIVATE_SHEET', sheetIdFrom: from, sheetIdTo: sheetId });
}

export function protectSheet(workbook: Workbook, sheetId: string, protection: Protection): void {
  if (sheetState(workbook, sheetId).protection)
    throw new Refusal('InvalidOperation', { place: workbook.sheetName(sheetId), expected: 'a sheet that is not protected yet' });
  // What was changed before is drawn before: the grid's own rules are protected too.
  workbook.draw();
  changeSheetState(workbook, sheetId, { protection });
}

export function unprotectSheet(workbook: Workbook, sheetId: string, password: string | undefined): void {
  const { protection } = sheetState(workbook, sheetId);
  if (!protection) return;
  if (protection.password !== undefined && protection.password !== password)
    throw new Refusal('AccessDenied', { place: workbook.sheetName(sheetId), expected: 'the password that protects the sheet' });
  changeSheetState(workbook, sheetId, { protection: undefined } as Partial<SheetState>);
}

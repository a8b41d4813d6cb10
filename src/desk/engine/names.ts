/** Defined names: of the workbook or of a sheet, for ranges, constants and formulas. */
import { parseReference, referenceText, type Area } from './address';
import { Refusal } from './refusal';
import type { DeskRecord, Formula } from './commands';
import type { RecordStore } from './store';
import { areaOf, rangeData } from './zones';

export interface DefinedName {
  readonly name: string;
  /** `=Readiness!$D$5:$F$15`, `=0.1`, `="text"` */
  readonly refersTo: Formula;
  readonly comment: string;
  readonly visible: boolean;
}

export interface PlacedName extends DefinedName {
  readonly id: string;
  /** The sheet it belongs to; left out for names of the workbook. */
  readonly sheetId?: string;
}

/** The engine names ranges only: what other names mean is calculated in the cells of a sheet that nobody sees, and named there. */
const CALCULATION_SHEET = 'DESK_NAMES';

/** A sheet of the engine that is none of the workbook's. */
export function isOwnSheet(sheetId: string): boolean {
  return sheetId === CALCULATION_SHEET;
}

const recordId = (name: string, sheetId: string | undefined): string => `name:${sheetId ?? ''}:${name.toLowerCase()}`;

export function definedNames(workbook: RecordStore): readonly PlacedName[] {
  return workbook.records('name').map(placed);
}

function placed(record: DeskRecord): PlacedName {
  const body = record.body as unknown as DefinedName;
  return { ...body, id: record.id, ...(record.sheetId === undefined ? {} : { sheetId: record.sheetId }) };
}

export function findName(workbook: RecordStore, name: string, sheetId?: string): PlacedName | undefined {
  const record = workbook.record(recordId(name, sheetId));
  return record && placed(record);
}

/** Tables and names of the workbook share one list of names. */
function isTableName(workbook: RecordStore, name: string): boolean {
  return workbook.records('table').some(({ body }) => (body as { readonly name: string }).name.toLowerCase() === name.toLowerCase());
}

/** Excel's rules for a name: begins with a letter, _ or \, no spaces, at most 255 characters, no address (`A1`, `R1C1`). */
export function isValidName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !parseReference(name) && !/^[Rr]\d*(?:[Cc]\d*)?$|^[Cc]\d*$/.test(name);
}

/** @param refersTo with the leading `=` */
export function addName(workbook: RecordStore, name: DefinedName, sheetId?: string): PlacedName {
  if (findName(workbook, name.name, sheetId) || isTableName(workbook, name.name))
    throw new Refusal('ItemAlreadyExists', { found: name.name });
  // The engine knows one range by a name, whatever the name's scope.
  if (workbook.getters.getNamedRange(name.name)) throw new Refusal('NotImplemented', { found: `${name.name} in two scopes` });
  const record: DeskRecord = {
    kind: 'name',
    id: recordId(name.name, sheetId),
    ...(sheetId === undefined ? {} : { sheetId }),
    body: name as never,
  };
  workbook.putRecord(record);
  nameForEngine(workbook, name);
  return placed(record);
}

export function changeName(workbook: RecordStore, name: PlacedName, change: Partial<DefinedName>): void {
  const { id, sheetId, ...body } = name;
  workbook.putRecord({ kind: 'name', id, ...(sheetId === undefined ? {} : { sheetId }), body: { ...body, ...change } as never });
  if (change.refersTo) {
    forget(workbook, name.name);
    nameForEngine(workbook, { ...body, ...change });
  }
}

export function deleteName(workbook: RecordStore, name: PlacedName): void {
  workbook.dropRecord(name.id);
  forget(workbook, name.name);
}

function forget(workbook: RecordStore, name: string): void {
  if (workbook.getters.getNamedRange(name)) workbook.change({ type: 'DELETE_NAMED_RANGE', name });
}

/** The range a name stands for; undefined for constants, formulas and deleted cells. */
export function rangeOfName(
  workbook: RecordStore,
  name: DefinedName,
  sheetId?: string,
): { readonly sheetId: string; readonly area: Area } | undefined {
  const parsed = parseReference(name.refersTo.formula.slice(1));
  if (!parsed) return undefined;
  const found = parsed.sheet === undefined ? sheetId : workbook.findSheet(parsed.sheet);
  return found === undefined ? undefined : { sheetId: found, area: parsed.area };
}

function nameForEngine(workbook: RecordStore, name: DefinedName): void {
  const range = rangeOfName(workbook, name) ?? calculationCell(workbook, name.refersTo);
  workbook.covered(range.sheetId, range.area);
  workbook.change({ type: 'CREATE_NAMED_RANGE', sheetId: range.sheetId, name: name.name, ranges: [rangeData(range)] });
}

function calculationCell(workbook: RecordStore, { formula }: Formula): { readonly sheetId: string; readonly area: Area } {
  if (!workbook.getters.tryGetSheet(CALCULATION_SHEET)) {
    const position = workbook.getters.getSheetIds().length;
    workbook.change({ type: 'CREATE_SHEET', sheetId: CALCULATION_SHEET, name: CALCULATION_SHEET, position, cols: 1, rows: 100 });
    workbook.change({ type: 'HIDE_SHEET', sheetId: CALCULATION_SHEET });
  }
  const used = workbook.getters.getCells(CALCULATION_SHEET).length;
  const taken = workbook.getters.getCells(CALCULATION_SHEET).map((cell) => workbook.getters.getCellPosition(cell.id).row);
  const row = used === 0 ? 0 : taken.reduce((a, b) => Math.max(a, b)) + 1;
  workbook.writeCells(CALCULATION_SHEET, [[0, row, formula]]);
  return { sheetId: CALCULATION_SHEET, area: areaOf({ left: 0, right: 0, top: row, bottom: row }) };
}

/** How Excel writes a range that a name stands for. */
export function refersToRange(workbook: RecordStore, sheetId: string, area: Area): Formula {
  return { formula: `=${referenceText(workbook.sheetName(sheetId), area, 'absolute')}` };
}

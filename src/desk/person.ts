/** A person's hands on the workbook, under Excel's rules: protection and validation may refuse. */
import {
  activateSheet,
  addSheet,
  checkedSheetName,
  COLUMNS,
  copyCells,
  deleteCells,
  deleteSheet,
  fillCells,
  insertCells,
  moveSheet,
  parseReference,
  Refusal,
  refusedEntry,
  renameSheet,
  ROWS,
  sheetState,
  sortRows,
  type Area,
  type Place,
  type RefusalCode,
  type Workbook,
} from './engine';

/** Why Excel would not let a person do this. */
export interface PersonRefusal {
  /** InvalidEntry: a validation's stop alert. */
  readonly code: RefusalCode | 'InvalidEntry';
  readonly place: string;
  readonly message: string;
}

type Outcome = PersonRefusal | null;

/** Each returns null, or why it was refused; then nothing has changed. Addresses as `Readiness!B4`, or on the active sheet. */
export interface Person {
  /** Into one cell, as typed: `=A1+1`, `5`, `Yes`. An empty text clears it. */
  type(address: string, content: string): Outcome;
  select(address: string): Outcome;
  /** Remembers cells for `paste`. */
  copy(address: string): Outcome;
  paste(address: string): Outcome;
  /** Drags the corner of `from` until `to` is covered. */
  fill(from: string, to: string): Outcome;
  /** @param by the column to sort by, from the first of the area */
  sort(address: string, by: { readonly column: number; readonly ascending: boolean; readonly hasHeaders: boolean }): Outcome;
  /** As many as the area has, before it. */
  insertRows(address: string): Outcome;
  deleteRows(address: string): Outcome;
  insertColumns(address: string): Outcome;
  deleteColumns(address: string): Outcome;
  addSheet(name?: string): Outcome;
  renameSheet(sheet: string, name: string): Outcome;
  deleteSheet(sheet: string): Outcome;
  /** @param position from 0 */
  moveSheet(sheet: string, position: number): Outcome;
  activate(sheet: string): Outcome;
  undo(): Outcome;
  redo(): Outcome;
}

/** A stop alert; its message is what the person reads. */
class InvalidEntry extends Error {}

export function createPerson(workbook: Workbook): Person {
  const history = (type: 'REQUEST_UNDO' | 'REQUEST_REDO'): Outcome => {
    workbook.change({ type });
    return null;
  };
  return {
    ...onCells(workbook),
    ...onRowsAndColumns(workbook),
    ...onSheets(workbook),
    undo: () => history('REQUEST_UNDO'),
    redo: () => history('REQUEST_REDO'),
  };
}

function attempt(workbook: Workbook, place: string, work: () => void): Outcome {
  try {
    workbook.batch('person', work);
    return null;
  } catch (failure) {
    if (failure instanceof InvalidEntry) return { code: 'InvalidEntry', place, message: failure.message };
    if (failure instanceof Refusal) return { code: failure.code, place, message: failure.message };
    throw failure;
  }
}

function locate(workbook: Workbook, address: string): Place {
  const found = parseReference(address) && workbook.resolve(address, workbook.activeSheetId());
  if (!found) throw new Refusal('InvalidReference', { found: address, expected: 'an address' });
  return found;
}

function onCells(workbook: Workbook): Pick<Person, 'type' | 'select' | 'copy' | 'paste' | 'fill' | 'sort'> {
  let copied: Place | undefined;
  return {
    type: (address, content) => attempt(workbook, address, () => typeInto(workbook, locate(workbook, address), content)),
    select: (address) =>
      attempt(workbook, address, () => {
        const { sheetId, area } = locate(workbook, address);
        activateSheet(workbook, sheetId);
        workbook.select(area);
      }),
    copy: (address) =>
      attempt(workbook, address, () => {
        copied = locate(workbook, address);
      }),
    paste: (address) =>
      attempt(workbook, address, () => {
        if (!copied) throw new Refusal('InvalidOperation', { expected: 'something copied' });
        paste(workbook, copied, locate(workbook, address));
      }),
    fill: (from, to) =>
      attempt(workbook, to, () => {
        const { sheetId, area } = locate(workbook, from);
        fillCells(workbook, sheetId, { from: area, to: locate(workbook, to).area, type: 'FillDefault' });
      }),
    sort: (address, { column, ascending, hasHeaders }) =>
      attempt(workbook, address, () => {
        const place = locate(workbook, address);
        const { protection } = sheetState(workbook, place.sheetId);
        if (protection && !protection.options.allowSort) throw new Refusal('AccessDenied', { place: address });
        sortRows(workbook, place, { keys: [{ key: column, ascending }], hasHeaders, matchCase: false });
      }),
  };
}

function onRowsAndColumns(workbook: Workbook): Pick<Person, 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns'> {
  const rowsAt = (address: string): Place => {
    const { sheetId, area } = locate(workbook, address);
    return { sheetId, area: { ...area, column: 0, columns: COLUMNS } };
  };
  const columnsAt = (address: string): Place => {
    const { sheetId, area } = locate(workbook, address);
    return { sheetId, area: { ...area, row: 0, rows: ROWS } };
  };
  return {
    insertRows: (address) => attempt(workbook, address, () => insertCells(workbook, rowsAt(address), 'Down')),
    deleteRows: (address) => attempt(workbook, address, () => deleteCells(workbook, rowsAt(address), 'Up')),
    insertColumns: (address) => attempt(workbook, address, () => insertCells(workbook, columnsAt(address), 'Right')),
    deleteColumns: (address) => attempt(workbook, address, () => deleteCells(workbook, columnsAt(address), 'Left')),
  };
}

function onSheets(workbook: Workbook): Pick<Person, 'addSheet' | 'renameSheet' | 'deleteSheet' | 'moveSheet' | 'activate'> {
  const sheetOf = (name: string): string => {
    const sheetId = workbook.findSheet(name);
    if (sheetId === undefined) throw new Refusal('ItemNotFound', { found: name, expected: 'the name of a worksheet' });
    return sheetId;
  };
  const checked = (name: string): string => checkedSheetName(name, 'the name of a sheet');
  return {
    addSheet: (name) => attempt(workbook, name ?? '', () => void addSheet(workbook, name === undefined ? undefined : checked(name))),
    renameSheet: (sheet, name) => attempt(workbook, sheet, () => renameSheet(workbook, sheetOf(sheet), checked(name))),
    deleteSheet: (sheet) => attempt(workbook, sheet, () => deleteSheet(workbook, sheetOf(sheet))),
    moveSheet: (sheet, position) => attempt(workbook, sheet, () => moveSheet(workbook, sheetOf(sheet), position)),
    activate: (sheet) => attempt(workbook, sheet, () => activateSheet(workbook, sheetOf(sheet))),
  };
}

function typeInto(workbook: Workbook, { sheetId, area }: Place, content: string): void {
  const position = { sheetId, row: area.row, col: area.column };
  const cell: Area = { ...area, rows: 1, columns: 1 };
  workbook.requireUnlocked(sheetId, cell);
  const before = workbook.content(position);
  const refused = refusedEntry(workbook, position, content);
  if (refused) {
    // A formula of the rule may have been tried with the entry in place.
    if (workbook.content(position) !== before) workbook.writeCells(sheetId, [[area.column, area.row, before]]);
    const { alert } = refused.validation;
    const own = [alert?.title, alert?.message].filter(Boolean).join(': ');
    throw new InvalidEntry(
      `${own || 'This value does not match the validation of the cell.'} Found ${content}; expected ${refused.expected}`,
    );
  }
  workbook.writeCells(sheetId, [[area.column, area.row, content]]);
}

/** On a protected sheet contents alone are pasted, unless cells may be formatted. */
function paste(workbook: Workbook, from: Place, to: Place): void {
  const { protection } = sheetState(workbook, to.sheetId);
  const type = protection && !protection.options.allowFormatCells ? 'Formulas' : 'All';
  copyCells(workbook, { from, to, type, skipBlanks: false, transpose: false });
}

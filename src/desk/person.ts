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
  let copied: Place | undefined;

  const attempt = (place: string, work: () => void): Outcome => {
    try {
      workbook.batch('person', work);
      return null;
    } catch (failure) {
      if (failure instanceof InvalidEntry) return { code: 'InvalidEntry', place, message: failure.message };
      if (failure instanceof Refusal) return { code: failure.code, place, message: failure.message };
      throw failure;
    }
  };
  const locate = (address: string): Place => {
    const found = parseReference(address) && workbook.resolve(address, workbook.activeSheetId());
    if (!found) throw new Refusal('InvalidReference', { found: address, expected: 'an address' });
    return found;
  };
  const sheetOf = (name: string): string => {
    const sheetId = workbook.findSheet(name);
    if (sheetId === undefined) throw new Refusal('ItemNotFound', { found: name, expected: 'the name of a worksheet' });
    return sheetId;
  };
  const rowsOf = ({ sheetId, area }: Place): Place => ({ sheetId, area: { ...area, column: 0, columns: COLUMNS } });
  const columnsOf = ({ sheetId, area }: Place): Place => ({ sheetId, area: { ...area, row: 0, rows: ROWS } });
  const history = (type: 'REQUEST_UNDO' | 'REQUEST_REDO'): Outcome => {
    workbook.change({ type });
    return null;
  };

  return {
    type: (address, content) => attempt(address, () => typeInto(workbook, locate(address), content)),
    select: (address) =>
      attempt(address, () => {
        const { sheetId, area } = locate(address);
        activateSheet(workbook, sheetId);
        workbook.select(area);
      }),
    copy: (address) =>
      attempt(address, () => {
        copied = locate(address);
      }),
    paste: (address) =>
      attempt(address, () => {
        if (!copied) throw new Refusal('InvalidOperation', { expected: 'something copied' });
        paste(workbook, copied, locate(address));
      }),
    fill: (from, to) =>
      attempt(to, () => {
        const { sheetId, area } = locate(from);
        fillCells(workbook, sheetId, { from: area, to: locate(to).area, type: 'FillDefault' });
      }),
    sort: (address, { column, ascending, hasHeaders }) =>
      attempt(address, () => {
        const place = locate(address);
        const { protection } = sheetState(workbook, place.sheetId);
        if (protection && !protection.options.allowSort) throw new Refusal('AccessDenied', { place: address });
        sortRows(workbook, place, { keys: [{ key: column, ascending }], hasHeaders, matchCase: false });
      }),
    insertRows: (address) => attempt(address, () => insertCells(workbook, rowsOf(locate(address)), 'Down')),
    deleteRows: (address) => attempt(address, () => deleteCells(workbook, rowsOf(locate(address)), 'Up')),
    insertColumns: (address) => attempt(address, () => insertCells(workbook, columnsOf(locate(address)), 'Right')),
    deleteColumns: (address) => attempt(address, () => deleteCells(workbook, columnsOf(locate(address)), 'Left')),
    addSheet: (name) =>
      attempt(name ?? '', () => void addSheet(workbook, name === undefined ? undefined : checkedSheetName(name, 'the name of a sheet'))),
    renameSheet: (sheet, name) =>
      attempt(sheet, () => renameSheet(workbook, sheetOf(sheet), checkedSheetName(name, 'the name of a sheet'))),
    deleteSheet: (sheet) => attempt(sheet, () => deleteSheet(workbook, sheetOf(sheet))),
    moveSheet: (sheet, position) => attempt(sheet, () => moveSheet(workbook, sheetOf(sheet), position)),
    activate: (sheet) => attempt(sheet, () => activateSheet(workbook, sheetOf(sheet))),
    undo: () => history('REQUEST_UNDO'),
    redo: () => history('REQUEST_REDO'),
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

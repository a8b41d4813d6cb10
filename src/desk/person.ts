/** A person's hands on the workbook, under Excel's rules: protection and validation may refuse. */
import { parseReference, Refusal, type Area, type RefusalCode, type Workbook } from './engine';

/** Why Excel would not let a person do this. */
export interface PersonRefusal {
  readonly code: RefusalCode | 'InvalidEntry';
  readonly place: string;
  readonly message: string;
}

type Outcome = PersonRefusal | null;

/** Each returns null, or why it was refused; then nothing has changed. Addresses as `Readiness!B4`, or on the active sheet. */
export interface Person {
  type(address: string, content: string): Outcome;
  undo(): Outcome;
  redo(): Outcome;
}

export function createPerson(workbook: Workbook): Person {
  const attempt = (place: string, work: () => void): Outcome => {
    try {
      workbook.batch('person', work);
      return null;
    } catch (failure) {
      if (failure instanceof Refusal) return { code: failure.code, place, message: failure.message };
      throw failure;
    }
  };
  const history = (type: 'REQUEST_UNDO' | 'REQUEST_REDO'): Outcome => {
    workbook.change({ type });
    return null;
  };
  const locate = (address: string): { readonly sheetId: string; readonly area: Area } => {
    const parsed = parseReference(address);
    const found = parsed && workbook.resolve(address, workbook.getters.getActiveSheetId());
    if (!found) throw new Refusal('InvalidReference', { found: address });
    return found;
  };
  return {
    type: (address, content) =>
      attempt(address, () => {
        const { sheetId, area } = locate(address);
        workbook.writeCells(sheetId, [[area.column, area.row, content]]);
      }),
    undo: () => history('REQUEST_UNDO'),
    redo: () => history('REQUEST_REDO'),
  };
}

/** Tells when answers may have changed, without being told of every key stroke. */
import { sheetAnchor, type SheetId } from '../sheets';

/** Long enough to gather what a paste or a fill changes, short enough to feel at once. Milliseconds. */
const PAUSE = 120;

export interface Pauses {
  readonly after: (milliseconds: number, what: () => void) => () => void;
}

const timers: Pauses = {
  after: (milliseconds, what) => {
    const id = setTimeout(what, milliseconds);
    return () => clearTimeout(id);
  },
};

/**
 * Calls back after changes anywhere in the workbook: edits, and sheets that were added or deleted.
 * @returns stops the watching
 * @example
 * const stop = await watchWorkbook(() => refresh());
 */
export async function watchWorkbook(changed: () => void, pauses: Pauses = timers): Promise<() => Promise<void>> {
  let cancel: (() => void) | undefined;
  const soon = (): Promise<void> => {
    cancel?.();
    cancel = pauses.after(PAUSE, changed);
    return Promise.resolve();
  };
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [worksheets.onChanged.add(soon), worksheets.onAdded.add(soon), worksheets.onDeleted.add(soon)];
    await context.sync();
    return added;
  });
  return async () => {
    cancel?.();
    for (const handler of handlers) {
      await Excel.run(handler.context as Excel.RequestContext, async (context) => {
        handler.remove();
        await context.sync();
      });
    }
  };
}

/** Shows a cell to the user: `selectCell({ sheet: 'Readiness', row: 5, column: 3 })`. */
export function selectCell({
  sheet,
  row,
  column,
}: {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}): Promise<void> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRangeByIndexes(row, column, 1, 1).select();
    await context.sync();
  });
}

/** Brings one of our sheets to the front, whatever it is called now. @returns false where it is not there */
export function showSheet(sheet: SheetId): Promise<boolean> {
  return Excel.run(async (context) => {
    const anchor = context.workbook.names.getItemOrNullObject(sheetAnchor(sheet)).getRangeOrNullObject();
    await context.sync();
    if (anchor.isNullObject) return false;
    anchor.worksheet.activate();
    anchor.select();
    await context.sync();
    return true;
  });
}

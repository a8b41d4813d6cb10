/** Adds a row to one of the lists that people lengthen, on a sheet that is protected. */
import { GROWING_LISTS, type CellPlace, type GrowingBlock, type GrowingList } from '../sheets';
import { liftProtection, protectAgain, type PasswordProblem, type ProtectedSheet } from './protection';

export type AddRowProblem = PasswordProblem | { readonly code: 'listMissing' | 'listFull'; readonly place: string; readonly found: string; readonly expected: string };
export type AddRowResult =
  | {
      readonly ok: true;
      /** The first cell of the new row. */
      readonly place: CellPlace;
    }
  | { readonly ok: false; readonly problem: AddRowProblem };

/** Points, as the sheets draw an empty row. */
const ROW_HEIGHT = 18;

/** Where a list lies now. */
interface FoundList {
  readonly growing: GrowingList;
  readonly sheet: ProtectedSheet;
  readonly isProtected: boolean;
  readonly column: number;
  /** Before it the new row comes. */
  readonly lastRow: number;
  readonly rows: number;
}

/**
 * Adds an empty row before a list's last one: so Excel moves all that hangs on the list along with it, names, formulas,
 * drop-downs, conditional formats and charts.
 * @returns where the new row is, or why there is none; then nothing was changed
 * @example
 * const added = await addRow('influence');
 * if (added.ok) await selectCell(added.place);
 */
export async function addRow(list: GrowingBlock): Promise<AddRowResult> {
  const growing = GROWING_LISTS.find((known) => known.list === list);
  if (!growing) throw new Error(`${list} is no list that grows`);
  return Excel.run(async (context) => {
    const found = await findList(context, growing);
    if ('code' in found) return { ok: false, problem: found };
    const refused = await liftProtection(context, found.isProtected ? [found.sheet] : []);
    if (refused) return { ok: false, problem: refused };
    try {
      await insertRow(context, found);
    } catch (error) {
      await undo(found);
      throw error;
    }
    return { ok: true, place: { sheet: found.sheet.name, row: found.lastRow, column: found.column } };
  });
}

async function findList(context: Excel.RequestContext, growing: GrowingList): Promise<FoundList | AddRowProblem> {
  const { label, rows: name, most } = growing;
  const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  range.load('rowIndex,columnIndex,rowCount');
  range.worksheet.load('id,name');
  range.worksheet.protection.load('protected,options');
  await context.sync();
  if (range.isNullObject) return { code: 'listMissing', place: `list ${label}`, found: `no cells of the name ${name}`, expected: 'the list as the add-in wrote it: write its sheet again' };
  const { worksheet, rowIndex: row, columnIndex: column, rowCount: rows } = range;
  // Only between two rows does an insertion lengthen the list.
  if (rows < 2) return { code: 'listMissing', place: `list ${label}`, found: 'a single row', expected: 'at least two rows: write its sheet again' };
  if (rows >= most) return { code: 'listFull', place: `list ${label}`, found: `${rows} rows`, expected: `at most ${most}, which is what the method has room for: clear a row that you do not need` };
  const { protected: isProtected, options } = worksheet.protection;
  return { growing, sheet: { id: worksheet.id, name: worksheet.name, options }, isProtected, column, lastRow: row + rows - 1, rows };
}

async function insertRow(context: Excel.RequestContext, { sheet, isProtected, lastRow }: FoundList): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const columns = await ownFormulas(context, worksheet.getRangeByIndexes(lastRow - 1, 0, 1, 1).getEntireRow());
  const cell = (row: number, column: number): Excel.Range => worksheet.getRangeByIndexes(row, column, 1, 1);
  // The new row looks like the one above it, and its cells are as open.
  cell(lastRow, 0).getEntireRow().insert(Excel.InsertShiftDirection.down);
  cell(lastRow, 0).getEntireRow().format.rowHeight = ROW_HEIGHT;
  for (const column of columns) cell(lastRow, column).copyFrom(cell(lastRow - 1, column), Excel.RangeCopyType.formulas);
  if (isProtected) worksheet.protection.protect(sheet.options);
  await context.sync();
}

/** The columns in which a row has formulas of ours: locked cells. A formula in an open one is somebody's answer. */
async function ownFormulas(context: Excel.RequestContext, row: Excel.Range): Promise<readonly number[]> {
  const used = row.getUsedRangeOrNullObject(true);
  used.load('formulas,columnIndex');
  await context.sync();
  if (used.isNullObject) return [];
  const cells = (used.formulas[0] ?? []).flatMap((formula: unknown, i) => {
    if (typeof formula !== 'string' || !formula.startsWith('=')) return [];
    const { protection } = used.getCell(0, i).format;
    protection.load('locked');
    return [{ column: used.columnIndex + i, protection }];
  });
  if (cells.length > 0) await context.sync();
  return cells.filter(({ protection }) => protection.locked).map(({ column }) => column);
}

/** Excel keeps what it did before it stopped: a row that is there already goes again. */
async function undo({ growing, sheet, isProtected, lastRow, rows }: FoundList): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.names.getItem(growing.rows).getRange();
    range.load('rowCount');
    await context.sync();
    if (range.rowCount > rows) context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(lastRow, 0, 1, 1).getEntireRow().delete(Excel.DeleteShiftDirection.up);
    await context.sync();
  });
  if (isProtected) await protectAgain([sheet]);
}

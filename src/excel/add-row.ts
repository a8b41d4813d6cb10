/** Adds a row to one of the lists that people lengthen, and to all that follows it, on sheets that are protected. */
import { GROWING_LISTS, type CellPlace, type GrowingBlock, type GrowingList } from '../sheets';
import { HANDED_OFF, isHandedOff, type HandOffProblem } from './hand-off';
import { newerThanOurs, type WorkbookRefusal } from './refusals';
import { liftProtection, protectAgain, type PasswordProblem, type ProtectedSheet } from './protection';

export type AddRowProblem =
  | PasswordProblem
  | HandOffProblem
  | WorkbookRefusal
  | { readonly code: 'listMissing' | 'listFull'; readonly place: string; readonly found: string; readonly expected: string };
export type AddRowResult =
  | {
      readonly ok: true;
      /** The first cell of the new row. */
      readonly place: CellPlace;
    }
  | { readonly ok: false; readonly problem: AddRowProblem };

/** Points, as the sheets draw an empty row. */
const ROW_HEIGHT = 18;

/** The fewest rows a list can grow from: only between two does an insertion lengthen it, and what follows it counts on from the second. */
const LEAST = { alone: 2, followed: 3 } as const;

/** Columns side by side. */
interface Span {
  readonly column: number;
  readonly columns: number;
}

/** Where a list lies now, or a block that follows it. */
interface Block {
  readonly kind: 'list' | 'follower';
  /** Of the range that begins each of its rows. */
  readonly name: string;
  /** How many rows it has for one of the list. */
  readonly each: number;
  readonly sheet: ProtectedSheet;
  readonly isProtected: boolean;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  /** What of its rows a new one takes over. */
  readonly own: readonly Span[];
}

/** The list, then what follows it. */
type Blocks = readonly [list: Block, ...followers: Block[]];

/**
 * Adds an empty row before a list's last one, and as many as belong to it in every block that follows the list: so Excel
 * moves all that hangs on them along, names, formulas, drop-downs, conditional formats and charts.
 * @returns where the new row is, or why there is none; then nothing was changed
 * @example
 * const added = await addRow('influence');
 * if (added.ok) await selectCell(added.place);
 */
export async function addRow(list: GrowingBlock): Promise<AddRowResult> {
  const growing = GROWING_LISTS.find((known) => known.list === list);
  if (!growing) throw new Error(`${list} is no list that grows`);
  const refusal = isHandedOff() ? HANDED_OFF : newerThanOurs();
  if (refusal) return { ok: false, problem: refusal };
  return Excel.run(async (context) => {
    const blocks = await findBlocks(context, growing);
    if ('code' in blocks) return { ok: false, problem: blocks };
    const refused = await liftProtection(context, protectedSheets(blocks));
    if (refused) return { ok: false, problem: refused };
    try {
      insertRows(context, blocks);
      for (const { id, options } of protectedSheets(blocks)) context.workbook.worksheets.getItem(id).protection.protect(options);
      await context.sync();
    } catch (error) {
      await undo(blocks);
      throw error;
    }
    const [{ sheet, column }] = blocks;
    return { ok: true, place: { sheet: sheet.name, row: newRow(blocks[0], blocks), column } };
  });
}

async function findBlocks(
  context: Excel.RequestContext,
  { label, rows: name, most, follow = [] }: GrowingList,
): Promise<Blocks | AddRowProblem> {
  const missing = (found: string, expected: string): AddRowProblem => ({
    code: 'listMissing',
    place: `list ${label}`,
    found,
    expected: `${expected}: write its sheet again`,
  });
  const list = loadBlock(context, { kind: 'list', name, each: 1 });
  const others = follow.map(({ rows, each }) => loadBlock(context, { kind: 'follower', name: rows, each }));
  await context.sync();
  if (list.range.isNullObject) return missing(`no cells of the name ${name}`, 'the list as the add-in wrote it');
  const { rowCount: rows } = list.range;
  const followers = others.filter(({ range }) => !range.isNullObject);
  const least = followers.length > 0 ? LEAST.followed : LEAST.alone;
  if (rows < least) return missing(rows === 1 ? 'a single row' : `${rows} rows`, least === 2 ? 'at least two rows' : 'at least three rows');
  if (rows >= most)
    return {
      code: 'listFull',
      place: `list ${label}`,
      found: `${rows} rows`,
      expected: `at most ${most}, which is what the method has room for: clear a row that you do not need`,
    };
  const unlike = followers.find(({ range, each }) => range.rowCount !== each * rows);
  if (unlike)
    return missing(
      `${unlike.range.rowCount} rows in ${unlike.name} on ${unlike.range.worksheet.name}`,
      `${unlike.each * rows}, so many as belong to the ${rows} rows of the list`,
    );
  return withOwn(context, [list, ...followers]);
}

interface LoadedBlock extends Pick<Block, 'kind' | 'name' | 'each'> {
  readonly range: Excel.Range;
}

function loadBlock({ workbook }: Excel.RequestContext, block: Pick<Block, 'kind' | 'name' | 'each'>): LoadedBlock {
  const range = workbook.names.getItemOrNullObject(block.name).getRangeOrNullObject();
  range.load('rowIndex,columnIndex,rowCount');
  range.worksheet.load('id,name');
  range.worksheet.protection.load('protected,options');
  return { ...block, range };
}

/** Adds to each block what its new rows take over from those above them. */
async function withOwn(context: Excel.RequestContext, loaded: readonly [LoadedBlock, ...LoadedBlock[]]): Promise<Blocks> {
  const [list, ...followers] = loaded.map(({ range: { worksheet, rowIndex, columnIndex, rowCount }, ...block }) => {
    const above = worksheet
      .getRangeByIndexes(rowIndex + rowCount - 2 * block.each, 0, block.each, 1)
      .getEntireRow()
      .getUsedRangeOrNullObject(true);
    above.load('formulas,columnIndex,columnCount');
    const { protected: isProtected, options } = worksheet.protection;
    const sheet: ProtectedSheet = { id: worksheet.id, name: worksheet.name, options };
    return { above, block: { ...block, sheet, isProtected, row: rowIndex, column: columnIndex, rows: rowCount } };
  }) as [Found, ...Found[]];
  await context.sync();
  const formulas = await ownFormulas(context, list.above);
  return [
    { ...list.block, own: formulas },
    ...followers.map(({ above, block }): Block => ({
      ...block,
      own: above.isNullObject ? [] : [{ column: above.columnIndex, columns: above.columnCount }],
    })),
  ];
}

/** A block with the cells in use of the rows from which its new ones are copied. */
interface Found {
  readonly above: Excel.Range;
  readonly block: Omit<Block, 'own'>;
}

/**
 * Where a list's row has formulas of ours: locked cells. A formula in an open one is somebody's answer. What follows a list has
 * no open cell.
 */
async function ownFormulas(context: Excel.RequestContext, used: Excel.Range): Promise<readonly Span[]> {
  if (used.isNullObject) return [];
  const cells = (used.formulas[0] ?? []).flatMap((formula: unknown, i) => {
    if (typeof formula !== 'string' || !formula.startsWith('=')) return [];
    const { protection } = used.getCell(0, i).format;
    protection.load('locked');
    return [{ column: used.columnIndex + i, protection }];
  });
  if (cells.length > 0) await context.sync();
  return cells.filter(({ protection }) => protection.locked).map(({ column }) => ({ column, columns: 1 }));
}

function insertRows(context: Excel.RequestContext, blocks: Blocks): void {
  // From the bottom up, so that no insertion moves a place that is still to come.
  for (const block of fromTheBottom(blocks)) {
    // New rows look like the one above them, and their cells are as open.
    wholeRows(context, block, lastRow(block)).insert(Excel.InsertShiftDirection.down);
    wholeRows(context, block, lastRow(block)).format.rowHeight = ROW_HEIGHT;
  }
  // Not before all rows are in does each lie as far from those it reads as the row above it does.
  for (const block of blocks) {
    copyDown(context, block, { row: newRow(block, blocks), rows: block.kind === 'list' ? block.each : 2 * block.each });
  }
}

/** The first of a block's rows for the list's last one. */
const lastRow = ({ row, rows, each }: Pick<Block, 'row' | 'rows' | 'each'>): number => row + rows - each;

/** Where a block's new rows begin once all are in. */
const newRow = (block: Block, blocks: Blocks): number =>
  lastRow(block) +
  blocks.filter(({ sheet, row }) => sheet.id === block.sheet.id && row < block.row).reduce((sum, { each }) => sum + each, 0);

const fromTheBottom = <Placed extends Pick<Block, 'row'>>(blocks: readonly Placed[]): readonly Placed[] =>
  [...blocks].sort((a, b) => b.row - a.row);

const wholeRows = ({ workbook }: Excel.RequestContext, { sheet, each }: Block, row: number): Excel.Range =>
  workbook.worksheets.getItem(sheet.id).getRangeByIndexes(row, 0, each, 1).getEntireRow();

/**
 * Gives rows the formulas of those above them: also a follower's last ones, some of which count on from the row before. Twice
 * as many rows are filled twice.
 */
function copyDown(
  { workbook }: Excel.RequestContext,
  { sheet, each, own }: Block,
  { row, rows }: { readonly row: number; readonly rows: number },
): void {
  const worksheet = workbook.worksheets.getItem(sheet.id);
  for (const { column, columns } of own) {
    const above = worksheet.getRangeByIndexes(row - each, column, each, columns);
    worksheet.getRangeByIndexes(row, column, rows, columns).copyFrom(above, Excel.RangeCopyType.formulas);
  }
}

function protectedSheets(blocks: Blocks): readonly ProtectedSheet[] {
  const sheets = new Map(blocks.filter(({ isProtected }) => isProtected).map(({ sheet }) => [sheet.id, sheet]));
  return [...sheets.values()];
}

/** Excel keeps what it did before it stopped: rows that are there already go again. */
async function undo(blocks: Blocks): Promise<void> {
  try {
    await Excel.run(async (context) => {
      await unprotectAgain(context, protectedSheets(blocks));
      for (const block of fromTheBottom((await placesNow(context, blocks)).filter(({ rows }, i) => rows > blocks[i]!.rows))) {
        wholeRows(context, block, lastRow(block) - block.each).delete(Excel.DeleteShiftDirection.up);
      }
      await context.sync();
      for (const block of await placesNow(context, blocks))
        if (block.kind === 'follower') copyDown(context, block, { row: lastRow(block), rows: block.each });
      await context.sync();
    });
  } finally {
    await protectAgain(protectedSheets(blocks));
  }
}

/** Of several sheets some may be protected again already. */
async function unprotectAgain(context: Excel.RequestContext, sheets: readonly ProtectedSheet[]): Promise<void> {
  const protections = sheets.map(({ id }) => context.workbook.worksheets.getItem(id).protection);
  for (const protection of protections) protection.load('protected');
  await context.sync();
  for (const protection of protections) if (protection.protected) protection.unprotect();
}

async function placesNow(context: Excel.RequestContext, blocks: Blocks): Promise<readonly Block[]> {
  const ranges = blocks.map(({ name }) => context.workbook.names.getItem(name).getRange());
  for (const range of ranges) range.load('rowIndex,rowCount');
  await context.sync();
  return blocks.map((block, i): Block => ({ ...block, row: ranges[i]!.rowIndex, rows: ranges[i]!.rowCount }));
}

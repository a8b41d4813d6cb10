/** Every block of answers on a plain sheet: what reading is tested against, however the sheets themselves look. */
import { LISTS, LIST_IDS, type ItemField, type ItemList, type ListId } from '../../src/method';
import { LIST_RANGES } from '../../src/sheets/contents/answer-blocks';
import { layouts, SHEET_IDS, TAB_ORDER, type SheetLayout, type CellContents, type SheetId } from '../../src/sheets';
import type { SheetContext } from '../../src/sheets/contents/sheet-context';
import { SheetBuilder } from '../../src/sheets/layout/sheet-builder';
import { drawList, type DrawnList } from '../../src/sheets/lists/item-list';
import { drawDashboard } from '../../src/sheets/lists/dashboard-grid';
import { drawHorizon, drawPhases } from '../../src/sheets/lists/phase-rows';

/** Sheets of which nothing but their blocks is read: they are their own stand-ins. */
const HEADED = ['Start', 'Readiness', 'Maturity', 'Self-funding', 'Simulation', 'Assumptions'] as const;

const draftOf = (sheet: SheetId): SheetBuilder =>
  new SheetBuilder({
    sheet,
    title: sheet,
    purpose: sheet,
    tabColour: '#000000',
    widths: Array.from({ length: 14 }, () => 12),
    frozenColumns: 0,
    orientation: 'Portrait',
  });
const finish = (builder: SheetBuilder, below: number): SheetLayout =>
  builder.finish({ frozenRows: 0, titleRows: { first: 0, last: 0 }, lastPrintedRow: below });

/** A list with its fields under their own names. */
export function plainList<List extends ListId>(
  builder: SheetBuilder,
  context: SheetContext,
  { list, row, leastRows }: { readonly list: List; readonly row: number; readonly leastRows?: number },
): DrawnList<List> {
  const { fields }: ItemList = LISTS[list];
  const texts = [...fields, 'rank'].map((field): ItemField => ({ field, label: field, text: field })) as never;
  return drawList(builder, context, {
    list,
    at: [row, 1],
    what: list,
    item: { header: list, ask: list, shows: list === 'triggers' ? 'label' : 'id' },
    ...(LISTS[list].items.length > 0 ? { beside: [{ header: 'Text', of: ({ text }) => text }] } : {}),
    fields: texts,
    results: [{ header: 'Named', formula: ({ item }) => `LEN(${item})` }],
    ...(leastRows === undefined ? {} : { leastRows }),
  });
}

/** Sheets that hold every answer; those with lists are stand-ins, the lists of a sheet under one another. */
export function standIns(cellContents: CellContents): readonly SheetLayout[] {
  const context: SheetContext = { cellContents, present: new Set(TAB_ORDER) };
  const drafts = new Map<SheetId, { readonly builder: SheetBuilder; below: number }>();
  for (const list of LIST_IDS) {
    const { sheet } = LIST_RANGES[list];
    const at = drafts.get(sheet) ?? { builder: draftOf(sheet), below: 3 };
    drafts.set(sheet, at);
    at.below = plainList(at.builder, context, { list, row: at.below + 2 }).below;
  }
  const dashboard = draftOf('Dashboard');
  const table = drawDashboard(dashboard, context, { at: [5, 1], note: { header: 'Note', ask: 'Note' } });
  const roadmap = draftOf('Roadmap');
  const phases = drawPhases(roadmap, context, [5, 1]);
  drawHorizon(roadmap, context, [phases.below + 1, 1]);
  return [
    ...layouts(HEADED, cellContents, SHEET_IDS),
    ...[...drafts.values()].map(({ builder, below }) => finish(builder, below)),
    finish(dashboard, table.below),
    finish(roadmap, phases.below),
  ];
}

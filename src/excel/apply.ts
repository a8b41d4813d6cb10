/** Writes layouts into the workbook, as pieces that are sent in order. */
import { absoluteArea, quotedSheet, type SheetLayout, type PlannedSheet } from '../sheets';
import { messageBytes, type Piece } from './batch';
import { queueChart } from './chart';
import { partsOf, type Footer } from './sheet-pieces';
import { OUR_PROTECTION } from './protection';
import { rangeOf } from './ranges';
import type { FoundTable } from './read';

export interface SheetsToWrite {
  readonly planned: readonly PlannedSheet[];
  /** The workbook's names, ours among them. */
  readonly existingNames: readonly string[];
  readonly existingTables: readonly FoundTable[];
  readonly footer: Footer;
}

type Updated = Extract<PlannedSheet, { action: 'update' }>;

const nameOf = (planned: PlannedSheet): string => (planned.action === 'create' ? planned.name : planned.sheet.name);
/** What a sheet is looked up by: one that is to be made has no id yet. */
const keyOf = (planned: PlannedSheet): string => (planned.action === 'create' ? planned.name : planned.sheet.id);

/**
 * The writing of every planned sheet: first the sheets, then the names, then contents, so that no formula is entered
 * before the names it uses.
 */
export function sheetPieces({ planned, existingNames, existingTables, footer }: SheetsToWrite): readonly Piece[] {
  const existing = new Set(existingNames.map((name) => name.toLowerCase()));
  const each = (pieces: (sheet: PlannedSheet) => readonly Piece[]): readonly Piece[] => planned.flatMap(pieces);
  return [
    ...each((sheet) => [
      sheet.action === 'create'
        ? added(sheet)
        : cleared(
            sheet,
            existingTables.filter((table) => table.sheet === sheet.sheet.id),
          ),
    ]),
    ...each((sheet) => sheet.layout.names.map((name) => named(sheet, name, existing))),
    ...each((sheet) =>
      partsOf(sheet.layout, footer).map(({ bytes, queue }): Piece => ({ bytes, queue: (sheets) => queue(sheets.get(keyOf(sheet))) })),
    ),
    ...tables(planned, existingTables),
    // Adding a chart reads its cells, so what they hang on is written first: on every sheet.
    ...each((sheet) =>
      sheet.layout.charts.map((chart): Piece => ({
        bytes: messageBytes({ objects: 120, values: 120 }, chart),
        queue: (sheets) => queueChart(sheets.get(keyOf(sheet)), { chart, sheetName: nameOf(sheet) }),
      })),
    ),
    ...each((sheet) => [
      { bytes: messageBytes({ objects: 2, values: 2 }), queue: (sheets) => sheets.get(keyOf(sheet)).protection.protect(OUR_PROTECTION) },
    ]),
  ];
}

const added = ({ name, first }: Extract<PlannedSheet, { action: 'create' }>): Piece => ({
  bytes: messageBytes({ objects: 2, values: 2 }),
  queue: ({ workbook }) => {
    const sheet = workbook.worksheets.add(name);
    if (first) sheet.position = 0;
  },
});

/** Our own drawing is taken off; nothing else can be there, since a sheet with anything of the user's is left as it is. */
const cleared = ({ sheet, layout }: Updated, found: readonly FoundTable[]): Piece => ({
  bytes: messageBytes({ objects: 8 + found.length + layout.charts.length, values: 6 + found.length + layout.charts.length }),
  queue: (sheets) => {
    const worksheet = sheets.get(sheet.id);
    for (const { name } of found) worksheet.tables.getItem(name).delete();
    if (sheet.used) {
      const { row, column, formulas } = sheet.used;
      const used = rangeOf(worksheet, { row, column, rows: formulas.length, columns: formulas[0]?.length ?? 1 });
      used.unmerge();
      used.clear();
      used.dataValidation.clear();
      used.conditionalFormats.clearAll();
    }
    worksheet.horizontalPageBreaks.removePageBreaks();
    for (const { name } of layout.charts) worksheet.charts.getItemOrNullObject(name).delete();
  },
});

/** A name that is there already is pointed at its new place, since formulas hang on it. */
const named = (sheet: PlannedSheet, { name, area, comment }: SheetLayout['names'][number], existing: ReadonlySet<string>): Piece => ({
  bytes: messageBytes({ objects: 3, values: 2 }, [name, comment]),
  queue: ({ workbook, get }) => {
    if (!existing.has(name.toLowerCase())) {
      workbook.names.add(name, rangeOf(get(keyOf(sheet)), area), comment);
      return;
    }
    const item = workbook.names.getItem(name);
    item.formula = `=${quotedSheet(nameOf(sheet))}!${absoluteArea(area)}`;
    item.comment = comment;
  },
});

/** Once their headers are written. A copy's table gets a name of its own, since the workbook knows tables by name. */
function tables(planned: readonly PlannedSheet[], existing: readonly FoundTable[]): readonly Piece[] {
  const updated = new Set(planned.flatMap((sheet) => (sheet.action === 'update' ? [sheet.sheet.id] : [])));
  const taken = new Set(existing.filter(({ sheet }) => !updated.has(sheet)).map(({ name }) => name.toLowerCase()));
  return planned.flatMap((sheet) =>
    sheet.layout.tables.map(({ name, area }): Piece => {
      const free = freeTableName(name, taken);
      return {
        bytes: messageBytes({ objects: 4, values: 4 }),
        queue: (sheets) => {
          const worksheet = sheets.get(keyOf(sheet));
          const table = worksheet.tables.add(rangeOf(worksheet, area), true);
          table.name = free;
          table.style = 'TableStyleLight1';
          table.showBandedRows = false;
        },
      };
    }),
  );
}

function freeTableName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${wanted}_${n}`;
  taken.add(name.toLowerCase());
  return name;
}

/** Tables between the desk and the file, whose column names and header cells must agree. */
import type { BookCell, BookTable } from '../../file';
import { addTable, changeTable, Refusal, tables, type Area, type Workbook } from '../engine';

export function bookTables(workbook: Workbook, sheetId: string): readonly BookTable[] {
  return tables(workbook, sheetId).map(
    ({
      name,
      area,
      style,
      showHeaders,
      showBandedRows,
      showBandedColumns,
      showFilterButton,
      highlightFirstColumn,
      highlightLastColumn,
    }) => ({
      name,
      area,
      columns: columnNames(workbook, sheetId, area),
      ...(style ? { style } : {}),
      ...(showBandedRows ? { bandedRows: true } : {}),
      ...(showBandedColumns ? { bandedColumns: true } : {}),
      ...(highlightFirstColumn ? { boldFirstColumn: true } : {}),
      ...(highlightLastColumn ? { boldLastColumn: true } : {}),
      ...(showFilterButton ? { filter: true } : {}),
      ...(showHeaders ? {} : { header: false }),
    }),
  );
}

/** What Excel makes of headers as soon as they are typed: an empty one becomes Column1, a second of a name gets a number. */
function columnNames(workbook: Workbook, sheetId: string, area: Area): readonly string[] {
  const taken = new Set<string>();
  return Array.from({ length: area.columns }, (_, at) => {
    const given = workbook.text({ sheetId, row: area.row, col: area.column + at }) || `Column${at + 1}`;
    let name = given;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${given}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Headers are texts: a file whose header cells say anything but the names of the columns is damaged to Excel. */
export function withHeaders(cells: readonly BookCell[], found: readonly BookTable[]): readonly BookCell[] {
  const headers = new Map(
    found
      .filter(({ header }) => header !== false)
      .flatMap(({ area, columns }) => columns.map((name, at) => [`${area.row},${area.column + at}`, name] as const)),
  );
  if (headers.size === 0) return cells;
  const kept = cells.map((cell) => {
    const name = headers.get(`${cell.row},${cell.column}`);
    headers.delete(`${cell.row},${cell.column}`);
    return name === undefined ? cell : { row: cell.row, column: cell.column, value: name, ...(cell.style ? { style: cell.style } : {}) };
  });
  const missing = [...headers].map(([place, value]): BookCell => {
    const [row = 0, column = 0] = place.split(',').map(Number);
    return { row, column, value };
  });
  return [...kept, ...missing].sort((a, b) => a.row - b.row || a.column - b.column);
}

export function openTable(workbook: Workbook, sheetId: string, table: BookTable): void {
  if (table.header === false) throw new Refusal('NotImplemented', { place: table.name, found: 'a table without a header row' });
  if (table.totals) throw new Refusal('NotImplemented', { place: table.name, found: 'a table with a row of totals' });
  workbook.ensureRoom(sheetId, table.area.row + table.area.rows, table.area.column + table.area.columns);
  const made = addTable(workbook, { sheetId, area: table.area }, true);
  changeTable(workbook, made, {
    name: table.name,
    style: table.style ?? '',
    showBandedRows: table.bandedRows ?? false,
    showBandedColumns: table.bandedColumns ?? false,
    showFilterButton: table.filter ?? false,
    highlightFirstColumn: table.boldFirstColumn ?? false,
    highlightLastColumn: table.boldLastColumn ?? false,
  });
}

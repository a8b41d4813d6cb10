/** Table parts: one a table, joined to its sheet by a relationship. */
import type { BookTable } from '../book';
import { areaAddress, parseArea } from '../places';
import { child, children, isOn, type XmlElement } from '../xml/read';
import { decodeXstring, encodeXstring } from '../xml/text';
import { document, element } from '../xml/write';
import { SPREADSHEET } from './package';

/** @param id unique in the workbook, from 1 */
export function tableXml(table: BookTable, id: number): string {
  const { area } = table;
  const header = table.header !== false;
  const filtered = { ...area, rows: area.rows - (table.totals ? 1 : 0) };
  return document(
    element(
      'table',
      {
        xmlns: SPREADSHEET,
        id,
        name: table.name,
        displayName: table.name,
        ref: areaAddress(area),
        headerRowCount: header ? undefined : 0,
        totalsRowCount: table.totals ? 1 : undefined,
        totalsRowShown: table.totals ? undefined : false,
      },
      table.filter && header ? element('autoFilter', { ref: areaAddress(filtered) }) : undefined,
      element(
        'tableColumns',
        { count: table.columns.length },
        // Line breaks are escaped here even though an attribute could hold them: Excel compares with its own spelling.
        ...table.columns.map((name, at) => element('tableColumn', { id: at + 1, name: encodeXstring(name).replace(/\n/g, '_x000a_') })),
      ),
      element('tableStyleInfo', {
        name: table.style,
        showFirstColumn: table.boldFirstColumn ?? false,
        showLastColumn: table.boldLastColumn ?? false,
        showRowStripes: table.bandedRows ?? false,
        showColumnStripes: table.bandedColumns ?? false,
      }),
    ),
  );
}

export function readTable(table: XmlElement): BookTable | undefined {
  const { displayName, name, ref = '', headerRowCount, totalsRowCount } = table.attributes;
  const area = parseArea(ref);
  if (!area) return undefined;
  return {
    name: displayName ?? name ?? '',
    area,
    columns: children(child(table, 'tableColumns'), 'tableColumn').map(({ attributes }) => decodeXstring(attributes.name ?? '')),
    ...readTableStyle(child(table, 'tableStyleInfo')),
    ...(child(table, 'autoFilter') ? { filter: true } : {}),
    ...(headerRowCount === '0' ? { header: false } : {}),
    ...(totalsRowCount !== undefined && totalsRowCount !== '0' ? { totals: true } : {}),
  };
}

function readTableStyle(info: XmlElement | undefined): Partial<BookTable> {
  const { name, showRowStripes, showColumnStripes, showFirstColumn, showLastColumn } = info?.attributes ?? {};
  return {
    ...(name === undefined ? {} : { style: name }),
    ...(isOn(showRowStripes) ? { bandedRows: true } : {}),
    ...(isOn(showColumnStripes) ? { bandedColumns: true } : {}),
    ...(isOn(showFirstColumn) ? { boldFirstColumn: true } : {}),
    ...(isOn(showLastColumn) ? { boldLastColumn: true } : {}),
  };
}

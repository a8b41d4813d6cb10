import {
  answerKey,
  NO_CONTENTS,
  placeContents,
  readCellContents,
  sheetAnchor,
  TAB_ORDER,
  type Content,
  type CellContents,
  type GrowingBlock,
} from '../../src/sheets';
import { ownContent } from '../../src/sheets/document/write-plan';
import { SheetBuilder } from '../../src/sheets/layout/sheet-builder';
import { fundingContents } from '../../src/sheets/document';
import { influenceSheet } from '../../src/sheets/instruments/influence';
import { rangesOf } from './ranges';
import { plainList } from './stand-ins';

const influence = (...areas: readonly string[]): Map<string, Content> =>
  new Map(areas.map((item) => [answerKey({ instrument: 'influence', item, field: 'influence', rater: '' }), 3]));
const cellContents = (parts: Partial<CellContents>): CellContents => ({ ...NO_CONTENTS, ...parts });
const builder = (): SheetBuilder =>
  new SheetBuilder({
    sheet: 'Risks',
    title: 'T',
    purpose: 'P',
    tabColour: '#000000',
    widths: [2, 20, 20],
    frozenColumns: 0,
    orientation: 'Portrait',
  });
const rows = (list: 'influence' | 'accountabilities' | 'principles', given: CellContents): number =>
  plainList(builder(), { cellContents: given, present: new Set() }, { list, row: 5 }).items.rows;
const listRows = (block: GrowingBlock, count: number): CellContents['listRows'] => new Map([[block, count]]);
const numbered = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `area ${i + 1}`);

describe('the rows of a list', () => {
  it('are twelve where people name the items, and four more than they named where that is more', () => {
    expect(rows('influence', cellContents({}))).toBe(12);
    expect(rows('influence', cellContents({ answers: influence(...numbered(9)) }))).toBe(13);
  });

  it('are as many as the method fixes where nobody may add any', () => expect(rows('principles', cellContents({}))).toBe(18));

  // Sixteen accountabilities in all: seven and nine of one's own.
  it('are no more than the method has room for', () => expect(rows('accountabilities', cellContents({}))).toBe(16));

  it('are as many as were found, few or many, so that the sheet is known again', () => {
    expect(rows('influence', cellContents({ listRows: listRows('influence', 30) }))).toBe(30);
    expect(rows('influence', cellContents({ answers: influence(...numbered(12)), listRows: listRows('influence', 12) }))).toBe(12);
  });

  it('get free ones before the sheet is written again', () => {
    const home = (block: GrowingBlock, found: Partial<CellContents>): number | undefined =>
      placeContents({ cellContents: cellContents(found), carried: { answers: [] } }, TAB_ORDER).cellContents.listRows.get(block);
    expect(home('influence', { answers: influence(...numbered(12)), listRows: listRows('influence', 12) })).toBe(16);
    expect(home('influence', { answers: influence('Sales'), listRows: listRows('influence', 30) })).toBe(30);
    expect(home('accountabilities', { listRows: listRows('accountabilities', 16) })).toBe(16);
    const { funding } = fundingContents({
      programs: numbered(11).map((name) => ({ name, driver: 'netNewCustomers', likely: 1 })),
      costs: [{ name: 'Analyst', kind: 'annual', likely: 1 }],
    });
    expect(home('programs', { funding, listRows: listRows('programs', 11) })).toBe(15);
    expect(home('costs', { funding, listRows: listRows('costs', 7) })).toBe(7);
  });
});

describe('a list that somebody lengthened with a row between', () => {
  const context = (given: CellContents) => ({ cellContents: given, present: new Set(TAB_ORDER) });
  const written = influenceSheet(context(cellContents({ answers: influence('Sales', 'IT') })));

  /** The sheet with a row inserted before the list's fifth, which Excel moves everything below it for. */
  const inserted = 10;
  const moved = (row: number): number => (row >= inserted ? row + 1 : row);
  const grown = {
    ...written,
    cells: written.cells.map((cell) => ({
      ...cell,
      row: moved(cell.row),
      content:
        typeof cell.content === 'string' && cell.content.startsWith('=')
          ? cell.content.replace(
              /(\$?\b[A-Z]{1,2}\$?)(\d+)\b/g,
              (_, column: string, row: string) => `${column}${Number(row) > inserted ? Number(row) + 1 : row}`,
            )
          : cell.content,
    })),
    names: written.names.map((name) => ({
      ...name,
      area: {
        ...name.area,
        row: moved(name.area.row),
        rows: name.area.row < inserted && name.area.row + name.area.rows > inserted ? name.area.rows + 1 : name.area.rows,
      },
    })),
  };

  it('is read with its rows, and drawn as it stands: nobody has touched it', () => {
    const found = readCellContents(rangesOf([grown])).cellContents;
    expect(found.listRows.get('influence')).toBe(13);
    const width = Math.max(...grown.cells.map(({ column }) => column)) + 1;
    const height = Math.max(...grown.cells.map(({ row }) => row)) + 1;
    const formulas = Array.from({ length: height }, (_, r) =>
      Array.from({ length: width }, (__, c) => String(grown.cells.find(({ row, column }) => row === r && column === c)?.content ?? '')),
    );
    const sheet = { id: '1', name: 'Influence', isProtected: true, used: { row: 0, column: 0, formulas } };
    expect(ownContent(sheet, influenceSheet(context(found)))).toEqual([]);
    expect(ownContent(sheet, influenceSheet(context({ ...found, listRows: new Map() })))).not.toEqual([]);
    expect(written.names.map(({ name }) => name)).toContain(sheetAnchor('Influence'));
  });
});

describe('a drawn list', () => {
  const sheet = builder();
  const list = plainList(
    sheet,
    {
      cellContents: cellContents({
        raters: [
          { id: 'ann', group: '' },
          { id: 'bob', group: '' },
        ],
      }),
      present: new Set(),
    },
    { list: 'accountabilities', row: 5 },
  );
  const { cells, styles, validations, names } = sheet.finish({ frozenRows: 0, titleRows: { first: 0, last: 0 }, lastPrintedRow: 30 });
  const at = (row: number, column: number): unknown => cells.find((cell) => cell.row === row && cell.column === column)?.content;

  it('says where its parts lie', () => {
    expect(list.items).toEqual({ row: 6, column: 1, rows: 16, columns: 1 });
    expect(list.answers).toEqual({ row: 6, column: 3, rows: 16, columns: 3 });
    expect(list.field('metric')).toEqual({ row: 6, column: 5, rows: 16, columns: 1 });
    expect(list.ranks).toEqual({ row: 6, column: 6, rows: 16, columns: 2 });
    expect(list.results[0]?.column).toBe(8);
    expect([list.notes.column, list.below]).toEqual([9, 22]);
  });

  it('shows the fixed items, heads the raters’ columns, and leaves results of unnamed rows empty', () => {
    expect([at(6, 1), at(12, 1), at(13, 1), at(6, 2)]).toEqual([
      'A1',
      'A7',
      undefined,
      'Who answers for the tactics that put customers first from day to day?',
    ]);
    expect([at(5, 6), at(5, 7)]).toEqual(['ann', 'bob']);
    expect([at(12, 8), at(13, 8)]).toEqual(['=LEN(B13)', '=IF(B14="","",LEN(B14))']);
  });

  it('shows a date as the day it is', () => {
    const dated = builder();
    plainList(
      dated,
      {
        cellContents: cellContents({
          answers: new Map([[answerKey({ instrument: 'triggers', item: 'growth', field: 'date', rater: '' }), '2026-11-22']]),
        }),
        present: new Set(),
      },
      { list: 'triggers', row: 5 },
    );
    const triggers = dated.finish({ frozenRows: 0, titleRows: { first: 0, last: 0 }, lastPrintedRow: 30 });
    expect(triggers.cells.find(({ row, column }) => row === 6 && column === 5)?.content).toBe(46348);
    expect(triggers.cells.find(({ row, column }) => row === 6 && column === 1)?.content).toBe('Rapid growth');
  });

  it('opens what people fill in, and nothing else', () => {
    expect(
      styles
        .filter(({ style }) => ['answer', 'inputText', 'inputDate'].includes(style))
        .map(({ area }) => [area.row, area.column, area.rows, area.columns]),
    ).toEqual([
      [13, 1, 9, 1],
      [6, 3, 16, 1],
      [6, 4, 16, 1],
      [6, 5, 16, 1],
      [6, 6, 16, 2],
      [6, 9, 16, 1],
    ]);
    expect(validations.find(({ area }) => area.column === 6)?.rule).toMatchObject({ kind: 'formula', expected: 'a whole number from 1' });
    expect(validations.find(({ area }) => area.column === 4)?.rule).toEqual({ kind: 'list', name: 'CCO_List_Fact' });
  });

  it('names its ranges; the whole reaches from the items to the last field', () => {
    expect(Object.fromEntries(names.map(({ name, area }) => [name, [area.column, area.columns]]))).toMatchObject({
      CCO_Accountabilities_Items: [1, 1],
      CCO_Accountabilities_Answers: [3, 3],
      CCO_Accountabilities_List: [1, 5],
      CCO_Accountabilities_Ranks: [6, 2],
      CCO_Accountabilities_Raters: [6, 2],
      CCO_Accountabilities_Notes: [9, 1],
    });
  });
});

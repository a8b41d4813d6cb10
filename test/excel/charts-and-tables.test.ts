/** The kinds of charts that a layout may have, and its tables: written through Office.js, drawn by the desk, read back from the file. */
import { sheetPieces } from '../../src/excel/apply';
import { send } from '../../src/excel/batch';
import { foundTables, loadTables } from '../../src/excel/read';
import { readXlsx, writeXlsx, type BookChart } from '../../src/file';
import type { SheetLayout, LayoutChart, PlannedSheet } from '../../src/sheets';
import { SheetBuilder, type Position } from '../../src/sheets/layout/sheet-builder';
import { closeWorkbook, openWorkbook, type OpenAddin } from '../support/workbook';

afterAll(closeWorkbook);

type Rows = readonly (readonly (string | number)[])[];

/** A sheet of figures from B6, with its charts and tables. */
function sheetOf(rows: Rows, draw: (builder: SheetBuilder) => void): SheetLayout {
  const builder = new SheetBuilder({
    sheet: 'Influence',
    title: 'Figures',
    purpose: 'Charts of them.',
    tabColour: '#0B5CAD',
    widths: [2, 18, 12, 12, 12, 12, 12, 12, 12],
    frozenColumns: 0,
    orientation: 'Landscape',
  });
  rows.forEach((row, i) => builder.putRow([5 + i, 1] as Position, row, 'text'));
  draw(builder);
  return builder.finish({ frozenRows: 0, titleRows: { first: 0, last: 1 }, lastPrintedRow: 60 });
}

const column = (column: number, rows: number, row = 6): { row: number; column: number; rows: number; columns: number } => ({
  row,
  column,
  rows,
  columns: 1,
});
const over = { row: 16, column: 1, rows: 16, columns: 6 };

async function writeSheet(
  layout: SheetLayout,
  planned: Pick<PlannedSheet & { readonly action: 'create' }, 'name'> = { name: 'Figures' },
): Promise<void> {
  await Excel.run(async (context) => {
    loadTables(context.workbook);
    context.workbook.names.load('items/name');
    await context.sync();
    await send(
      context,
      sheetPieces({
        planned: [{ action: 'create', layout, because: 'absent', ...planned }],
        existingNames: context.workbook.names.items.map(({ name }) => name),
        existingTables: foundTables(context.workbook),
        footer: { organisation: '', asOf: '' },
      }),
    );
  });
}

/** Through the file and back: what a reader of the .xlsx finds. */
async function chartInFile(addin: OpenAddin): Promise<BookChart> {
  const book = await readXlsx(await writeXlsx(await addin.book()));
  return book.sheets.find(({ name }) => name === 'Figures')?.charts?.[0] as BookChart;
}

async function drawnAs(rows: Rows, chart: LayoutChart): Promise<BookChart> {
  const addin = await openWorkbook();
  await writeSheet(sheetOf(rows, (builder) => builder.put([2, 1], '="Sales weighs most"').chart(chart)));
  return chartInFile(addin);
}

const frame = { name: 'CCO Test', titleCell: { row: 2, column: 1, rows: 1, columns: 1 }, legend: false, over };
const RANKING: Rows = [
  ['Area', 'Top', 'Others'],
  ['Sales', 5, '=NA()'],
  ['Service', '=NA()', 4],
  ['Operations', '=NA()', 2],
];
const ROADMAP: Rows = [
  ['Phase', 'Before', 'Takes'],
  ['Decide and agree', 0, 1],
  ['Establish', 1, 2],
  ['Embed', 2, 2],
];
const BY_YEAR: Rows = [
  ['Year', 'Yes', 'Early'],
  ['Year 0', 4, 2],
  ['Year 1', 6, 2],
  ['Year 2', '=NA()', '=NA()'],
  ['Year 3', 9, 1],
];

describe('a chart of plain bars', () => {
  it('has one bar a category, the highlighted ones in a colour of their own, labelled at their ends', async () => {
    const chart = await drawnAs(RANKING, {
      ...frame,
      kind: 'bars',
      categories: column(1, 3),
      series: [
        { name: 'Most weight', values: column(2, 3), fill: '#0B5CAD', labels: { numberFormat: '0', colour: '#1F2933' } },
        { name: 'Others', values: column(3, 3), fill: '#9AA5B1', labels: { numberFormat: '0', colour: '#1F2933' } },
      ],
      valueAxis: { title: 'Influence, 1 to 5', maximum: 5, majorUnit: 1, labels: false },
      categoryAxisTitle: 'Operating area',
    });
    expect(chart).toMatchObject({
      kind: 'bar',
      title: { text: 'Sales weighs most', ref: 'Figures!$B$3' },
      categoryAxis: { reverse: true, title: { text: 'Operating area' } },
      valueAxis: { minimum: 0, maximum: 5, tickLabels: 'none', title: { text: 'Influence, 1 to 5' } },
    });
    expect(chart.grouping).toBeUndefined();
    expect(chart.valueAxis?.gridlines).toBeUndefined();
    expect(chart.series.map(({ values, fill, overlap, labels }) => [values.cache, fill, overlap, labels?.position])).toEqual([
      [[5, null, null], '#0B5CAD', 100, 'outsideEnd'],
      [[null, 4, 2], '#9AA5B1', 100, 'outsideEnd'],
    ]);
  });
});

describe('a Gantt', () => {
  it('is stacked bars on an invisible base, with the years on its axis', async () => {
    const chart = await drawnAs(ROADMAP, {
      ...frame,
      kind: 'stackedBars',
      categories: column(1, 3),
      series: [
        { name: 'Before', values: column(2, 3), fill: 'none' },
        { name: 'Takes', values: column(3, 3), fill: '#0B5CAD' },
      ],
      valueAxis: { title: 'Year', maximum: 5, majorUnit: 1, numberFormat: '"Year "0', labels: true },
      categoryAxisTitle: 'Phase',
    });
    expect(chart).toMatchObject({
      kind: 'bar',
      grouping: 'stacked',
      valueAxis: { numberFormat: '"Year "0', maximum: 5, majorUnit: 1, tickLabels: 'high' },
    });
    expect(chart.series.map(({ fill }) => fill)).toEqual(['none', '#0B5CAD']);
  });
});

describe('columns with a line', () => {
  const byYear = (lineAxis: boolean): LayoutChart => ({
    ...frame,
    kind: 'columnsWithLines',
    legend: true,
    categories: column(1, 4),
    columns: [{ name: 'Statements in place', values: column(2, 4), fill: '#9AA5B1', labels: { numberFormat: '0', colour: '#1F2933' } }],
    lines: [{ name: 'Early variables', values: column(3, 4), fill: '#C4570C', labels: { numberFormat: '0', colour: '#C4570C' } }],
    valueAxis: { title: 'Statements in place', maximum: 11, labels: true },
    ...(lineAxis ? { lineAxis: { title: 'Early variables', maximum: 3, majorUnit: 1, labels: true } } : {}),
    categoryAxisTitle: 'Year',
  });

  it('runs from left to right, a year without figures is a gap, and both axes say what they count', async () => {
    const chart = await drawnAs(BY_YEAR, byYear(true));
    expect(chart).toMatchObject({
      kind: 'column',
      legend: 'bottom',
      categoryAxis: { title: { text: 'Year' } },
      valueAxis: { title: { text: 'Statements in place' }, maximum: 11 },
      secondaryAxis: { title: { text: 'Early variables' }, minimum: 0, maximum: 3, majorUnit: 1 },
    });
    expect(chart.categoryAxis?.reverse).toBeUndefined();
    const [columns, line] = chart.series;
    expect(columns).toMatchObject({ values: { cache: [4, 6, null, 9] }, fill: '#9AA5B1', labels: { position: 'insideEnd' } });
    expect(line).toMatchObject({
      kind: 'line',
      secondary: true,
      values: { cache: [2, 2, null, 1] },
      line: { color: '#C4570C', width: 2.25 },
      marker: { style: 'circle', color: '#C4570C' },
      labels: { position: 'top' },
    });
  });

  it('keeps both on one axis where no second is asked for', async () => {
    const chart = await drawnAs(BY_YEAR, byYear(false));
    expect([chart.series[1]?.kind, chart.series[1]?.secondary, chart.secondaryAxis]).toEqual(['line', undefined, undefined]);
  });

  it('takes its figures from rows as well, where the years stand side by side', async () => {
    const row = (row: number): { row: number; column: number; rows: number; columns: number } => ({ row, column: 2, rows: 1, columns: 3 });
    const chart = await drawnAs(
      [
        ['Year', 'Y0', 'Y1', 'Y2'],
        ['Yes', 4, 6, 9],
        ['Early', 2, 2, 1],
      ],
      {
        ...frame,
        kind: 'columnsWithLines',
        categories: row(5),
        columns: [{ name: 'Yes', values: row(6), fill: '#9AA5B1' }],
        lines: [{ name: 'Early', values: row(7), fill: '#C4570C' }],
        valueAxis: { title: 'Statements', labels: true },
        categoryAxisTitle: 'Year',
      },
    );
    expect(chart.series.map(({ name, values, categories }) => [name?.text, values.cache, categories?.cache])).toEqual([
      ['Yes', [4, 6, 9], ['Y0', 'Y1', 'Y2']],
      ['Early', [2, 2, 1], ['Y0', 'Y1', 'Y2']],
    ]);
  });
});

const THOUSANDS = '#,##0,;(#,##0,)';
const MONEY = { title: 'Thousands', minimum: 'auto', numberFormat: THOUSANDS, labels: true } as const;

describe('a waterfall', () => {
  // 900 less 1,200 is 300 below 0; 500 more brings it to 200.
  const STEPS: Rows = [
    ['Step', 'Base', 'Amounts', 'Below 0'],
    ['Benefit', 0, 900_000, '=NA()'],
    ['People', 0, 900_000, -300_000],
    ['Relief', '=NA()', 200_000, -300_000],
  ];

  it('is stacked columns on an invisible base that may pass below 0, without lines where every amount is written', async () => {
    const chart = await drawnAs(STEPS, {
      ...frame,
      kind: 'stackedColumns',
      categories: column(1, 3),
      series: [
        { name: 'Base', values: column(2, 3), fill: 'none' },
        { name: 'Amounts', values: column(3, 3), fill: '#0B5CAD', labels: { numberFormat: THOUSANDS, colour: '#FFFFFF' } },
        { name: 'Below 0', values: column(4, 3), fill: '#C4570C', labels: { numberFormat: THOUSANDS, colour: '#FFFFFF' } },
      ],
      valueAxis: MONEY,
      categoryAxisTitle: 'Step',
    });
    expect(chart).toMatchObject({
      kind: 'column',
      grouping: 'stacked',
      categoryAxis: { tickLabels: 'low' },
      valueAxis: { numberFormat: THOUSANDS },
    });
    expect([chart.categoryAxis?.reverse, chart.valueAxis?.minimum, chart.valueAxis?.gridlines]).toEqual([undefined, undefined, undefined]);
    expect(chart.series.map(({ fill, values, labels }) => [fill, values.cache, labels?.position, labels?.numberFormat])).toEqual([
      ['none', [0, 0, null], undefined, undefined],
      ['#0B5CAD', [900_000, 900_000, 200_000], 'center', THOUSANDS],
      ['#C4570C', [null, -300_000, -300_000], 'center', THOUSANDS],
    ]);
  });
});

describe('a histogram', () => {
  const drawn = (gapWidth: { readonly gapWidth?: number }): Promise<BookChart> =>
    drawnAs(
      [
        ['From', 'Trials'],
        ['-1', 12],
        ['0', 30],
        ['1', 18],
      ],
      {
        ...frame,
        kind: 'stackedColumns',
        ...gapWidth,
        categories: column(1, 3),
        series: [{ name: 'Trials', values: column(2, 3), fill: '#1B6E8C' }],
        valueAxis: { title: 'Trials', labels: true },
        categoryAxisTitle: 'From',
      },
    );

  it('is columns with hardly a gap, from 0', async () => {
    const chart = await drawn({ gapWidth: 5 });
    expect([chart.series[0]?.gapWidth, chart.valueAxis?.minimum, chart.valueAxis?.gridlines, chart.categoryAxis?.tickLabels]).toEqual([
      5,
      0,
      true,
      undefined,
    ]);
  });

  it('has the gap of the other charts where none is given', async () => {
    expect((await drawn({})).series[0]?.gapWidth).toBe(40);
  });
});

describe('a tornado', () => {
  it('has bars on both sides of 0, with amounts at their ends and the categories at the far left', async () => {
    const chart = await drawnAs(
      [
        ['Assumption', 'Low', 'High', 'Room'],
        ['Uplift', -1_250_000, 1_700_000, -1_700_000],
        ['People', 300_000, -420_000, '=NA()'],
      ],
      {
        ...frame,
        kind: 'bars',
        categories: column(1, 2),
        series: [
          { name: 'At its low', values: column(2, 2), fill: '#9AA5B1', labels: { numberFormat: THOUSANDS, colour: '#1F2933' } },
          { name: 'At its high', values: column(3, 2), fill: '#0B5CAD', labels: { numberFormat: THOUSANDS, colour: '#1F2933' } },
          { name: 'Room', values: column(4, 2), fill: 'none' },
        ],
        valueAxis: MONEY,
        categoryAxisTitle: 'Assumption',
      },
    );
    expect(chart).toMatchObject({
      kind: 'bar',
      categoryAxis: { reverse: true, tickLabels: 'low' },
      valueAxis: { tickLabels: 'high', numberFormat: THOUSANDS },
    });
    expect([chart.valueAxis?.minimum, chart.valueAxis?.gridlines]).toEqual([undefined, undefined]);
    expect(chart.series.map(({ overlap, labels }) => [overlap, labels?.position])).toEqual([
      [100, 'outsideEnd'],
      [100, 'outsideEnd'],
      [100, undefined],
    ]);
  });
});

describe('columns with a line that begins below 0', () => {
  it('leave the lower end to Excel and have the years at the foot', async () => {
    const chart = await drawnAs(
      [
        ['Year', 'Costs', 'Net'],
        ['Year 0', -900, -900],
        ['Year 1', -400, 100],
      ],
      {
        ...frame,
        kind: 'columnsWithLines',
        categories: column(1, 2),
        columns: [{ name: 'Costs', values: column(2, 2), fill: '#C4570C' }],
        lines: [{ name: 'Net', values: column(3, 2), fill: '#0B5CAD' }],
        valueAxis: MONEY,
        lineAxis: { title: 'Net', minimum: 'auto', labels: true },
        categoryAxisTitle: 'Year',
      },
    );
    expect([chart.valueAxis?.minimum, chart.secondaryAxis?.minimum, chart.categoryAxis?.tickLabels]).toEqual([undefined, undefined, 'low']);
  });

  it('have them there too from a lower end that is given', async () => {
    const chart = await drawnAs(BY_YEAR, {
      ...frame,
      kind: 'columnsWithLines',
      categories: column(1, 4),
      columns: [{ name: 'Yes', values: column(2, 4), fill: '#C4570C' }],
      lines: [],
      valueAxis: { title: 'Yes', minimum: -5, labels: true },
      categoryAxisTitle: 'Year',
    });
    expect([chart.valueAxis?.minimum, chart.categoryAxis?.tickLabels]).toEqual([-5, 'low']);
  });
});

describe('a chart of lines', () => {
  const NET: Rows = [
    ['Year', 'Low', 'Likely', 'End'],
    ['Year 0', -900, -900, '=NA()'],
    ['Year 1', -700, 100, 100],
    ['Year 2', -400, '=NA()', '=NA()'],
  ];

  it('has one line a series, each with its name at its last year, and one that ends earlier with a label of its own', async () => {
    const chart = await drawnAs(NET, {
      ...frame,
      kind: 'lines',
      categories: column(1, 3),
      series: [
        { name: 'Low', values: column(2, 3), fill: '#9AA5B1', labels: { numberFormat: THOUSANDS, colour: '#52606D' } },
        { name: 'Likely', values: column(3, 3), fill: '#0B5CAD' },
        { name: 'Likely', values: column(4, 3), fill: 'none', labels: { numberFormat: ';;;', colour: '#0B5CAD' } },
      ],
      valueAxis: MONEY,
      categoryAxisTitle: 'Year',
    });
    expect(chart).toMatchObject({ kind: 'line', blanks: 'span', categoryAxis: { tickLabels: 'low' }, valueAxis: { gridlines: true } });
    expect([chart.grouping, chart.legend, chart.valueAxis?.minimum]).toEqual([undefined, undefined, undefined]);
    expect(chart.series.map(({ kind, line, marker, labels }) => [kind, line, marker, labels])).toEqual([
      [
        undefined,
        { color: '#9AA5B1', width: 2.25 },
        undefined,
        {
          points: [2],
          position: 'right',
          showValue: true,
          showSeriesName: true,
          separator: ' ',
          numberFormat: THOUSANDS,
          color: '#52606D',
          size: 9,
        },
      ],
      [undefined, { color: '#0B5CAD', width: 2.25 }, undefined, undefined],
      [
        undefined,
        { color: 'none' },
        undefined,
        { position: 'right', showValue: true, showSeriesName: true, separator: ' ', numberFormat: ';;;', color: '#0B5CAD', size: 9 },
      ],
    ]);
  });
});

describe('a table', () => {
  const RESPONSES: Rows = [
    ['Instrument', 'Item', 'Answer'],
    ['readiness', 'R1', 'Yes'],
    ['readiness', 'R2', 'No'],
  ];
  const responses = (rows: Rows = RESPONSES): SheetLayout =>
    sheetOf(rows, (builder) => builder.table({ name: 'CCO_Responses', area: { row: 5, column: 1, rows: rows.length, columns: 3 } }));
  const tables = async (addin: OpenAddin): Promise<unknown> =>
    (await addin.book()).sheets.map(({ name, tables: list }) => [name, list?.map((table) => [table.name, table.area])]);

  it('is a real one, plain, that lies in the file as well', async () => {
    const addin = await openWorkbook();
    await writeSheet(responses());
    const book = await readXlsx(await writeXlsx(await addin.book()));
    expect(book.sheets[1]?.tables).toMatchObject([
      { name: 'CCO_Responses', area: { row: 5, column: 1, rows: 3, columns: 3 }, style: 'TableStyleLight1' },
    ]);
    const shown = await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('CCO_Responses').load('showBandedRows,showFilterButton');
      await context.sync();
      return [table.showBandedRows, table.showFilterButton];
    });
    expect(shown).toEqual([false, true]);
  });

  it('is made anew with its sheet, and a copy’s has a name of its own', async () => {
    const addin = await openWorkbook();
    await writeSheet(responses());
    await writeSheet(responses(), { name: 'Copy' });
    const longer = responses([...RESPONSES, ['readiness', 'R3', '']]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Figures');
      sheet.load('id,name');
      sheet.protection.unprotect();
      const used = sheet.getUsedRange().load('formulas,rowIndex,columnIndex');
      loadTables(context.workbook);
      context.workbook.names.load('items/name');
      await context.sync();
      await send(
        context,
        sheetPieces({
          planned: [
            {
              action: 'update',
              layout: longer,
              sheet: {
                id: sheet.id,
                name: sheet.name,
                isProtected: true,
                used: { row: used.rowIndex, column: used.columnIndex, formulas: used.formulas },
              },
            },
          ],
          existingNames: context.workbook.names.items.map(({ name }) => name),
          existingTables: foundTables(context.workbook),
          footer: { organisation: '', asOf: '' },
        }),
      );
    });
    expect(await tables(addin)).toEqual([
      ['Sheet1', undefined],
      ['Figures', [['CCO_Responses', { row: 5, column: 1, rows: 4, columns: 3 }]]],
      ['Copy', [['CCO_Responses_2', { row: 5, column: 1, rows: 3, columns: 3 }]]],
    ]);
    expect(addin.desk.value('Figures!B6')).toBe('Instrument');
  });
});

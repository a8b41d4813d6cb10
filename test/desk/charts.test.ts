/** Charts: made through Office.js, drawn by the grid, following their cells. */
import { chartPlace, charts, findChart } from '../../src/desk/engine';
import { openDesk, outcome, run, type OpenDesk } from './office';

interface Drawn {
  readonly type: string;
  readonly data: { readonly labels: readonly string[]; readonly datasets: readonly Record<string, unknown>[] };
  readonly options: {
    readonly indexAxis: string;
    readonly layout: { readonly padding: { readonly left: number; readonly right: number } };
    readonly scales: Record<string, Record<string, unknown>>;
    readonly plugins: { readonly title: { readonly text: string }; readonly legend: { readonly display: boolean } };
  };
}

describe('charts', () => {
  let open: OpenDesk;
  const drawn = (name: string): Drawn => {
    const { workbook } = open.desk;
    const chart = charts(workbook).find((candidate) => candidate.chart.name === name);
    return (workbook.getters.getChartRuntime(chart?.id ?? '') as unknown as { chartJsConfig: Drawn }).chartJsConfig;
  };

  beforeAll(async () => {
    open = await openDesk();
    await run(async (context, sheet) => {
      sheet.getRange('A1:D5').values = [
        ['Year', 'Benefits', 'Costs', 'NPV'],
        ['Y1', 10, 30, -20],
        ['Y2', 20, 20, -18],
        ['Y3', 40, 10, 5],
        ['Y4', 50, 10, 38],
      ];
      sheet.getRange('F1').formulas = [['="Pays back in year "&COUNTIF(D2:D5,"<0")+1']];
      sheet.getRange('B2:D5').numberFormat = [
        ['#,##0', '#,##0', '#,##0'],
        ['#,##0', '#,##0', '#,##0'],
        ['#,##0', '#,##0', '#,##0'],
        ['#,##0', '#,##0', '#,##0'],
      ];
      await context.sync();
    });
  });
  afterAll(() => open.close());
  afterEach(() => expect(open.desk.host.defects).toEqual([]));

  test('stacked columns with a line on a second axis', async () => {
    await run(async (context, sheet) => {
      const chart = sheet.charts.add('ColumnStacked', sheet.getRange('A1:C5'), 'Columns');
      chart.name = 'Flows';
      const line = chart.series.add('NPV');
      line.setValues(sheet.getRange('D2:D5'));
      line.setXAxisValues(sheet.getRange('A2:A5'));
      line.chartType = 'LineMarkers';
      line.axisGroup = 'Secondary';
      line.format.line.color = '#0B5CAD';
      line.format.line.weight = 1.5;
      line.markerSize = 8;
      chart.series.getItemAt(0).format.fill.setSolidColor('#1B6E8C');
      chart.series.getItemAt(0).gapWidth = 50;
      chart.series.getItemAt(1).format.fill.clear();
      chart.series.getItemAt(0).points.getItemAt(2).format.fill.setSolidColor('#C4570C');
      const { valueAxis } = chart.axes;
      valueAxis.minimum = 0;
      valueAxis.maximum = 80;
      valueAxis.majorUnit = 20;
      valueAxis.numberFormat = '0.0';
      valueAxis.majorGridlines.visible = false;
      chart.axes.categoryAxis.title.text = 'Year of the plan';
      chart.legend.visible = false;
      chart.setPosition('H2', 'M15');
      await context.sync();
    });
    const { type, data, options } = drawn('Flows');
    expect([type, data.labels]).toEqual(['bar', ['Y1', 'Y2', 'Y3', 'Y4']]);
    expect(data.datasets.map(({ type: kind, label, data: values }) => [kind, label, values])).toEqual([
      ['bar', 'Benefits', [10, 20, 40, 50]],
      ['bar', 'Costs', [30, 20, 10, 10]],
      ['line', 'NPV', [-20, -18, 5, 38]],
    ]);
    expect(data.datasets[0]).toMatchObject({
      backgroundColor: ['#1B6E8C', '#1B6E8C', '#C4570C', '#1B6E8C'],
      stack: 'Primary',
      categoryPercentage: 1 / 1.5,
    });
    expect(data.datasets[1]).toMatchObject({ backgroundColor: 'rgba(0,0,0,0)' });
    // 1.5 points are 2 pixels; a marker of 8 points has a radius of 4 points, 5.33 pixels.
    expect(data.datasets[2]).toMatchObject({ yAxisID: 'y1', borderColor: '#0B5CAD', borderWidth: 2, pointRadius: expect.closeTo(5.33, 2) });
    expect(options.scales.y).toMatchObject({ stacked: true, min: 0, max: 80, grid: { display: false }, ticks: { stepSize: 20 } });
    expect((options.scales.y?.ticks as { callback(tick: number): string }).callback(20)).toBe('20.0');
    expect(options.scales.x).toMatchObject({ title: { display: true, text: 'Year of the plan' } });
    expect(options.plugins.legend.display).toBe(false);
  });

  test('a title that is tied to a cell follows it', async () => {
    const shown = await run(async (context, sheet) => {
      const { title } = sheet.charts.getItem('Flows');
      title.setFormula('=Sheet1!$F$1');
      title.load('text,visible');
      await context.sync();
      return title.text;
    });
    expect([shown, drawn('Flows').options.plugins.title.text]).toEqual(['Pays back in year 3', 'Pays back in year 3']);
    open.desk.user.type('Sheet1!D4', '-1');
    expect(drawn('Flows').options.plugins.title.text).toBe('Pays back in year 4');
    open.desk.user.undo();
  });

  test('references follow inserted rows and renamed sheets', async () => {
    open.desk.user.insertRows('Sheet1!A3');
    open.desk.user.renameSheet('Sheet1', 'Self-funding');
    const [{ chart } = { chart: undefined }] = charts(open.desk.workbook);
    expect(chart?.series[0]).toMatchObject({
      name: { formula: "='Self-funding'!$B$1" },
      values: { formula: "='Self-funding'!$B$2:$B$6" },
      categories: { formula: "='Self-funding'!$A$2:$A$6" },
    });
    expect(drawn('Flows').data.datasets[0]?.data).toEqual([10, null, 20, 40, 50]);
    open.desk.user.deleteRows("'Self-funding'!A3");
    open.desk.user.renameSheet('Self-funding', 'Sheet1');
    expect(drawn('Flows').data.datasets[0]?.data).toEqual([10, 20, 40, 50]);
  });

  test('bars run from bottom to top as in Excel, or from the top when reversed', async () => {
    await run(async (context, sheet) => {
      const chart = sheet.charts.add('BarStacked100', sheet.getRange('A1:C5'), 'Columns');
      chart.name = 'Shares';
      await context.sync();
    });
    const bars = drawn('Shares');
    expect([bars.options.indexAxis, bars.options.scales.y?.reverse, bars.options.scales.x?.max]).toEqual(['y', true, 1]);
    expect(bars.data.datasets.map(({ data }) => (data as number[])[0])).toEqual([0.25, 0.75]);
    await run(async (context, sheet) => {
      sheet.charts.getItem('Shares').axes.categoryAxis.reversePlotOrder = true;
      await context.sync();
    });
    expect([drawn('Shares').options.scales.y?.reverse, drawn('Shares').options.scales.x?.position]).toEqual([false, 'top']);
    await run(async (context, sheet) => {
      sheet.charts.getItem('Shares').axes.valueAxis.tickLabelPosition = 'High';
      await context.sync();
    });
    expect(drawn('Shares').options.scales.x?.position).toBe('bottom');
  });

  test('bars that overlap wholly lie over one another, lines lie before columns, and a cleared axis has no line', async () => {
    await run(async (context, sheet) => {
      const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:C5'), 'Columns');
      chart.name = 'Over';
      chart.series.getItemAt(0).overlap = 100;
      chart.series.getItemAt(0).hasDataLabels = true;
      chart.axes.valueAxis.format.line.clear();
      await context.sync();
    });
    const over = drawn('Over');
    expect(over.data.datasets.map(({ grouped }) => grouped)).toEqual([false, true]);
    expect([over.options.scales.x?.border, over.options.scales.y?.border]).toMatchObject([{ display: false }, { display: true }]);
    expect(over.options.layout.padding.right).toBeGreaterThan(over.options.layout.padding.left);
    expect(drawn('Flows').data.datasets.map(({ order }) => order)).toEqual([undefined, undefined, -1]);
    await run(async (context, sheet) => {
      sheet.charts.getItem('Over').delete();
      await context.sync();
    });
  });

  test('a chart of lines names each at its last point, and passes over blanks where it is told to', async () => {
    await run(async (context, sheet) => {
      const chart = sheet.charts.add('Line', sheet.getRange('A1:B5'), 'Columns');
      chart.name = 'Lines';
      chart.displayBlanksAs = 'Interplotted';
      const series = chart.series.getItemAt(0);
      series.hasDataLabels = true;
      series.dataLabels.showSeriesName = true;
      series.dataLabels.separator = ' ';
      series.dataLabels.numberFormat = ';;;';
      for (let point = 0; point < 3; point++) series.points.getItemAt(point).hasDataLabel = false;
      await context.sync();
    });
    expect(drawn('Lines').data.datasets[0]).toMatchObject({
      type: 'line',
      pointRadius: 0,
      spanGaps: true,
      dataLabels: { texts: ['', '', '', 'Benefits '] },
    });
    expect(drawn('Flows').data.datasets[2]).toMatchObject({ spanGaps: false });
    // A label on one point alone needs none on its series.
    await run(async (context, sheet) => {
      const series = sheet.charts.getItem('Lines').series.getItemAt(0);
      series.hasDataLabels = false;
      series.points.getItemAt(1).hasDataLabel = true;
      await context.sync();
    });
    expect(drawn('Lines').data.datasets[0]).toMatchObject({ dataLabels: { texts: ['', 'Benefits ', '', ''] } });
    await run(async (context, sheet) => {
      sheet.charts.getItem('Lines').delete();
      await context.sync();
    });
  });

  test.each([
    ['#,##0,', -1_234_567, '-1,235'],
    ['#,##0,;(#,##0,)', -1_234_567, '(1,235)'],
    ['#,##0.0,,', 1_234_567, '1.2'],
    ['#,##0.0,,"m"', 12_345_678, '12.3m'],
    ['#,##0;(#,##0)', -1234, '(1,234)'],
    ['#,##0.0,,;(#,##0.0,,);0', 0, '0'],
  ])('amounts on axes and labels in the format %s', async (format, amount, shown) => {
    await run(async (context, sheet) => {
      sheet.getRange('J1:J2').values = [['Amount'], [amount]];
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('J1:J2'), 'Columns');
      chart.name = 'Money';
      chart.series.getItemAt(0).hasDataLabels = true;
      chart.series.getItemAt(0).dataLabels.numberFormat = format;
      chart.axes.valueAxis.numberFormat = format;
      await context.sync();
    });
    const { data, options } = drawn('Money');
    expect([data.datasets[0]?.dataLabels, (options.scales.y?.ticks as { callback(tick: number): string }).callback(amount)]).toMatchObject([
      { texts: [shown] },
      shown,
    ]);
    await run(async (context, sheet) => {
      sheet.charts.getItem('Money').delete();
      await context.sync();
    });
  });

  test('an axis that is left to Excel keeps clear of the bars and takes in what is below 0; the categories have theirs at 0', async () => {
    await run(async (context, sheet) => {
      const chart = sheet.charts.add('BarStacked', sheet.getRange('D1:D5'), 'Columns');
      chart.name = 'Below';
      chart.axes.categoryAxis.tickLabelPosition = 'Low';
      chart.axes.categoryAxis.format.line.color = '#1F2933';
      await context.sync();
    });
    const { options } = drawn('Below');
    expect(options.scales.x).toMatchObject({ beginAtZero: true, grace: '5%', stacked: true });
    expect(options.scales.x).not.toHaveProperty('min');
    expect(drawn('Shares').options.scales.x).not.toHaveProperty('grace');
    expect(options.plugins).toMatchObject({ deskZeroLine: { scale: 'x', color: '#1F2933' } });
    const edge = (min: number, max: number): string =>
      (options.scales.y?.border as { color(context: object): string }).color({ chart: { scales: { x: { min, max } } } });
    expect([edge(0, 50), edge(-20, 50), edge(-20, 0)]).toEqual(['#1F2933', 'rgba(0,0,0,0)', '#1F2933']);
    await run(async (context, sheet) => {
      sheet.charts.getItem('Below').axes.categoryAxis.format.line.clear();
      await context.sync();
    });
    expect(drawn('Below').options.plugins).toMatchObject({ deskZeroLine: { scale: 'x' } });
    expect((drawn('Below').options.plugins as unknown as { deskZeroLine: { color?: string } }).deskZeroLine.color).toBeUndefined();
    await run(async (context, sheet) => {
      sheet.charts.getItem('Below').delete();
      await context.sync();
    });
  });

  test('scatter charts pair x and y; labels say what they are told', async () => {
    await run(async (context, sheet) => {
      const chart = sheet.charts.add('XYScatter', sheet.getRange('B1:C5'));
      chart.name = 'Pairs';
      const series = chart.series.getItemAt(0);
      series.hasDataLabels = true;
      series.dataLabels.numberFormat = '0.0"x"';
      series.dataLabels.showSeriesName = true;
      series.dataLabels.position = 'Top';
      await context.sync();
    });
    const [series] = drawn('Pairs').data.datasets;
    expect(series?.data).toEqual([
      { x: 10, y: 30 },
      { x: 20, y: 20 },
      { x: 40, y: 10 },
      { x: 50, y: 10 },
    ]);
    expect(series?.dataLabels).toMatchObject({ texts: ['Costs, 30.0x', 'Costs, 20.0x', 'Costs, 10.0x', 'Costs, 10.0x'], position: 'Top' });
  });

  test.each(['ColumnClustered', 'BarClustered', 'Line', 'Area', 'AreaStacked', 'Pie', 'Doughnut', 'Radar', 'XYScatterLines'] as const)(
    'a new %s reads back',
    async (type) => {
      const read = await run(async (context, sheet) => {
        const chart = sheet.charts.add(type, sheet.getRange('A1:C5'));
        chart.load('chartType,name');
        chart.series.load('items/name,items/chartType');
        await context.sync();
        const result = [chart.chartType, chart.series.items.map((series) => series.name)];
        chart.delete();
        await context.sync();
        return result;
      });
      expect(read).toEqual([type, type === 'XYScatterLines' ? ['Benefits', 'Costs'] : ['Benefits', 'Costs']]);
    },
  );

  test('places and sizes are points, and cells when it is put over cells', async () => {
    const read = await run(async (context, sheet) => {
      const chart = sheet.charts.getItem('Pairs');
      chart.set({ left: 100, top: 50, width: 320, height: 180 });
      chart.load('left,top,width,height');
      const over = sheet.charts.getItem('Flows');
      over.load('left,width');
      const cells = sheet.getRange('H2:M15');
      cells.load('left,width');
      await context.sync();
      return [[chart.left, chart.top, chart.width, chart.height], over.left - cells.left, over.width - cells.width];
    });
    expect(read).toEqual([
      [expect.closeTo(100, 1), expect.closeTo(50, 1), expect.closeTo(320, 1), expect.closeTo(180, 1)],
      expect.closeTo(0, 5),
      expect.closeTo(0, 5),
    ]);
  });

  test('a deleted chart is gone, and undo brings it back', async () => {
    await run(async (context, sheet) => {
      sheet.charts.getItem('Pairs').delete();
      await context.sync();
    });
    const left = (): string[] => charts(open.desk.workbook).map(({ chart }) => chart.name);
    expect(left()).toEqual(['Flows', 'Shares']);
    open.desk.user.undo();
    expect(left().sort()).toEqual(['Flows', 'Pairs', 'Shares']);
    const pairs = charts(open.desk.workbook).find(({ chart }) => chart.name === 'Pairs');
    expect(pairs && chartPlace(open.desk.workbook, pairs).width).toBeCloseTo((320 * 96) / 72, 5);
    expect(findChart(open.desk.workbook, pairs?.id ?? '')).toBeDefined();
  });

  test('what the desk has not is said', async () => {
    expect(
      await outcome((context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.charts.add('Waterfall', sheet.getRange('A1:C5'));
      }),
    ).toBe('NotImplemented at ChartCollection.add');
    expect(
      await outcome((context) => {
        context.workbook.worksheets.getItem('Sheet1').charts.getItem('Flows').series.getItemAt(0).trendlines.add('Linear');
      }),
    ).toMatch(/^NotImplemented at ChartSeries.trendlines/);
    expect(await outcome((context) => void context.workbook.worksheets.getItem('Sheet1').charts.getItem('Nothing').delete())).toMatch(
      /^ItemNotFound/,
    );
  });
});

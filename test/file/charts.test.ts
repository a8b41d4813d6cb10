import { readXlsx, writeXlsx, type BookChart, type ChartSeries } from '../../src/file';
import { child, children, descend, type XmlElement } from '../../src/file/xml/read';
import { markup, oneSheet, partOf, partsOf, rootOf, zipped } from './support';

const categories = { ref: 'Readiness!$A$2:$A$4', cache: ['R1', 'R2', 'R3'] };
const series = (column: string, cache: readonly (number | null)[], more: Partial<ChartSeries> = {}): ChartSeries => ({
  name: { text: column, ref: `Readiness!$${column}$1` },
  values: { ref: `Readiness!$${column}$2:$${column}$4`, cache },
  categories,
  ...more,
});
const chart = (more: Partial<BookChart>): BookChart => ({
  name: 'Chart',
  kind: 'column',
  from: { row: 1, column: 2 },
  to: { row: 12, column: 9 },
  series: [series('B', [1, 2, 3])],
  ...more,
});
const bytesOf = (one: BookChart): Promise<Uint8Array> => writeXlsx(oneSheet({ charts: [one] }));
const xmlOf = async (one: BookChart): Promise<string> => partOf(await bytesOf(one), 'xl/charts/chart1.xml');
const plotAreaOf = async (one: BookChart): Promise<XmlElement> =>
  descend(rootOf(await bytesOf(one), 'xl/charts/chart1.xml'), 'chart', 'plotArea')!;
const names = (element: XmlElement | undefined): readonly string[] => (element?.children ?? []).map(({ name }) => name);

describe('a chart in the file', () => {
  test('has its elements in the order of the schema', async () => {
    const root = rootOf(
      await bytesOf(chart({ title: { text: 'Two of three' }, legend: 'bottom', background: '#FFFFFF', border: 'none', font: { size: 9 } })),
      'xl/charts/chart1.xml',
    );
    expect(names(root)).toEqual(['date1904', 'roundedCorners', 'chart', 'spPr', 'txPr']);
    expect(names(child(root, 'chart'))).toEqual([
      'title',
      'autoTitleDeleted',
      'plotArea',
      'legend',
      'plotVisOnly',
      'dispBlanksAs',
      'extLst',
    ]);
    expect(names(descend(root, 'chart', 'plotArea'))).toEqual(['layout', 'barChart', 'catAx', 'valAx']);
  });

  test('names series and points by reference, with what the cells show', async () => {
    const xml = await xmlOf(
      chart({
        series: [series('B', [1, null, 2.5], { values: { ref: 'Readiness!$B$2:$B$4', cache: [1, null, 2.5], numberFormat: '0.0' } })],
      }),
    );
    expect(xml).toContain(
      markup`
        <c:tx>
          <c:strRef>
            <c:f>Readiness!$B$1</c:f>
            <c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>B</c:v></c:pt></c:strCache>
          </c:strRef>
        </c:tx>
      `,
    );
    expect(xml).toContain(
      markup`
        <c:numCache>
          <c:formatCode>0.0</c:formatCode>
          <c:ptCount val="3"/>
          <c:pt idx="0"><c:v>1</c:v></c:pt>
          <c:pt idx="2"><c:v>2.5</c:v></c:pt>
        </c:numCache>
      `,
    );
    expect(xml).toContain('<c:cat><c:strRef><c:f>Readiness!$A$2:$A$4</c:f>');
  });

  test('keeps years among the categories as numbers', async () => {
    const xml = await xmlOf(chart({ series: [series('B', [1], { categories: { ref: 'Readiness!$A$2', cache: [2026] } })] }));
    expect(xml).toContain('<c:cat><c:numRef>');
  });

  test('has a title bound to its cell', async () => {
    const xml = await xmlOf(chart({ title: { text: 'Two of three', ref: 'Readiness!$B$3', size: 12, bold: true, color: '#1F2933' } }));
    expect(xml).toContain(
      markup`
        <c:title>
          <c:tx>
            <c:strRef>
              <c:f>Readiness!$B$3</c:f>
              <c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Two of three</c:v></c:pt></c:strCache>
            </c:strRef>
          </c:tx>
          <c:overlay val="0"/>
          <c:txPr>
      `,
    );
    expect(xml).toContain('<a:defRPr sz="1200" b="1"><a:solidFill><a:srgbClr val="1F2933"/></a:solidFill></a:defRPr>');
  });

  test('draws a line on columns, with an axis of its own on the right', async () => {
    const area = await plotAreaOf(
      chart({
        series: [series('B', [1, 2, 3]), series('C', [0.1, 0.2, 0.3], { kind: 'line', secondary: true })],
        secondaryAxis: { numberFormat: '0%' },
      }),
    );
    expect(names(area)).toEqual(['layout', 'barChart', 'lineChart', 'catAx', 'valAx', 'valAx', 'catAx']);
    const ids = (plot: string): readonly string[] => children(child(area, plot), 'axId').map(({ attributes }) => attributes.val!);
    expect(new Set([...ids('barChart'), ...ids('lineChart')]).size).toBe(4);
    const [, secondary] = children(area, 'valAx');
    expect(child(secondary, 'crosses')?.attributes.val).toBe('max');
    expect(child(secondary, 'axPos')?.attributes.val).toBe('r');
    expect(child(children(area, 'catAx')[1], 'delete')?.attributes.val).toBe('1');
  });

  test.each([
    ['stacked', '<c:grouping val="stacked"/>', '<c:overlap val="100"/>'],
    ['percentStacked', '<c:grouping val="percentStacked"/>', '<c:overlap val="100"/>'],
    ['clustered', '<c:grouping val="clustered"/>', undefined],
  ] as const)('%s bars', async (grouping, written, overlap) => {
    const xml = await xmlOf(chart({ kind: 'bar', grouping }));
    expect(xml).toContain('<c:barDir val="bar"/>');
    expect(xml).toContain(written);
    expect(xml.includes('<c:overlap')).toBe(overlap !== undefined);
  });

  test('leaves invisible what is not to be seen, and colours single points', async () => {
    const xml = await xmlOf(chart({ series: [series('B', [1, 2, 3], { fill: 'none', pointFills: [{ index: 2, fill: '#0B5CAD' }] })] }));
    expect(xml).toContain('<c:spPr><a:noFill/></c:spPr><c:invertIfNegative val="0"/><c:dPt><c:idx val="2"/>');
    expect(xml).toContain('<a:solidFill><a:srgbClr val="0B5CAD"/></a:solidFill>');
  });

  test('never puts a label where its kind of chart has no place for it', async () => {
    const labelled = (grouping: 'stacked' | 'clustered'): BookChart =>
      chart({ grouping, series: [series('B', [1], { labels: { position: 'outsideEnd', showValue: true } })] });
    expect(await xmlOf(labelled('clustered'))).toContain('<c:dLblPos val="outEnd"/>');
    expect(await xmlOf(labelled('stacked'))).not.toContain('dLblPos');
  });

  test('leaves an axis without a lower end to Excel, with the categories at the foot', async () => {
    const area = await plotAreaOf(
      chart({
        categoryAxis: { tickLabels: 'low' },
        valueAxis: { numberFormat: '#,##0.0,,;(#,##0.0,,)' },
        series: [series('B', [-1, 2, 3])],
      }),
    );
    expect(names(child(child(area, 'valAx'), 'scaling'))).toEqual(['orientation']);
    expect(child(child(area, 'valAx'), 'numFmt')?.attributes.formatCode).toBe('#,##0.0,,;(#,##0.0,,)');
    expect(child(child(area, 'catAx'), 'tickLblPos')?.attributes.val).toBe('low');
    expect(child(child(area, 'catAx'), 'crosses')?.attributes.val).toBe('autoZero');
  });

  test('writes a separator as bare as the schema wants it, behind all else of its label', async () => {
    const xml = await xmlOf(
      chart({ kind: 'line', series: [series('B', [1], { labels: { showValue: true, showSeriesName: true, separator: ' ' } })] }),
    );
    expect(xml).toContain('<c:showBubbleSize val="0"/><c:separator> </c:separator></c:dLbls>');
  });

  test.each([
    [undefined, 'gap'],
    ['zero', 'zero'],
    ['span', 'span'],
  ] as const)('blanks %s are %s in the file', async (blanks, written) => {
    expect(await xmlOf(chart(blanks ? { blanks } : {}))).toContain(`<c:dispBlanksAs val="${written}"/>`);
  });

  test('joins scatter points only where a line is asked for', async () => {
    expect(await xmlOf(chart({ kind: 'scatter' }))).toContain('<a:ln w="19050"><a:noFill/></a:ln>');
    expect(await xmlOf(chart({ kind: 'scatter', series: [series('B', [1], { line: { color: '#C4570C' } })] }))).toContain(
      '<a:ln><a:solidFill><a:srgbClr val="C4570C"/></a:solidFill></a:ln>',
    );
  });

  test('lies where its corners are, and speaks to those who cannot see it', async () => {
    const drawing = partOf(
      await bytesOf(chart({ from: { row: 1, column: 2, x: 6, y: 1.5 }, altText: 'One bar per statement' })),
      'xl/drawings/drawing1.xml',
    );
    expect(drawing).toContain(
      '<xdr:from><xdr:col>2</xdr:col><xdr:colOff>76200</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>19050</xdr:rowOff></xdr:from>',
    );
    expect(drawing).toContain('<xdr:cNvPr id="2" name="Chart" descr="One bar per statement"/>');
  });
});

test('labels deleted from single points are read as the points that keep theirs', async () => {
  const written = await bytesOf(chart({ series: [series('B', [1, 2, 3], { labels: { showValue: true } })] }));
  const parts = { ...partsOf(written) };
  parts['xl/charts/chart1.xml'] = parts['xl/charts/chart1.xml']!.replace(
    '<c:dLbls>',
    '<c:dLbls><c:dLbl><c:idx val="1"/><c:delete val="1"/></c:dLbl>',
  );
  expect((await readXlsx(zipped(parts))).sheets[0]!.charts![0]!.series[0]!.labels).toEqual({ points: [0, 2], showValue: true });
});

describe('a chart that is written and read', () => {
  const looks: Partial<BookChart> = {
    title: { text: 'Two of three\nvariables', size: 14, bold: false, color: '#1F2933' },
    legend: 'bottom',
    legendFont: { size: 9 },
    font: { size: 10, color: '#52606D' },
    categoryAxis: {
      reverse: true,
      font: { size: 9, color: '#52606D' },
      line: { color: '#CBD2D9', width: 0.75 },
      tickLabels: 'low',
      title: { text: 'Statements', ref: 'Readiness!$A$1' },
    },
    valueAxis: {
      minimum: 0,
      maximum: 10,
      majorUnit: 2,
      numberFormat: '0',
      gridlines: true,
      gridlineColor: '#CBD2D9',
      title: { text: 'Raters', size: 9 },
    },
    background: 'none',
    border: 'none',
    altText: 'Answers by statement',
  };
  const marked = { line: { color: '#0B5CAD', width: 2.25, dash: 'dash' }, marker: { style: 'circle', size: 7, color: '#0B5CAD' } } as const;
  test.each<[string, BookChart]>([
    [
      'clustered columns',
      chart({
        ...looks,
        series: [
          series('B', [1, null, 3], {
            gapWidth: 40,
            overlap: -10,
            fill: '#1B6E8C',
            labels: { position: 'outsideEnd', showValue: true, numberFormat: '0.0', color: '#FFFFFF', size: 9 },
          }),
        ],
      }),
    ],
    [
      'stacked bars',
      chart({
        ...looks,
        kind: 'bar',
        grouping: 'stacked',
        series: [series('B', [1, 2, 3], { fill: 'none' }), series('C', [1, 2, 3], { pointFills: [{ index: 0, fill: '#C4570C' }] })],
      }),
    ],
    ['percent stacked columns', chart({ ...looks, grouping: 'percentStacked', valueAxis: { visible: false } })],
    [
      'lines',
      chart({
        ...looks,
        kind: 'line',
        series: [series('B', [1, 2, 3], marked), series('C', [1, 2, 3], { marker: { style: 'automatic' }, smooth: true })],
      }),
    ],
    [
      'lines over blanks, the last named',
      chart({
        kind: 'line',
        blanks: 'span',
        series: [
          series('B', [1, null, 3], {
            line: { color: '#0B5CAD' },
            labels: { points: [2], position: 'right', showValue: true, showSeriesName: true, separator: ' ', numberFormat: ';;;' },
          }),
        ],
      }),
    ],
    [
      'columns with a label on the last alone',
      chart({
        series: [
          series('B', [1, 2, 3], { labels: { points: [2], position: 'outsideEnd', showValue: true, showSeriesName: true, size: 9 } }),
        ],
      }),
    ],
    ['areas', chart({ ...looks, kind: 'area', grouping: 'stacked' })],
    [
      'a line on columns',
      chart({
        ...looks,
        series: [series('B', [1, 2, 3]), series('C', [1, 2, 3], { kind: 'line', secondary: true, ...marked })],
        secondaryAxis: { minimum: 0, maximum: 1, numberFormat: '0%' },
      }),
    ],
    [
      'scatter points',
      chart({
        ...looks,
        kind: 'scatter',
        series: [
          series('B', [1, 2, 3], { categories: { ref: 'Readiness!$A$2:$A$4', cache: [1, 2, 4] } }),
          series('C', [1, 2, 3], { ...marked, marker: { style: 'none' }, categories: { ref: 'Readiness!$A$2:$A$4', cache: [1, 2, 4] } }),
        ],
      }),
    ],
    [
      'a pie',
      chart({
        kind: 'pie',
        title: { text: 'Shares' },
        series: [series('B', [1, 2, 3], { labels: { showCategoryName: true, showPercentage: true, position: 'outsideEnd' } })],
      }),
    ],
    ['a ring', chart({ kind: 'doughnut', doughnutHole: 60 })],
    ['a radar', chart({ kind: 'radar', valueAxis: { gridlines: true }, series: [series('B', [1, 2, 3], marked)] })],
  ])('%s', async (_, one) => {
    expect((await readXlsx(await bytesOf(one))).sheets[0]!.charts).toEqual([one]);
  });
});

/** Excel.ChartCollection and Excel.Chart. */
import {
  addChart,
  changeChart,
  chartKind,
  chartPlace,
  charts,
  checkedChartType,
  deleteChart,
  findChart,
  invalidArgument,
  newChart,
  newSecondaryAxis,
  newSeries,
  parseReference,
  placeChart,
  Refusal,
  refersToRange,
  type Area,
  type Chart,
  type ChartAxis,
  type ChartPlace,
  type ChartSeries,
  type ChartText,
  type PlacedChart,
} from '../../engine';
import { number, PIXELS, text, word } from '../arguments';
import type { Host } from '../host';
import { HostObject } from '../host-object';
import { ChartAxisObject, ChartFormatObject, ChartLegendObject, ChartMainTitle, partOf, type ChartPart } from './chart-formats';
import { ChartSeriesCollection, DataLabelsObject } from './chart-series';
import { RangeObject } from './range';

const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;
type SeriesBy = (typeof SERIES_BY)[number];
/** Excel's own size of a new chart, in points. */
const NEW_WIDTH = 360;
const NEW_HEIGHT = 216;

export class ChartCollection extends HostObject {
  readonly className = 'ChartCollection';

  constructor(
    private readonly host: Host,
    private readonly sheetId: string,
  ) {
    super();
  }

  get Count(): number {
    return this.found().length;
  }

  override items(): readonly ChartObject[] {
    return this.found().map(({ id }) => new ChartObject(this.host, id));
  }

  override item(key: unknown): ChartObject {
    return present(this.GetItemOrNullObject(key), key);
  }

  /** Charts are also found by a method of this name. */
  GetItem(key: unknown): ChartObject {
    return this.item(key);
  }

  Add(type: unknown, source: unknown, seriesBy: unknown): ChartObject {
    const chartType = checkedChartType(type, 'ChartCollection.add');
    if (!(source instanceof RangeObject)) throw invalidArgument('ChartCollection.add', source, 'a range');
    const by = seriesBy === null || seriesBy === undefined ? 'Auto' : word(seriesBy, SERIES_BY, 'ChartCollection.add');
    const chart = newChart(this.freeName(), chartType, seriesOf(source, by, chartType));
    const place: ChartPlace = { row: 0, column: 0, x: 0, y: 0, width: NEW_WIDTH * PIXELS, height: NEW_HEIGHT * PIXELS };
    return new ChartObject(this.host, addChart(this.host.workbook, { sheetId: this.sheetId, chart, place }));
  }

  GetCount(): number {
    return this.Count;
  }

  GetItemAt(index: unknown): ChartObject {
    return present(this.items()[Number(index)] ?? null, index);
  }

  GetItemOrNullObject(key: unknown): ChartObject | null {
    const found = this.found().find(({ id, chart }) => id === key || chart.name.toLowerCase() === String(key).toLowerCase());
    return found ? new ChartObject(this.host, found.id) : null;
  }

  private found(): readonly PlacedChart[] {
    return charts(this.host.workbook, this.sheetId);
  }

  private freeName(): string {
    const names = new Set(this.found().map(({ chart }) => chart.name));
    let number = names.size + 1;
    while (names.has(`Chart ${number}`)) number++;
    return `Chart ${number}`;
  }
}

function present<T>(object: T | null, key: unknown): T {
  if (object === null) throw new Refusal('ItemNotFound', { found: String(key) });
  return object;
}

/**
 * The series that Excel reads out of a range: the first row and column are names where they hold texts or the corner is empty,
 * and the longer side runs along the categories.
 */
function seriesOf({ host, sheetId, area }: RangeObject, by: SeriesBy, chartType: string): readonly ChartSeries[] {
  const { workbook } = host;
  const valueAt = (row: number, column: number): unknown => workbook.value({ sheetId, row, col: column });
  const isText = (row: number, column: number): boolean => typeof valueAt(row, column) === 'string';
  const scatter = chartKind(chartType).family === 'scatter';
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  const header = area.rows > 1 && isText(area.row, last.column) ? 1 : 0;
  const labels = area.columns > 1 && (isText(last.row, area.column) || (scatter && area.columns > 1)) ? 1 : 0;
  const data: Area = { row: area.row + header, column: area.column + labels, rows: area.rows - header, columns: area.columns - labels };
  const byColumns = scatter || by === 'Columns' || (by === 'Auto' && data.rows >= data.columns);
  const reference = (part: Area): ChartSeries['values'] => refersToRange(workbook, sheetId, part);
  const count = byColumns ? data.columns : data.rows;
  return Array.from({ length: count }, (_, index) => {
    const values = byColumns ? { ...data, column: data.column + index, columns: 1 } : { ...data, row: data.row + index, rows: 1 };
    const categories = byColumns
      ? labels
        ? { ...data, column: area.column, columns: 1 }
        : undefined
      : header
        ? { ...data, row: area.row, rows: 1 }
        : undefined;
    const name = byColumns
      ? header
        ? { row: area.row, column: values.column, rows: 1, columns: 1 }
        : undefined
      : labels
        ? { row: values.row, column: area.column, rows: 1, columns: 1 }
        : undefined;
    return newSeries(workbook.nextId(), {
      values: reference(values),
      ...(categories ? { categories: reference(categories) } : {}),
      ...(name ? { name: reference(name) } : {}),
    } as Pick<ChartSeries, 'name' | 'values' | 'categories'>);
  });
}

export class ChartObject extends HostObject {
  readonly className = 'Chart';
  private readonly chart: ChartPart<Chart>;

  constructor(
    private readonly host: Host,
    private readonly id: string,
  ) {
    super();
    this.chart = { get: () => this.placed().chart, change: (change) => changeChart(this.host.workbook, this.placed(), change) };
  }

  override identity(): { readonly Id: string } {
    return { Id: this.id };
  }

  get Axes(): ChartAxes {
    return new ChartAxes(this.chart, (title) => this.shownTitle(title));
  }
  get ChartType(): string {
    return this.chart.get().chartType;
  }
  set ChartType(value: unknown) {
    this.chart.change({ chartType: checkedChartType(value, 'Chart.chartType') });
  }
  /** Changing them changes those of every series. */
  get DataLabels(): DataLabelsObject {
    const [first] = this.chart.get().series;
    if (!first) throw new Refusal('ItemNotFound', { found: 'a chart without series' });
    return new DataLabelsObject('ChartDataLabels', {
      get: () => this.chart.get().series[0]?.dataLabels ?? first.dataLabels,
      change: (change) =>
        this.chart.change({
          series: this.chart
            .get()
            .series.map((series) => ({ ...series, hasDataLabels: true, dataLabels: { ...series.dataLabels, ...change } })),
        }),
    });
  }
  get DisplayBlanksAs(): string {
    return this.chart.get().displayBlanksAs;
  }
  set DisplayBlanksAs(value: unknown) {
    this.chart.change({ displayBlanksAs: word(value, ['NotPlotted', 'Zero', 'Interplotted'], 'Chart.displayBlanksAs') });
  }
  get Format(): ChartFormatObject {
    return new ChartFormatObject('ChartAreaFormat', {
      font: partOf(this.chart, 'font'),
      fill: (fill) => this.chart.change({ fill }),
      border: partOf(this.chart, 'border'),
    });
  }
  get Height(): number {
    return this.place().height / PIXELS;
  }
  set Height(value: unknown) {
    this.move({ height: number(value, 'Chart.height', { from: 0 }) * PIXELS });
  }
  get Id(): string {
    return this.id;
  }
  get Left(): number {
    return this.offset('x');
  }
  set Left(value: unknown) {
    this.move(this.host.cellAt(this.placed().sheetId, 'x', number(value, 'Chart.left', { from: 0 }) * PIXELS));
  }
  get Legend(): ChartLegendObject {
    return new ChartLegendObject(partOf(this.chart, 'legend'));
  }
  get Name(): string {
    return this.chart.get().name;
  }
  set Name(value: unknown) {
    this.chart.change({ name: text(value, 'Chart.name') });
  }
  get PlotArea(): ChartPlotArea {
    return new ChartPlotArea(this.chart);
  }
  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.host, this.chart);
  }
  get Title(): ChartMainTitle {
    return new ChartMainTitle(partOf(this.chart, 'title'), (title) => this.shownTitle(title));
  }
  get Top(): number {
    return this.offset('y');
  }
  set Top(value: unknown) {
    this.move(this.host.cellAt(this.placed().sheetId, 'y', number(value, 'Chart.top', { from: 0 }) * PIXELS));
  }
  get Width(): number {
    return this.place().width / PIXELS;
  }
  set Width(value: unknown) {
    this.move({ width: number(value, 'Chart.width', { from: 0 }) * PIXELS });
  }
  get Worksheet(): HostObject {
    return this.host.worksheet(this.placed().sheetId);
  }

  Activate(): null {
    throw new Refusal('NotImplemented', { found: 'Chart.activate' });
  }

  Delete(): null {
    deleteChart(this.host.workbook, this.placed());
    return null;
  }

  SetData(source: unknown, seriesBy: unknown): null {
    if (!(source instanceof RangeObject)) throw invalidArgument('Chart.setData', source, 'a range');
    const by = seriesBy === null || seriesBy === undefined ? 'Auto' : word(seriesBy, SERIES_BY, 'Chart.setData');
    this.chart.change({ series: seriesOf(source, by, this.ChartType) });
    return null;
  }

  /** From the first cell's corner to the last cell's opposite one. */
  SetPosition(startCell: unknown, endCell: unknown): null {
    const { sheetId } = this.placed();
    const start = this.cells(startCell);
    const { width, height } = this.place();
    if (endCell === null || endCell === undefined) this.move({ row: start.row, column: start.column, x: 0, y: 0, width, height });
    else {
      const end = this.cells(endCell);
      const size = this.host.sizeOf(sheetId, {
        row: start.row,
        column: start.column,
        rows: end.row + end.rows - start.row,
        columns: end.column + end.columns - start.column,
      });
      this.move({ row: start.row, column: start.column, x: 0, y: 0, ...size });
    }
    return null;
  }

  private cells(given: unknown): Area {
    const area = given instanceof RangeObject ? given.area : parseReference(String(given))?.area;
    if (!area) throw invalidArgument('Chart.setPosition', given, 'a range or its address');
    return area;
  }

  private shownTitle({ text: written, source }: ChartText): string {
    const shown = source && this.host.workbook.resolve(source.formula.slice(1));
    if (shown) return this.host.workbook.text({ sheetId: shown.sheetId, row: shown.area.row, col: shown.area.column });
    return written ?? '';
  }

  private placed(): PlacedChart {
    return present(findChart(this.host.workbook, this.id) ?? null, this.id);
  }

  private place(): ChartPlace {
    return chartPlace(this.host.workbook, this.placed());
  }

  private offset(side: 'x' | 'y'): number {
    const place = this.place();
    const { sheetId } = this.placed();
    const before = this.host.sizeOf(sheetId, { row: 0, column: 0, rows: place.row, columns: place.column });
    return ((side === 'x' ? before.width : before.height) + place[side]) / PIXELS;
  }

  private move(change: Partial<ChartPlace>): void {
    placeChart(this.host.workbook, this.placed(), { ...this.place(), ...change });
  }
}

class ChartPlotArea extends HostObject {
  readonly className = 'ChartPlotArea';

  constructor(private readonly chart: ChartPart<Chart>) {
    super();
  }

  get Format(): ChartFormatObject {
    return new ChartFormatObject('ChartPlotAreaFormat', { fill: (plotFill) => this.chart.change({ plotFill }) });
  }
}

class ChartAxes extends HostObject {
  readonly className = 'ChartAxes';

  constructor(
    private readonly chart: ChartPart<Chart>,
    private readonly shown: (title: ChartText) => string,
  ) {
    super();
  }

  get CategoryAxis(): ChartAxisObject {
    return this.axis('Category', 'Primary');
  }
  get ValueAxis(): ChartAxisObject {
    return this.axis('Value', 'Primary');
  }

  GetItem(type: unknown, group: unknown): ChartAxisObject {
    const kind = word(type, ['Category', 'Value', 'Series'], 'ChartAxes.getItem');
    if (kind === 'Series') throw new Refusal('NotImplemented', { found: 'the series axis of 3-D charts' });
    return this.axis(kind, group === null || group === undefined ? 'Primary' : word(group, ['Primary', 'Secondary'], 'ChartAxes.getItem'));
  }

  private axis(type: 'Category' | 'Value', group: 'Primary' | 'Secondary'): ChartAxisObject {
    const key =
      type === 'Category'
        ? group === 'Primary'
          ? 'categoryAxis'
          : 'secondaryCategoryAxis'
        : group === 'Primary'
          ? 'valueAxis'
          : 'secondaryValueAxis';
    const get = (): ChartAxis => this.chart.get()[key] ?? newSecondaryAxis();
    return new ChartAxisObject(
      { get, change: (change) => this.chart.change({ [key]: { ...get(), ...change } }) },
      { type, group },
      this.shown,
    );
  }
}

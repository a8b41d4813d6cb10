/** Excel.ChartSeriesCollection, series, points and data labels. */
import {
  chartKind,
  checkedChartType,
  invalidArgument,
  newSeries,
  Refusal,
  refersToRange,
  seriesName,
  type CellValue,
  type Chart,
  type ChartDataLabels,
  type ChartPoint,
  type ChartSeries,
  type Formula,
} from '../../engine';
import { color, number, optionalText, text, truth, whole, word } from '../arguments';
import { wireValue } from '../events';
import type { Host } from '../host';
import { HostObject } from '../host-object';
import { ChartFormatObject, partOf, type ChartPart } from './chart-formats';
import { RangeObject } from './range';

export class ChartSeriesCollection extends HostObject {
  readonly className = 'ChartSeriesCollection';

  constructor(
    private readonly host: Host,
    private readonly chart: ChartPart<Chart>,
  ) {
    super();
  }

  get Count(): number {
    return this.chart.get().series.length;
  }

  override items(): readonly ChartSeriesObject[] {
    return this.chart.get().series.map(({ id }) => new ChartSeriesObject(this.host, this.chart, id));
  }

  Add(name: unknown, index: unknown): ChartSeriesObject {
    const given = optionalText(name, 'ChartSeriesCollection.add');
    const series = newSeries(this.host.workbook.nextId(), given === undefined ? {} : { name: given });
    const before = this.chart.get().series;
    const at =
      index === null || index === undefined ? before.length : whole(index, 'ChartSeriesCollection.add', { from: 0, to: before.length });
    this.chart.change({ series: [...before.slice(0, at), series, ...before.slice(at)] });
    return new ChartSeriesObject(this.host, this.chart, series.id);
  }

  GetCount(): number {
    return this.Count;
  }

  GetItemAt(index: unknown): ChartSeriesObject {
    const series = this.chart.get().series[Number(index)];
    if (!series) throw new Refusal('ItemNotFound', { found: String(index), expected: `0 to ${this.Count - 1}` });
    return new ChartSeriesObject(this.host, this.chart, series.id);
  }
}

const MARKERS = [
  'Invalid',
  'Automatic',
  'None',
  'Square',
  'Diamond',
  'Triangle',
  'X',
  'Star',
  'Dot',
  'Dash',
  'Circle',
  'Plus',
  'Picture',
] as const;

export class ChartSeriesObject extends HostObject {
  readonly className = 'ChartSeries';
  private readonly series: ChartPart<ChartSeries>;

  constructor(
    private readonly host: Host,
    private readonly chart: ChartPart<Chart>,
    private readonly id: string,
  ) {
    super();
    this.series = {
      get: () => this.found(),
      change: (change) =>
        chart.change({ series: chart.get().series.map((series) => (series.id === id ? { ...series, ...change } : series)) }),
    };
  }

  get AxisGroup(): string {
    return this.found().axisGroup;
  }
  set AxisGroup(value: unknown) {
    this.series.change({ axisGroup: word(value, ['Primary', 'Secondary'], 'ChartSeries.axisGroup') });
  }
  get ChartType(): string {
    return this.found().chartType ?? this.chart.get().chartType;
  }
  set ChartType(value: unknown) {
    this.series.change({ chartType: checkedChartType(value, 'ChartSeries.chartType') });
  }
  get DataLabels(): DataLabelsObject {
    return new DataLabelsObject('ChartDataLabels', partOf(this.series, 'dataLabels'));
  }
  get DoughnutHoleSize(): number {
    return this.found().doughnutHoleSize ?? 75;
  }
  set DoughnutHoleSize(value: unknown) {
    this.series.change({ doughnutHoleSize: whole(value, 'ChartSeries.doughnutHoleSize', { from: 0, to: 90 }) });
  }
  get Explosion(): number {
    return this.found().explosion ?? 0;
  }
  get Format(): ChartFormatObject {
    return new ChartFormatObject('ChartSeriesFormat', { fill: (fill) => this.series.change({ fill }), line: partOf(this.series, 'line') });
  }
  get GapWidth(): number {
    return this.found().gapWidth ?? 219;
  }
  set GapWidth(value: unknown) {
    this.series.change({ gapWidth: whole(value, 'ChartSeries.gapWidth', { from: 0, to: 500 }) });
  }
  get HasDataLabels(): boolean {
    return this.found().hasDataLabels;
  }
  set HasDataLabels(value: unknown) {
    this.series.change({ hasDataLabels: truth(value, 'ChartSeries.hasDataLabels') });
  }
  get MarkerBackgroundColor(): string {
    return this.found().marker.background ?? '';
  }
  set MarkerBackgroundColor(value: unknown) {
    partOf(this.series, 'marker').change({ background: color(value, 'ChartSeries.markerBackgroundColor') });
  }
  get MarkerForegroundColor(): string {
    return this.found().marker.foreground ?? '';
  }
  set MarkerForegroundColor(value: unknown) {
    partOf(this.series, 'marker').change({ foreground: color(value, 'ChartSeries.markerForegroundColor') });
  }
  get MarkerSize(): number {
    return this.found().marker.size ?? 5;
  }
  set MarkerSize(value: unknown) {
    partOf(this.series, 'marker').change({ size: whole(value, 'ChartSeries.markerSize', { from: 2, to: 72 }) });
  }
  get MarkerStyle(): string {
    return this.found().marker.style;
  }
  set MarkerStyle(value: unknown) {
    partOf(this.series, 'marker').change({ style: word(value, MARKERS, 'ChartSeries.markerStyle') });
  }
  get Name(): string {
    const series = this.found();
    return seriesName(series, this.chart.get().series.indexOf(series), { texts: (source) => this.cells(source).map(String) });
  }
  /** A text, or `=Sheet1!$B$2` for the cell that holds it. */
  set Name(value: unknown) {
    const name = text(value, 'ChartSeries.name');
    this.series.change({ name: name.startsWith('=') ? { formula: name } : name });
  }
  get Overlap(): number {
    return this.found().overlap ?? (chartKind(this.ChartType).grouping === 'clustered' ? 0 : 100);
  }
  set Overlap(value: unknown) {
    this.series.change({ overlap: whole(value, 'ChartSeries.overlap', { from: -100, to: 100 }) });
  }
  get PlotOrder(): number {
    return this.chart.get().series.findIndex(({ id }) => id === this.id) + 1;
  }
  get Points(): ChartPointsCollection {
    return new ChartPointsCollection(this.host, this.series);
  }
  get Smooth(): boolean {
    return this.found().smooth;
  }
  set Smooth(value: unknown) {
    this.series.change({ smooth: truth(value, 'ChartSeries.smooth') });
  }

  Delete(): null {
    this.chart.change({ series: this.chart.get().series.filter(({ id }) => id !== this.id) });
    return null;
  }

  GetDimensionDataSourceString(dimension: unknown): string {
    return this.dimension(dimension)?.formula ?? '';
  }

  GetDimensionValues(dimension: unknown): readonly (number | string | boolean)[] {
    const source = this.dimension(dimension);
    return source ? this.cells(source).map(wireValue) : [];
  }

  SetValues(range: unknown): null {
    this.series.change({ values: this.reference(range, 'ChartSeries.setValues') });
    return null;
  }

  SetXAxisValues(range: unknown): null {
    this.series.change({ categories: this.reference(range, 'ChartSeries.setXAxisValues') });
    return null;
  }

  private dimension(dimension: unknown): Formula | undefined {
    const { values, categories } = this.found();
    switch (word(dimension, ['Categories', 'Values', 'XValues', 'YValues'], 'ChartSeries.getDimensionValues')) {
      case 'Categories':
      case 'XValues':
        return categories;
      case 'Values':
      case 'YValues':
        return values;
    }
  }

  private cells(source: Formula): readonly CellValue[] {
    const found = this.host.workbook.resolve(source.formula.slice(1));
    return found ? this.host.workbook.valuesIn(found.sheetId, found.area) : [];
  }

  private reference(range: unknown, place: string): Formula {
    if (!(range instanceof RangeObject)) throw invalidArgument(place, range, 'a range');
    return refersToRange(this.host.workbook, range.sheetId, range.area);
  }

  private found(): ChartSeries {
    const series = this.chart.get().series.find(({ id }) => id === this.id);
    if (!series) throw new Refusal('ItemNotFound', { found: this.id });
    return series;
  }
}

const LABEL_POSITIONS = [
  'Invalid',
  'None',
  'Center',
  'InsideEnd',
  'InsideBase',
  'OutsideEnd',
  'Left',
  'Right',
  'Top',
  'Bottom',
  'BestFit',
  'Callout',
] as const;

/** Excel.ChartDataLabels of a chart or of a series. */
export class DataLabelsObject extends HostObject {
  constructor(
    readonly className: 'ChartDataLabels',
    private readonly labels: ChartPart<ChartDataLabels>,
  ) {
    super();
  }

  get Format(): ChartFormatObject {
    return new ChartFormatObject('ChartDataLabelFormat', { font: partOf(this.labels, 'font') });
  }
  get LinkNumberFormat(): boolean {
    return this.labels.get().linkNumberFormat ?? this.labels.get().numberFormat === undefined;
  }
  set LinkNumberFormat(value: unknown) {
    this.labels.change({ linkNumberFormat: truth(value, 'ChartDataLabels.linkNumberFormat') });
  }
  get NumberFormat(): string {
    return this.labels.get().numberFormat ?? 'General';
  }
  set NumberFormat(value: unknown) {
    this.labels.change({ numberFormat: text(value, 'ChartDataLabels.numberFormat'), linkNumberFormat: false });
  }
  get Position(): string {
    return this.labels.get().position ?? 'None';
  }
  set Position(value: unknown) {
    this.labels.change({ position: word(value, LABEL_POSITIONS, 'ChartDataLabels.position') });
  }
  get Separator(): string {
    return this.labels.get().separator;
  }
  set Separator(value: unknown) {
    this.labels.change({ separator: text(value, 'ChartDataLabels.separator') });
  }
  get ShowCategoryName(): boolean {
    return this.labels.get().showCategoryName;
  }
  set ShowCategoryName(value: unknown) {
    this.labels.change({ showCategoryName: truth(value, 'ChartDataLabels.showCategoryName') });
  }
  get ShowLegendKey(): boolean {
    return this.labels.get().showLegendKey;
  }
  set ShowLegendKey(value: unknown) {
    this.labels.change({ showLegendKey: truth(value, 'ChartDataLabels.showLegendKey') });
  }
  get ShowPercentage(): boolean {
    return this.labels.get().showPercentage;
  }
  set ShowPercentage(value: unknown) {
    this.labels.change({ showPercentage: truth(value, 'ChartDataLabels.showPercentage') });
  }
  get ShowSeriesName(): boolean {
    return this.labels.get().showSeriesName;
  }
  set ShowSeriesName(value: unknown) {
    this.labels.change({ showSeriesName: truth(value, 'ChartDataLabels.showSeriesName') });
  }
  get ShowValue(): boolean {
    return this.labels.get().showValue;
  }
  set ShowValue(value: unknown) {
    this.labels.change({ showValue: truth(value, 'ChartDataLabels.showValue') });
  }
}

class ChartPointsCollection extends HostObject {
  readonly className = 'ChartPointsCollection';

  constructor(
    private readonly host: Host,
    private readonly series: ChartPart<ChartSeries>,
  ) {
    super();
  }

  get Count(): number {
    return this.values().length;
  }

  override items(): readonly ChartPointObject[] {
    return this.values().map((_, index) => this.point(index));
  }

  GetCount(): number {
    return this.Count;
  }

  GetItemAt(index: unknown): ChartPointObject {
    return this.point(number(index, 'ChartPointsCollection.getItemAt', { from: 0, to: this.Count - 1 }));
  }

  private values(): readonly CellValue[] {
    const { values } = this.series.get();
    const found = values && this.host.workbook.resolve(values.formula.slice(1));
    return found ? this.host.workbook.valuesIn(found.sheetId, found.area) : [];
  }

  private point(index: number): ChartPointObject {
    return new ChartPointObject(this.series, index, this.values()[index] ?? null);
  }
}

class ChartPointObject extends HostObject {
  readonly className = 'ChartPoint';
  private readonly point: ChartPart<ChartPoint>;

  constructor(
    series: ChartPart<ChartSeries>,
    index: number,
    private readonly value: CellValue,
  ) {
    super();
    const found = (): ChartPoint => series.get().points.find((point) => point.index === index) ?? { index };
    this.point = {
      get: found,
      change: (change) =>
        series.change({
          points: [...series.get().points.filter((point) => point.index !== index), { ...found(), ...change }].sort(
            (a, b) => a.index - b.index,
          ),
        }),
    };
  }

  get Format(): ChartFormatObject {
    return new ChartFormatObject('ChartPointFormat', { fill: (fill) => this.point.change({ fill }), border: partOf(this.point, 'line') });
  }
  get HasDataLabel(): boolean {
    return this.point.get().hasDataLabel ?? false;
  }
  set HasDataLabel(value: unknown) {
    this.point.change({ hasDataLabel: truth(value, 'ChartPoint.hasDataLabel') });
  }
  get Value(): number | string | boolean {
    return wireValue(this.value);
  }
}

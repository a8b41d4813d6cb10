/** The series of a chart, in both directions: names, values, fills and lines, single points, labels. */
import type { BookChart, ChartSeries, ChartText } from '../book';
import type { Theme } from '../parts/colors';
import { oneOf, present } from '../fields';
import { child, children, descend, isOn, numberOf, valueOf, type XmlElement } from '../xml/read';
import { escapeXml } from '../xml/text';
import { element, textElement, valued } from '../xml/write';
import { cachedTexts, fontXml, readFill, readFont, readLine, shapeXml, stringReferenceXml, type Fill, type Line } from './chart-styles';

export type SeriesKind = BookChart['kind'];
type Labels = NonNullable<ChartSeries['labels']>;
type Marker = NonNullable<ChartSeries['marker']>;

const MARKED: ReadonlySet<SeriesKind> = new Set(['line', 'scatter', 'radar']);
const SOLID: ReadonlySet<SeriesKind> = new Set(['column', 'bar']);
/** Scatter points without a line between them need a line that is there and invisible; the width is Excel's own. */
const NO_LINE: Line = { color: 'none', width: 1.5 };

/** @param index the place among all series of the chart, which colours and the legend follow */
export function seriesXml(series: ChartSeries, index: number, plot: { readonly kind: SeriesKind; readonly stacked: boolean }): string {
  const { kind } = plot;
  const line = kind === 'scatter' ? (series.line ?? NO_LINE) : series.line;
  const categories = kind === 'scatter' ? 'c:xVal' : 'c:cat';
  const values = kind === 'scatter' ? 'c:yVal' : 'c:val';
  return element(
    'c:ser',
    {},
    valued('c:idx', index),
    valued('c:order', index),
    series.name &&
      element(
        'c:tx',
        {},
        series.name.ref === undefined ? textElement('c:v', series.name.text) : stringReferenceXml(series.name.ref, [series.name.text]),
      ),
    shapeXml({ fill: series.fill, line }),
    SOLID.has(kind) ? valued('c:invertIfNegative', false) : undefined,
    MARKED.has(kind) ? markerXml(series.marker, kind) : undefined,
    ...(series.pointFills ?? []).map(({ index: point, fill }) =>
      element(
        'c:dPt',
        {},
        valued('c:idx', point),
        SOLID.has(kind) ? valued('c:invertIfNegative', false) : undefined,
        valued('c:bubble3D', false),
        shapeXml({ fill }),
      ),
    ),
    labelsXml(series.labels, plot),
    series.categories && element(categories, {}, dataXml(series.categories)),
    element(values, {}, numberReferenceXml(series.values)),
    kind === 'line' || kind === 'scatter' ? valued('c:smooth', series.smooth ?? false) : undefined,
  );
}

function markerXml(marker: Marker | undefined, kind: SeriesKind): string | undefined {
  const style = marker?.style ?? (kind === 'scatter' ? 'automatic' : 'none');
  if (style === 'automatic' && marker?.size === undefined && marker?.color === undefined)
    return kind === 'scatter' ? undefined : element('c:marker', {}, valued('c:symbol', 'auto'));
  const color = marker?.color;
  return element(
    'c:marker',
    {},
    valued('c:symbol', style === 'automatic' ? 'auto' : style),
    valued('c:size', marker?.size),
    shapeXml({ fill: color, line: color === undefined ? undefined : { color } }),
  );
}

/** Numbers keep a cache of numbers; anything else among the categories makes all of them texts. */
function dataXml({ ref, cache }: NonNullable<ChartSeries['categories']>): string {
  const numeric = cache.some((value) => value !== null) && cache.every((value) => value === null || typeof value === 'number');
  return numeric ? numberReferenceXml({ ref, cache: cache as readonly (number | null)[] }) : stringReferenceXml(ref, cache);
}

const numberReferenceXml = ({ ref, cache, numberFormat }: ChartSeries['values']): string =>
  element(
    'c:numRef',
    {},
    textElement('c:f', ref),
    element(
      'c:numCache',
      {},
      textElement('c:formatCode', numberFormat ?? 'General'),
      valued('c:ptCount', cache.length),
      ...cache.map((value, idx) => (value === null ? undefined : element('c:pt', { idx }, element('c:v', {}, String(value))))),
    ),
  );

const FILE_POSITION: Readonly<Record<NonNullable<Labels['position']>, string>> = {
  center: 'ctr',
  insideEnd: 'inEnd',
  insideBase: 'inBase',
  outsideEnd: 'outEnd',
  top: 't',
  bottom: 'b',
  left: 'l',
  right: 'r',
};
const POSITIONS = Object.keys(FILE_POSITION) as readonly NonNullable<Labels['position']>[];

/** Excel calls a file damaged where a label stands in a place that its kind of chart does not have. */
export function allowedPositions({
  kind,
  stacked,
}: {
  readonly kind: SeriesKind;
  readonly stacked: boolean;
}): readonly NonNullable<Labels['position']>[] {
  switch (kind) {
    case 'column':
    case 'bar':
      return stacked ? ['center', 'insideEnd', 'insideBase'] : ['center', 'insideEnd', 'insideBase', 'outsideEnd'];
    case 'line':
    case 'scatter':
      return ['center', 'top', 'bottom', 'left', 'right'];
    case 'pie':
      return ['center', 'insideEnd', 'outsideEnd'];
    case 'radar':
      return ['outsideEnd'];
    case 'area':
    case 'doughnut':
      return [];
  }
}

function labelsXml(labels: Labels | undefined, plot: { readonly kind: SeriesKind; readonly stacked: boolean }): string | undefined {
  if (!labels) return undefined;
  const parts = labelParts(labels, plot);
  if (!labels.points) return element('c:dLbls', {}, parts);
  const single = labels.points.map((point) => element('c:dLbl', {}, valued('c:idx', point), parts));
  return element('c:dLbls', {}, ...single, ...SHOWN.map((name) => valued(`c:${name}`, false)));
}

const SHOWN = ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize'] as const;

/** What a label looks like and shows: the same for one point and for all. */
function labelParts(labels: Labels, plot: { readonly kind: SeriesKind; readonly stacked: boolean }): string {
  const { position, numberFormat, color, size } = labels;
  const shows = {
    showLegendKey: false,
    showVal: labels.showValue,
    showCatName: labels.showCategoryName,
    showSerName: labels.showSeriesName,
    showPercent: labels.showPercentage,
    showBubbleSize: false,
  };
  return [
    numberFormat === undefined ? undefined : element('c:numFmt', { formatCode: numberFormat, sourceLinked: false }),
    element('c:spPr', {}, element('a:noFill'), element('a:ln', {}, element('a:noFill'))),
    fontXml({ size, color }),
    position && allowedPositions(plot).includes(position) ? valued('c:dLblPos', FILE_POSITION[position]) : undefined,
    ...SHOWN.map((name) => valued(`c:${name}`, shows[name] ?? false)),
    // Not even the attribute that keeps spaces: the schema allows this element none.
    labels.separator === undefined ? undefined : element('c:separator', {}, escapeXml(labels.separator)),
  ].join('');
}

export interface SeriesContext {
  readonly kind: SeriesKind;
  readonly theme: Theme;
  /** Where the whole plot has labels, series without their own take them. */
  readonly plotLabels?: XmlElement;
  /** The plot says that its lines have markers of Excel's choice. */
  readonly plotMarkers: boolean;
}

/** Everything but `kind`, `secondary`, `gapWidth` and `overlap`, which belong to the plot. */
export function readSeries(series: XmlElement, { kind, theme, plotLabels, plotMarkers }: SeriesContext): ChartSeries {
  const shape = child(series, 'spPr');
  const line = readLine(shape, theme);
  const categories = child(series, 'cat') ?? child(series, 'xVal');
  const points = children(series, 'dPt').flatMap((point) => {
    const fill = readFill(child(point, 'spPr'), theme);
    return fill === undefined ? [] : [{ index: numberOf(valueOf(point, 'idx')) ?? 0, fill }];
  });
  return {
    values: readValues(child(series, 'val') ?? child(series, 'yVal')),
    ...present({
      name: readName(child(series, 'tx')),
      categories: readCategories(categories),
      fill: readFill(shape, theme) as Fill | undefined,
      pointFills: points.length > 0 ? points : undefined,
      line: kind === 'scatter' ? (line?.color === 'none' ? undefined : (line ?? {})) : line,
      marker: MARKED.has(kind) ? readMarker(child(series, 'marker'), { kind, theme, plotMarkers }) : undefined,
      smooth: isOn(valueOf(series, 'smooth')) || undefined,
      labels: readLabels(child(series, 'dLbls') ?? plotLabels, {
        theme,
        points: numberOf(descend(child(series, 'val') ?? child(series, 'yVal'), 'numRef', 'numCache', 'ptCount')?.attributes.val) ?? 0,
      }),
    }),
  };
}

function readName(tx: XmlElement | undefined): ChartText | undefined {
  const bound = child(tx, 'strRef');
  const ref = child(bound, 'f')?.text;
  // Gnumeric writes a constant name as a reference to a quoted text.
  const quoted = /^"((?:[^"]|"")*)"$/.exec(ref ?? '')?.[1];
  if (quoted !== undefined) return { text: quoted.replace(/""/g, '"') };
  if (ref !== undefined) return { text: cachedTexts(bound)[0] ?? '', ref };
  const constant = child(tx, 'v')?.text;
  return constant === undefined ? undefined : { text: constant };
}

function readValues(values: XmlElement | undefined): ChartSeries['values'] {
  const reference = child(values, 'numRef') ?? child(values, 'strRef') ?? values;
  const format = descend(reference, 'numCache', 'formatCode')?.text;
  return {
    ref: child(reference, 'f')?.text ?? '',
    cache: cachedTexts(reference).map((text) => numberOf(text ?? undefined) ?? null),
    ...(format === undefined || format === 'General' ? {} : { numberFormat: format }),
  };
}

function readCategories(categories: XmlElement | undefined): ChartSeries['categories'] {
  const reference = child(categories, 'numRef') ?? child(categories, 'strRef') ?? child(categories, 'multiLvlStrRef');
  if (!reference) return undefined;
  const numeric = reference.name === 'numRef';
  // Of categories in several levels the innermost comes first in the file.
  const cached = cachedTexts(reference.name === 'multiLvlStrRef' ? innermostLevel(reference) : reference);
  return { ref: child(reference, 'f')?.text ?? '', cache: numeric ? cached.map((text) => numberOf(text ?? undefined) ?? null) : cached };
}

function innermostLevel(reference: XmlElement): XmlElement {
  const cache = child(reference, 'multiLvlStrCache');
  const level = child(cache, 'lvl');
  const points = [...children(cache, 'ptCount'), ...children(level, 'pt')];
  return { ...reference, children: [{ name: 'strCache', attributes: {}, text: '', children: points }] };
}

const MARKERS = ['none', 'circle', 'square', 'diamond', 'triangle', 'dash', 'x', 'plus'] as const satisfies readonly Marker['style'][];

function readMarker(
  marker: XmlElement | undefined,
  { kind, theme, plotMarkers }: { readonly kind: SeriesKind; readonly theme: Theme; readonly plotMarkers: boolean },
): Marker | undefined {
  const symbol = valueOf(marker, 'symbol');
  const style: Marker['style'] =
    marker === undefined ? (kind === 'scatter' || plotMarkers ? 'automatic' : 'none') : (oneOf(symbol, MARKERS) ?? 'automatic');
  const color = readFill(child(marker, 'spPr'), theme);
  if (style === 'none') return kind === 'scatter' ? { style } : undefined;
  const read = { style, ...present({ size: numberOf(valueOf(marker, 'size')), color: color === 'none' ? undefined : color }) };
  return style === 'automatic' && kind === 'scatter' && Object.keys(read).length === 1 ? undefined : read;
}

/** @param points how many the series has: those whose label is deleted are told by those that are left */
function readLabels(
  labels: XmlElement | undefined,
  { theme, points }: { readonly theme: Theme; readonly points: number },
): Labels | undefined {
  if (!labels || isOn(valueOf(labels, 'delete'))) return undefined;
  const single = children(labels, 'dLbl').map((label) => ({
    label,
    index: numberOf(valueOf(label, 'idx')) ?? 0,
    deleted: isOn(valueOf(label, 'delete')),
  }));
  const forAll = readLabelParts(labels, theme);
  if (!forAll) {
    const shown = single.filter(({ label, deleted }) => !deleted && readLabelParts(label, theme) !== undefined);
    return shown[0] && { points: shown.map(({ index }) => index), ...readLabelParts(shown[0].label, theme) };
  }
  const deleted = new Set(single.flatMap((one) => (one.deleted ? [one.index] : [])));
  if (deleted.size === 0) return forAll;
  return {
    points: Array.from({ length: Math.min(points, 10_000) }, (_, index) => index).filter((index) => !deleted.has(index)),
    ...forAll,
  };
}

function readLabelParts(labels: XmlElement, theme: Theme): Labels | undefined {
  const shows = present({
    showValue: isOn(valueOf(labels, 'showVal')) || undefined,
    showSeriesName: isOn(valueOf(labels, 'showSerName')) || undefined,
    showCategoryName: isOn(valueOf(labels, 'showCatName')) || undefined,
    showPercentage: isOn(valueOf(labels, 'showPercent')) || undefined,
  });
  if (!shows) return undefined;
  const format = child(labels, 'numFmt')?.attributes;
  const { size, color } = readFont(child(labels, 'txPr'), theme) ?? {};
  const position = POSITIONS.find((one) => FILE_POSITION[one] === valueOf(labels, 'dLblPos'));
  return {
    ...present({ position }),
    ...shows,
    ...present({
      separator: child(labels, 'separator')?.text,
      numberFormat: format && !isOn(format.sourceLinked) ? format.formatCode : undefined,
      color,
      size,
    }),
  };
}

/** The axes of a chart, in both directions. */
import type { BookChart, ChartAxis } from '../book';
import type { Theme } from '../parts/colors';
import { present } from '../fields';
import { child, isOn, numberOf, valueOf, type XmlElement } from '../xml/read';
import { element, valued } from '../xml/write';
import { fontXml, readFill, readFont, readLine, readTitle, shapeXml, titleXml } from './chart-styles';

export interface AxisIds {
  readonly category: number;
  readonly value: number;
}

/** Any numbers do, as long as they differ. */
export const PRIMARY: AxisIds = { category: 500_000_001, value: 500_000_002 };
export const SECONDARY: AxisIds = { category: 500_000_003, value: 500_000_004 };

type Side = 'b' | 't' | 'l' | 'r';

/** Both pairs where a series is on the secondary axis; the secondary categories are there because Excel wants them, and hidden. */
export function axesXml(chart: BookChart, hasSecondary: boolean): string {
  const across = chart.kind === 'bar';
  const primary = [
    horizontalXml(chart, chart.categoryAxis, { ids: PRIMARY, side: across ? 'l' : 'b' }),
    verticalXml(chart, chart.valueAxis, { ids: PRIMARY, side: across ? 'b' : 'l' }),
  ];
  const secondary = [
    verticalXml(chart, chart.secondaryAxis, { ids: SECONDARY, side: across ? 't' : 'r' }),
    horizontalXml(chart, { visible: false }, { ids: SECONDARY, side: across ? 'l' : 'b' }),
  ];
  return [...primary, ...(hasSecondary ? secondary : [])].join('');
}

interface Place {
  readonly ids: AxisIds;
  readonly side: Side;
}

/** The categories' axis; a scatter chart has numbers there. */
function horizontalXml(chart: BookChart, axis: ChartAxis | undefined, { ids, side }: Place): string {
  const common = { id: ids.category, crossing: ids.value, side };
  if (chart.kind === 'scatter')
    return element('c:valAx', {}, axisParts(axis, common), valued('c:crossBetween', 'midCat'), valued('c:majorUnit', axis?.majorUnit));
  return element(
    'c:catAx',
    {},
    axisParts(axis, common),
    valued('c:auto', true),
    valued('c:lblAlgn', 'ctr'),
    valued('c:lblOffset', 100),
    valued('c:tickLblSkip', axis?.majorUnit),
    valued('c:noMultiLvlLbl', false),
  );
}

function verticalXml(chart: BookChart, axis: ChartAxis | undefined, { ids, side }: Place): string {
  const onTicks = chart.kind === 'scatter' || (chart.kind === 'area' && chart.series.every(({ kind }) => (kind ?? 'area') === 'area'));
  return element(
    'c:valAx',
    {},
    axisParts(axis, { id: ids.value, crossing: ids.category, side, crosses: ids === SECONDARY ? 'max' : 'autoZero' }),
    valued('c:crossBetween', onTicks ? 'midCat' : 'between'),
    valued('c:majorUnit', axis?.majorUnit),
  );
}

function axisParts(
  axis: ChartAxis = {},
  {
    id,
    crossing,
    side,
    crosses = 'autoZero',
  }: { readonly id: number; readonly crossing: number; readonly side: Side; readonly crosses?: string },
): string {
  const gridline = axis.gridlineColor === undefined ? undefined : { color: axis.gridlineColor, width: 0.75 };
  return [
    valued('c:axId', id),
    element(
      'c:scaling',
      {},
      valued('c:orientation', axis.reverse ? 'maxMin' : 'minMax'),
      valued('c:max', axis.maximum),
      valued('c:min', axis.minimum),
    ),
    valued('c:delete', axis.visible === false),
    valued('c:axPos', side),
    axis.gridlines ? element('c:majorGridlines', {}, shapeXml({ line: gridline })) : undefined,
    titleXml(axis.title, side === 'l' || side === 'r' ? 'turned' : 'level'),
    element('c:numFmt', { formatCode: axis.numberFormat ?? 'General', sourceLinked: axis.numberFormat === undefined }),
    valued('c:majorTickMark', 'none'),
    valued('c:minorTickMark', 'none'),
    valued('c:tickLblPos', FILE_LABELS[axis.tickLabels ?? 'nextToAxis']),
    shapeXml({ line: axis.line }),
    fontXml(axis.font),
    valued('c:crossAx', crossing),
    valued('c:crosses', crosses),
  ].join('');
}

const FILE_LABELS: Readonly<Record<NonNullable<ChartAxis['tickLabels']>, string>> = {
  nextToAxis: 'nextTo',
  low: 'low',
  high: 'high',
  none: 'none',
};
const LABELS = Object.keys(FILE_LABELS) as readonly NonNullable<ChartAxis['tickLabels']>[];

/** Nothing where everything is as Excel would have it. */
export function readAxis(axis: XmlElement | undefined, theme: Theme): ChartAxis | undefined {
  if (!axis) return undefined;
  const scaling = child(axis, 'scaling');
  const gridlines = child(axis, 'majorGridlines');
  const format = child(axis, 'numFmt')?.attributes;
  const labels = LABELS.find((one) => FILE_LABELS[one] === valueOf(axis, 'tickLblPos'));
  const line = readLine(child(axis, 'spPr'), theme);
  return present({
    title: readTitle(child(axis, 'title'), theme),
    minimum: numberOf(valueOf(scaling, 'min')),
    maximum: numberOf(valueOf(scaling, 'max')),
    majorUnit: numberOf(valueOf(axis, 'majorUnit') ?? valueOf(axis, 'tickLblSkip')),
    numberFormat: format && !isOn(format.sourceLinked) ? format.formatCode : undefined,
    reverse: valueOf(scaling, 'orientation') === 'maxMin' || undefined,
    visible: isOn(valueOf(axis, 'delete')) ? false : undefined,
    gridlines: gridlines !== undefined || undefined,
    gridlineColor: readFill(child(child(gridlines, 'spPr'), 'ln'), theme) as string | undefined,
    line: line && present({ color: line.color, width: line.width }),
    tickLabels: labels === 'nextToAxis' ? undefined : labels,
    font: readFont(child(axis, 'txPr'), theme),
  });
}

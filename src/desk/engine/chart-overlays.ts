/** What Excel draws and Chart.js does not, as plugins: labels at the values, and the axis of the categories at 0. */

/** Of a point. */
export const PIXELS = 96 / 72;

export interface DrawnLabels {
  readonly texts: readonly string[];
  readonly position: string | undefined;
  readonly color: string;
  readonly size: number;
}

interface DrawnElement {
  readonly x: number;
  readonly y: number;
  readonly base?: number;
  readonly horizontal?: boolean;
  tooltipPosition(): { readonly x: number; readonly y: number };
}

interface ValueScale {
  readonly min: number;
  readonly max: number;
  getPixelForValue(value: number): number;
}

interface LiveChart {
  readonly ctx: CanvasRenderingContext2D;
  readonly width: number;
  readonly chartArea: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly scales: Readonly<Record<string, ValueScale | undefined>>;
  readonly data: { readonly datasets: readonly { readonly dataLabels?: DrawnLabels }[] };
  getDatasetMeta(index: number): { readonly hidden?: boolean; readonly data: readonly DrawnElement[] };
}

export const DATA_LABELS = {
  id: 'deskDataLabels',
  afterDatasetsDraw(chart: LiveChart): void {
    for (const [index, dataset] of chart.data.datasets.entries()) {
      const { dataLabels } = dataset;
      const meta = chart.getDatasetMeta(index);
      if (!dataLabels || meta.hidden) continue;
      chart.ctx.save();
      chart.ctx.font = `${dataLabels.size * PIXELS}px Calibri, Carlito, sans-serif`;
      chart.ctx.fillStyle = dataLabels.color;
      chart.ctx.textBaseline = 'middle';
      for (const [point, element] of meta.data.entries())
        writeLabel(chart, element, { ...dataLabels, text: dataLabels.texts[point] ?? '' });
      chart.ctx.restore();
    }
  },
};

function writeLabel(
  { ctx: context, width }: LiveChart,
  element: DrawnElement,
  { text, position, size }: DrawnLabels & { readonly text: string },
): void {
  if (text === '') return;
  const gap = size * PIXELS * 0.8;
  const horizontal = element.horizontal ?? false;
  const isBar = element.base !== undefined;
  const end = horizontal ? element.x : element.y;
  const base = element.base ?? end;
  const outwards = horizontal ? Math.sign(end - base || 1) : Math.sign(end - base || -1);
  const place = position ?? (isBar ? 'OutsideEnd' : 'Right');
  const along: Readonly<Record<string, number>> = {
    Center: (end + base) / 2,
    InsideBase: base + outwards * gap,
    InsideEnd: end - outwards * gap,
    OutsideEnd: end + outwards * gap,
  };
  const { x, y } = isBar ? { x: element.x, y: element.y } : element.tooltipPosition();
  const shiftX = isBar ? 0 : place === 'Left' ? -gap : place === 'Right' ? gap : 0;
  const shiftY = isBar ? 0 : place === 'Top' ? -gap : place === 'Bottom' ? gap : 0;
  context.textAlign =
    horizontal && isBar && place !== 'Center'
      ? place === 'OutsideEnd'
        ? outwards > 0
          ? 'left'
          : 'right'
        : outwards > 0
          ? 'right'
          : 'left'
      : place === 'Left'
        ? 'right'
        : place === 'Right'
          ? 'left'
          : 'center';
  const moved = isBar ? (along[place] ?? end) : 0;
  const at = isBar && horizontal ? moved : x + shiftX;
  // Excel pushes a label back that would reach beyond the chart.
  const beyond = context.textAlign === 'left' ? Math.max(0, at + context.measureText(text).width - width) : 0;
  context.fillText(text, at - beyond, isBar && !horizontal ? moved : y + shiftY);
}

/** Where values lie on both sides of 0, Excel's categories have their axis there, wherever their labels stand. */
export interface ZeroLine {
  readonly scale: 'x' | 'y';
  /** Undefined: not drawn. */
  readonly color: string | undefined;
}

export const atZero = ({ scales }: Pick<LiveChart, 'scales'>, { scale }: ZeroLine): boolean => {
  const values = scales[scale];
  return values !== undefined && values.min < 0 && values.max > 0;
};

export const ZERO_LINE = {
  id: 'deskZeroLine',
  afterDatasetsDraw(chart: LiveChart, _drawn: unknown, line: ZeroLine): void {
    const values = chart.scales[line.scale];
    if (line.color === undefined || !values || !atZero(chart, line)) return;
    const { left, right, top, bottom } = chart.chartArea;
    // On half a pixel a line of one pixel is sharp.
    const zero = Math.round(values.getPixelForValue(0)) + 0.5;
    chart.ctx.save();
    chart.ctx.strokeStyle = line.color;
    chart.ctx.lineWidth = 1;
    chart.ctx.beginPath();
    chart.ctx.moveTo(line.scale === 'x' ? zero : left, line.scale === 'x' ? top : zero);
    chart.ctx.lineTo(line.scale === 'x' ? zero : right, line.scale === 'x' ? bottom : zero);
    chart.ctx.stroke();
    chart.ctx.restore();
  },
};

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
  const { x, y, align } = element.base === undefined ? besidePoint(element, position, gap) : alongBar(element, position, gap);
  context.textAlign = align;
  // Excel pushes a label back that would reach beyond the chart.
  const beyond = align === 'left' ? Math.max(0, x + context.measureText(text).width - width) : 0;
  context.fillText(text, x - beyond, y);
}

interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly align: 'left' | 'center' | 'right';
}

/** To the right and down, in gaps. */
const BESIDE: Readonly<Record<string, readonly [right: number, down: number]>> = {
  Left: [-1, 0],
  Right: [1, 0],
  Top: [0, -1],
  Bottom: [0, 1],
};

function besidePoint(element: DrawnElement, position = 'Right', gap: number): LabelPlace {
  const { x, y } = element.tooltipPosition();
  const [right, down] = BESIDE[position] ?? [0, 0];
  return { x: x + right * gap, y: y + down * gap, align: towards(position) };
}

function alongBar({ x, y, base, horizontal = false }: DrawnElement, position = 'OutsideEnd', gap: number): LabelPlace {
  const end = horizontal ? x : y;
  const from = base ?? end;
  // Pixels count downwards: a bar of 0 points up.
  const outwards = Math.sign(end - from || (horizontal ? 1 : -1));
  const places: Readonly<Record<string, number>> = {
    Center: (end + from) / 2,
    InsideBase: from + outwards * gap,
    InsideEnd: end - outwards * gap,
    OutsideEnd: end + outwards * gap,
  };
  const along = places[position] ?? end;
  return horizontal ? { x: along, y, align: fromEnd(position, outwards) } : { x, y: along, align: towards(position) };
}

/** A text on the left of its point ends there. */
function towards(position: string): LabelPlace['align'] {
  if (position === 'Left') return 'right';
  return position === 'Right' ? 'left' : 'center';
}

/** Beyond the end of a bar that points to the right a text begins, within the bar it ends; the other way round to the left. */
function fromEnd(position: string, outwards: number): LabelPlace['align'] {
  if (position === 'Center') return 'center';
  return (position === 'OutsideEnd') === outwards > 0 ? 'left' : 'right';
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

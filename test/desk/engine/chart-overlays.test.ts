/** What is drawn over a chart of Chart.js: the axis at 0, and labels where Excel puts them. */
import { DATA_LABELS, ZERO_LINE } from '../../../src/desk/engine/charts/overlays';

interface Drawing {
  readonly context: CanvasRenderingContext2D;
  readonly calls: readonly (readonly unknown[])[];
}

/** Notes what is drawn; every letter is 10 pixels wide. */
function drawing(): Drawing {
  const calls: (readonly unknown[])[] = [];
  const note =
    (name: string) =>
    (...given: readonly unknown[]) =>
      void calls.push([name, ...given]);
  const context = {
    save: () => undefined,
    restore: () => undefined,
    beginPath: () => undefined,
    stroke: () => undefined,
    moveTo: note('from'),
    lineTo: note('to'),
    fillText: note('text'),
    measureText: (text: string) => ({ width: text.length * 10 }),
  };
  return { context: context as unknown as CanvasRenderingContext2D, calls };
}

const chartArea = { left: 50, right: 450, top: 20, bottom: 220 };
/** 400 pixels from -100 to 300: 0 lies at a quarter. */
const scale = (min: number, max: number) => ({
  min,
  max,
  getPixelForValue: (value: number) => chartArea.left + ((value - min) / (max - min)) * 400,
});

describe('the axis at 0', () => {
  const drawn = (min: number, max: number, color: string | undefined = '#1F2933'): readonly (readonly unknown[])[] => {
    const { context, calls } = drawing();
    ZERO_LINE.afterDatasetsDraw(
      { ctx: context, width: 500, chartArea, scales: { x: scale(min, max) }, data: { datasets: [] }, getDatasetMeta: () => ({ data: [] }) },
      {},
      { scale: 'x', color },
    );
    return calls;
  };

  test('of bars runs from top to bottom, sharp, where values lie on both sides of it', () => {
    expect(drawn(-100, 300)).toEqual([
      ['from', 150.5, 20],
      ['to', 150.5, 220],
    ]);
  });

  test('is the edge where they do not, and nothing where the axis has no line', () => {
    expect([drawn(0, 300), drawn(-100, 0)]).toEqual([[], []]);
    const { context, calls } = drawing();
    ZERO_LINE.afterDatasetsDraw(
      {
        ctx: context,
        width: 500,
        chartArea,
        scales: { x: scale(-100, 300) },
        data: { datasets: [] },
        getDatasetMeta: () => ({ data: [] }),
      },
      {},
      { scale: 'x', color: undefined },
    );
    expect(calls).toEqual([]);
  });
});

describe('labels', () => {
  const written = (
    element: { x: number; y: number; base?: number; horizontal?: boolean },
    text: string,
    position: string,
  ): { readonly at: unknown; readonly align: string } => {
    const { context, calls } = drawing();
    const dataLabels = { texts: [text], position, color: '#1F2933', size: 7.5 };
    DATA_LABELS.afterDatasetsDraw({
      ctx: context,
      width: 500,
      chartArea,
      scales: {},
      data: { datasets: [{ dataLabels }] },
      getDatasetMeta: () => ({ data: [{ ...element, tooltipPosition: () => ({ x: element.x, y: element.y }) }] }),
    });
    return { at: calls[0]?.slice(2), align: context.textAlign };
  };

  // 7.5 points are 10 pixels; a label keeps 8 away.
  test('at the end of a bar that reaches to the left of 0 end where it ends', () => {
    expect(written({ x: 90, y: 40, base: 150, horizontal: true }, '(60)', 'OutsideEnd')).toEqual({ at: [82, 40], align: 'right' });
    expect(written({ x: 250, y: 40, base: 150, horizontal: true }, '100', 'OutsideEnd')).toEqual({ at: [258, 40], align: 'left' });
  });

  test('under a column that reaches below 0', () => {
    expect(written({ x: 70, y: 180, base: 120 }, '(60)', 'OutsideEnd')).toEqual({ at: [70, 188], align: 'center' });
  });

  test('beside the last point are pushed back as far as the chart has no room', () => {
    expect(written({ x: 400, y: 60 }, 'Likely', 'Right').at).toEqual([408, 60]);
    expect(written({ x: 440, y: 60 }, 'Likely', 'Right').at).toEqual([440, 60]);
  });
});

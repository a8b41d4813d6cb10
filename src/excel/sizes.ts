/** Widths of columns and heights of rows, neighbours of the same size in one. */
import type { SheetLayout } from '../sheets';

export function joinedWidths(
  widths: SheetLayout['widths'],
): readonly { readonly column: number; readonly columns: number; readonly width: number }[] {
  const joined: { column: number; columns: number; width: number }[] = [];
  widths.forEach((width, column) => {
    const last = joined[joined.length - 1];
    if (last && last.width === width) last.columns += 1;
    else joined.push({ column, columns: 1, width });
  });
  return joined;
}

/** Neighbouring rows of the same height in one, later heights winning. What most rows of a block have is said first, over all of them. */
export function joinedHeights(heights: SheetLayout['heights']): SheetLayout['heights'] {
  const byRow = new Map(heights.flatMap(({ row, rows, points }) => Array.from({ length: rows }, (_, i) => [row + i, points] as const)));
  const sorted = [...byRow].sort(([a], [b]) => a - b).map(([row, points]) => ({ row, rows: 1, points }));
  return joined(sorted, () => true).flatMap((block) => {
    const own = sorted.filter(({ row }) => row >= block.row && row < block.row + block.rows);
    const usual = mostCommon(own.map(({ points }) => points));
    return [{ ...block, points: usual }, ...joined(own, (a, b) => a.points === b.points).filter(({ points }) => points !== usual)];
  });
}

type Rows = SheetLayout['heights'][number];

/** Rows that follow one another, in one where they are alike. */
function joined(rows: readonly Rows[], alike: (a: Rows, b: Rows) => boolean): readonly Rows[] {
  const all: { row: number; rows: number; points: number }[] = [];
  for (const next of rows) {
    const last = all[all.length - 1];
    if (last && last.row + last.rows === next.row && alike(last, next)) last.rows += 1;
    else all.push({ ...next });
  }
  return all;
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** Groups cells that look alike into as few rectangles as a row-wise sweep finds, so that one message styles many cells. */
import type { Area, Blueprint, StyleName } from '../sheets';

/**
 * Later styles win where areas overlap.
 * @example
 * styleRectangles([{ area: A1:B2, style: 'text' }, { area: B2, style: 'result' }])
 * // text A1:B1, text A2, result B2
 */
export function styleRectangles(styles: Blueprint['styles']): readonly { readonly area: Area; readonly style: StyleName }[] {
  const byRow = new Map<number, Map<number, StyleName>>();
  for (const { area, style } of styles) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const cells = byRow.get(row) ?? new Map<number, StyleName>();
      byRow.set(row, cells);
      for (let column = area.column; column < area.column + area.columns; column += 1) cells.set(column, style);
    }
  }
  const done: { area: Area; style: StyleName }[] = [];
  let open = new Map<string, { area: Area; style: StyleName }>();
  for (const row of [...byRow.keys()].sort((a, b) => a - b)) {
    const next = new Map<string, { area: Area; style: StyleName }>();
    for (const run of runs(byRow.get(row) ?? new Map(), row)) {
      const key = `${run.area.column},${run.area.columns},${run.style}`;
      const above = open.get(key);
      const grows = above !== undefined && above.area.row + above.area.rows === row;
      const rectangle = grows ? above : run;
      if (grows) rectangle.area = { ...rectangle.area, rows: rectangle.area.rows + 1 };
      else done.push(run);
      next.set(key, rectangle);
    }
    open = next;
  }
  return done;
}

function runs(cells: ReadonlyMap<number, StyleName>, row: number): { area: Area; style: StyleName }[] {
  const found: { area: Area; style: StyleName }[] = [];
  for (const column of [...cells.keys()].sort((a, b) => a - b)) {
    const style = cells.get(column) as StyleName;
    const last = found[found.length - 1];
    if (last && last.style === style && last.area.column + last.area.columns === column) last.area = { ...last.area, columns: last.area.columns + 1 };
    else found.push({ area: { row, column, rows: 1, columns: 1 }, style });
  }
  return found;
}

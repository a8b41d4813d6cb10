/** Groups cells that look alike into as few rectangles as a row-wise sweep finds, so that one message styles many cells. */
import type { Area } from '../sheets';

export interface Marked<Mark> {
  readonly area: Area;
  readonly mark: Mark;
}

/**
 * Rectangles of cells with the same mark; later marks win where areas overlap. Marks are told apart by `===`.
 * @example
 * rectangles([{ area: A1:B2, mark: 'text' }, { area: B2, mark: 'result' }])
 * // text A1:B1, text A2, result B2
 */
export function rectangles<Mark>(marked: readonly Marked<Mark>[]): readonly Marked<Mark>[] {
  const byRow = new Map<number, Map<number, Mark>>();
  for (const { area, mark } of marked) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const cells = byRow.get(row) ?? new Map<number, Mark>();
      byRow.set(row, cells);
      for (let column = area.column; column < area.column + area.columns; column += 1) cells.set(column, mark);
    }
  }
  const done: Open<Mark>[] = [];
  let above: readonly Open<Mark>[] = [];
  for (const row of [...byRow.keys()].sort((a, b) => a - b)) {
    above = runs(byRow.get(row) ?? new Map<number, Mark>(), row).map((run) => {
      const grown = above.find(
        ({ area, mark }) =>
          mark === run.mark && area.row + area.rows === row && area.column === run.area.column && area.columns === run.area.columns,
      );
      if (!grown) {
        done.push(run);
        return run;
      }
      grown.area = { ...grown.area, rows: grown.area.rows + 1 };
      return grown;
    });
  }
  return done;
}

interface Open<Mark> {
  area: Area;
  readonly mark: Mark;
}

/** A row's cells, those side by side with the same mark in one. */
function runs<Mark>(cells: ReadonlyMap<number, Mark>, row: number): readonly Open<Mark>[] {
  const found: Open<Mark>[] = [];
  for (const [column, mark] of [...cells].sort(([a], [b]) => a - b)) {
    const last = found[found.length - 1];
    if (last && last.mark === mark && last.area.column + last.area.columns === column)
      last.area = { ...last.area, columns: last.area.columns + 1 };
    else found.push({ area: { row, column, rows: 1, columns: 1 }, mark });
  }
  return found;
}

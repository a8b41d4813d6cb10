/** What of the answers' cells a workbook has lost: sheets that were written and are gone, named cells that were deleted. */
import { READ_NAMES } from '../contents';
import type { SheetId } from '../layout';
import type { WorkbookFound } from './write-plan';

export interface LostPart {
  readonly place: string;
  readonly found: string;
  readonly expected: string;
}

/**
 * @param written the sheets that the add-in wrote into the workbook
 * @param later names that its template had not yet: they are lost only where they are there and point nowhere
 * @example
 * missingRanges(found, ['Start', 'Maturity']) // [{ place: 'sheet Maturity', found: 'no such sheet', expected: … }]
 */
export function missingRanges(
  { anchors, ranges, names }: Pick<WorkbookFound, 'anchors' | 'ranges' | 'names'>,
  written: readonly SheetId[],
  later: ReadonlySet<string> = new Set(),
): readonly LostPart[] {
  const there = new Set(names.map(({ name }) => name));
  return written.flatMap((sheet): readonly LostPart[] => {
    const lost = (READ_NAMES.get(sheet) ?? []).filter((name) => !ranges.has(name) && (there.has(name) || !later.has(name)));
    if (lost.length === 0) return [];
    const called = anchors.get(sheet);
    return called === undefined
      ? [
          {
            place: `sheet ${sheet}`,
            found: 'no such sheet',
            expected: 'the sheet with its answers, as the add-in wrote it: undo its deletion, or write the sheets again',
          },
        ]
      : lost.map((name) => ({
          place: `name ${name}`,
          found: 'no cells',
          expected: `cells on the sheet ${called}: undo their deletion, or write the sheets again`,
        }));
  });
}

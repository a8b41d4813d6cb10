/** Where the workbook says who answers, and what it takes to call them otherwise: the list, the columns, and what has no sheet. */
import { parseCarried, RATER_HEADERS } from '../sheets';
import { asTyped } from './cells';
import { SETTINGS_KEY, storedSettings, storeSetting } from './read';

export interface RaterPlaces {
  /** Every name that stands anywhere, those of the list first. */
  readonly names: readonly string[];
  /** Ids of the sheets that they stand on. */
  readonly sheets: readonly string[];
  /** Calls them by other names, in the order of `names`, and has everything worked out anew. */
  readonly rename: (names: readonly string[]) => Promise<void>;
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly name: string;
}

/** Reads where the names stand. Cells are remembered by their places, so that two raters of one name stay two. */
export async function ratersOf(): Promise<RaterPlaces> {
  const places = await placesOf();
  const carried = parseCarried(storedSettings()?.carried);
  const names = [
    ...new Set([...places.map(({ name }) => name), ...carried.answers.flatMap(({ rater }) => (rater === undefined ? [] : [rater]))]),
  ];
  const rename = async (wanted: readonly string[]): Promise<void> => {
    const called = (name: string): string => wanted[names.indexOf(name)] ?? name;
    await Excel.run(async (context) => {
      for (const { sheet, row, column, name } of places)
        context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).values = [[asTyped(called(name))]];
      // Where the user calculates by hand, nothing else would follow.
      context.workbook.application.calculate(Excel.CalculationType.full);
      await context.sync();
    });
    const stored = storedSettings();
    if (stored)
      await storeSetting(SETTINGS_KEY, {
        ...stored,
        carried: JSON.stringify({
          ...carried,
          answers: carried.answers.map((answer) => (answer.rater === undefined ? answer : { ...answer, rater: called(answer.rater) })),
        }),
      });
  };
  return { names, sheets: [...new Set(places.map(({ sheet }) => sheet))], rename };
}

const placesOf = (): Promise<readonly Place[]> =>
  Excel.run(async (context) => {
    const ranges = ['CCO_Raters', ...RATER_HEADERS].map((name) => {
      const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
      range.load('values,rowIndex,columnIndex,worksheet/id');
      return { isList: name === 'CCO_Raters', range };
    });
    await context.sync();
    return ranges.flatMap(({ isList, range }) =>
      range.isNullObject
        ? []
        : (range.values as readonly (readonly unknown[])[]).flatMap((cells, r) =>
            cells.flatMap((value, c): readonly Place[] => {
              const name = String(value);
              // Beside a name in the list stands its group.
              return name.trim() === '' || (isList && c > 0)
                ? []
                : [{ sheet: range.worksheet.id, row: range.rowIndex + r, column: range.columnIndex + c, name }];
            }),
          ),
    );
  });

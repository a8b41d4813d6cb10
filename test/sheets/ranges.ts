/** Layouts as a workbook would hand them out again. */
import type { SheetLayout, NamedRange } from '../../src/sheets';

/** The named ranges of layouts as Excel would hand them out: constants as typed, formulas as an empty text. */
export function rangesOf(sheets: readonly SheetLayout[]): Map<string, NamedRange> {
  return new Map(
    sheets.flatMap(({ sheet, names, cells }) => {
      const contents = new Map(cells.map(({ row, column, content }) => [`${row},${column}`, content]));
      return names.map(({ name, area }): [string, NamedRange] => [
        name,
        {
          sheet,
          area,
          values: Array.from({ length: area.rows }, (_, r) =>
            Array.from({ length: area.columns }, (_, c) => {
              const content = contents.get(`${area.row + r},${area.column + c}`) ?? '';
              if (typeof content !== 'string') return content;
              return content.startsWith('=') ? '' : content.replace(/^'/, '');
            }),
          ),
        },
      ]);
    }),
  );
}

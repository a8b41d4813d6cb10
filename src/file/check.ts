/** What Excel would refuse or repair: found before a file is written, all of it at once. */
import type { Book, BookCell, BookSheet, BookTable, CellValue, Validation } from './book';
import { scan } from './formulas/scan';
import { areaAddress, cellAddress, GRID, parseSheetArea } from './places';
import type { FileProblem } from './problems';

/** Excel's limits, from its page "Excel specifications and limits"; those of prompts and alerts from its dialogs. */
const LIMITS = { sheetName: 31, text: 32_767, formula: 8_192, literal: 255, promptTitle: 32, promptMessage: 255, name: 255 } as const;

export function findProblems(book: Book): readonly FileProblem[] {
  return [
    ...sheetProblems(book),
    ...book.sheets.flatMap((sheet) => [...cellProblems(sheet), ...validationProblems(sheet), ...tableProblems(sheet)]),
    ...tableNameProblems(book),
    ...nameProblems(book),
  ];
}

const problem = (place: string, found: string, expected: string): FileProblem => ({ code: 'unwritable', place, found, expected });

function sheetProblems({ sheets }: Book): readonly FileProblem[] {
  const problems: FileProblem[] = [];
  if (!sheets.some(({ visibility = 'visible' }) => visibility === 'visible'))
    problems.push(problem('the workbook', 'no visible sheet', 'at least one'));
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const key = name.toLowerCase();
    if (name === '' || name.length > LIMITS.sheetName)
      problems.push(problem(`sheet "${name}"`, `a name of ${name.length} characters`, `1 to ${LIMITS.sheetName}`));
    if (/[\\/?*[\]:]/.test(name) || /^'|'$/.test(name))
      problems.push(problem(`sheet "${name}"`, 'one of \\ / ? * [ ] : or an apostrophe at an end', 'a name without them'));
    if (seen.has(key)) problems.push(problem(`sheet "${name}"`, 'a second sheet of that name', 'names that differ by more than case'));
    seen.add(key);
  }
  return problems;
}

function cellProblems({ name, cells }: BookSheet): readonly FileProblem[] {
  const problems: FileProblem[] = [];
  const seen = new Set<number>();
  for (const cell of cells) {
    const place = `${name}!${cellAddress(cell)}`;
    const key = cell.row * GRID.columns + cell.column;
    if (!inGrid(cell))
      problems.push(
        problem(name, `a cell in row ${cell.row + 1}, column ${cell.column + 1}`, `rows to ${GRID.rows}, columns to ${GRID.columns}`),
      );
    if (seen.has(key)) problems.push(problem(place, 'a second cell at this address', 'one'));
    seen.add(key);
    if (cell.formula !== undefined && cell.formula.length > LIMITS.formula)
      problems.push(problem(place, `a formula of ${cell.formula.length} characters`, `at most ${LIMITS.formula}`));
    problems.push(...literalProblems(place, cell.formula), ...valueProblems(place, cell.value));
  }
  return problems;
}

function literalProblems(place: string, formula = ''): readonly FileProblem[] {
  const texts = formula.includes('"') ? scan(formula).filter(({ kind }) => kind === 'text') : [];
  return texts.flatMap(({ text }) => {
    const { length } = text.slice(1, -1).replaceAll('""', '"');
    return length > LIMITS.literal ? [problem(place, `a text of ${length} characters in a formula`, `at most ${LIMITS.literal}`)] : [];
  });
}

function valueProblems(place: string, value: CellValue): readonly FileProblem[] {
  if (typeof value === 'number' && !Number.isFinite(value)) return [problem(place, String(value), 'a finite number')];
  if (typeof value === 'string' && value.length > LIMITS.text)
    return [problem(place, `a text of ${value.length} characters`, `at most ${LIMITS.text}`)];
  return [];
}

const inGrid = ({ row, column }: BookCell): boolean => row >= 0 && row < GRID.rows && column >= 0 && column < GRID.columns;

function validationProblems({ name, validations = [] }: BookSheet): readonly FileProblem[] {
  return validations.flatMap((validation) => {
    const place = `the validation of ${name}!${validation.areas.map(areaAddress).join(',')}`;
    const tooLong = (what: string, text: string | undefined, limit: number): readonly FileProblem[] =>
      text !== undefined && text.length > limit ? [problem(place, `${what} of ${text.length} characters`, `at most ${limit}`)] : [];
    return [
      ...(validation.areas.length === 0 ? [problem(place, 'no cells', 'at least one area')] : []),
      ...tooLong('a prompt title', validation.prompt?.title, LIMITS.promptTitle),
      ...tooLong('a prompt', validation.prompt?.message, LIMITS.promptMessage),
      ...tooLong('an alert title', validation.alert?.title, LIMITS.promptTitle),
      ...tooLong('an alert', validation.alert?.message, LIMITS.promptMessage),
      ...(isLiteralList(validation) ? tooLong('a list of words', validation.formula1, LIMITS.promptMessage + 2) : []),
    ];
  });
}

const isLiteralList = ({ kind, formula1 }: Validation): boolean => kind === 'list' && formula1.startsWith('"');

/** Excel repairs a file, losing the table, where a header cell and the column's name differ. */
function tableProblems({ name, tables = [], cells }: BookSheet): readonly FileProblem[] {
  return tables.flatMap((table) => {
    const place = `the table ${table.name} on ${name}`;
    const problems: FileProblem[] = [];
    if (table.columns.length !== table.area.columns)
      problems.push(problem(place, `${table.columns.length} column names`, `${table.area.columns}, one a column`));
    if (new Set(table.columns.map((column) => column.toLowerCase())).size !== table.columns.length)
      problems.push(problem(place, 'two columns of one name', 'names that differ'));
    if (table.header === false) return problems;
    for (const [at, column] of table.columns.entries()) {
      const header = cells.find(({ row, column: where }) => row === table.area.row && where === table.area.column + at);
      if (header?.value !== column)
        problems.push(
          problem(
            `${name}!${cellAddress({ row: table.area.row, column: table.area.column + at })}`,
            said(header?.value),
            `the text "${column}", the column's name in ${table.name}`,
          ),
        );
    }
    return problems;
  });
}

const said = (value: CellValue | undefined): string =>
  value === undefined || value === null
    ? 'nothing'
    : typeof value === 'object'
      ? value.error
      : typeof value === 'string'
        ? `"${value}"`
        : String(value);

function tableNameProblems({ sheets, names }: Book): readonly FileProblem[] {
  const taken = new Set(names.filter(({ sheet }) => sheet === undefined).map(({ name }) => name.toLowerCase()));
  return sheets
    .flatMap(({ tables = [] }) => tables)
    .flatMap((table: BookTable) => {
      const key = table.name.toLowerCase();
      const double = taken.has(key);
      taken.add(key);
      if (double) return [problem(`the table ${table.name}`, 'a name that another table or a name of the workbook has', 'one of its own')];
      return isName(table.name)
        ? []
        : [
            problem(
              `the table "${table.name}"`,
              'a name that Excel does not take',
              'letters, digits, dots and underscores, no cell address',
            ),
          ];
    });
}

function nameProblems({ sheets, names }: Book): readonly FileProblem[] {
  const seen = new Set<string>();
  return names.flatMap(({ name, sheet, formula }) => {
    const place = `the name ${name}`;
    const key = `${sheet ?? ''}!${name}`.toLowerCase();
    const problems: FileProblem[] = [];
    if (!isName(name))
      problems.push(
        problem(`the name "${name}"`, 'a name that Excel does not take', 'letters, digits, dots and underscores, no cell address'),
      );
    if (seen.has(key)) problems.push(problem(place, 'the same name twice', 'one of each scope'));
    seen.add(key);
    if (sheet !== undefined && !sheets.some((one) => one.name === sheet))
      problems.push(problem(place, `the scope "${sheet}"`, 'a sheet of the workbook'));
    const target = parseSheetArea(formula)?.sheet;
    if (target !== undefined && !sheets.some((one) => one.name.toLowerCase() === target.toLowerCase()))
      problems.push(problem(place, `a reference to the sheet "${target}"`, 'a sheet of the workbook'));
    return problems;
  });
}

/** A name begins with a letter, an underscore or a backslash and does not read like an address (A1 or R1C1). */
function isName(name: string): boolean {
  const shape = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= LIMITS.name;
  return shape && !/^[A-Za-z]{1,3}\d{1,7}$/.test(name) && !/^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/.test(name);
}

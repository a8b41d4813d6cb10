import fc from 'fast-check';
import {
  readXlsx,
  writeXlsx,
  type Area,
  type Book,
  type BookCell,
  type BookSheet,
  type BookStyle,
  type CellValue,
  type Validation,
} from '../../src/file';
import { ADDIN } from './support';

/** Records without the keys that drew nothing, as the reader gives them. */
const some = <Fields extends object>(fields: { readonly [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> }): fc.Arbitrary<
  Partial<Fields>
> => fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Partial<Fields>>;
const filled = <Fields extends object>(fields: { readonly [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> }): fc.Arbitrary<
  Partial<Fields>
> => some<Fields>(fields).filter((record) => Object.keys(record).length > 0);

const color = fc.integer({ min: 1, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0').toUpperCase()}`);
/** Any text at all: control characters, halves of emoji and Excel's own escapes included. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('_x000D_', ' a ', '\ud800', '<&>"\'', 'two\nlines\r\n', '=1+1', "'quoted"),
);
const said = text.filter((one) => one !== '');

const error = fc.constantFrom('#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!').map((name) => ({ error: name }));
const value: fc.Arbitrary<CellValue> = fc.oneof(
  text,
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  error,
);
const formula = fc.constantFrom(
  '=SUM(A1:A3)',
  '="a""b"&"CCO.STAGE("',
  "='It''s'!A1+1",
  '=XLOOKUP(A1,B1:B2,C1:C2)',
  '=CCO.STAGE(D5:D8)',
  '=SORT(FILTER(A1:A9,B1:B9>0))',
  '=SUM(A1#)',
  '=LET(x,A1,x*2)',
  '=IF(A1<>"",TRUE,#N/A)',
  '=A1:A3*2',
  '=Table1[[#This Row],[Net price]]',
);

const style: fc.Arbitrary<BookStyle> = filled<BookStyle>({
  font: filled<NonNullable<BookStyle['font']>>({
    name: fc.constantFrom('Cambria', 'Georgia'),
    size: fc.constantFrom(9, 10.5, 18),
    bold: fc.constant(true),
    italic: fc.constant(true),
    underline: fc.constant(true),
    strikethrough: fc.constant(true),
    color,
  }),
  fill: color,
  border: filled<NonNullable<BookStyle['border']>>({
    top: fc.record({ style: fc.constantFrom('thin', 'double', 'dotted'), color }),
    left: fc.record({ style: fc.constantFrom('medium', 'hair'), color }),
  }),
  align: filled<NonNullable<BookStyle['align']>>({
    horizontal: fc.constantFrom('left', 'center', 'centerContinuous'),
    vertical: fc.constantFrom('top', 'center'),
    wrap: fc.constant(true),
    indent: fc.integer({ min: 1, max: 9 }),
    rotation: fc.constantFrom(-90, -45, 45, 90),
    shrink: fc.constant(true),
  }),
  numberFormat: fc.constantFrom('0%', '0.0"x"', 'yyyy-mm-dd', '#,##0_);[Red](#,##0)', '@', 'm/d/yyyy'),
  locked: fc.constant(false as const),
  hidden: fc.constant(true),
});

const area: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(50),
  column: fc.nat(30),
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 5 }),
});
const areas = fc.array(area, { minLength: 1, maxLength: 3 });

const cell: fc.Arbitrary<BookCell> = fc
  .record({
    row: fc.nat(30),
    column: fc.nat(12),
    value,
    formula: fc.option(formula, { nil: undefined }),
    style: fc.option(style, { nil: undefined }),
    calculated: fc.boolean(),
    spill: fc.option(fc.record({ rows: fc.integer({ min: 2, max: 3 }), columns: fc.integer({ min: 1, max: 2 }) }), { nil: undefined }),
  })
  .map(({ row, column, value: constant, formula: typed, style: look, calculated, spill }) => ({
    row,
    column,
    value: typed !== undefined && !calculated ? null : constant,
    ...(typed === undefined ? {} : { formula: typed, ...(spill ? { spill } : {}) }),
    ...(look ? { style: look } : {}),
  }));

const inOrder = (cells: readonly BookCell[]): readonly BookCell[] => [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
const numbersInOrder = (max: number): fc.Arbitrary<readonly number[]> =>
  fc.uniqueArray(fc.integer({ min: 1, max }), { minLength: 1, maxLength: 3 }).map((list) => [...list].sort((a, b) => a - b));

const words = said.map((one) => one.slice(0, 30));
const validation: fc.Arbitrary<Validation> = fc
  .record({
    base: fc.oneof(
      fc.record({ kind: fc.constant('list' as const), formula1: fc.constantFrom('"Yes,No"', 'Lists!$A$1:$A$3') }),
      fc.record({
        kind: fc.constantFrom('wholeNumber' as const, 'decimal' as const, 'date' as const, 'time' as const, 'textLength' as const),
        operator: fc.constantFrom('between' as const, 'notBetween' as const),
        formula1: fc.constant('1'),
        formula2: fc.constant('5'),
      }),
      fc.record({
        kind: fc.constant('decimal' as const),
        operator: fc.constantFrom('equal' as const, 'greaterThan' as const, 'lessThanOrEqual' as const),
        formula1: fc.constant('A1*2'),
      }),
      fc.record({ kind: fc.constant('custom' as const), formula1: fc.constant('LEN(A1)>2') }),
      fc.record({ kind: fc.constant('any' as const), formula1: fc.constant('') }),
    ),
    areas,
    more: some<Validation>({
      ignoreBlank: fc.constant(true),
      showDropDown: fc.constant(false),
      prompt: fc.record({ title: words, message: said }),
      alert: fc.record({ style: fc.constantFrom('stop', 'warning', 'information'), title: words, message: text }),
    } as never),
  })
  .map(({ base, areas: where, more }) => ({ areas: where, ...base, ...more }));

const conditionalFormat = fc.record({
  areas,
  priority: fc.integer({ min: 1, max: 99 }),
  rule: fc.oneof(
    fc.record({
      kind: fc.constant('cellIs' as const),
      operator: fc.constantFrom('between' as const),
      formulas: fc.constant(['1', '5']),
      style: fc.constantFrom<BookStyle>({ fill: '#FBE9DC' }, { font: { bold: true, color: '#C4570C' }, numberFormat: '0%' }),
    }),
    fc.record({
      kind: fc.constant('expression' as const),
      formula: fc.constantFrom('A1="Yes"', 'XOR(A1,B1)'),
      style: fc.constant<BookStyle>({ border: { top: { style: 'thin', color: '#CBD2D9' } } }),
    }),
    fc.record({
      kind: fc.constant('containsText' as const),
      operator: fc.constantFrom('contains' as const, 'notContains' as const, 'beginsWith' as const, 'endsWith' as const),
      text: fc.constantFrom('a', 'say "a"'),
      style: fc.constant<BookStyle>({ fill: '#DCEEF4' }),
    }),
    fc.record({
      kind: fc.constant('colorScale' as const),
      points: fc.constant([
        { at: 'min' as const, color: '#FFFFFF' },
        { at: 'percentile' as const, value: '50', color: '#E0A92E' },
        { at: 'max' as const, color: '#C4570C' },
      ]),
    }),
    fc.record({ kind: fc.constant('dataBar' as const), color }),
  ),
});

const span = fc.tuple(fc.nat(5), fc.nat(5)).map(([first, more]) => ({ first, last: first + more }));
const section = fc.constantFrom('&P of &N', 'Acme && Co', '&"Arial,Bold"&12Readiness', '&D');
const sections = filled<NonNullable<NonNullable<BookSheet['page']>['header']>>({ left: section, center: section, right: section });

const sheetContent = some<BookSheet>({
  tabColor: color,
  showGridlines: fc.constant(false),
  showHeadings: fc.constant(false),
  zoom: fc.constantFrom(80, 150),
  columns: fc
    .uniqueArray(fc.record({ column: fc.nat(40), width: fc.integer({ min: 0, max: 9000 }).map((hundredths) => hundredths / 100) }), {
      selector: ({ column }) => column,
      minLength: 1,
      maxLength: 5,
    })
    .map((list) => [...list].sort((a, b) => a.column - b.column)),
  rows: fc
    .uniqueArray(fc.record({ row: fc.nat(60), height: fc.constantFrom(12, 20.25) }), {
      selector: ({ row }) => row,
      minLength: 1,
      maxLength: 5,
    })
    .map((list) => [...list].sort((a, b) => a.row - b.row)),
  merges: fc.constant([{ row: 40, column: 0, rows: 2, columns: 3 }]),
  freeze: fc.constantFrom({ rows: 2, columns: 0 }, { rows: 0, columns: 1 }, { rows: 3, columns: 2 }),
  protection: fc.record({
    allow: fc.subarray(['formatCells', 'insertRows', 'sort', 'autoFilter', 'editObjects', 'editScenarios']),
    select: fc.constantFrom('normal', 'unlocked', 'none'),
    password: fc.constant({ algorithmName: 'SHA-512', hashValue: 'abc=', saltValue: 'def=', spinCount: '100000' }),
  }),
  validations: fc.array(validation, { minLength: 1, maxLength: 4 }),
  conditionalFormats: fc.array(conditionalFormat, { minLength: 1, maxLength: 4 }),
  page: filled<NonNullable<BookSheet['page']>>({
    orientation: fc.constantFrom('portrait', 'landscape'),
    paper: fc.constantFrom('a4', 'letter'),
    fitToWidth: fc.constant(1),
    printArea: area,
    titleRows: span,
    titleColumns: span,
    margins: filled({ left: fc.constantFrom(0.25, 1), footer: fc.constant(0.5) }),
    header: sections,
    footer: sections,
    centerHorizontally: fc.constant(true),
    centerVertically: fc.constant(true),
    printGridlines: fc.constant(true),
    printHeadings: fc.constant(true),
    blackAndWhite: fc.constant(true),
    draft: fc.constant(true),
    overThenDown: fc.constant(true),
    firstPageNumber: fc.constant(3),
    rowBreaks: numbersInOrder(60),
    columnBreaks: numbersInOrder(20),
  } as never),
  hyperlinks: fc.constant([
    { row: 0, column: 0, target: 'https://example.org/?a=1&b="2"', tooltip: 'Go <there>' },
    { row: 1, column: 0, location: "'It''s'!A1" },
  ]),
} as never) as fc.Arbitrary<Partial<BookSheet>>;

const sheet = fc
  .record({ content: sheetContent, cells: fc.uniqueArray(cell, { selector: ({ row, column }) => `${row},${column}`, maxLength: 12 }) })
  .map(({ content, cells }) => ({ cells: inOrder(cells), ...content }));

const book: fc.Arbitrary<Book> = fc
  .record({
    sheets: fc.tuple(sheet, sheet),
    visibility: fc.constantFrom('hidden' as const, 'veryHidden' as const, undefined),
    properties: fc.option(
      filled<NonNullable<Book['properties']>>({
        title: said,
        author: said,
        keywords: said,
        comments: said,
        company: said,
        custom: fc.constant({ 'cco.schema': '2.1', n: 42, x: 1.5, big: 3e12, ok: true, 'a<b': '_x000D_\r' }),
      }),
      { nil: undefined },
    ),
    settings: fc.option(fc.constant({ 'cco.template': '"1"', 'Office.AutoShowTaskpaneWithDocument': 'true', state: '{"a":[1,"<"]}' }), {
      nil: undefined,
    }),
    defaultFont: fc.option(fc.constant({ name: 'Arial', size: 10 }), { nil: undefined }),
  })
  .map(({ sheets: [first, second], visibility, properties, settings, defaultFont }) => ({
    sheets: [
      { name: 'Leader type', ...first },
      { name: "It's", ...(visibility ? { visibility } : {}), ...second },
    ],
    names: [
      { name: 'CCO_Yes', formula: "'Leader type'!$A$1:$B$2", comment: 'how many' },
      { name: 'rate', formula: '0.1', hidden: true },
      { name: 'here', formula: "'It''s'!$A$1", sheet: "It's" },
    ],
    activeSheet: 'Leader type',
    ...(properties ? { properties } : {}),
    addin: { ...ADDIN, ...(settings ? { settings } : {}) },
    ...(defaultFont ? { defaultFont } : {}),
  }));

test('a book that is written and read is the same book', async () => {
  await fc.assert(
    fc.asyncProperty(book, async (one) => {
      expect(await readXlsx(await writeXlsx(one))).toEqual(one);
    }),
    { numRuns: 150 },
  );
}, 60_000);

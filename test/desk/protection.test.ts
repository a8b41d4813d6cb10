/** Protection: what a protected sheet refuses to add-ins and to people. */
import { openDesk, outcome, run, type OpenDesk } from './office';

describe('a protected sheet', () => {
  let open: OpenDesk;
  beforeAll(async () => {
    open = await openDesk();
    await run(async (context, sheet) => {
      sheet.getRange('A1:B3').values = [
        ['Statement', 'Answer'],
        ['R1', 'Yes'],
        ['R2', 'No'],
      ];
      sheet.getRange('B2:B9').format.protection.locked = false;
      sheet.getRange('B2:B9').dataValidation.rule = { list: { inCellDropDown: true, source: 'Yes,Partly,No' } };
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'));
      sheet.protection.protect({ allowFormatColumns: true });
      await context.sync();
    });
  });
  afterAll(() => open.close());
  afterEach(() => expect(open.desk.host.defects).toEqual([]));
  const sheetOutcome = (work: (sheet: Excel.Worksheet) => void): Promise<string> =>
    outcome((context) => work(context.workbook.worksheets.getItem('Sheet1')));
  const { stringify } = JSON;

  test('takes entries in unlocked cells only, with the validation that was set before', () => {
    const { user } = open.desk;
    expect([user.type('A2', 'x')?.code, user.type('B2', 'Partly'), user.type('B3', 'Maybe')?.code]).toEqual([
      'AccessDenied',
      null,
      'InvalidEntry',
    ]);
    expect([open.desk.value('A2'), open.desk.value('B2'), open.desk.value('B3')]).toEqual(['R1', 'Partly', 'No']);
  });

  test('refuses the add-in what it refuses a person, and says where', async () => {
    expect(await sheetOutcome((sheet) => (sheet.getRange('A2').values = [['x']]))).toBe('AccessDenied at Range.values');
    expect(await sheetOutcome((sheet) => (sheet.getRange('B2:B3').values = [['No'], ['Yes']]))).toBe('done');
    expect(await sheetOutcome((sheet) => (sheet.getRange('A2:B2').values = [['x', 'y']]))).toMatch(/^AccessDenied/);
    expect(open.desk.value('B2')).toBe('No');
    expect(await sheetOutcome((sheet) => (sheet.getRange('B2').format.font.bold = true))).toMatch(/^AccessDenied/);
    expect(await sheetOutcome((sheet) => sheet.getRange('5:5').insert('Down'))).toMatch(/^AccessDenied/);
    expect(await sheetOutcome((sheet) => sheet.getRange('5:5').delete('Up'))).toMatch(/^AccessDenied/);
    expect(await sheetOutcome((sheet) => sheet.getRange('A5:B5').merge())).toMatch(/^AccessDenied/);
    expect(await sheetOutcome((sheet) => sheet.getRange('A1').clear())).toMatch(/^AccessDenied/);
    expect(await sheetOutcome((sheet) => void sheet.tables.add('A1:B3', true))).toMatch(/^AccessDenied/);
    expect(await sheetOutcome((sheet) => sheet.getRange('B2').dataValidation.clear())).toMatch(/^AccessDenied/);
    expect(await sheetOutcome((sheet) => void sheet.getRange('B2').conditionalFormats.add('Custom'))).toMatch(/^AccessDenied/);
    expect(await sheetOutcome((sheet) => (sheet.charts.getItemAt(0).title.text = 'x'))).toMatch(/^AccessDenied/);
    expect(await sheetOutcome((sheet) => void sheet.charts.add('Pie', sheet.getRange('A1:B3')))).toMatch(/^AccessDenied/);
    expect(await sheetOutcome((sheet) => sheet.getRange('A1:B3').sort.apply([{ key: 0 }]))).toMatch(/^AccessDenied/);
  });

  test('vetoes paste, fill, sort and deleted rows as a whole', () => {
    const { user } = open.desk;
    user.copy('B2');
    const before = stringify(open.desk.workbook.valuesIn(open.desk.workbook.activeSheetId(), { row: 0, column: 0, rows: 9, columns: 3 }));
    expect(
      [
        user.paste('A2:B2'),
        user.fill('B2', 'B2:C2'),
        user.sort('A1:B3', { column: 0, ascending: true, hasHeaders: true }),
        user.deleteRows('A2'),
        user.insertColumns('A1'),
      ].map((refusal) => refusal?.code),
    ).toEqual(Array(5).fill('AccessDenied'));
    expect(stringify(open.desk.workbook.valuesIn(open.desk.workbook.activeSheetId(), { row: 0, column: 0, rows: 9, columns: 3 }))).toBe(
      before,
    );
    expect([user.paste('B4'), open.desk.value('B4')]).toEqual([null, 'No']);
  });

  test('refuses the grid’s own paste, cut, fill and sort as a whole, and allows them in unlocked cells', () => {
    const { model } = open.desk.workbook;
    const dispatch = model.dispatch as unknown as (type: string, payload?: object) => { readonly reasons: readonly string[] };
    const select = (left: number, top: number, right: number, bottom: number): void =>
      void model.selection.selectZone({ cell: { col: left, row: top }, zone: { left, top, right, bottom } });
    const zone = (left: number, top: number, right: number, bottom: number): object => ({ left, top, right, bottom });
    select(1, 1, 1, 3);
    expect(dispatch('CUT').reasons).toEqual([]);
    expect(dispatch('PASTE', { target: [zone(0, 5, 0, 5)] }).reasons).toEqual(['SheetLocked']);
    expect(dispatch('PASTE', { target: [zone(1, 7, 1, 7)] }).reasons).toEqual(['SheetLocked']);
    expect(dispatch('PASTE_FROM_OS_CLIPBOARD', { target: [zone(1, 5, 1, 5)], clipboardContent: { text: 'a\tb' } }).reasons).toEqual([
      'SheetLocked',
    ]);
    select(0, 1, 0, 2);
    expect(dispatch('CUT').reasons).toEqual(['SheetLocked']);
    select(1, 1, 1, 1);
    dispatch('AUTOFILL_SELECT', { col: 1, row: 9 });
    expect(dispatch('AUTOFILL').reasons).toEqual(['SheetLocked']);
    expect(
      dispatch('SORT_CELLS', { sheetId: open.desk.workbook.activeSheetId(), col: 1, row: 1, zone: zone(1, 1, 1, 3), sortDirection: 'asc' })
        .reasons,
    ).toEqual(['SheetLocked']);
  });

  test('allows what its options allow', async () => {
    expect(await sheetOutcome((sheet) => (sheet.getRange('C1').format.columnWidth = 100))).toBe('done');
    expect(await sheetOutcome((sheet) => (sheet.getRange('C1').format.rowHeight = 30))).toMatch(/^AccessDenied/);
  });

  test('tells its options, and is protected once', async () => {
    const read = await run(async (context, sheet) => {
      sheet.protection.load('protected,options');
      await context.sync();
      return [
        sheet.protection.protected,
        sheet.protection.options.allowFormatColumns,
        sheet.protection.options.allowSort,
        sheet.protection.options.selectionMode,
      ];
    });
    expect(read).toEqual([true, true, false, 'Normal']);
    expect(await sheetOutcome((sheet) => sheet.protection.protect())).toMatch(/^InvalidOperation/);
  });

  test('is opened without a password, or with the one that was set', async () => {
    expect(
      await sheetOutcome((sheet) => {
        sheet.protection.unprotect();
        sheet.protection.protect({}, 'secret');
      }),
    ).toBe('done');
    expect(await sheetOutcome((sheet) => sheet.protection.unprotect('guess'))).toBe('AccessDenied at WorksheetProtection.unprotect');
    expect(
      await sheetOutcome((sheet) => {
        sheet.protection.unprotect('secret');
        sheet.getRange('A2').values = [['R1 again']];
      }),
    ).toBe('done');
    expect(open.desk.value('A2')).toBe('R1 again');
  });
});

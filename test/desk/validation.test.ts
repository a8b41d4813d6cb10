/** Data validation: as set through Office.js, and as a person's entries meet it. */
import { openDesk, outcome, run, type OpenDesk } from './office';

describe('data validation', () => {
  let open: OpenDesk;
  beforeAll(async () => {
    open = await openDesk();
    await run(async (context, sheet) => {
      const lists = context.workbook.worksheets.add('Lists');
      lists.getRange('A1:A3').values = [['Yes'], ['Partly'], ['No']];
      context.workbook.names.add('Choices', lists.getRange('A1:A3'));
      sheet.activate();
      await context.sync();
    });
  });
  afterAll(() => open.close());
  afterEach(() => expect(open.desk.host.defects).toEqual([]));
  const type = (address: string, content: string): string => open.desk.user.type(`Sheet1!${address}`, content)?.code ?? 'accepted';
  const rule = (address: string, given: Excel.DataValidationRule): Promise<void> =>
    run(async (context, sheet) => {
      sheet.getRange(address).dataValidation.rule = given;
      await context.sync();
    });

  test('rules, prompts and alerts read as they were set', async () => {
    const read = await run(async (context, sheet) => {
      const validation = sheet.getRange('A1:A5').dataValidation;
      validation.rule = { list: { inCellDropDown: true, source: '=Lists!$A$1:$A$3' } };
      validation.prompt = { showPrompt: true, title: 'Your answer', message: 'Yes, Partly or No' };
      validation.errorAlert = { showAlert: true, style: 'Stop', title: 'Pick one', message: 'Choose from the list' };
      validation.ignoreBlanks = false;
      const cell = sheet.getRange('A3').dataValidation;
      cell.load('rule,type,prompt,errorAlert,ignoreBlanks');
      const mixed = sheet.getRange('A5:A6').dataValidation;
      mixed.load('type,rule');
      const none = sheet.getRange('B9').dataValidation;
      none.load('type,rule');
      await context.sync();
      return { cell: cell.toJSON(), mixed: [mixed.type, mixed.rule], none: [none.type, none.rule] };
    });
    expect(read.cell).toMatchObject({
      type: 'List',
      ignoreBlanks: false,
      rule: { list: { inCellDropDown: true, source: '=Lists!$A$1:$A$3' } },
      prompt: { title: 'Your answer', message: 'Yes, Partly or No', showPrompt: true },
      errorAlert: { style: 'Stop', title: 'Pick one', message: 'Choose from the list', showAlert: true },
    });
    expect([read.mixed, read.none]).toEqual([
      ['MixedCriteria', null],
      ['None', {}],
    ]);
  });

  test('a list from a range takes its items in any case, and an empty entry', () => {
    expect(['yes', 'Maybe', ''].map((entry) => type('A1', entry))).toEqual(['accepted', 'InvalidEntry', 'accepted']);
    expect(open.desk.value('A1')).toBeNull();
  });

  test('the refusal says what the alert says, what was found and what was expected', () => {
    expect(open.desk.user.type('Sheet1!A2', 'Maybe')?.message).toBe(
      'Pick one: Choose from the list Found Maybe; expected one of Yes, Partly, No',
    );
  });

  test('a list from a name, and a typed list, which tells upper from lower case', async () => {
    await rule('B1', { list: { inCellDropDown: true, source: '=Choices' } });
    await rule('B2', { list: { inCellDropDown: true, source: 'Low,High' } });
    expect([type('B1', 'Partly'), type('B1', 'x'), type('B2', 'High'), type('B2', 'high')]).toEqual([
      'accepted',
      'InvalidEntry',
      'accepted',
      'InvalidEntry',
    ]);
  });

  test('the source of a list follows inserted rows and renamed sheets', () => {
    open.desk.user.insertRows('Lists!A2');
    open.desk.user.type('Lists!A2', 'Mostly');
    open.desk.user.renameSheet('Lists', 'My lists');
    expect([type('A1', 'Mostly'), type('A1', 'No'), type('A1', 'Never')]).toEqual(['accepted', 'accepted', 'InvalidEntry']);
    expect(
      open.desk.workbook.getters.getValidationRuleForCell({ sheetId: open.desk.workbook.findSheet('Sheet1') ?? '', col: 0, row: 0 })
        ?.criterion.values,
    ).toEqual(["'My lists'!$A$1:$A$4"]);
  });

  test.each<[string, Excel.DataValidationRule, string[], string[]]>([
    ['whole numbers', { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } }, ['1', '5'], ['0', '2.5', 'two']],
    ['decimals against a cell', { decimal: { formula1: '=$H$1', operator: 'GreaterThan' } }, ['10.5', '50%*100'].slice(0, 1), ['10', '-1']],
    ['text lengths', { textLength: { formula1: 3, operator: 'LessThanOrEqualTo' } }, ['abc'], ['abcd']],
    [
      'dates',
      { date: { formula1: '2026-01-01', operator: 'GreaterThanOrEqualTo' } as Excel.DateTimeDataValidation },
      ['2026-11-22'],
      ['2025-12-31', 'soon'],
    ],
    ['a formula on the entry itself', { custom: { formula: '=COUNTIF($C$1:$C$9,C1)=1' } }, ['unique'], []],
  ])('%s', async (_name, given, accepted, refused) => {
    open.desk.user.type('Sheet1!H1', '10');
    await rule('C1:C9', given);
    expect(accepted.map((entry) => type('C1', entry))).toEqual(accepted.map(() => 'accepted'));
    expect(refused.map((entry) => type('C2', entry))).toEqual(refused.map(() => 'InvalidEntry'));
  });

  test('a custom rule sees the entry in place, moved to the cell, and a refused one leaves nothing behind', async () => {
    await rule('D1:D9', { custom: { formula: '=COUNTIF($D$1:$D$9,D1)=1' } });
    expect([type('D1', 'a'), type('D2', 'b'), type('D3', 'a')]).toEqual(['accepted', 'accepted', 'InvalidEntry']);
    expect([open.desk.value('Sheet1!D2'), open.desk.value('Sheet1!D3')]).toEqual(['b', null]);
  });

  test('warnings let the entry pass, stop alerts do not', async () => {
    await rule('E1', { wholeNumber: { formula1: 1, operator: 'GreaterThan' } });
    expect(type('E1', '0')).toBe('InvalidEntry');
    await run(async (context, sheet) => {
      sheet.getRange('E1').dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: '', message: '' };
      await context.sync();
    });
    expect(type('E1', '0')).toBe('accepted');
  });

  test('a new rule on some cells leaves the others theirs', async () => {
    await rule('F1:F5', { wholeNumber: { formula1: 1, operator: 'GreaterThan' } });
    await rule('F3', { textLength: { formula1: 1, operator: 'EqualTo' } });
    expect([type('F2', 'x'), type('F3', 'x'), type('F4', 'x')]).toEqual(['InvalidEntry', 'accepted', 'InvalidEntry']);
    await run(async (context, sheet) => {
      sheet.getRange('F1:F9').dataValidation.clear();
      await context.sync();
    });
    expect([type('F2', 'x'), type('F4', 'x')]).toEqual(['accepted', 'accepted']);
  });

  test('bad rules are refused with their place', async () => {
    const set = (given: unknown): Promise<string> =>
      outcome((context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').dataValidation.rule = given as Excel.DataValidationRule;
      });
    expect(await set({ wholeNumber: { formula1: 1, operator: 'About' } })).toBe('InvalidArgument at DataValidation.rule');
    expect(await set({ list: { source: 'x'.repeat(300), inCellDropDown: true } })).toBe('InvalidArgument at DataValidation.rule');
    expect(await set({})).toBe('InvalidArgument at DataValidation.rule');
  });
});

/** Custom functions: a cell waits for the add-in’s answer, and knows which answers are still wanted. */
import type { CustomFunctionsMetadata } from '../../src/desk';
import { openDesk, type OpenDesk } from './office';

const matrix = { name: 'range', dimensionality: 'matrix' } as const;
const metadata: CustomFunctionsMetadata = {
  functions: [
    { id: 'SUM', name: 'SUM', parameters: [matrix] },
    {
      id: 'PLUS',
      name: 'PLUS',
      parameters: [
        { name: 'a', type: 'number' },
        { name: 'b', type: 'number', optional: true },
      ],
    },
    { id: 'SPILL', name: 'SPILL', parameters: [{ name: 'rows', type: 'number' }] },
    { id: 'FAIL', name: 'FAIL', parameters: [{ name: 'how' }] },
    { id: 'SHAPE', name: 'SHAPE', parameters: [matrix] },
    { id: 'SEE', name: 'SEE', parameters: [{ name: 'value', type: 'any' }], allowErrorForDataTypeAny: true },
    { id: 'SLOW', name: 'SLOW', parameters: [{ name: 'value', type: 'number' }] },
    { id: 'BUSY', name: 'BUSY', parameters: [{ name: 'value', type: 'number' }] },
    { id: 'NEVER', name: 'NEVER', parameters: [] },
  ],
};

describe.each(['fast', 'real'] as const)('custom functions on the %s clock', (clock) => {
  let open: OpenDesk;
  let calls: string[];
  const type = (address: string, content: string): void => expect(open.desk.user.type(address, content)).toBeNull();
  const value = (address: string): unknown => open.desk.value(address);

  beforeAll(async () => {
    open = await openDesk({ functions: { namespace: 'T', metadata } }, clock);
    const associate = (name: string, body: (...given: never[]) => unknown): void =>
      CustomFunctions.associate(name, (...given: unknown[]) => {
        // The last one is the invocation.
        calls.push(`${name} ${JSON.stringify(given.slice(0, -1))}`);
        return body(...(given as never[]));
      });
    associate('SUM', (range: number[][]) => range.flat().reduce((sum, each) => sum + Number(each), 0));
    associate('PLUS', (a: number, b: number | null) => a + (b ?? 100));
    associate('BUSY', (value: number) => {
      // Office.js stops after a second and goes on with the rest of a batch in a timer.
      for (const start = performance.now(); performance.now() - start < 1100;);
      return value;
    });
    associate('FAIL', () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'because');
    });
  });
  afterAll(() => open.close());
  beforeEach(() => {
    calls = [];
  });

  it('answer all, also where a batch takes longer than Office.js works on it in one go', async () => {
    type('G1', '=T.BUSY(1)');
    type('G2', '=T.BUSY(2)');
    await open.desk.settled();
    expect([value('G1'), value('G2')]).toEqual([1, 2]);
  });
  afterEach(() => expect(open.desk.host.defects).toEqual([]));

  test('a call is busy, then answered, and answered again when its argument changes', async () => {
    type('A1', '1');
    type('A2', '2');
    type('C1', '=T.SUM(A1:A2)*10');
    expect(value('C1')).toEqual({ error: '#BUSY!' });
    await open.desk.settled();
    expect(value('C1')).toBe(30);
    type('A1', '5');
    await open.desk.settled();
    expect([value('C1'), calls]).toEqual([70, ['SUM [[[1],[2]]]', 'SUM [[[5],[2]]]']]);
  });

  test('nested calls go link by link; IFERROR waits with them', async () => {
    type('C2', '=T.PLUS(T.SUM(A1:A2),1)');
    type('C3', '=IFERROR(T.FAIL("notAvailable"),"caught")');
    await open.desk.settled();
    expect([value('C2'), value('C3')]).toEqual([8, 'caught']);
  });
});

describe('custom functions', () => {
  let open: OpenDesk;
  const type = (address: string, content: string): void => expect(open.desk.user.type(address, content)).toBeNull();
  const value = (address: string): unknown => open.desk.value(address);
  beforeAll(async () => {
    open = await openDesk({ functions: { namespace: 'T', metadata } });
    CustomFunctions.associate('SUM', (range: number[][]) => range.flat().reduce((sum, each) => sum + Number(each), 0));
    CustomFunctions.associate('PLUS', (a: number, b: number | null) => a + (b ?? 100));
    CustomFunctions.associate('SPILL', (rows: number) => Array.from({ length: rows }, (_, row) => [row + 1, 'x']));
    CustomFunctions.associate('FAIL', (how: string) => {
      if (how === 'returned') return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidName);
      if (how === 'NaN') return Number.NaN;
      if (how === 'plain') throw new Error('plain');
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode[how as 'notAvailable'], 'because');
    });
    CustomFunctions.associate('SHAPE', (range: unknown[][]) => `${range.length}x${range[0]?.length}`);
    CustomFunctions.associate('SEE', (seen: unknown) => `${typeof seen}`);
    CustomFunctions.associate('SLOW', (given: number) => new Promise((resolve) => setTimeout(() => resolve(given * 2), 20)));
  });
  afterAll(() => open.close());
  afterEach(() => expect(open.desk.host.defects).toEqual([]));

  test('arguments keep their shape; what is left out is null; names in any case', async () => {
    type('C1', '=t.shape(A1:B3)');
    type('C2', '=T.SHAPE(A1)');
    type('C3', '=T.PLUS(5)');
    type('C4', '=T.PLUS(A9,1)');
    await open.desk.settled();
    expect(['C1', 'C2', 'C3', 'C4'].map(value)).toEqual(['3x2', '1x1', 105, 1]);
  });

  test.each([
    ['notAvailable', '#N/A'],
    ['divisionByZero', '#DIV/0!'],
    ['invalidNumber', '#NUM!'],
    ['invalidValue', '#VALUE!'],
    // Office.js has no code for it when thrown: it must be returned.
    ['invalidName', '#VALUE!'],
    ['returned', '#NAME?'],
    ['NaN', '#NUM!'],
    ['plain', '#VALUE!'],
  ])('%s is %s', async (how, error) => {
    type('D1', `=T.FAIL("${how}")`);
    await open.desk.settled();
    expect(value('D1')).toEqual({ error });
  });

  test('errors among the arguments are the result, unless the function asks for them', async () => {
    type('E1', '=1/0');
    type('E2', '=T.SUM(E1:E1)');
    type('E3', '=T.SEE(E1)');
    await open.desk.settled();
    expect([value('E2'), value('E3')]).toEqual([{ error: '#DIV/0!' }, 'string']);
  });

  test('results spill, and are #SPILL! where something is in the way', async () => {
    type('G1', '=T.SPILL(3)');
    type('J1', '=T.SPILL(2)');
    type('K2', 'in the way');
    await open.desk.settled();
    expect([value('G3'), value('H3'), value('J1')]).toEqual([3, 'x', { error: '#SPILL!' }]);
    const { workbook } = open.desk;
    expect(workbook.spill({ sheetId: workbook.activeSheetId(), row: 0, col: 6 })).toEqual({ row: 0, column: 6, rows: 3, columns: 2 });
    type('G6', '=SUM(G1#)');
    expect(value('G6')).toBe(6);
  });

  test('an answer to a question that is no longer asked is forgotten', async () => {
    const { functions } = open.desk.workbook;
    type('Z1', '1');
    await open.desk.settled();
    const before = functions.counts;
    type('M1', '=T.SLOW(Z1)');
    while (functions.counts.invoked === before.invoked) await Promise.resolve();
    type('Z1', '50');
    await open.desk.settled();
    expect(value('M1')).toBe(100);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([value('M1'), functions.counts.stale - before.stale]).toEqual([100, 1]);
  });

  test('rows come and go while a call is in flight', async () => {
    type('A5', '3');
    type('M5', '=T.SLOW(A5)');
    await new Promise((resolve) => setTimeout(resolve, 5));
    open.desk.user.insertRows('A2');
    await open.desk.settled();
    expect(value('M6')).toBe(6);
    open.desk.user.deleteRows('A2');
    await open.desk.settled();
    expect(value('M5')).toBe(6);
  });

  test('a full calculation asks again, a recalculation does not', async () => {
    const before = open.desk.workbook.functions.counts.invoked;
    await Excel.run(async (context) => {
      context.application.calculate('Recalculate');
      await context.sync();
    });
    expect(open.desk.workbook.functions.counts.invoked).toBe(before);
    await Excel.run(async (context) => {
      context.application.calculate('Full');
      await context.sync();
    });
    await open.desk.settled();
    expect(open.desk.workbook.functions.counts.invoked).toBeGreaterThan(before);
    expect(value('M5')).toBe(6);
  });

  test('a function that nobody has associated is #VALUE!, one that nobody knows #NAME?', async () => {
    type('O1', '=T.NEVER()');
    type('O2', '=T.UNKNOWN()');
    await open.desk.settled();
    expect([value('O1'), value('O2')]).toEqual([{ error: '#VALUE!' }, { error: '#NAME?' }]);
  });
});

/** Adding rows to the lists that people lengthen, on protected sheets. */
import { addRow, readState } from '../../src/excel';
import { sheetPieces } from '../../src/excel/apply';
import { send } from '../../src/excel/batch';
import { answerKey, type SheetLayout } from '../../src/sheets';
import { SheetBuilder } from '../../src/sheets/layout/sheet-builder';
import { readXlsx, writeXlsx } from '../../src/file';
import { closeWorkbook, filled, openWorkbook, WITHOUT_MONEY, write, type OpenAddin } from '../support/workbook';

afterAll(closeWorkbook);

const influence = (area: string, field: string): string => answerKey({ instrument: 'influence', item: area, field, rater: '' });
const AREAS = ['Sales', 'Service', 'Marketing', 'Operations', 'Finance', 'Legal', 'HR', 'IT'];
const listed = filled({ answers: new Map(AREAS.map((area, i) => [influence(area, 'influence'), 1 + (i % 5)])) });

const areaOf = async (addin: OpenAddin, name: string): Promise<string | undefined> =>
  (await addin.book()).names.find((one) => one.name === name)?.formula;
const rowsOf = async (addin: OpenAddin): Promise<number> => {
  const [, first, last] = /\$B\$(\d+):\$B\$(\d+)$/.exec((await areaOf(addin, 'CCO_Influence_Items')) ?? '') ?? [];
  return Number(last) - Number(first) + 1;
};
const sheetOf = async (addin: OpenAddin, sheet: string) => (await addin.book()).sheets.find(({ name }) => name === sheet);
const protect = (password?: string): Promise<void> =>
  Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem('Influence');
    protection.unprotect();
    protection.protect({ allowInsertColumns: true }, password);
    await context.sync();
  });

describe('a row more', () => {
  it('is part of the list: of its names, its drop-downs, its looks and of the formulas over it', async () => {
    const addin = await openWorkbook();
    await write(addin, listed);
    const before = await rowsOf(addin);
    const [answers, notes] = [await areaOf(addin, 'CCO_Influence_Answers'), await areaOf(addin, 'CCO_Influence_Notes')];
    const added = await addRow('influence');
    await addin.desk.settled();
    expect(added).toEqual({ ok: true, place: { sheet: 'Influence', row: 6 + before - 1, column: 1 } });
    expect(await rowsOf(addin)).toBe(before + 1);
    const longer = (formula: string | undefined): string | undefined => formula?.replace(/\d+$/, (last) => String(Number(last) + 1));
    expect([await areaOf(addin, 'CCO_Influence_Answers'), await areaOf(addin, 'CCO_Influence_Notes')]).toEqual([
      longer(answers),
      longer(notes),
    ]);

    const row = 6 + before;
    expect(addin.desk.user.type(`Influence!B${row}`, 'Logistics')).toBeNull();
    expect(addin.desk.user.type(`Influence!C${row}`, '9')?.code).toBe('InvalidEntry');
    expect(addin.desk.user.type(`Influence!C${row}`, '5')).toBeNull();
    expect(addin.desk.user.type(`Influence!A${row}`, 'mine')?.code).toBe('AccessDenied');
    await addin.desk.settled();
    expect(String(addin.desk.value('CCO_TopArea'))).toContain('Logistics');
    const cells = (await sheetOf(addin, 'Influence'))?.cells ?? [];
    const look = (at: number) => cells.filter((cell) => cell.row === at).map(({ column, style }) => [column, style]);
    expect(look(row - 1)).toEqual(look(row - 2));
    expect((await readState()).cellContents.answers.get(influence('Logistics', 'influence'))).toBe(5);
  });

  it('does not take a row’s answers along, nor a formula that somebody gave for an answer', async () => {
    const addin = await openWorkbook();
    await write(addin, listed);
    const rows = await rowsOf(addin);
    addin.desk.user.type(`Influence!B${6 + rows - 1}`, '="Log"&"istics"');
    await addRow('influence');
    expect(addin.desk.value(`Influence!B${6 + rows}`)).toBeNull();
    expect(addin.desk.value(`Influence!B${6 + rows - 1}`)).toBe('Logistics');
  });

  it('is still there in a saved workbook, also for a second one', async () => {
    const addin = await openWorkbook();
    await write(addin, listed);
    const rows = await rowsOf(addin);
    await addRow('influence');
    const again = await openWorkbook(await readXlsx(await writeXlsx(await addin.book())));
    expect(await addRow('influence')).toMatchObject({ ok: true });
    expect(await rowsOf(again)).toBe(rows + 2);
  });

  it('leaves the sheet known as untouched, and its answers where they are', async () => {
    const addin = await openWorkbook();
    await write(addin, listed);
    const rows = await rowsOf(addin);
    await addRow('influence');
    addin.desk.user.type(`Influence!B${6 + rows}`, 'Logistics');
    const result = await write(addin, (current) => current);
    expect(result.ok && result.sheets.map(({ action }) => action)).toEqual(WITHOUT_MONEY.map(() => 'updated'));
    expect((await readState()).cellContents.answers.has(influence('Logistics', 'influence'))).toBe(true);
  });
});

describe('what follows the list', () => {
  /** A list as a sheet may have one: a formula in each row, a conditional format over all, a chart of them, and more below. */
  const sheet = (): SheetLayout => {
    const rows = 4;
    const area = (column: number) => ({ row: 6, column, rows, columns: 1 });
    const builder = new SheetBuilder({
      sheet: 'Influence',
      title: 'Influence',
      purpose: 'A list.',
      tabColour: '#0B5CAD',
      widths: [2, 20, 12, 12, 20],
      frozenColumns: 0,
      orientation: 'Portrait',
    });
    builder
      .putRow([5, 1], ['Area', 'Influence', 'Twice'], 'header')
      .style(area(1), 'inputText')
      .style(area(2), 'answer')
      .style(area(3), 'figure');
    for (let row = 6; row < 6 + rows; row += 1) builder.put([row, 3], `=IF(C${row + 1}="","",C${row + 1}*2)`);
    builder
      .validate(area(2), { kind: 'formula', formula: 'C7<=5', expected: 'a number up to 5' }, { title: 'Influence', message: 'Up to 5.' })
      .emphasise(area(2), 'early', 'C7=1')
      .name('CCO_Influence_Items', area(1), 'areas')
      .put([12, 1], 'Sum', 'label')
      .put([12, 2], '=SUM(D7:D10)', 'figure')
      .chart({
        kind: 'bars',
        name: 'CCO List',
        categories: area(1),
        series: [{ name: 'Influence', values: area(2), fill: '#0B5CAD' }],
        titleCell: { row: 12, column: 2, rows: 1, columns: 1 },
        valueAxis: { title: 'Influence', labels: true },
        categoryAxisTitle: 'Area',
        legend: false,
        over: { row: 14, column: 1, rows: 12, columns: 3 },
      });
    return builder.finish({ frozenRows: 6, titleRows: { first: 0, last: 5 }, lastPrintedRow: 30 });
  };

  it('grows and moves with it: formulas, conditional formats, validations and charts', async () => {
    const addin = await openWorkbook();
    await Excel.run(async (context) => {
      await send(
        context,
        sheetPieces({
          planned: [{ action: 'create', layout: sheet(), name: 'Influence', because: 'absent' }],
          existingNames: [],
          existingTables: [],
          footer: { organisation: '', asOf: '' },
        }),
      );
    });
    const before = await sheetOf(addin, 'Influence');
    expect(await addRow('influence')).toMatchObject({ ok: true, place: { row: 9 } });
    const after = await sheetOf(addin, 'Influence');
    const formula = (row: number, column: number): string | undefined =>
      after?.cells.find((cell) => cell.row === row && cell.column === column)?.formula;
    expect([formula(8, 3), formula(9, 3), formula(10, 3), formula(13, 2)]).toEqual([
      '=IF(C9="","",C9*2)',
      '=IF(C10="","",C10*2)',
      '=IF(C11="","",C11*2)',
      '=SUM(D7:D11)',
    ]);
    expect(after?.conditionalFormats?.map(({ areas }) => areas)).toEqual([[{ row: 6, column: 2, rows: 5, columns: 1 }]]);
    expect(after?.validations?.map(({ areas }) => areas)).toEqual([[{ row: 6, column: 2, rows: 5, columns: 1 }]]);
    const [chart, chartBefore] = [after?.charts?.[0], before?.charts?.[0]];
    expect([chart?.series[0]?.values.ref, chart?.series[0]?.categories?.ref, chart?.title?.ref]).toEqual([
      'Influence!$C$7:$C$11',
      'Influence!$B$7:$B$11',
      'Influence!$C$14',
    ]);
    expect([chart?.from.row, chart?.to.row]).toEqual([Number(chartBefore?.from.row) + 1, Number(chartBefore?.to.row) + 1]);
    expect(after?.page?.printArea?.rows).toBe(32);
    addin.desk.user.type('Influence!C10', '4');
    expect([addin.desk.value('Influence!D10'), addin.desk.value('Influence!C14')]).toEqual([8, 8]);
  });
});

describe('protection', () => {
  it('is as it was before, whatever it let people do', async () => {
    const addin = await openWorkbook();
    await write(addin, listed);
    await protect();
    await addRow('influence');
    expect((await sheetOf(addin, 'Influence'))?.protection).toMatchObject({ allow: ['insertColumns'] });
    expect(addin.desk.user.type('Influence!B1', 'mine')?.code).toBe('AccessDenied');
  });

  it('stays off where somebody took it off', async () => {
    const addin = await openWorkbook();
    await write(addin, listed);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Influence').protection.unprotect();
      await context.sync();
    });
    expect(await addRow('influence')).toMatchObject({ ok: true });
    expect(addin.desk.user.type('Influence!B1', 'mine')).toBeNull();
  });

  it('with a password stops it, and nothing is changed', async () => {
    const addin = await openWorkbook();
    await write(addin, listed);
    await protect('secret');
    const rows = await rowsOf(addin);
    expect(await addRow('influence')).toMatchObject({ ok: false, problem: { code: 'passwordProtected', place: 'sheet Influence' } });
    expect(await rowsOf(addin)).toBe(rows);
    expect(addin.desk.user.type('Influence!B1', 'mine')?.code).toBe('AccessDenied');
  });

  it('is put back after a failure, and the row that was in already is gone', async () => {
    const addin = await openWorkbook();
    await write(addin, listed);
    const rows = await rowsOf(addin);
    // Excel stops at the height after it has inserted the row.
    const failing = jest.spyOn(addin.desk.workbook as unknown as { resize(): void }, 'resize').mockImplementationOnce(() => {
      throw new Error('no room');
    });
    await expect(addRow('influence')).rejects.toThrow();
    failing.mockRestore();
    expect(await rowsOf(addin)).toBe(rows);
    expect(addin.desk.user.type('Influence!B1', 'mine')?.code).toBe('AccessDenied');
  });
});

describe('no row', () => {
  it('is added where the method has room for no more: seven accountabilities and nine of one’s own', async () => {
    const addin = await openWorkbook();
    const named = (rows: number): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.names.add(
          'CCO_Accountabilities_Items',
          context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(4, 1, rows, 1),
        );
        await context.sync();
      });
    await named(15);
    expect(await addRow('accountabilities')).toMatchObject({ ok: true });
    expect(await addRow('accountabilities')).toEqual({
      ok: false,
      problem: {
        code: 'listFull',
        place: 'list Accountabilities',
        found: '16 rows',
        expected: 'at most 16, which is what the method has room for: clear a row that you do not need',
      },
    });
    expect(await areaOf(addin, 'CCO_Accountabilities_Items')).toBe('Sheet1!$B$5:$B$20');
    expect((await readState()).lists).toEqual([{ list: 'accountabilities', label: 'Accountabilities', isFull: true }]);
  });

  it('is added to a list that is not there', async () => {
    await openWorkbook();
    expect(await addRow('influence')).toMatchObject({ ok: false, problem: { code: 'listMissing' } });
  });
});

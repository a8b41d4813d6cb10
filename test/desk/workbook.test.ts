/** Sheets, page layout, document settings and properties, selection and events. */
import { messagesArrive, openDesk, outcome, run, type OpenDesk } from './office';

describe('the workbook', () => {
  let open: OpenDesk;
  beforeAll(async () => {
    open = await openDesk({ settings: { version: '3' } });
  });
  afterAll(() => open.close());
  afterEach(() => expect(open.desk.host.defects).toEqual([]));
  const names = (): string[] => open.desk.workbook.sheetIds().map((sheetId) => open.desk.workbook.sheetName(sheetId));

  test('sheets are added, renamed, moved, hidden and deleted', async () => {
    const read = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const plan = worksheets.add('Plan');
      worksheets.add('Checks').visibility = 'VeryHidden';
      plan.name = 'Year plan';
      plan.position = 0;
      plan.tabColor = '#0B5CAD';
      plan.showGridlines = false;
      plan.showHeadings = false;
      plan.activate();
      plan.load('name,position,tabColor,showGridlines,showHeadings,visibility');
      worksheets.load('items/name,items/visibility');
      const visible = worksheets.getCount(true);
      const active = worksheets.getActiveWorksheet();
      active.load('name');
      const cell = plan.getRange('A1');
      cell.load('address');
      await context.sync();
      return {
        plan: plan.toJSON(),
        items: worksheets.items.map((item) => `${item.name} ${item.visibility}`),
        visible: visible.value,
        active: active.name,
        address: cell.address,
      };
    });
    expect(read).toMatchObject({
      plan: { name: 'Year plan', position: 0, tabColor: '#0B5CAD', showGridlines: false, showHeadings: false },
      items: ['Year plan Visible', 'Sheet1 Visible', 'Checks VeryHidden'],
      visible: 2,
      active: 'Year plan',
      address: "'Year plan'!A1",
    });
    expect(await outcome((context) => context.workbook.worksheets.getItem('Checks').delete())).toMatch(/^InvalidOperation/);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Checks').visibility = 'Visible';
      context.workbook.worksheets.getItem('Checks').delete();
      await context.sync();
    });
    expect(names()).toEqual(['Year plan', 'Sheet1']);
  });

  test.each(['', 'a/b', 'x'.repeat(32), "'quoted'", 'History', '[1]'])('%j is no name for a sheet', async (name) => {
    expect(await outcome((context) => void context.workbook.worksheets.add(name).load('name'))).toBe(
      'InvalidArgument at WorksheetCollection.add',
    );
  });

  test('the last visible sheet stays, and names are taken once', async () => {
    expect(
      await outcome((context) => {
        context.workbook.worksheets.getItem('Year plan').visibility = 'Hidden';
        context.workbook.worksheets.getItem('Sheet1').visibility = 'Hidden';
      }),
    ).toMatch(/^InvalidOperation at Worksheet.visibility/);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Year plan').visibility = 'Visible';
      await context.sync();
    });
    expect(await outcome((context) => void context.workbook.worksheets.add("Year's").load('name'))).toBe('done');
    expect(await outcome((context) => void context.workbook.worksheets.add('SHEET1').load('name'))).toMatch(/^ItemAlreadyExists/);
  });

  test('a missing sheet is a null object, and so is what hangs on it', async () => {
    const nothing = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere');
      const range = sheet.getRange('A1');
      range.load('values');
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    });
    expect(nothing).toEqual([true, true]);
    expect(await outcome((context) => void context.workbook.worksheets.getItem('Nowhere').load('name'))).toBe(
      'ItemNotFound at WorksheetCollection.getItem',
    );
  });

  test('panes are frozen', async () => {
    const location = await run(async (context, sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      const range = sheet.freezePanes.getLocationOrNullObject();
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(location).toBe('Sheet1!A1:B3');
    expect(open.desk.workbook.getters.getPaneDivisions(open.desk.workbook.findSheet('Sheet1') ?? '')).toEqual({ xSplit: 2, ySplit: 3 });
  });

  test('panes are frozen through merged cells, and cells merged across them', async () => {
    const read = await run(async (context) => {
      const sheet = context.workbook.worksheets.add('Frozen');
      sheet.getRange('A1:C4').merge();
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B2'));
      sheet.getRange('E1:E4').merge();
      const location = sheet.freezePanes.getLocationOrNullObject();
      location.load('address');
      await context.sync();
      return location.address;
    });
    const { workbook } = open.desk;
    expect([read, workbook.getters.getMerges(workbook.findSheet('Frozen') ?? '').length]).toEqual(['Frozen!A1:B2', 2]);
  });

  test('page layout, headers and breaks read as they were set, and follow rows', async () => {
    const read = await run(async (context, sheet) => {
      const layout = sheet.pageLayout;
      layout.set({
        orientation: 'Landscape',
        paperSize: 'A4',
        zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
        centerHorizontally: true,
        leftMargin: 36,
      });
      layout.setPrintMargins('Inches', { top: 0.5 });
      layout.setPrintTitleRows('$1:$3');
      layout.setPrintArea('A1:F40');
      layout.headersFooters.defaultForAllPages.centerFooter = '&P of &N';
      const pageBreak = sheet.horizontalPageBreaks.add('A20');
      await context.sync();
      sheet.getRange('10:10').insert('Down');
      layout.load('orientation,paperSize,zoom,centerHorizontally,leftMargin,topMargin,rightMargin');
      layout.headersFooters.defaultForAllPages.load('centerFooter,leftHeader');
      const titles = layout.getPrintTitleRowsOrNullObject();
      titles.load('address');
      const after = pageBreak.getCellAfterBreak();
      after.load('address');
      await context.sync();
      return {
        ...layout.toJSON(),
        footer: layout.headersFooters.defaultForAllPages.centerFooter,
        titles: titles.address,
        after: after.address,
      };
    });
    expect(read).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      centerHorizontally: true,
      leftMargin: 36,
      topMargin: 36,
      rightMargin: 50.4,
      footer: '&P of &N',
      titles: 'Sheet1!1:3',
      after: 'Sheet1!A21',
    });
  });

  test('settings are one store, by RichApi and by the older API', async () => {
    const read = await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('sheets', { readiness: 2 });
      const version = settings.getItem('version');
      version.load('value');
      const added = settings.getItem('sheets');
      added.load('value,key');
      const none = settings.getItemOrNullObject('none');
      await context.sync();
      return [version.value, added.value, none.isNullObject];
    });
    expect(read).toEqual([3, { readiness: 2 }, true]);
    Office.context.document.settings.set('theme', 'dark');
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
    expect(open.desk.host.settings.get('theme')).toBe('"dark"');
  });

  test('custom properties keep their type', async () => {
    const read = await Excel.run(async (context) => {
      const { custom } = context.workbook.properties;
      custom.add('template', 4);
      custom.add('live', true);
      context.workbook.properties.title = 'CCO plan';
      const found = custom.getItem('TEMPLATE');
      found.load('key,value,type');
      custom.load('items/key');
      context.workbook.properties.load('title');
      await context.sync();
      return [found.key, found.value, found.type, custom.items.map((item) => item.key), context.workbook.properties.title];
    });
    expect(read).toEqual(['template', 4, 'Number', ['template', 'live'], 'CCO plan']);
  });

  test('the selection is a person’s or the add-in’s', async () => {
    open.desk.user.select('Sheet1!B2:C3');
    const read = await run(async (context, sheet) => {
      const before = context.workbook.getSelectedRange();
      before.load('address');
      await context.sync();
      sheet.getRange('D4').select();
      const after = context.workbook.getActiveCell();
      after.load('address');
      await context.sync();
      return [before.address, after.address];
    });
    expect(read).toEqual(['Sheet1!B2:C3', 'Sheet1!D4']);
  });

  test('a range that a formula gives beyond the end of its sheet stays as long as it was typed', () => {
    const { user, workbook } = open.desk;
    user.type('Sheet1!F180', '=ROWS($G$190:$G$450)');
    user.type('Sheet1!F900', 'far down');
    expect([workbook.value({ sheetId: workbook.activeSheetId(), row: 179, col: 5 }), open.desk.formula('Sheet1!F180')]).toEqual([
      261,
      '=ROWS($G$190:$G$450)',
    ]);
  });

  test('a formula may refer further than a sheet of the desk reaches', () => {
    const formulas = ['=SUM(J1:K99999)', '=SUM(J1:ZZ5000)', '=SUM(J1:ZZ99999)'];
    formulas.forEach((formula, index) => open.desk.user.type(`Sheet1!H${index + 1}`, formula));
    expect(formulas.map((_formula, index) => open.desk.formula(`Sheet1!H${index + 1}`))).toEqual(formulas);
  });
});

describe('events', () => {
  let open: OpenDesk;
  const heard: string[] = [];
  const hear =
    (what: string) =>
    async (args: object): Promise<void> => {
      const { changeType, address, triggerSource } = args as { address?: string; changeType?: string; triggerSource?: string };
      heard.push([what, changeType, address, triggerSource].filter(Boolean).join(' '));
    };
  beforeAll(async () => {
    open = await openDesk();
    await run(async (context, sheet) => {
      sheet.getRange('A1:B2').values = [
        ['Name', 'Value'],
        ['a', 1],
      ];
      sheet.tables.add('A1:B2', true).onChanged.add(hear('table'));
      sheet.onChanged.add(hear('sheet'));
      sheet.onSelectionChanged.add(hear('selected'));
      sheet.onFormatChanged.add(hear('format'));
      sheet.onCalculated.add(hear('calculated'));
      sheet.onActivated.add(hear('activated'));
      sheet.onDeactivated.add(hear('deactivated'));
      context.workbook.worksheets.onChanged.add(hear('any sheet'));
      context.workbook.worksheets.onAdded.add(hear('added'));
      context.workbook.worksheets.onDeleted.add(hear('deleted'));
      await context.sync();
    });
    await messagesArrive();
  });
  afterAll(() => open.close());
  beforeEach(() => {
    heard.length = 0;
  });
  afterEach(() => expect(open.desk.host.defects).toEqual([]));

  test('a person types: sheet, workbook and table hear of it', async () => {
    open.desk.user.type('Sheet1!B2', '5');
    await messagesArrive();
    expect(heard.sort()).toEqual(['any sheet RangeEdited B2 Unknown', 'sheet RangeEdited B2 Unknown', 'table RangeEdited B2']);
  });

  test('the add-in writes: its own changes are marked', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('D1:E2').values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
    });
    await messagesArrive();
    expect(heard.sort()).toEqual(['any sheet RangeEdited D1:E2 ThisLocalAddin', 'sheet RangeEdited D1:E2 ThisLocalAddin']);
  });

  test('rows, formats, selection, calculation and sheets', async () => {
    open.desk.user.insertRows('Sheet1!A5:A6');
    await messagesArrive();
    expect(heard).toContain('sheet RowInserted 5:6 Unknown');
    heard.length = 0;
    await run(async (context, sheet) => {
      sheet.getRange('G1').format.font.bold = true;
      await context.sync();
    });
    open.desk.user.select('Sheet1!C3');
    open.desk.user.type('Sheet1!H1', '=B2*2');
    open.desk.user.type('Sheet1!B2', '6');
    open.desk.user.addSheet('Other');
    open.desk.user.activate('Other');
    open.desk.user.activate('Sheet1');
    open.desk.user.deleteSheet('Other');
    await messagesArrive();
    for (const expected of ['format G1', 'selected C3', 'calculated', 'added', 'deactivated', 'activated', 'deleted'])
      expect(heard.some((entry) => entry.startsWith(expected))).toBe(true);
    expect(heard.filter((entry) => entry === 'calculated').length).toBeLessThanOrEqual(3);
  });

  test('silence can be asked for, and handlers can be removed', async () => {
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem('Sheet1').getRange('D1').values = [[9]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await messagesArrive();
    expect(heard).toEqual([]);
  });

  test('the older selection event arrives', async () => {
    const selections: string[] = [];
    await new Promise((resolve) =>
      Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, () => selections.push('selected'), resolve),
    );
    open.desk.user.select('Sheet1!A9');
    await messagesArrive();
    expect(selections).toEqual(['selected']);
  });

  test('events that the desk does not raise are said', async () => {
    expect(
      await outcome((context) => void context.workbook.worksheets.getItem('Sheet1').onSingleClicked.add(async () => undefined)),
    ).toMatch(/^NotImplemented/);
  });
});

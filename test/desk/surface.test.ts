/** Strictness: what Office.js has, what is declared, and what the desk implements are three different things. */
import type { Host } from '../../src/desk';
import { isDeclared } from '../../src/desk/host/surface';
import { officeSurface } from '../../src/desk/node';
import { openDesk, outcome, type OpenDesk } from './office';

describe('the surface of the installed Office.js', () => {
  const surface = officeSurface();

  test('is read off the library', () => {
    expect(Object.keys(surface)).toHaveLength(188);
    expect(surface.Range?.Values).toEqual({ kind: 'scalar', writable: true });
    expect(surface.Range?.Address).toEqual({ kind: 'scalar' });
    expect(surface.ChartTitle?.SetFormula).toEqual({ kind: 'method', set: 'ExcelApi 1.7' });
    expect(surface.Worksheet?.PageLayout).toEqual({ kind: 'navigation', set: 'ExcelApi 1.9' });
    // The library reads `showGridlines` by its name, and writes it by another.
    expect(surface.Worksheet?.Gridlines).toMatchObject({ kind: 'alias', of: 'ShowGridlines' });
    expect(surface.Worksheet?._RegisterDataChangedEvent).toMatchObject({ event: 10, set: 'ExcelApi 1.7' });
  });

  test.each<[string | undefined, Record<string, string>, boolean]>([
    [undefined, {}, true],
    ['ExcelApi 1.9', { ExcelApi: '1.9' }, true],
    ['ExcelApi 1.10', { ExcelApi: '1.9' }, false],
    ['ExcelApi 1.9', { ExcelApi: '1.15' }, true],
    ['ExcelApiOnline 1.1', { ExcelApi: '1.15' }, false],
  ])('%s within %j: %s', (set, declared, expected) => {
    expect(isDeclared(set, declared)).toBe(expected);
  });
});

describe('a desk that declares ExcelApi 1.4', () => {
  let open: OpenDesk;
  beforeAll(async () => {
    open = await openDesk({ requirements: { ExcelApi: '1.4', SharedRuntime: '1.1' } });
  });
  afterAll(() => open.close());
  afterEach(() => expect(open.desk.host.defects).toEqual([]));
  const sheetOutcome = (work: (sheet: Excel.Worksheet) => void): Promise<string> =>
    outcome((context) => work(context.workbook.worksheets.getItem('Sheet1')));

  test('answers ApiNotFound to members of newer sets, though it has them', async () => {
    expect(await sheetOutcome((sheet) => (sheet.getRange('A1').values = [[1]]))).toBe('done');
    expect(await sheetOutcome((sheet) => (sheet.tabColor = '#FF0000'))).toBe('ApiNotFound at Worksheet.tabColor');
    expect(await sheetOutcome((sheet) => sheet.freezePanes.freezeRows(1))).toMatch(/^ApiNotFound/);
    expect(await sheetOutcome((sheet) => void sheet.onChanged.add(async () => undefined))).toMatch(/^ApiNotFound/);
  });

  test('loads by default what its sets have', async () => {
    const loaded = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.load();
      await context.sync();
      return Object.keys(sheet.toJSON()).sort();
    });
    expect(loaded).toEqual(['id', 'name', 'position', 'visibility']);
  });
});

describe('a desk', () => {
  let open: OpenDesk;
  beforeAll(async () => {
    open = await openDesk();
  });
  afterAll(() => open.close());

  test('says which member it has not got', async () => {
    const failure = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').pivotTables.load('items/name');
      await context.sync();
    }).catch((error: OfficeExtension.Error) => error);
    expect(failure).toMatchObject({ code: 'NotImplemented', message: expect.stringContaining('Worksheet.pivotTables') });
  });

  test('refuses properties that the library does not know', async () => {
    expect(await outcome((context) => void context.workbook.worksheets.getItem('Sheet1').load('colour' as 'name'))).toMatch(
      /^InvalidArgument/,
    );
  });

  test('has only classes and members that Office.js has', () => {
    const surface = officeSurface();
    const services = ['CustomFunctions', 'AddinInternalService', 'Runtime'];
    // What `Excel.createWorkbook` calls on the web stands on a class of the library that it shows to nobody.
    const unlisted = ['Workbook.CreateAndOpenWorkbook'];
    const strays: string[] = [];
    for (const { className, members } of implementedMembers(open.desk.host)) {
      if (services.includes(className)) continue;
      for (const member of members) if (!surface[className]?.[member]) strays.push(`${className}.${member}`);
    }
    expect(strays).toEqual(unlisted);
  });
});

/** Every class of the object model that can be reached from the workbook without arguments, with the members it implements. */
function implementedMembers(host: Host): readonly { readonly className: string; readonly members: readonly string[] }[] {
  const { WorkbookObject } = jest.requireActual<typeof import('../../src/desk/host/objects/workbook')>(
    '../../src/desk/host/objects/workbook',
  );
  const { HostObject } = jest.requireActual<typeof import('../../src/desk/host/host-object')>('../../src/desk/host/host-object');
  const seen = new Map<string, readonly string[]>();
  const visit = (object: object & { className?: string }): void => {
    if (object.className === undefined || seen.has(object.className)) return;
    const members: string[] = [];
    for (
      let prototype = Object.getPrototypeOf(object) as object;
      prototype !== HostObject.prototype && prototype !== Object.prototype;
      prototype = Object.getPrototypeOf(prototype) as object
    ) {
      members.push(...Object.getOwnPropertyNames(prototype).filter((name) => /^[A-Z]/.test(name)));
    }
    seen.set(object.className, members);
    for (const member of members) {
      try {
        const value = Reflect.get(object, member) as unknown;
        if (value instanceof HostObject) visit(value);
      } catch {
        // Some need an object of another kind, as a conditional format of another type.
      }
    }
    for (const item of (object as { items?(): readonly object[] }).items?.() ?? []) visit(item);
  };
  const root = new WorkbookObject(host);
  host.workbook.writeCells(host.workbook.sheetIds()[0] ?? '', [
    [0, 0, 'a'],
    [1, 0, 'b'],
    [0, 1, '1'],
    [1, 1, '2'],
  ]);
  const sheet = root.Worksheets.items()[0];
  const range = sheet?.GetRange('A1:B2');
  if (sheet && range) {
    sheet.Tables.Add(range, true);
    for (const kind of ['CellValue', 'Custom', 'ContainsText', 'ColorScale', 'DataBar']) visit(range.ConditionalFormats.Add(kind));
    const chart = sheet.Charts.Add('Line', range, null);
    visit(chart.Series.GetItemAt(0).Points.GetItemAt(0));
    root.Names.Add('Aname', range, '');
    sheet.HorizontalPageBreaks.Add(range);
    root.Settings.Add('k', 1);
    root.Properties.Custom.Add('k', 1);
    visit(range);
  }
  visit(root);
  return [...seen].map(([className, members]) => ({ className, members }));
}

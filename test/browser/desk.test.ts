/** The desk in Chromium: the real Office.js against a simulated host, used with mouse and keyboard. */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import AxeBuilder from '@axe-core/playwright';
import { readXlsx } from '../../src/file';
import { SHEET_IDS } from '../../src/sheets';
import { openDeskPage, type DeskPage } from './desk-page';

let desk: DeskPage;

beforeAll(async () => {
  desk = await openDeskPage();
}, 300_000);

afterAll(async () => {
  await desk?.close();
}, 30_000);

jest.setTimeout(60_000);

describe('the built add-in', () => {
  it('registers every custom function by a script that asks for CustomFunctions and nothing else', () => {
    const registered: string[] = [];
    vm.runInContext(
      readFileSync('dist/functions.js', 'utf8'),
      vm.createContext({ CustomFunctions: { associate: (id: string) => registered.push(id) } }),
    );
    const { functions } = JSON.parse(readFileSync('dist/functions.json', 'utf8')) as {
      readonly functions: readonly { readonly id: string }[];
    };
    expect(registered.sort()).toEqual(functions.map(({ id }) => id).sort());
  });

  it('loads Office.js from Microsoft, before its own scripts', () => {
    const sources = [...readFileSync('dist/taskpane.html', 'utf8').matchAll(/<script[^>]*src="?([^"\s>]+)/g)].map(([, source]) => source);
    expect(sources).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js', 'functions.js', 'taskpane.js']);
  });
});

describe('the desk', () => {
  it('says that it is no Excel', async () => {
    expect(await desk.page.locator('header').innerText()).toContain('The real Office.js on a simulated Excel');
  });

  it("has the add-in's own buttons, as the manifest names them", async () => {
    expect(await desk.page.locator('.ribbon-button').allInnerTexts()).toEqual(['CCO Planner', 'Write sheets', 'Recommendation', 'Publish']);
  });

  it('opens the pane as Excel would: the add-in finds itself in Excel', async () => {
    await desk.pane.locator('h1').first().waitFor();
    expect(await desk.pane.locator('body').innerText()).not.toContain('Open it in Excel');
  });

  it("calculates with the add-in's custom functions", async () => {
    await desk.goTo('H1');
    for (const content of ['Yes', 'No', 'Yes', '=CCO.YES(H1:H3)']) await desk.enter(content);
    expect(await desk.text('Sheet1!H4')).toBe('2');
    await desk.goTo('H2');
    await desk.enter('Yes');
    expect(await desk.text('Sheet1!H4')).toBe('3');
  });

  it('undoes and redoes what was typed', async () => {
    await desk.page.getByRole('button', { name: 'Undo' }).click();
    expect(await desk.text('Sheet1!H2')).toBe('No');
    await desk.page.getByRole('button', { name: 'Redo' }).click();
    expect(await desk.text('Sheet1!H2')).toBe('Yes');
  });

  it('closes the pane and shows it again from the ribbon, without starting it anew', async () => {
    const frame = await desk.page.locator('#pane iframe').elementHandle();
    await desk.page.getByRole('button', { name: 'Close the task pane' }).click();
    expect(await desk.page.locator('#pane').isVisible()).toBe(false);
    await desk.page.locator('.ribbon-button').first().click();
    expect(await desk.page.locator('#pane').isVisible()).toBe(true);
    expect(await frame?.evaluate((element) => element.isConnected)).toBe(true);
  });

  it('widens the pane by the keyboard', async () => {
    const pane = desk.page.locator('#pane');
    const before = (await pane.boundingBox())!.width;
    await desk.page.getByRole('separator').focus();
    await desk.page.keyboard.press('ArrowLeft');
    expect((await pane.boundingBox())!.width).toBe(before + 10);
  });
});

describe('the main job, by hand', () => {
  /** The data of a sheet's first chart, as it is drawn. */
  const drawnChart = (sheet: string): Promise<string> =>
    desk.page.evaluate((name) => {
      const workbook = window.desk!.workbook;
      const sheetId = workbook.findSheet(name)!;
      const { getters } = workbook.model;
      const runtime = getters.getChartRuntime(getters.getChartIds(sheetId)[0]!) as unknown as {
        readonly chartJsConfig: { readonly data: unknown };
      };
      return JSON.stringify(runtime.chartJsConfig.data);
    }, sheet);

  it('writes the sheets for the sample', async () => {
    await desk.pane.getByRole('button', { name: 'Try the sample' }).click();
    await desk.pane.getByRole('button', { name: 'Write the sheets' }).click();
    await desk.pane.getByText('The sheets are written').waitFor();
    const sheets = await desk.page.evaluate(() => window.desk!.workbook.sheetIds().map((id) => window.desk!.workbook.sheetName(id)));
    expect(sheets).toEqual(['Sheet1', ...SHEET_IDS]);
  });

  it('recommends the highest level while two of three variables are early', async () => {
    expect(await desk.text('CCO_StageLC')).toBe('Early');
    expect(await desk.text('CCO_StageUM')).toBe('Developing');
    expect(await desk.text('CCO_StageCF')).toBe('Early');
    expect(await desk.text('CCO_ReportingLineRule')).toBe('RL1');
    expect(await desk.text('CCO_ReportingLine')).toMatch(/^Report at the highest level open to you/);
  });

  it('shows what is asked beside the cell', async () => {
    await desk.goToName('CCO_Readiness_Answers');
    await desk.page.locator('#prompt').waitFor();
    expect(await desk.page.locator('#prompt').innerText()).toContain('R1');
  });

  it('refuses a word that is no answer, and keeps the answer that was there', async () => {
    await desk.goToName('CCO_Readiness_Answers');
    const before = await desk.text('CCO_Readiness_Answers');
    await desk.enter('Perhaps');
    await desk.page.locator('#message').waitFor();
    await desk.page.keyboard.press('Escape');
    expect(await desk.text('CCO_Readiness_Answers')).toBe(before);
  });

  it('says why a locked cell does not take what is typed', async () => {
    await desk.openSheet('Readiness');
    await desk.goTo('B1');
    await desk.enter('Mine');
    expect(await desk.page.locator('#message').innerText()).toContain('protected');
    expect(await desk.text('Readiness!B1')).toBe('Readiness');
  });

  it('follows what the group decides: recommendation, chart and pane', async () => {
    const chart = await drawnChart('Maturity');
    await desk.goToName('CCO_Maturity_Assigned');
    // Leader commitment, understanding the mission, ability to work cross-functionally: one below the other.
    for (const stage of ['Evolved', 'Developing', 'Evolved']) await desk.enter(stage);
    expect(await desk.text('CCO_ReportingLineRule')).toBe('RL4');
    expect(await drawnChart('Maturity')).not.toBe(chart);
    await desk.pane.getByRole('tab', { name: /Conclusion/ }).click();
    await desk.pane.getByText('RL4', { exact: true }).waitFor();
    expect(await desk.pane.locator('body').innerText()).toContain('Report to a member of the C-suite, with a named executive sponsor');
  });

  it('goes to the recommendation from the ribbon', async () => {
    await desk.page.locator('.ribbon-button', { hasText: 'Recommendation' }).click();
    await desk.page.waitForFunction(() => window.desk!.workbook.sheetName(window.desk!.workbook.activeSheetId()) === 'Recommendation');
  });

  it('saves the workbook, and opens it again with every answer', async () => {
    const [download] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.page.getByRole('button', { name: 'Save as .xlsx' }).click(),
    ]);
    const file = await download.path();
    const book = await readXlsx(readFileSync(file));
    expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1', ...SHEET_IDS]);
    const [chooser] = await Promise.all([desk.page.waitForEvent('filechooser'), desk.page.getByRole('button', { name: 'Open…' }).click()]);
    await chooser.setFiles({ name: 'harrow.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(file) });
    await desk.page.locator('#book-name').filter({ hasText: 'harrow.xlsx' }).waitFor();
    await desk.pane.getByRole('tab', { name: /Conclusion/ }).waitFor();
    expect(await desk.text('CCO_ReportingLineRule')).toBe('RL4');
  });

  it('publishes from the ribbon once it has shown what will change, and hands a copy over that knows no add-in', async () => {
    await desk.page.locator('.ribbon-button', { hasText: 'Publish' }).click();
    await desk.pane.getByText('There is no page yet. It will say:').waitFor();
    await desk.pane.getByRole('button', { name: 'Publish', exact: true }).click();
    await desk.pane.getByText('The page stands on Executive summary.').waitFor();
    expect(await desk.text('CCO_Executive_State')).toMatch(/^The page matches the workbook/);
    const [download] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.pane.getByRole('button', { name: 'Open a hand-off copy' }).click(),
    ]);
    await desk.pane.getByText('This workbook is as it was.').waitFor();
    const copy = await readXlsx(readFileSync(await download.path()));
    expect([copy.addin, copy.sheets[0]!.name]).toEqual([undefined, 'Executive summary']);
    expect(
      copy.sheets.flatMap(({ cells }) =>
        cells.flatMap(({ formula = '' }) => (/CCO\.[A-Z]+\(/.test(formula.replace(/"[^"]*"/g, '')) ? [formula] : [])),
      ),
    ).toEqual([]);
  });
});

describe('all the while, the desk', () => {
  it('has no violation of accessibility outside the grid, whose markup is o-spreadsheet’s', async () => {
    const { violations } = await new AxeBuilder({ page: desk.page }).exclude('.o-spreadsheet').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });

  // Last, so that they speak for everything above.
  it('has asked nothing of the network', () => {
    expect(desk.outside).toEqual([]);
  });

  it('has met no error in any script', () => {
    expect(desk.errors).toEqual([]);
  });
});

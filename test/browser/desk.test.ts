/** The desk in Chromium: the real Office.js against a simulated host, used with mouse and keyboard. */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import AxeBuilder from '@axe-core/playwright';
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
    vm.runInContext(readFileSync('dist/functions.js', 'utf8'), vm.createContext({ CustomFunctions: { associate: (id: string) => registered.push(id) } }));
    const { functions } = JSON.parse(readFileSync('dist/functions.json', 'utf8')) as { readonly functions: readonly { readonly id: string }[] };
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
    expect(await desk.page.locator('.ribbon-button').allInnerTexts()).toEqual(['CCO Planner', 'Write sheets', 'Recommendation']);
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

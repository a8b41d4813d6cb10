/** Opens the desk as a person does, `npm start` and a browser, and keeps watch over what the page asks of the network. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import { findChromium } from './chromium';

/** A laptop's window. */
const VIEWPORT = { width: 1280, height: 800 };
/** Both builds from nothing, on a slow machine. */
const BUILD_LIMIT_MS = 240_000;

export interface DeskPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Addresses asked for that are not this server's, and what the page's own policy stopped. */
  readonly outside: readonly string[];
  /** Errors of scripts, the add-in's included. */
  readonly errors: readonly string[];
  /** Selects a cell by the name box: `B4`, or a defined name. */
  goTo(reference: string): Promise<void>;
  openSheet(name: string): Promise<void>;
  /** Goes to the first cell of a defined name, on its own sheet. */
  goToName(name: string): Promise<void>;
  /** Types into the selected cell and presses Enter. */
  enter(content: string): Promise<void>;
  /** What a cell shows, once nothing is being calculated. */
  text(reference: string): Promise<string>;
  close(): Promise<void>;
}

const addressOf = (server: ChildProcess): Promise<string> =>
  new Promise((found, failed) => {
    let output = '';
    const limit = setTimeout(() => failed(new Error(`npm start printed no address: ${output}`)), BUILD_LIMIT_MS);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /The desk is at (http:\/\/\S+)/.exec(output)?.[1];
      if (!address) return;
      clearTimeout(limit);
      found(address);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', (code) => {
      clearTimeout(limit);
      failed(new Error(`npm start ended with ${code}: ${output}`));
    });
  });

const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium(process.env),
    // Containers have no sandbox of their own to offer, and the browser itself must not call home either.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export const openDeskPage = async (): Promise<DeskPage> => {
  const server = spawn(process.execPath, ['src/cli/run.mjs', 'start', '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = (): void => void server.kill();
  try {
    const address = await addressOf(server);
    const browser = await launch();
    const page = await (await browser.newContext({ viewport: VIEWPORT })).newPage();
    const outside: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(data|blob|about):/.test(url)) outside.push(url);
    });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) outside.push(message.text());
    });
    await page.goto(address);
    await page.locator('.o-grid').waitFor();
    // The grid draws in the next frame; keys that come faster than frames fall between what was there and what is typed.
    const drawn = (): Promise<void> =>
      page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
    const goTo = async (reference: string): Promise<void> => {
      const box = page.locator('.o-named-range-selector-container input');
      await box.fill(reference);
      await box.press('Enter');
      await drawn();
    };
    const openSheet = (name: string): Promise<void> => page.locator('.o-sheet').filter({ hasText: name }).first().click();
    return {
      page,
      pane: page.frameLocator('#pane iframe'),
      outside,
      errors,
      goTo,
      openSheet,
      goToName: async (name) => {
        const place = await page.evaluate((defined) => {
          const found = window.desk?.workbook.resolve(defined);
          return (
            found && { sheet: window.desk?.workbook.sheetName(found.sheetId) ?? '', row: found.area.row + 1, column: found.area.column }
          );
        }, name);
        if (!place) throw new Error(`The workbook has no name ${name}`);
        await openSheet(place.sheet);
        await goTo(`${String.fromCharCode('A'.charCodeAt(0) + place.column)}${place.row}`);
      },
      enter: async (content) => {
        await page.keyboard.type(content.slice(0, 1));
        await drawn();
        await page.keyboard.type(content.slice(1));
        await page.keyboard.press('Enter');
        await drawn();
      },
      text: (reference) =>
        page.evaluate(async (cell) => {
          await window.desk?.settled();
          return window.desk?.text(cell) ?? '';
        }, reference),
      close: async () => {
        await browser.close();
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
};

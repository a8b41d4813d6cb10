/** LibreOffice as a second opinion on a workbook: whatever results the file holds, it works out every formula anew and saves them. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { readXlsx, type Book } from '../../src/file';

/** On Windows the .com waits for the end of the work; the .exe does not. */
const PROGRAMS = ['soffice', 'soffice.com', 'libreoffice'] as const;

/** Where installers of Windows and macOS put it, which are on no PATH. */
const USUAL_PLACES = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
] as const;

/**
 * The path of LibreOffice: the one that SOFFICE_PATH names, else one on the PATH, else one in a usual place; undefined where there is none.
 * @param environment the variables PATH and SOFFICE_PATH
 * @throws where SOFFICE_PATH names a file that is not there
 * @example findSoffice({ PATH: '/usr/bin' }) // → '/usr/bin/soffice'
 */
export function findSoffice({ PATH, SOFFICE_PATH }: NodeJS.ProcessEnv): string | undefined {
  if (SOFFICE_PATH) {
    if (existsSync(SOFFICE_PATH)) return SOFFICE_PATH;
    throw new Error(`SOFFICE_PATH: found "${SOFFICE_PATH}", which is no file; expected the path of soffice, the program of LibreOffice`);
  }
  const onPath = (PATH ?? '').split(delimiter).flatMap((folder) => PROGRAMS.map((program) => join(folder, program)));
  return [...onPath, ...USUAL_PLACES].find((place) => existsSync(place));
}

/** LibreOffice trusts the results in a file that it did not write itself unless a profile says otherwise; 0 is "always recalculate". */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

const LIMIT_MS = 120_000;

/**
 * Has LibreOffice recalculate workbooks, all in one start of it, since the start takes longer than a workbook.
 *
 * @param soffice the path of the program
 * @param files the .xlsx files by names of the caller's own, which must do as names of files
 * @returns the recalculated workbooks by the same names; custom functions are `#NAME?` in them
 * @throws where LibreOffice did not save one of them, with what it said
 * @example (await recalculate(soffice, { plan: await writeXlsx(book) })).plan
 */
export async function recalculate<Name extends string>(
  soffice: string,
  files: Readonly<Record<Name, Uint8Array>>,
): Promise<Readonly<Record<Name, Book>>> {
  const folder = mkdtempSync(join(tmpdir(), 'recalculated-'));
  try {
    const user = join(folder, 'profile', 'user');
    mkdirSync(user, { recursive: true });
    writeFileSync(join(user, 'registrymodifications.xcu'), ALWAYS);
    const given: readonly (readonly [string, Uint8Array])[] = Object.entries(files);
    for (const [name, bytes] of given) writeFileSync(join(folder, `${name}.xlsx`), bytes);

    const options = [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      join(folder, 'out'),
    ];
    const { stdout, stderr } = await promisify(execFile)(soffice, [...options, ...given.map(([name]) => join(folder, `${name}.xlsx`))], {
      timeout: LIMIT_MS,
    });
    const read = given.map(async ([name]): Promise<readonly [string, Book]> => {
      const saved = join(folder, 'out', `${name}.xlsx`);
      if (!existsSync(saved))
        throw new Error(`${name}: found no workbook, expected one that LibreOffice has recalculated. It said: ${stdout}${stderr}`);
      return [name, await readXlsx(readFileSync(saved))];
    });
    return Object.fromEntries(await Promise.all(read)) as Readonly<Record<Name, Book>>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where Chromium or Chrome is on this machine. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] as const;

/** Where installers of Windows and macOS put it, which are on no PATH. */
const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
] as const;

/**
 * The path of a browser: the one that CHROME_PATH names, else one on the PATH, else one in a usual place.
 * @param environment the variables PATH and CHROME_PATH
 * @throws where there is none, or where CHROME_PATH names a file that is not there
 * @example findChromium({ PATH: '/usr/bin' }) // → '/usr/bin/chromium'
 */
export const findChromium = ({ PATH, CHROME_PATH }: NodeJS.ProcessEnv): string => {
  if (CHROME_PATH) {
    if (existsSync(CHROME_PATH)) return CHROME_PATH;
    throw new Error(`CHROME_PATH: found "${CHROME_PATH}", which is no file; expected the path of Chromium or Chrome`);
  }
  const onPath = (PATH ?? '').split(delimiter).flatMap((folder) => PROGRAMS.map((program) => join(folder, program)));
  const found = [...onPath, ...USUAL_PLACES].find((place) => existsSync(place));
  if (found) return found;
  throw new Error('The browser test needs Chromium or Chrome: found none on the PATH; install it, or name its program in CHROME_PATH');
};

/** What the page fetches from its own server before anything can be shown. */
import type { DeskOptions, Surface } from '..';
import { readAddin, type Addin } from './manifest';

const ADDIN_HOME = '/addin/';
/** The server reads it off the Office.js that it serves. */
const SURFACE = '/surface.json';

const fetched = async (address: string): Promise<Response> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: found ${answer.status} ${answer.statusText}, expected a file`);
  return answer;
};

const json = async <T>(address: string): Promise<T> => (await fetched(address)).json() as Promise<T>;

export const loadAddin = async (): Promise<Addin> => {
  const xml = await (await fetched(`${ADDIN_HOME}manifest.xml`)).text();
  return readAddin(new DOMParser().parseFromString(xml, 'text/xml'), ADDIN_HOME);
};

/** undefined for an add-in without custom functions. */
export const loadFunctions = async ({ functions }: Addin): Promise<DeskOptions['functions']> =>
  functions ? { namespace: functions.namespace, metadata: await json(functions.metadata) } : undefined;

export const loadSurface = (): Promise<Surface> => json(SURFACE);

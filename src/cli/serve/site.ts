/** What the desk's server gives for an address: the desk's page, the built add-in, and libraries read where npm put them. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { createRequire } from 'node:module';
import { installedOffice, officeSurface } from '../../desk/node';

/** A file as the browser gets it. */
export interface Page {
  readonly type: string;
  readonly body: Uint8Array | string;
}

/** Finds what belongs to a path such as `/addin/taskpane.html`; null where there is nothing. */
export type Site = (path: string) => Page | null;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'text/xml; charset=utf-8',
};

const OFFICE_ON_CDN = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[\w./-]*?\/office\.js/g;
const OFFICE_HERE = '/office/office.js';

/**
 * Over plain http Office.js opens this page in a hidden frame and waits until it says that the user trusts the host.
 * The package's own copy asks a person, and lies under a name in lower case that Office.js does not ask for.
 */
const TRUST_PAGE = '/office/AgaveErrorUX/index.html';
const TRUST: Page = {
  type: TYPES['.html']!,
  body:
    '<!doctype html><title>Trust</title><script>' +
    `addEventListener('message', ({ origin }) => parent.postMessage('{"hostUserTrusted":true}', origin));</script>`,
};

/** What the page's host must know of the library it answers. */
const SURFACE = '/surface.json';

/** The file at `path` below `folder`, and never one outside it. */
const fileIn = (folder: string, path: string): string | null => {
  const file = resolve(folder, `.${path}`);
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : null;
};

/** The released pages name Microsoft's CDN; here the same library comes from the installed package. */
const withLocalOffice = (page: Page): Page =>
  page.type.startsWith('text/html') ? { ...page, body: Buffer.from(page.body).toString('utf8').replace(OFFICE_ON_CDN, OFFICE_HERE) } : page;

/**
 * The site under a project's folder.
 * @param root the folder of package.json, with the two builds made
 * @example deskSite(process.cwd())('/addin/manifest.xml')?.type // → 'text/xml; charset=utf-8'
 */
export const deskSite = (root: string): Site => {
  const installed = createRequire(join(root, 'package.json')).resolve;
  const office = installedOffice();
  const folders: readonly (readonly [prefix: string, folder: string])[] = [
    ['/addin', join(root, 'dist')],
    ['/office', office],
    ['/vendor/o-spreadsheet', dirname(installed('@odoo/o-spreadsheet'))],
    ['/vendor/bootstrap', dirname(installed('bootstrap/dist/css/bootstrap.min.css'))],
    ['/vendor/font-awesome', resolve(dirname(installed('font-awesome/css/font-awesome.min.css')), '..')],
    ['/page', join(root, 'src/desk/page')],
    ['', join(root, '.cache/desk')],
  ];
  return (address) => {
    if (address === TRUST_PAGE) return TRUST;
    if (address === SURFACE) return { type: TYPES['.json']!, body: JSON.stringify(officeSurface(office)) };
    const path = address === '/' ? '/page/index.html' : address;
    for (const [prefix, folder] of folders) {
      const file = path.startsWith(`${prefix}/`) ? fileIn(resolve(folder), path.slice(prefix.length)) : null;
      if (file) return withLocalOffice({ type: TYPES[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) });
    }
    return null;
  };
};

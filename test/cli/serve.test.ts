/** The desk's server gives what it is there for, to this machine, and nothing else. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { deskSite, listen, type Site } from '../../src/cli/serve';

let root: string;
let site: Site;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'desk-site-'));
  for (const folder of ['dist', 'src/desk/page', '.cache/desk']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{"secret":true}');
  writeFileSync(join(root, 'dist/taskpane.html'), '<script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script>');
  writeFileSync(join(root, 'src/desk/page/index.html'), '<h1>The desk</h1>');
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  site = deskSite(root);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const textAt = (path: string): string | undefined => {
  const page = site(path);
  return page ? Buffer.from(page.body).toString('utf8') : undefined;
};

describe("the desk's site", () => {
  it('has the desk at its root', () => {
    expect(textAt('/')).toBe('<h1>The desk</h1>');
  });

  it("gives the add-in's page the installed Office.js in place of the one on the CDN", () => {
    expect(textAt('/addin/taskpane.html')).toBe('<script src=/office/office.js></script>');
    expect(site('/office/office.js')?.type).toBe('text/javascript; charset=utf-8');
  });

  it('answers Office.js, which asks over plain http whether the host is trusted', () => {
    expect(textAt('/office/AgaveErrorUX/index.html')).toContain('hostUserTrusted');
  });

  it.each(['/addin/../package.json', '/page/../../../package.json', '/addin/', '/package.json', '/addin/nothing.js', '/../package.json'])(
    'has nothing at %s',
    (path) => {
      expect(site(path)).toBeNull();
    },
  );
});

const nothing: Site = (path) => (path === '/' ? { type: 'text/plain', body: 'here' } : null);

describe('the server', () => {
  it('answers what the site has, and 404 for the rest, nonsense included', async () => {
    const { address, close } = await listen(nothing, 0);
    try {
      expect(await (await fetch(address)).text()).toBe('here');
      expect((await fetch(`${address}there`)).status).toBe(404);
      expect((await fetch(`${address}%`)).status).toBe(404);
    } finally {
      close();
    }
  });

  it('lets a page fetch nothing from elsewhere', async () => {
    const { address, close } = await listen(nothing, 0);
    try {
      expect((await fetch(address)).headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
    } finally {
      close();
    }
  });

  it('finds another port where the wanted one is taken', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const { address, close } = await listen(nothing, port);
    try {
      expect(address).not.toBe(`http://localhost:${port}/`);
      expect(await (await fetch(address)).text()).toBe('here');
    } finally {
      close();
      other.close();
    }
  });
});

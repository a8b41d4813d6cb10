/** One version everywhere, and a new one whenever Excel has to read the functions' metadata anew. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import record from './functions-version.json';

const ROOT = path.join(__dirname, '../..');
const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const { version } = JSON.parse(textOf('package.json')) as { readonly version: string };

it('package.json, lockfile, manifest and changelog say the same version', () => {
  const lock = JSON.parse(textOf('package-lock.json')) as {
    readonly version: string;
    readonly packages: Record<string, { readonly version?: string }>;
  };
  expect([lock.version, lock.packages['']?.version]).toEqual([version, version]);
  expect(/<Version>([^<]+)<\/Version>/.exec(textOf('manifest.xml'))?.[1]).toBe(`${version}.0`);
  expect(/^## (\S+)/m.exec(textOf('docs/changelog.md'))?.[1]).toBe(version);
});

it('functions.json changes only with the version, since Excel keeps the metadata of a version that it knows', () => {
  const sha256 = createHash('sha256').update(textOf('src/functions/functions.json')).digest('hex');
  // Where this fails: raise the version in package.json, manifest.xml and docs/changelog.md, then write both values into
  // functions-version.json.
  expect({ version, sha256 }).toEqual(record);
});

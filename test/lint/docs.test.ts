/** What the documents point at is there: links, headings and files of the source. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const documents = [
  'README.md',
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'));
const textOf = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8');

/** As headings are addressed on the web: small letters, hyphens for spaces, no punctuation. */
const anchorsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replace(/ /g, '-'),
  );

const linksOf = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!).filter((target) => !/^[a-z]+:/.test(target));

describe.each(documents)('%s', (document) => {
  const text = textOf(document);

  test('links to what is there', () => {
    const broken = linksOf(text).filter((link) => {
      const [file, anchor] = link.split('#');
      const target = file === '' ? document : path.posix.join(path.posix.dirname(document), file!);
      return !existsSync(path.join(ROOT, target)) || (anchor !== undefined && !anchorsOf(textOf(target)).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  test('names files of the source that exist', () => {
    const named = [...text.matchAll(/`((?:src|test|assets)\/[\w./-]+)`/g)].map(([, name]) => name!);
    expect(named.filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
  });
});

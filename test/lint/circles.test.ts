/** No file of the sources imports itself by way of others; imports of types count too. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCE = path.join(__dirname, '../../src');

type Graph = ReadonlyMap<string, readonly string[]>;

function importsOfSources(): Graph {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const known = new Set(files);
  const target = (file: string, specifier: string): string[] => {
    const base = path.join(path.dirname(file), specifier);
    return [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`].filter((name) => known.has(name)).slice(0, 1);
  };
  return new Map(
    files.map((file) => {
      const found = readFileSync(path.join(SOURCE, file), 'utf8').matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']*)'/g);
      return [file, [...found].flatMap(([, specifier]) => target(file, specifier!))];
    }),
  );
}

/** Files that lie on a circle: those that can be reached from one of their own imports. */
function onCircles(graph: Graph): readonly string[] {
  const reached = (from: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const open = [...(graph.get(from) ?? [])];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      open.push(...(graph.get(file) ?? []));
    }
    return seen;
  };
  return [...graph.keys()].filter((file) => reached(file).has(file));
}

describe('imports', () => {
  it('tell a circle from a chain', () => {
    const circle = ['a', 'b', 'c'].map((name, i, all) => [name, [all[(i + 1) % 3]!]] as const);
    expect(onCircles(new Map([...circle, ['d', ['a']]]))).toEqual(['a', 'b', 'c']);
  });

  it('run in no circle between files', () => {
    expect(onCircles(importsOfSources())).toEqual([]);
  });
});

/** Writing results to disk: whole or not at all, and without losing what was there. */
import { existsSync, lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { WrongInput } from './command';

export type FileToWrite = readonly [name: string, content: string | Uint8Array];

/**
 * Writes files under temporary names and then renames them. A file that has a wanted name already is kept beside the new one.
 *
 * @returns a line for each file that was kept
 * @throws WrongInput where `requireWritable` does
 *
 * @example
 * writeFiles([['all.json', text]]) // ['all.json was there: kept as all (previous 1).json']
 */
export function writeFiles(files: readonly FileToWrite[]): readonly string[] {
  requireWritable(files.map(([name]) => name));
  const written = files.map(([name, content]) => ({ name, content, temporary: `${name}.${process.pid}.part` }));
  try {
    for (const { temporary, content } of written) writeFileSync(temporary, content);
    return written.flatMap(({ name, temporary }) => {
      const kept = existsSync(name) ? previousName(name) : undefined;
      if (kept !== undefined) renameSync(name, kept);
      renameSync(temporary, name);
      return kept === undefined ? [] : [`${name} was there: kept as ${kept}`];
    });
  } finally {
    for (const { temporary } of written) rmSync(temporary, { force: true });
  }
}

/**
 * Checks names before the work for them begins.
 *
 * @throws WrongInput when a name's folder is not there, or when something else than a file, such as a folder or a link, has it
 */
export function requireWritable(names: readonly string[]): void {
  const problems = names.flatMap((name) => {
    const folder = dirname(name);
    if (!existsSync(folder)) return [`${name}: found no folder ${folder}, expected one that is there`];
    const isTaken = lstatSync(name, { throwIfNoEntry: false })?.isFile() === false;
    return isTaken ? [`${name}: found something that is not a file, expected a file or a free name`] : [];
  });
  if (problems.length > 0) throw new WrongInput(...problems);
}

function previousName(name: string): string {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  let n = 1;
  while (existsSync(`${stem} (previous ${n})${ending}`)) n += 1;
  return `${stem} (previous ${n})${ending}`;
}

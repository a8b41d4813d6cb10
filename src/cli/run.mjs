/**
 * Runs a command of src/cli compiled: `node src/cli/run.mjs assess …` is `src/cli/assess.ts`. Compiled files lie in node_modules/.cache
 * under a digest of the sources, so that a change of any source is another folder; two that start at once both find a whole one.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const SOURCES = 'src';
const CACHE = path.resolve('node_modules/.cache/cco-planner/commands');
/** A folder of earlier sources that nobody has started from for so long goes. */
const KEPT_MS = 24 * 60 * 60_000;

/** The commands that package.json names; other files of src/cli are their parts. */
const COMMANDS = ['assess', 'bench', 'collect', 'conclude', 'derived', 'start', 'validate'];

/** These go into the compiled files: loading them from there takes half as long as from their packages. */
const COMPILED_PACKAGES = ['@odoo/o-spreadsheet', '@odoo/owl', 'fflate'];

function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? sourceFiles(file) : /\.(ts|tsx|mjs|json)$/.test(entry.name) ? [file] : [];
  });
}

/** What the compiled files depend on: every source by its size and time, the packages by the lock file, and how they are compiled. */
function digest() {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...sourceFiles(SOURCES).sort(), 'package-lock.json', 'tsconfig.json']) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 24);
}

const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

async function compile(outdir) {
  const { build } = await import('esbuild');
  await build({
    entryPoints: COMMANDS.map((name) => `src/cli/${name}.ts`).filter((file) => existsSync(file)),
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    banner: { js: "import { createRequire as createRequireOf } from 'node:module'; const require = createRequireOf(import.meta.url);" },
    plugins: [
      {
        name: 'packages',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^[^./]/ }, ({ path: specifier, kind }) =>
            kind === 'entry-point' || COMPILED_PACKAGES.includes(packageOf(specifier)) ? undefined : { path: specifier, external: true },
          ),
      },
    ],
  });
}

/** The folder with the compiled commands of these sources, compiled now if nobody has. */
async function compiledCommands() {
  const folder = path.join(CACHE, digest());
  if (!existsSync(folder)) {
    const own = `${folder}.${process.pid}`;
    await compile(own);
    try {
      renameSync(own, folder);
    } catch (error) {
      // Another process was first: its files are the same.
      rmSync(own, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  clean(folder);
  return folder;
}

/** Whoever starts leaves a mark on its folder, and takes away what nobody has used for long. Nothing depends on it: another may be first. */
function clean(current) {
  try {
    utimesSync(current, new Date(), new Date());
    for (const name of readdirSync(CACHE)) {
      const folder = path.join(CACHE, name);
      const used = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (folder !== current && Date.now() - used > KEPT_MS) rmSync(folder, { recursive: true, force: true });
    }
  } catch {
    // The next one cleans.
  }
}

const [command = ''] = process.argv.splice(2, 1);
if (!COMMANDS.includes(command) || !existsSync(`src/cli/${command}.ts`)) {
  console.error(`command: found "${command}" in ${process.cwd()}, expected one of ${COMMANDS.join(', ')} where package.json lies`);
  process.exit(2);
}
await import(pathToFileURL(path.join(await compiledCommands(), `${command}.js`)).href);

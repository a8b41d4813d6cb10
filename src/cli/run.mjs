/**
 * Runs a command of src/cli compiled: `node src/cli/run.mjs assess …` is `src/cli/assess.ts`. Compiled files lie in node_modules/.cache
 * under a digest of the sources, so that a change of any source is another folder; two that start at once both find a whole one.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const SOURCES = 'src';
const CACHE = path.resolve('node_modules/.cache/cco-planner/commands');
/** Folders of earlier sources that stay: somebody may be running from one. */
const KEPT = 4;

/** These go into the compiled files: loading them from there takes half as long as from their packages. */
const COMPILED_PACKAGES = ['@odoo/o-spreadsheet', '@odoo/owl', 'fflate'];

function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? sourceFiles(file) : /\.(ts|tsx|mjs|json)$/.test(entry.name) ? [file] : [];
  });
}

/** What the compiled files depend on: every source by its size and time, and the packages by the lock file. */
function digest() {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...sourceFiles(SOURCES).sort(), 'package-lock.json']) {
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
  const commands = readdirSync('src/cli').filter((name) => name.endsWith('.ts'));
  await build({
    entryPoints: commands.map((name) => `src/cli/${name}`),
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
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
  if (existsSync(folder)) {
    utimesSync(folder, new Date(), new Date());
    return folder;
  }
  const own = `${folder}.${process.pid}`;
  await compile(own);
  mkdirSync(CACHE, { recursive: true });
  try {
    renameSync(own, folder);
  } catch (error) {
    // Another process was first: its files are the same.
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  dropOld(folder);
  return folder;
}

function dropOld(current) {
  readdirSync(CACHE)
    .map((name) => path.join(CACHE, name))
    .filter((folder) => folder !== current && !/\.\d+$/.test(folder))
    .map((folder) => ({ folder, used: statSync(folder).mtimeMs }))
    .sort((a, b) => b.used - a.used)
    .slice(KEPT - 1)
    .forEach(({ folder }) => rmSync(folder, { recursive: true, force: true }));
}

const [command = ''] = process.argv.splice(2, 1);
if (!/^[a-z]+$/.test(command) || !existsSync(`src/cli/${command}.ts`)) throw new Error(`src/cli/${command}.ts: no such command`);
await import(pathToFileURL(path.join(await compiledCommands(), `${command}.js`)).href);

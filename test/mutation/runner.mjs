/**
 * Runs the tests of the method for mutants, as jest would, but within one process that loads the method once: a mutant is switched on by
 * a global of Stryker's, so that each costs the time of its tests alone, until the first that fails.
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { expect } from 'expect';
import { register } from 'tsx/cjs/api';

/** Properties over whole random assessments reach every line, so every mutant would wait for them. */
const SLOW = 'completions.test.ts';

/** What Stryker's changes to the source look at. */
const switches = (globalThis.__stryker__ ??= {});

/** What the tests of the method use of jest. */
const tests = [];
const names = [];

const named = (title) => {
  const name = [...names, title].join(' ');
  const before = tests.filter(({ id }) => id === name || id.startsWith(`${name} #`)).length;
  return before === 0 ? name : `${name} #${before + 1}`;
};

const it = (title, run) => void tests.push({ id: named(title), run });
it.each = (rows) => (title, run) => rows.forEach((row) => it(title, () => (Array.isArray(row) ? run(...row) : run(row))));

const describe = (title, define) => {
  names.push(title);
  define();
  names.pop();
};

/** In `npm test` a property is tried long; here it is tried on a few examples, always the same, and need not find the smallest that fails. */
function tryPropertiesBriefly(require) {
  const { default: fc } = require('fast-check');
  const assert = (property, { numRuns = 100, ...rest } = {}) =>
    fc.assert(property, { ...rest, numRuns: Math.min(numRuns, 20), seed: 1, endOnFailure: true });
  require.cache[require.resolve('fast-check')].exports = { __esModule: true, default: { ...fc, assert } };
}

function load() {
  register();
  Object.assign(globalThis, { it, describe, expect });
  const folder = join(process.cwd(), 'test/method');
  const require = createRequire(join(folder, 'index.ts'));
  tryPropertiesBriefly(require);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.ts') && name !== SLOW)) {
    describe(file, () => require(join(folder, file)));
  }
}

async function resultOf({ id, run }) {
  const started = Date.now();
  const told = (status) => ({ id, name: id, timeSpentMs: Date.now() - started, ...status });
  switches.currentTestId = id;
  try {
    await run();
    return told({ status: 0 });
  } catch (error) {
    return told({ status: 1, failureMessage: String(error?.message ?? error) });
  } finally {
    switches.currentTestId = undefined;
  }
}

async function resultsOf(chosen, goesOn) {
  const results = [];
  for (const test of chosen) {
    results.push(await resultOf(test));
    if (!goesOn && results.at(-1).status === 1) break;
  }
  return { status: 'complete', tests: results };
}

/** The tests named like the file that is changed are the likeliest to notice: `structure.test.ts` for structure-changes.ts. */
function nearestFirst(chosen, changed) {
  const [word] = basename(changed).split(/[-.]/);
  const isNear = ({ id }) => id.startsWith(word);
  return [...chosen.filter(isNear), ...chosen.filter((test) => !isNear(test))];
}

class MethodTests {
  capabilities() {
    return { reloadEnvironment: false };
  }

  init() {
    load();
  }

  async dryRun() {
    const result = await resultsOf(tests, true);
    return { ...result, mutantCoverage: switches.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, sandboxFileName, hitLimit, disableBail }) {
    const chosen = nearestFirst(testFilter === undefined ? tests : tests.filter(({ id }) => testFilter.includes(id)), sandboxFileName);
    Object.assign(switches, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    const result = await resultsOf(chosen, disableBail);
    const isEndless = determineHitLimitReached(switches.hitCount, switches.hitLimit);
    Object.assign(switches, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined });
    return toMutantRunResult(isEndless ?? result, disableBail);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'method', MethodTests)];

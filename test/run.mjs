/** `npm test`: types, lint and every test, one after the other; the last line says how many passed and how many failed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const REPORT = '.cache/jest.json';

/** A program that never ends has failed too. */
const LIMIT_MS = 25 * 60_000;

/** Runs a program of node_modules to its end, its output passed through; true when it exits with 0. */
const run = (program, ...options) =>
  spawnSync(process.execPath, [`node_modules/${program}`, ...options], { stdio: 'inherit', timeout: LIMIT_MS }).status === 0;

const STEPS = [
  ['Types', () => run('typescript/bin/tsc', '-p', 'tsconfig.json')],
  ['Types of the pure folders, without DOM, Office or Node', () => run('typescript/bin/tsc', '-p', 'tsconfig.pure.json')],
  ['Lint', () => run('eslint/bin/eslint.js', '.')],
  ['Format', () => run('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')],
];

const verdictOf = ([name, passes]) => {
  console.log(`\n${name}`);
  const passed = passes();
  console.log(passed ? 'passed' : 'FAILED');
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

/** A test file that does not run, and a test that was skipped, has not passed: both count as failed. */
const testsOf = () => {
  console.log('\nTests');
  mkdirSync('.cache', { recursive: true });
  rmSync(REPORT, { force: true });
  const succeeded = run('jest/bin/jest.js', '--json', `--outputFile=${REPORT}`);
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(REPORT, 'utf8'),
    );
    const failed = numFailedTests + numRuntimeErrorTestSuites + numPendingTests + numTodoTests;
    return { passed: numPassedTests, failed: Math.max(failed, succeeded ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

const verdicts = [...STEPS.map(verdictOf), testsOf()];
const total = (key) => verdicts.reduce((sum, verdict) => sum + verdict[key], 0);

process.exitCode = total('failed') > 0 ? 1 : 0;
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);

/**
 * `npm run mutate -- --mutate 'src/method/answers/**'`: changes the method in small ways, and sees whether a test of the method notices.
 * It takes an hour over the whole method, so it is no part of `npm test`; docs/mutants.md says what it found.
 */
export default {
  mutate: ['src/method/{answers,raters,decisions,funding}/**/*.ts'],
  testRunner: 'method',
  plugins: ['./test/mutation/runner.mjs', './test/mutation/texts.mjs'],
  ignorers: ['texts'],
  coverageAnalysis: 'perTest',
  // What runs while a module loads, such as a table, runs before a mutant is switched on.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  tempDirName: '.cache/mutation',
  ignorePatterns: ['dist'],
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  jsonReporter: { fileName: '.cache/mutation.json' },
  // A second run takes up again only what survived, and what has changed.
  incremental: true,
  incrementalFile: '.cache/mutation-before.json',
};

/** All tests of the method in one file: each mutant loads the method once, and not once for every file of tests. */
const { readdirSync } = require('node:fs');
const { join } = require('node:path');

/** In `npm test` a property is tried long; here it is tried on a few examples, always the same, and need not find the smallest that fails. */
jest.mock('fast-check', () => {
  const { default: fc } = jest.requireActual('fast-check');
  const assert = (property, { numRuns = 100, ...rest } = {}) =>
    fc.assert(property, { ...rest, numRuns: Math.min(numRuns, 20), seed: 1, endOnFailure: true });
  return { __esModule: true, default: { ...fc, assert } };
});

const TESTS = join(__dirname, '../method');
/** Properties over whole random assessments reach every line, so every mutant would wait for them. */
const SLOW = 'completions.test.ts';

for (const file of readdirSync(TESTS).filter((name) => name.endsWith('.test.ts') && name !== SLOW)) {
  describe(file, () => {
    require(join(TESTS, file));
  });
}

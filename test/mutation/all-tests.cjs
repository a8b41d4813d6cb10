/** All tests of the method in one file: each mutant loads the method once, and not once for every file of tests. */
const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const fc = require('fast-check');

// A property that fails need not look for the smallest example, and one that holds need not hold for long.
fc.configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 500, seed: 1 });

const TESTS = join(__dirname, '../method');
/** Properties over whole random assessments reach every line, so every mutant would wait for them. */
const SLOW = 'completions.test.ts';

for (const file of readdirSync(TESTS).filter((name) => name.endsWith('.test.ts') && name !== SLOW)) {
  describe(file, () => {
    require(join(TESTS, file));
  });
}

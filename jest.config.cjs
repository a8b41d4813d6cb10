/** One configuration for all: tests that draw components ask for jsdom in their first line. */
module.exports = {
  testEnvironment: 'node',
  // A test on the desk starts Office.js and an engine; on a busy machine that takes seconds.
  testTimeout: 300_000,
  // Every core: what takes long are engines that calculate, and jest would leave one of two cores idle.
  maxWorkers: '100%',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  transform: {
    '\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2021', transform: { react: { runtime: 'classic' } } },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(@odoo|hucre|fast-check|pure-rand)/)'],
  moduleNameMapper: { '^office-ui-fabric-react/lib/(.*)$': 'office-ui-fabric-react/lib-commonjs/$1' },
};

const config = require('./jest.config.js');

// Mutated code is tested as source, so nothing is built. Only the tests of the mutated rooms have to notice a mutant.
/** @type {import('jest').Config} */
module.exports = {
  ...config,
  // Stryker brings an environment of its own, which stands on Jest's.
  testEnvironment: 'node',
  runtime: undefined,
  testMatch: ['<rootDir>/test/lambda/{routine,session,dialogue,search}/**/*.test.ts'],
  // These run a whole corpus, and would be run again for every mutant.
  testPathIgnorePatterns: [
    '/dialogue/brief.test',
    '/routine/tailor-(best|every).test',
    '/search/corpus.test',
  ],
  setupFiles: [...config.setupFiles, '<rootDir>/test/support/mutation-setup.js'],
  globalSetup: undefined,
  reporters: undefined,
};

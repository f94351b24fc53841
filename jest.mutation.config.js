const config = require('./jest.config.js');

const rooms = require('./scripts/mutation/rooms.js');

// What is mutated is tested as source: there is nothing to build, and the tests of those rooms are the ones that must notice.
/** @type {import('jest').Config} */
module.exports = {
  ...config,
  // Stryker brings an environment of its own, which stands on Jest's.
  testEnvironment: 'node',
  runtime: undefined,
  testMatch: rooms.map((room) => `<rootDir>/test/lambda/${room}/**/*.test.ts`),
  // They hold whole corpora to what other tests hold in single cases, and would be run again for every mutant.
  testPathIgnorePatterns: [
    '/dialogue/brief.test',
    '/routine/tailor-(best|every).test',
    '/search/corpus.test',
  ],
  testSequencer: '<rootDir>/scripts/mutation/sequencer.js',
  setupFiles: [...config.setupFiles, '<rootDir>/scripts/mutation/setup.js'],
  globalSetup: undefined,
  reporters: undefined,
};

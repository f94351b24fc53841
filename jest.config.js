/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.ts$': 'ts-jest' },
  moduleNameMapper: { '^mocha$': '<rootDir>/test/support/mocha-shim.js' },
  globalSetup: '<rootDir>/test/support/build.js',
  // By default one core is left alone, which of two is half.
  maxWorkers: '100%',
  // Two cores may be shared with a browser and with whatever else the machine has to do.
  testTimeout: 30_000,
  setupFiles: ['<rootDir>/test/support/environment.js'],
  reporters: ['default', '<rootDir>/test/support/counts-reporter.js'],
};

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.ts$': 'ts-jest' },
  moduleNameMapper: { '^mocha$': '<rootDir>/test/support/mocha-shim.js' },
  globalSetup: '<rootDir>/test/support/build.js',
  setupFiles: ['<rootDir>/test/support/environment.js'],
  reporters: ['default', '<rootDir>/test/support/counts-reporter.js'],
};

/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // `npm run test:all`: every case of every matrix (test/support/sample.ts), and all of the page in a real browser.
  testPathIgnorePatterns: process.env.FULL === '1' ? [] : ['\\.browser\\.test\\.ts$'],
  testEnvironment: '<rootDir>/test/support/runner/environment.js',
  runtime: '<rootDir>/test/support/runner/runtime.js',
  transform: { '^.+\\.ts$': '<rootDir>/test/support/runner/transform.js' },
  moduleNameMapper: { '^mocha$': '<rootDir>/test/support/mocha-shim.js' },
  globalSetup: '<rootDir>/test/support/build.js',
  // By default one core is left alone, which of two is half.
  maxWorkers: '100%',
  // A busy machine is no fault: this ends a test that hangs, and measures nothing.
  testTimeout: 120_000,
  setupFiles: ['<rootDir>/test/support/environment.js'],
  reporters: ['default', '<rootDir>/test/support/counts-reporter.js'],
};

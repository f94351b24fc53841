import rooms from './scripts/mutation/rooms.js';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: rooms.map((name) => `lambda/${name}/**/*.ts`),
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner', './scripts/mutation/share.mjs'],
  jest: { configFile: 'jest.mutation.config.js', enableFindRelatedTests: true },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  ignorers: ['share'],
  concurrency: 2,
  timeoutMS: 20_000,
  tempDirName: 'build/mutation/sandbox',
  reporters: ['clear-text', 'json', 'html', 'progress-append-only'],
  jsonReporter: { fileName: 'build/mutation/report.json' },
  htmlReporter: { fileName: 'build/mutation/report.html' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 90, low: 85, break: 85 },
};

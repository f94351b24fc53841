// The last line of a test run: the runner's own counts, in the one form that every CI can read.
const { writeSync } = require('node:fs');

module.exports = class {
  onRunComplete(_contexts, results) {
    // A suite that could not even be loaded has no failed tests, and must still count as a failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    // Jest prints its summary after all reporters.
    process.once('exit', () => writeSync(1, `${results.numPassedTests} passed, ${failed} failed\n`));
  }
};

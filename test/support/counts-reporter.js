// The last line of a test run: the runner's own counts, in the one form that every CI can read.
class CountsReporter {
  onRunComplete(_contexts, results) {
    // A suite that could not even be loaded has no failed tests, and must still count as a failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    this.line = `${String(results.numPassedTests)} passed, ${String(failed)} failed`;
    console.log(this.line);
  }
}
module.exports = CountsReporter;

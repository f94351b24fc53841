const { configureGlobal } = require('fast-check');

// A mutant counts as noticed when a property fails. Shrinking to the smallest failing case would take most of the time.
configureGlobal({ endOnFailure: true, numRuns: 25 });

const { configureGlobal } = require('fast-check');

// That a property fails is enough; how small a case fails it, nobody asks for a mutant, and finding that case takes the longest.
configureGlobal({ endOnFailure: true, numRuns: 25 });

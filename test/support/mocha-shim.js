// ask-sdk-test registers its cases with mocha's `it`; under jest the global one serves the same purpose.
module.exports = { it: (...args) => global.it(...args) };

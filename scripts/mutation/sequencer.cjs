const { default: Sequencer } = require('@jest/test-sequencer');

/** Tests that hold whole corpora, or search for the best: what notices a mutation before them saves their time. */
const slow = /\/(search|tailor|planned|local-day|engine|merge-interleavings|routine-length)\.test\.ts$/;

/** The quick ones first, as the first test that fails ends the run. */
module.exports = class extends Sequencer {
  sort(tests) {
    return [...tests].sort((one, other) => slow.test(one.path) - slow.test(other.path));
  }
};

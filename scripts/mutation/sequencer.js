const { default: Sequencer } = require('@jest/test-sequencer');
const { basename } = require('node:path');

/** Tests that hold whole corpora, or search for the best: what notices a mutation before them saves their time. */
const slow = /\/(search|tailor|planned|local-day|engine|merge-interleavings|routine-length)\.test\.ts$/;

/** The test of the file that is changed first, then the quick ones: the first file with a test that fails ends the run. */
module.exports = class extends Sequencer {
  constructor(options) {
    super(options);
    this.own = options.globalConfig.nonFlagArgs.map((path) => basename(path).replace(/\.ts$/, '.test.ts'));
  }

  sort(tests) {
    const rank = ({ path }) => (this.own.includes(basename(path)) ? 0 : slow.test(path) ? 2 : 1);
    return [...tests].sort((one, other) => rank(one) - rank(other));
  }
};

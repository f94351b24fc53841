// Dialogues run against what ships: where a source has changed, the bundle and the packaged models are built before any test.
const { execFileSync } = require('node:child_process');
const { isStale } = require('../../scripts/ensure-built.js');

module.exports = () => {
  if (!isStale()) return;
  const began = Date.now();
  process.stderr.write('Building what the tests load ... ');
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build/build.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.stderr.write(`done in ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
};

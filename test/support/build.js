// Dialogues run against what ships: the bundle and the packaged models are built once before any test.
const { execFileSync } = require('node:child_process');

module.exports = () => {
  const began = Date.now();
  process.stderr.write('Building what the tests load ... ');
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build/build.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.stderr.write(`done in ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
};

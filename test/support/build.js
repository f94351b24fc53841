// Dialogues run against what ships: the bundle and the packaged models are built once before any test.
const { execFileSync } = require('node:child_process');

module.exports = () => {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { stdio: 'inherit' });
};

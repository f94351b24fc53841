// The speaker's launcher: "node scripts/speaker.js start" and "node scripts/speaker.js say ...", always on a fresh build.
const { existsSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { ensureBuilt } = require('./ensure-built.js');

const main = join(resolve(__dirname, '..'), 'build/speaker/main.js');

function launch() {
  try {
    ensureBuilt();
  } catch {
    // The build has said on stderr what is wrong.
    console.error('The speaker was not started: the build failed, see above. Have you run "npm ci"?');
    return false;
  }
  if (!existsSync(main)) {
    console.error('The speaker was not started: build/speaker/main.js was not built.');
    return false;
  }
  // It reads process.argv from its third element on: the command, then what follows it.
  require(main);
  return true;
}

if (!launch()) process.exitCode = 1;

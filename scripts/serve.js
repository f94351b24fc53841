// The endpoint's launcher: on a fresh build where the sources and the tools to build are there. In production only build/ is
// needed, and "node build/serve/main.js" is all of it.
const { existsSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { ensureBuilt } = require('./ensure-built.js');

const main = join(resolve(__dirname, '..'), 'build/serve/main.js');

function launch() {
  try {
    ensureBuilt();
  } catch {
    // The build has said on stderr what is wrong.
    console.error('The endpoint was not started: the build failed, see above. Have you run "npm ci"?');
    console.error('To serve what has been built already: node build/serve/main.js');
    return false;
  }
  if (!existsSync(main)) {
    console.error('The endpoint was not started: build/serve/main.js was not built.');
    return false;
  }
  require(main);
  return true;
}

if (!launch()) process.exitCode = 1;

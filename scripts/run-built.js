// Runs a program of the build, and builds it first where a source has changed: "node scripts/run-built.js speaker say ...".
// In production only build/ is needed, and "node build/serve/main.js" is all of it.
const { existsSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { engines } = require('../package.json');
const { nodeFault } = require('./needed-node.js');

function launch(name) {
  const file = `build/${name}/main.js`;
  const main = join(resolve(__dirname, '..'), file);
  // Before anything that an old Node.js cannot read.
  const fault = nodeFault(process.version, engines.node);
  if (fault !== undefined) {
    console.error(fault);
    return false;
  }
  const { ensureBuilt } = require('./ensure-built.js');
  try {
    ensureBuilt();
  } catch {
    // The build has said on stderr what is wrong.
    console.error(`${name} was not started: the build failed, see above. Have you run "npm ci"?`);
    if (existsSync(main)) console.error(`To run what has been built already: node ${file}`);
    return false;
  }
  if (!existsSync(main)) {
    console.error(`${name} was not started: ${file} was not built.`);
    return false;
  }
  // The program reads its own arguments from the third element on.
  process.argv.splice(2, 1);
  require(main);
  return true;
}

if (!launch(process.argv[2])) process.exitCode = 1;

// Finds the Node.js that Lambda runs the skill on, or fetches it into build/node24/. Alone, it prints the folder of the
// binary; before a command, it runs the command on it. Plain CommonJS: it runs before anything is installed.
const { spawnSync } = require('node:child_process');
const { copyFileSync, mkdirSync } = require('node:fs');
const { delimiter, dirname, join, resolve } = require('node:path');
const { optionalDependencies: builds } = require('./node24/package.json');

const MAJOR = 24;

/** Why the suite cannot run on Lambda's own Node.js here. */
class NotHere extends Error {}

function packageFor(platform, arch) {
  const name = `node-${platform}-${arch}`;
  if (name in builds) return name;
  const where = `${platform}-${arch}`;
  throw new NotHere(`Node ${MAJOR} is not fetched on ${where}: install it, and put it first on the PATH.`);
}

/** The folder of a node of the right version. Fetched by its hash in the lockfile; nothing of it runs at the install. */
function runtimeFolder({ current = process, target = resolve(__dirname, '../../build/node24') } = {}) {
  if (majorOf(current.version) === MAJOR) return dirname(current.execPath);
  const name = packageFor(current.platform, current.arch);
  const node = join(target, 'node_modules', name, 'bin/node');
  if (versionOf(node) !== `v${builds[name]}`) fetch(target);
  if (versionOf(node) !== `v${builds[name]}`) {
    throw new NotHere(`Node ${MAJOR} could not be fetched: does "npm view ${name}" answer?`);
  }
  return dirname(node);
}

function majorOf(version) {
  return Number(/^v(\d+)\./.exec(version)?.[1]);
}

/** Undefined where there is no such program, or half of one. */
function versionOf(node) {
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim();
}

function fetch(target) {
  mkdirSync(target, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) {
    copyFileSync(join(__dirname, 'node24', file), join(target, file));
  }
  spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: target,
    stdio: ['ignore', 2, 2],
  });
}

function run([command, ...args], where) {
  const folder = runtimeFolder(where);
  if (command === undefined) {
    console.log(folder);
    return 0;
  }
  const PATH = `${folder}${delimiter}${process.env.PATH}`;
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, PATH } });
  if (error) throw error;
  return status ?? 1;
}

function main(words, where) {
  try {
    process.exitCode = run(words, where);
  } catch (error) {
    if (!(error instanceof NotHere)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

module.exports = { main };

if (require.main === module) main(process.argv.slice(2));

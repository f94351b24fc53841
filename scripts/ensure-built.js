// Plain CommonJS without dependencies: it runs before every command of the speaker and must cost next to nothing.
const { execFileSync } = require('node:child_process');
const { readdirSync, readFileSync, statSync } = require('node:fs');
const { join, resolve } = require('node:path');

const root = resolve(__dirname, '..');
const sources = [
  'lambda',
  'speaker',
  'serve',
  'figures',
  'interaction-models',
  'skill-package',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'THIRD-PARTY-LICENSES',
];

/** The latest change below a path. Folders count too: removing a file changes nothing else. */
function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, newest(join(path, name))),
    stats.mtimeMs,
  );
}

/** When the last whole build began; 0 when there is none. */
function built(folder) {
  try {
    return Number(JSON.parse(readFileSync(join(folder, 'build/stamp.json'), 'utf8')).started) || 0;
  } catch {
    return 0;
  }
}

function isStale(folder = root) {
  const started = built(folder);
  return started === 0 || sources.some((name) => newest(join(folder, name)) >= started);
}

/** Builds when a source is newer than the build. What the build prints goes to stderr: stdout is the caller's. */
function ensureBuilt() {
  if (!isStale()) return;
  process.stderr.write('Building what has changed; this takes some seconds.\n');
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build/build.ts'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
}

module.exports = { ensureBuilt, isStale };

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import manifest from '../package.json';
import { root } from '../scripts/project';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ci-'));
  program('espeak-ng', '');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function program(name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

/** .ci/run before an npm that only says what it was asked for, and whose tests end as we like. */
function run(suite: string) {
  program('npm', `echo "npm $*"; case "$2" in test:all) ${suite};; esac`);
  return spawnSync(join(root, '.ci/run'), {
    encoding: 'utf8',
    env: { PATH: [folder, process.env['PATH']].join(delimiter), CHROMIUM: '/nowhere', TMPDIR: folder },
  });
}

test('it runs the suite, then every check, and ends in the counts of the runner', () => {
  const { stdout, status } = run('echo "12 passed, 0 failed"');
  const asked = stdout.split('\n').filter((line) => /^npm (ci|run)/.test(line));
  expect(asked.filter((line) => line !== 'npm run test:programs')).toEqual([
    'npm ci',
    'npm run test:all',
    'npm run check',
  ]);
  expect(stdout.trim().split('\n').at(-1)).toBe('12 passed, 0 failed');
  expect(status).toBe(0);
});

test('a suite that fails ends it, although its output goes through a pipe', () => {
  const { stdout, status } = run('echo "11 passed, 1 failed"; exit 1');
  expect(stdout).not.toContain('npm run check');
  expect(status).not.toBe(0);
});

test('the check looks at the package and at the stack', () => {
  expect(manifest.scripts.check).toContain('npm run -s check:package');
});

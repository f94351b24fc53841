import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { root } from '../../scripts/project';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function deploy(...args: readonly string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/deploy.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: [folder, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter) },
  });
}

test('ask-cli is given the words and the whole project, and its exit code is ours', () => {
  writeFileSync(join(folder, 'ask'), '#!/bin/sh\necho "$PWD: $*"\nexit 7\n', { mode: 0o755 });
  const { stdout, status } = deploy('--profile', 'home');
  expect(stdout).toContain(`${root}: deploy --profile home`);
  expect(status).toBe(7);
}, 20_000);

test('without ask-cli nothing is built, and the way to it is told', () => {
  const { stdout, stderr, status } = deploy();
  expect(stderr).toContain('docs/deployment.md');
  expect(stdout).toBe('');
  expect(status).toBe(1);
}, 20_000);

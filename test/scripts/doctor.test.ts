import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { root } from '../../scripts/project';

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'doctor-'));
});

afterEach(() => {
  rmSync(home, { recursive: true });
});

function doctor(...args: readonly string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/doctor.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: {
      HOME: home,
      PATH: [join(home, 'bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
    },
  });
}

function put(path: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text, { mode });
}

test('on a new machine it lists everything that has to be done, and fails', () => {
  const { stdout, status } = doctor();
  expect(stdout).toContain('FAIL ask-cli');
  expect(stdout).toContain('FAIL ask profile');
  expect(stdout).toContain('FAIL AWS credentials');
  expect(stdout).toContain('?    table');
  expect(status).toBe(1);
}, 20_000);

test('where all of it is there, for the profile that was asked about, nothing of it is ill', () => {
  put('bin/ask', '#!/bin/sh\necho 2.30.7\n', 0o755);
  put('.aws/credentials', '[aws-home]\naws_access_key_id = AKIA1\naws_secret_access_key = SECRET\n');
  const profile = { token: { refresh_token: 'TOKEN' }, vendor_id: 'M1', aws_profile: 'aws-home' };
  put('.ask/cli_config', JSON.stringify({ profiles: { mine: profile } }));
  const { stdout } = doctor('--profile', 'mine');
  // Whether the build is as new as the sources depends on who else is at work here.
  expect(stdout.split('\n').filter((line) => /^FAIL (?!build)/.test(line))).toEqual([]);
  expect(stdout).toContain('ok   AWS credentials: profile "aws-home"');
  expect(stdout).not.toMatch(/SECRET|TOKEN|AKIA1/);
}, 20_000);

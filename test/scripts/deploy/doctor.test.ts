import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { root } from '../../../scripts/project';
import { exitCodeOf, printed } from '../../../scripts/deploy/doctor';
import { failed, unknown, ok } from '../../../scripts/deploy/findings';

describe('doctor', () => {
  let home: string;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'doctor-'));
  });

  afterEach(() => {
    rmSync(home, { recursive: true });
  });

  function doctor(...args: readonly string[]) {
    return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/deploy/doctor.ts', ...args], {
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
});

describe('print', () => {
  const good = ok('Node.js', 'v24.0.0');
  const bad = failed('build', 'is not there', 'Run "npm run build".');
  const open = unknown('table', 'nobody knows', 'Deploy first.');

  test('each thing has its line, and what is not well says what to do', () => {
    expect(printed([good, bad, open]).slice(0, 5)).toEqual([
      'ok   Node.js: v24.0.0',
      'FAIL build: is not there',
      '     Run "npm run build".',
      '?    table: nobody knows',
      '     Deploy first.',
    ]);
  });

  test('it says whether one can deploy, how much was not checked, and what was not asked', () => {
    expect(printed([good, bad, open]).slice(-2)).toEqual([
      'Not ready to deploy: 1 to be put right. 1 not checked, marked with "?".',
      'Not asked: whether Amazon and AWS still take these credentials, and what they may do.',
    ]);
    expect(printed([good]).join('\n')).toContain('Nothing is in the way of "npm run deploy"');
  });

  test('only what is ill fails', () => {
    expect([exitCodeOf([good]), exitCodeOf([good, open]), exitCodeOf([good, open, bad])]).toEqual([0, 0, 1]);
  });
});

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { root } from '../../../scripts/project';
import { lastEndpoints, withEndpoints } from '../../../scripts/deploy/endpoints';

describe('deploy', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function deploy(...args: readonly string[]) {
    return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/deploy/deploy.ts', ...args], {
      cwd: root,
      encoding: 'utf8',
      env: {
        HOME: folder,
        PATH: [folder, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
      },
    });
  }

  function install(): void {
    const script = '#!/bin/sh\n[ "$1" = --version ] && echo 2.30.7 && exit\necho "$PWD: $*"\nexit 7\n';
    writeFileSync(join(folder, 'ask'), script, { mode: 0o755 });
  }

  test('ask-cli is given the words and the whole project, and its exit code is ours', () => {
    install();
    const profile = { token: { refresh_token: 'TOKEN' }, vendor_id: 'M1', aws_profile: 'home' };
    for (const name of ['.ask', '.aws']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, '.ask/cli_config'), JSON.stringify({ profiles: { default: profile } }));
    writeFileSync(
      join(folder, '.aws/credentials'),
      '[home]\naws_access_key_id = A\naws_secret_access_key = B\n',
    );
    const { stdout, status } = deploy('--debug');
    expect(stdout).toContain(`${root}: deploy --debug`);
    expect(status).toBe(7);
  });

  test('what must fail is refused before anything is built, with what to do', () => {
    install();
    const { stdout, stderr, status } = deploy('--profile', 'home');
    expect(stderr).toContain('FAIL ask profile: ask-cli was never configured');
    expect(stderr).toContain('Run "ask configure --profile home".');
    expect(stderr).not.toContain('Building');
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  test('without ask-cli nothing is built, and the way to it is told', () => {
    const { stdout, stderr, status } = deploy();
    expect(stderr).toContain('docs/deployment.md');
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });
});

describe('endpoints', () => {
  const arn = 'arn:aws:lambda:us-east-1:123456789012:function:skill';
  const european = 'arn:aws:lambda:eu-west-1:123456789012:function:skill';
  const outputs = (value: string) => [
    { OutputKey: 'TableName', OutputValue: 'people' },
    { OutputKey: 'SkillEndpoint', OutputValue: value },
  ];
  const states = {
    profiles: {
      default: {
        skillInfrastructure: {
          '@ask-cli/cfn-deployer': { deployState: { default: { outputs: outputs(arn) }, EU: {} } },
        },
      },
      half: {},
    },
  };
  const manifest = { manifest: { manifestVersion: '1.0', apis: { custom: {} } } };

  test("the last deployment's endpoints are read from what ask-cli wrote", () => {
    expect([...lastEndpoints(states, 'default')]).toEqual([['default', arn]]);
  });

  test.each([
    ['a profile that never deployed', 'other'],
    ['one that got only as far as the skill', 'half'],
  ])('%s has no endpoint', (_who, profile) => {
    expect(lastEndpoints(states, profile).size).toBe(0);
    expect(lastEndpoints({}, profile).size).toBe(0);
  });

  test('before the first deployment the manifest stays as the build made it', () => {
    expect(withEndpoints(manifest, new Map(), ['SKILL_DISABLED'])).toBe(manifest);
  });

  // Byte for byte what ask-cli 2.30.7 writes: it compares hashes, and a byte more costs an upload of some minutes.
  test('afterwards it is what ask-cli left behind', () => {
    const endpoints = new Map([
      ['default', arn],
      ['EU', european],
    ]);
    expect(JSON.stringify(withEndpoints(manifest, endpoints, ['SKILL_DISABLED']))).toBe(
      JSON.stringify({
        manifest: {
          manifestVersion: '1.0',
          apis: { custom: { endpoint: { uri: arn }, regions: { EU: { endpoint: { uri: european } } } } },
          events: {
            endpoint: { uri: arn },
            regions: { EU: { endpoint: { uri: european } } },
            subscriptions: [{ eventName: 'SKILL_DISABLED' }],
          },
        },
      }),
    );
  });
});

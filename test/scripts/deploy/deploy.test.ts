import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

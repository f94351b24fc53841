import { mkdirSync, mkdtempSync, rmSync, writeFileSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, dirname } from 'node:path';
import { awsCredentials, built, nodeVersion } from '../../../scripts/deploy/findings';
import manifest from '../../../package.json';

describe('aws credentials', () => {
  const keys = { AWS_ACCESS_KEY_ID: 'AKIA1', AWS_SECRET_ACCESS_KEY: 'SECRET' };
  let home: string;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'home-'));
    mkdirSync(join(home, '.aws'));
  });

  afterEach(() => {
    rmSync(home, { recursive: true });
  });

  function put(file: string, text: string): void {
    writeFileSync(join(home, file), text);
  }

  test('a profile with keys is well, and no key is told', () => {
    put(
      '.aws/credentials',
      '[other]\nregion = x\n\n[home]\naws_access_key_id = AKIA1\naws_secret_access_key = SECRET\n',
    );
    const verdict = awsCredentials('home', {}, home);
    expect(verdict).toMatchObject({ state: 'ok', seen: 'profile "home"' });
    expect(JSON.stringify(verdict)).not.toMatch(/AKIA1|SECRET/);
  });

  test.each(['sso_session = family', 'role_arn = arn:aws:iam::1:role/x', 'credential_process = /bin/keys'])(
    'a profile that comes by its keys through "%s" is well',
    (line) => {
      put('.aws/config', `[profile home]\n${line}\n`);
      expect(awsCredentials('home', {}, home).state).toBe('ok');
    },
  );

  test("another profile's keys do not count", () => {
    put('.aws/config', '[profile home]\nregion = us-east-1\n[profile homely]\naws_access_key_id = AKIA1\n');
    expect(awsCredentials('home', {}, home)).toMatchObject({
      state: 'failed',
      seen: 'profile "home" holds none',
    });
  });

  test('a profile that is nowhere is ill, and so is a machine without files', () => {
    put('.aws/credentials', '[default]\naws_access_key_id = AKIA1\n');
    expect(awsCredentials('home', {}, home)).toMatchObject({
      state: 'failed',
      seen: 'no profile "home" in ~/.aws',
    });
    expect(awsCredentials('default', {}, join(home, 'nobody')).state).toBe('failed');
  });

  test('files elsewhere are looked at where the variables say so', () => {
    put('keys', '[home]\naws_access_key_id = AKIA1\n');
    expect(awsCredentials('home', { AWS_SHARED_CREDENTIALS_FILE: join(home, 'keys') }, home).state).toBe(
      'ok',
    );
  });

  test('without a linked profile the environment has to have them, both', () => {
    expect(awsCredentials(undefined, keys, home).state).toBe('ok');
    expect(awsCredentials(undefined, { ...keys, AWS_SECRET_ACCESS_KEY: '' }, home).state).toBe('failed');
  });
});

describe('built', () => {
  const builtAt = new Date('2026-11-23T07:00:00Z');
  let project: string;

  function put(path: string, text: string, time: Date): void {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
    utimesSync(join(project, path), time, time);
  }

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'built-'));
    put('package.json', '{}', new Date('2026-11-23T06:59:00Z'));
    put('build/lambda/index.js', '', builtAt);
    put('build/skill-package/skill.json', '{}', builtAt);
    put('build/stamp.json', JSON.stringify({ started: builtAt.getTime() }), builtAt);
  });

  afterEach(() => {
    rmSync(project, { recursive: true });
  });

  test('a build that is newer than its sources is well', () => {
    expect(built(project).state).toBe('ok');
  });

  test('a source that changed since makes it ill', () => {
    put('package.json', '{}', new Date('2026-11-23T07:00:01Z'));
    expect(built(project)).toMatchObject({ state: 'failed', seen: 'older than the sources' });
  });

  test.each(['lambda/index.js', 'skill-package/skill.json', 'stamp.json'])(
    'without %s there is none',
    (path) => {
      rmSync(join(project, 'build', path));
      expect(built(project)).toMatchObject({ state: 'failed', seen: `build/${path} is not there` });
    },
  );
});

describe('node version', () => {
  test.each(['v20.19.0', 'v20.20.2', 'v22.0.0', 'v24.21.0'])('%s will do', (version) => {
    expect(nodeVersion(version, manifest.engines.node).state).toBe('ok');
  });

  test.each(['v20.18.9', 'v18.20.0', 'v9.99.0'])('%s is too old, and it says what is needed', (version) => {
    expect(nodeVersion(version, '>=20.19')).toMatchObject({
      state: 'failed',
      seen: `${version}, and 20.19 or later is needed`,
    });
  });
});

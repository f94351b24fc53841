import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import {
  onPath,
  FROM_ENVIRONMENT,
  askProfile,
  askCli,
  askAccount,
  halfEnvironment,
} from '../../../scripts/deploy/ask';

describe('path', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'path-'));
    for (const name of ['first', 'second']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'second/ask'), '#!/bin/sh\n');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function found(): string | undefined {
    return onPath('ask', ['', join(folder, 'first'), join(folder, 'second')].join(delimiter));
  }

  test('a program is found in the first folder that has it', () => {
    chmodSync(join(folder, 'second/ask'), 0o755);
    expect(found()).toBe(join(folder, 'second/ask'));
  });

  test('a file that may not be run is no program', () => {
    chmodSync(join(folder, 'second/ask'), 0o644);
    expect(found()).toBeUndefined();
  });

  test('nor is a folder', () => {
    rmSync(join(folder, 'second/ask'));
    mkdirSync(join(folder, 'first/ask'));
    expect(found()).toBeUndefined();
  });
});

describe('profile', () => {
  const whole = {
    AWS_ACCESS_KEY_ID: 'id',
    AWS_SECRET_ACCESS_KEY: 'secret',
    ASK_VENDOR_ID: 'vendor',
    ASK_REFRESH_TOKEN: 'token',
  };

  test.each([
    ['the word after -p', ['-p', 'home'], {}, 'home'],
    ['the word after --profile', ['--debug', '--profile', 'home'], whole, 'home'],
    ['the value of --profile=', ['--profile=home'], {}, 'home'],
    [
      'the variables, where all of them are there',
      [],
      { ...whole, ASK_DEFAULT_PROFILE: 'home' },
      FROM_ENVIRONMENT,
    ],
    ['the default that the variables name', [], { ASK_DEFAULT_PROFILE: 'home' }, 'home'],
    ['"default", where one of them is empty', [], { ...whole, ASK_VENDOR_ID: '' }, 'default'],
    ['"default" otherwise', [], {}, 'default'],
  ])('the profile is %s', (_which, args, environment, profile) => {
    expect(askProfile(args, environment)).toBe(profile);
  });
});

describe('half a profile in variables', () => {
  const whole = {
    AWS_ACCESS_KEY_ID: 'id',
    AWS_SECRET_ACCESS_KEY: 'key',
    ASK_VENDOR_ID: 'v',
    ASK_ACCESS_TOKEN: 't',
  };

  test.each([
    ['no vendor', { ...whole, ASK_VENDOR_ID: '' }, 'Set ASK_VENDOR_ID, or unset ASK_ACCESS_TOKEN.'],
    ['no token', { ...whole, ASK_ACCESS_TOKEN: '' }, 'Set ASK_REFRESH_TOKEN, or unset ASK_VENDOR_ID.'],
    [
      'no keys of AWS',
      { ASK_VENDOR_ID: 'v', ASK_REFRESH_TOKEN: 't' },
      'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or unset ASK_REFRESH_TOKEN and ASK_VENDOR_ID.',
    ],
  ])('with %s it says what is missing', (_what, environment, remedy) => {
    expect(halfEnvironment(environment)).toMatchObject({ state: 'failed', remedy });
  });

  test.each([
    ['all of them', whole],
    ['only those of AWS, which other tools use', { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'key' }],
    ['none', {}],
  ])('%s is no fault', (_what, environment) => {
    expect(halfEnvironment(environment)).toBeNull();
  });
});

describe('ask cli', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ask-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function install(script: string): void {
    writeFileSync(join(folder, 'ask'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }

  test('one that starts is well, and its version is told', () => {
    install('echo 2.30.7');
    expect(askCli(`/nowhere:${folder}`)).toEqual({ what: 'ask-cli', state: 'ok', seen: '2.30.7' });
  });

  test.each([
    ['one that crashes at its start', 'exit 1', 'does not start'],
    ['another program of that name', 'echo who are you', 'does not start'],
    ['one of the first kind', 'echo 1.7.23', '2 is needed'],
  ])('%s is ill', (_what, script, seen) => {
    install(script);
    const verdict = askCli(folder);
    expect(verdict).toMatchObject({ state: 'failed', seen: expect.stringContaining(seen) as string });
    expect(verdict.remedy).toContain('docs/deployment.md');
  });

  test('none is ill', () => {
    expect(askCli(folder)).toMatchObject({ state: 'failed', seen: 'not on the PATH' });
  });
});

describe('ask profile', () => {
  const whole = { token: { refresh_token: 'SECRET' }, vendor_id: 'M1', aws_profile: 'home' };
  let home: string;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'home-'));
  });

  afterEach(() => {
    rmSync(home, { recursive: true });
  });

  function configure(text: string): void {
    mkdirSync(join(home, '.ask'));
    writeFileSync(join(home, '.ask/cli_config'), text);
  }

  test('a whole profile is well, and names the AWS profile that it deploys with', () => {
    configure(JSON.stringify({ profiles: { default: whole } }));
    const { verdict, awsProfile } = askAccount('default', home);
    expect([verdict.state, awsProfile]).toEqual(['ok', 'home']);
    expect(JSON.stringify(verdict)).not.toContain('SECRET');
  });

  test.each([
    ['token', { ...whole, token: {} }],
    ['vendor id', { ...whole, vendor_id: '' }],
    ['AWS profile', { ...whole, aws_profile: null }],
  ])('one without its %s is ill', (missing, profile) => {
    configure(JSON.stringify({ profiles: { default: profile } }));
    expect(askAccount('default', home).verdict).toMatchObject({
      state: 'failed',
      seen: `"default" lacks its ${missing}`,
      remedy: 'Run "ask configure".',
    });
  });

  test.each(['{"profiles": {}}', '{}', 'not JSON'])(
    'where ask-cli wrote %s, a profile is made by its command',
    (text) => {
      configure(text);
      expect(askAccount('home', home).verdict).toMatchObject({
        state: 'failed',
        remedy: expect.stringContaining('Run "ask configure --profile home".') as string,
      });
    },
  );

  test('without any configuration that is said', () => {
    expect(askAccount('default', home).verdict).toMatchObject({ seen: 'ask-cli was never configured' });
  });

  test('the profile that is made of variables needs no file', () => {
    expect(askAccount(FROM_ENVIRONMENT, home)).toMatchObject({ verdict: { state: 'ok' } });
  });
});

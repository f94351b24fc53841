import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FROM_ENVIRONMENT } from '../../../scripts/deployment/profile';
import { askAccount } from '../../../scripts/doctor/ask-profile';

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
  expect([verdict.state, awsProfile]).toEqual(['well', 'home']);
  expect(JSON.stringify(verdict)).not.toContain('SECRET');
});

test.each([
  ['token', { ...whole, token: {} }],
  ['vendor id', { ...whole, vendor_id: '' }],
  ['AWS profile', { ...whole, aws_profile: null }],
])('one without its %s is ill', (missing, profile) => {
  configure(JSON.stringify({ profiles: { default: profile } }));
  expect(askAccount('default', home).verdict).toMatchObject({
    state: 'ill',
    seen: `"default" lacks its ${missing}`,
    remedy: 'Run "ask configure".',
  });
});

test.each(['{"profiles": {}}', '{}', 'not JSON'])(
  'where ask-cli wrote %s, a profile is made by its command',
  (text) => {
    configure(text);
    expect(askAccount('home', home).verdict).toMatchObject({
      state: 'ill',
      remedy: 'Run "ask configure --profile home".',
    });
  },
);

test('without any configuration that is said', () => {
  expect(askAccount('default', home).verdict).toMatchObject({ seen: 'ask-cli was never configured' });
});

test('the profile that is made of variables needs no file', () => {
  expect(askAccount(FROM_ENVIRONMENT, home)).toMatchObject({ verdict: { state: 'well' } });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { awsCredentials } from '../../../scripts/doctor/aws-credentials';

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
  expect(verdict).toMatchObject({ state: 'well', seen: 'profile "home"' });
  expect(JSON.stringify(verdict)).not.toMatch(/AKIA1|SECRET/);
});

test.each(['sso_session = family', 'role_arn = arn:aws:iam::1:role/x', 'credential_process = /bin/keys'])(
  'a profile that comes by its keys through "%s" is well',
  (line) => {
    put('.aws/config', `[profile home]\n${line}\n`);
    expect(awsCredentials('home', {}, home).state).toBe('well');
  },
);

test("another profile's keys do not count", () => {
  put('.aws/config', '[profile home]\nregion = us-east-1\n[profile homely]\naws_access_key_id = AKIA1\n');
  expect(awsCredentials('home', {}, home)).toMatchObject({ state: 'ill', seen: 'profile "home" holds none' });
});

test('a profile that is nowhere is ill, and so is a machine without files', () => {
  put('.aws/credentials', '[default]\naws_access_key_id = AKIA1\n');
  expect(awsCredentials('home', {}, home)).toMatchObject({
    state: 'ill',
    seen: 'no profile "home" in ~/.aws',
  });
  expect(awsCredentials('default', {}, join(home, 'nobody')).state).toBe('ill');
});

test('files elsewhere are looked at where the variables say so', () => {
  put('keys', '[home]\naws_access_key_id = AKIA1\n');
  expect(awsCredentials('home', { AWS_SHARED_CREDENTIALS_FILE: join(home, 'keys') }, home).state).toBe(
    'well',
  );
});

test('without a linked profile the environment has to have them, both', () => {
  expect(awsCredentials(undefined, keys, home).state).toBe('well');
  expect(awsCredentials(undefined, { ...keys, AWS_SECRET_ACCESS_KEY: '' }, home).state).toBe('ill');
});

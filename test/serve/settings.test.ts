import { settingsFrom, unset } from '../../serve/settings';

const SKILL_ID = 'amzn1.ask.skill.7c0e9d52';

test('a skill id is enough: on this machine alone, for a proxy with TLS', () => {
  expect(settingsFrom({ SKILL_ID })).toEqual({ skillId: SKILL_ID, host: '127.0.0.1', port: 8080, tls: null });
});

test('all of it can be set', () => {
  const environment = { SKILL_ID, HOST: '0.0.0.0', PORT: '443', TLS_CERT: '/c.pem', TLS_KEY: '/k.pem' };
  expect(settingsFrom(environment)).toEqual({
    skillId: SKILL_ID,
    host: '0.0.0.0',
    port: 443,
    tls: { cert: '/c.pem', key: '/k.pem' },
  });
});

test.each([
  [{}, /SKILL_ID is not set.*developer console/s],
  [{ SKILL_ID: '  ' }, /SKILL_ID is not set/],
  [{ SKILL_ID, PORT: 'http' }, /PORT is no port/],
  [{ SKILL_ID, PORT: '70000' }, /PORT is no port/],
  [{ SKILL_ID, PORT: '-1' }, /PORT is no port/],
  [{ SKILL_ID, TLS_CERT: '/c.pem' }, /TLS_CERT and TLS_KEY go together/],
  [{ SKILL_ID, TLS_KEY: '/k.pem' }, /TLS_CERT and TLS_KEY go together/],
  [{ PORT: 'x' }, /SKILL_ID.*\nPORT/s],
])('%j is refused in words', (environment, words) => {
  expect(() => settingsFrom(environment)).toThrow(words);
});

test('what the store wants and has not got is named', () => {
  expect(unset({ TABLE_NAME: 'people', AWS_REGION: '' })).toEqual([
    'AWS_REGION',
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
  ]);
});

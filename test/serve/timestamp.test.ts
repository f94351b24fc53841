import { checkTimestamp } from '../../serve/timestamp';

const NOW = Date.parse('2026-11-23T07:00:00Z');
const at = (seconds: number): string => new Date(NOW + seconds * 1000).toISOString();

test.each([0, -1, -150, 150])('takes a request made %d s from now', (seconds) => {
  expect(() => {
    checkTimestamp('IntentRequest', at(seconds), NOW);
  }).not.toThrow();
});

test.each([
  ['LaunchRequest', -150.001, 'too-old'],
  ['LaunchRequest', -200, 'too-old'],
  ['LaunchRequest', 150.001, 'too-new'],
  ['LaunchRequest', 200, 'too-new'],
  ['AlexaSkillEvent.SkillDisabled', -3600.001, 'too-old'],
  ['AlexaSkillEvent.SkillDisabled', 151, 'too-new'],
  ['AlexaSkillEvent.Made.Up', -151, 'too-old'],
])('refuses %s made %d s from now: %s', (type, seconds, reason) => {
  expect(() => {
    checkTimestamp(type, at(seconds), NOW);
  }).toThrow(reason);
});

test('a skill event may be an hour old: it says whose record to delete', () => {
  expect(() => {
    checkTimestamp('AlexaSkillEvent.SkillDisabled', at(-3600), NOW);
  }).not.toThrow();
});

test.each(['2026-11-23T07:00:00Z', '2026-11-23T08:00:00+01:00', '2026-11-23T07:00:00.123Z'])(
  'reads %s',
  (timestamp) => {
    expect(() => {
      checkTimestamp('LaunchRequest', timestamp, NOW);
    }).not.toThrow();
  },
);

test.each([
  undefined,
  null,
  NOW,
  String(NOW),
  '',
  'now',
  '2026-11-23',
  '2026-11-23T07:00:00',
  '2026-13-23T07:00:00Z',
  ['2026-11-23T07:00:00Z'],
])('%p is no timestamp', (timestamp) => {
  expect(() => {
    checkTimestamp('LaunchRequest', timestamp, NOW);
  }).toThrow('no-timestamp');
});

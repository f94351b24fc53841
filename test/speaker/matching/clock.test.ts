import { clockText, inHalf, minutesOf, wrapped } from '../../../speaker/matching/clock';

test.each([
  ['07:00', 'am', '07:00'],
  ['07:00', 'pm', '19:00'],
  ['12:00', 'am', '00:00'],
  ['12:30', 'pm', '12:30'],
  ['19:00', 'pm', '19:00'],
  ['10:00', 'night', '22:00'],
  ['03:00', 'night', '03:00'],
  ['12:00', 'night', '00:00'],
] as const)('%s %s is %s', (time, half, expected) => {
  expect(clockText(inHalf(minutesOf(time), half))).toBe(expected);
});

test('before midnight is the day before', () => {
  expect(clockText(wrapped(-5))).toBe('23:55');
  expect(clockText(wrapped(24 * 60))).toBe('00:00');
});

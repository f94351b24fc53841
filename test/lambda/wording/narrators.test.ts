import { join } from 'node:path';
import { narratorsIn } from '../../../lambda/wording/narrators';

const root = join(__dirname, '../../../lambda/wording');
const narratorOf = narratorsIn(root);
const countTo = (locale: string): string[] =>
  narratorOf(locale)({ key: 'hold.normal.in.next', values: { count: 3 } }).map(({ text }) => text);

test.each(['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN'])('%s is spoken in English', (locale) => {
  expect(countTo(locale)).toEqual(['Three.']);
});

test.each(['de-DE', 'de-AT', 'de-CH', 'de'])('%s is spoken in German', (locale) => {
  expect(countTo(locale)).toEqual(['Drei.']);
});

test.each(['xx-XX', '', '../../x', '../de', '/etc/passwd', '__proto__', 'de\0'])(
  'the locale "%s" falls back to English',
  (locale) => {
    expect(countTo(locale)).toEqual(['Three.']);
  },
);

test('a language is read once, whatever the locale', () => {
  expect(narratorOf('de-DE')).toBe(narratorOf('de-AT'));
  expect(narratorOf('en-US')).toBe(narratorOf('tlh-QO'));
  expect(narratorOf('en-US')).not.toBe(narratorOf('de-DE'));
});

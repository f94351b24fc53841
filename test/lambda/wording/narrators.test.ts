import { join } from 'node:path';
import {
  narratorsIn,
  fallbackLanguage,
  languageOf,
  languagesIn,
  loadLanguage,
} from '../../../lambda/wording/narrators';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';

const root = join(__dirname, '../../../lambda/wording');
const narratorOf = narratorsIn(root);
const countTo = (locale: string): string[] =>
  narratorOf(locale)({ key: 'hold.normal.in.next', values: { count: 3 } }).map(({ text }) => text);

test.each(['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN'])('%s is spoken in English', (locale) => {
  expect(countTo(locale)).toEqual(['Inhale three.']);
});

test.each(['de-DE', 'de-AT', 'de-CH', 'de'])('%s is spoken in German', (locale) => {
  expect(countTo(locale)).toEqual(['Einatmen drei.']);
});

test.each(['xx-XX', '', '../../x', '../de', '/etc/passwd', '__proto__', 'de\0'])(
  'the locale "%s" falls back to English',
  (locale) => {
    expect(countTo(locale)).toEqual(['Inhale three.']);
  },
);

test('a language is read once, whatever the locale', () => {
  expect(narratorOf('de-DE')).toBe(narratorOf('de-AT'));
  expect(narratorOf('en-US')).toBe(narratorOf('tlh-QO'));
  expect(narratorOf('en-US')).not.toBe(narratorOf('de-DE'));
});

const written = mkdtempSync(join(tmpdir(), 'wording-'));
const write = (path: string, text: string): void => {
  mkdirSync(join(written, path, '..'), { recursive: true });
  writeFileSync(join(written, path), text);
};

beforeAll(() => {
  write('en/voice.json', '{ "numbers": { "1": "one" } }');
  write('en/garden.json', '{ "beds": { "plain": "Water the rose." }, "trees": {} }');
  write('en/notes.txt', 'no wording');
  write('de/voice.json', '{}');
  write('fil/voice.json', '{}');
  write('fr/garden.json', '{}');
  write('it/voice.json', '{ broken');
  write('nl/voice.json', '{}');
  write('nl/one.json', '{ "beds": {} }');
  write('nl/two.json', '{ "beds": {} }');
  write('readme.md', 'no folder');
});
afterAll(() => {
  rmSync(written, { recursive: true });
});

test('every folder is a language', () => {
  expect(languagesIn(written)).toEqual(['de', 'en', 'fil', 'fr', 'it', 'nl']);
});

test.each([
  ['en-US', 'en'],
  ['de-DE', 'de'],
  ['de-AT', 'de'],
  ['DE-de', 'de'],
  ['de', 'de'],
  ['fil-PH', 'fil'],
])('%s is spoken as %s', (locale, code) => {
  expect(languageOf(locale, written)).toBe(code);
});

test.each([
  '',
  '-',
  'xx-XX',
  'german',
  'fr-FR',
  'readme.md',
  '../../x',
  '../de',
  'de/../en',
  '/etc',
  'en\0',
  '__proto__',
  'constructor',
  'ｄｅ-DE',
])('the locale "%s" is spoken as English', (locale) => {
  expect(languageOf(locale, written)).toBe(fallbackLanguage);
});

test('a language is its voice and the groups of its other files', () => {
  expect(loadLanguage('en', written)).toEqual({
    code: 'en',
    voice: { numbers: { 1: 'one' } },
    lines: { voice: { numbers: { 1: 'one' } }, beds: { plain: 'Water the rose.' }, trees: {} },
    files: { voice: 'voice.json', beds: 'garden.json', trees: 'garden.json' },
  });
});

test('a language that is missing, has no voice, is no JSON or repeats a group is an error', () => {
  expect(() => loadLanguage('xx', written)).toThrow('ENOENT');
  expect(() => loadLanguage('fr', written)).toThrow('voice.json');
  expect(() => loadLanguage('it', written)).toThrow(SyntaxError);
  expect(() => loadLanguage('nl', written)).toThrow(
    'two.json has a group "beds" that another file of the language has. Merge the two into one file.',
  );
});

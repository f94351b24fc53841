import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fallbackLanguage, languageOf, languagesIn, loadLanguage } from '../../../lambda/wording/narrators';

const root = mkdtempSync(join(tmpdir(), 'wording-'));
const write = (path: string, text: string): void => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
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
  rmSync(root, { recursive: true });
});

test('every folder is a language', () => {
  expect(languagesIn(root)).toEqual(['de', 'en', 'fil', 'fr', 'it', 'nl']);
});

test.each([
  ['en-US', 'en'],
  ['de-DE', 'de'],
  ['de-AT', 'de'],
  ['DE-de', 'de'],
  ['de', 'de'],
  ['fil-PH', 'fil'],
])('%s is spoken as %s', (locale, code) => {
  expect(languageOf(locale, root)).toBe(code);
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
  expect(languageOf(locale, root)).toBe(fallbackLanguage);
});

test('a language is its voice and the groups of its other files', () => {
  expect(loadLanguage('en', root)).toEqual({
    code: 'en',
    voice: { numbers: { 1: 'one' } },
    lines: { voice: { numbers: { 1: 'one' } }, beds: { plain: 'Water the rose.' }, trees: {} },
    files: { voice: 'voice.json', beds: 'garden.json', trees: 'garden.json' },
  });
});

test('a language that is missing, has no voice, is no JSON or repeats a group is an error', () => {
  expect(() => loadLanguage('xx', root)).toThrow('ENOENT');
  expect(() => loadLanguage('fr', root)).toThrow('voice.json');
  expect(() => loadLanguage('it', root)).toThrow(SyntaxError);
  expect(() => loadLanguage('nl', root)).toThrow(
    'two.json has a group "beds" that another file of the language has. Merge the two into one file.',
  );
});

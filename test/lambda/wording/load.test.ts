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
  write('en/garden.json', '{ "plain": "Water the rose." }');
  write('en/notes.txt', 'no wording');
  write('de/voice.json', '{}');
  write('fil/voice.json', '{}');
  write('fr/garden.json', '{}');
  write('it/voice.json', '{ broken');
  write('readme.md', 'no folder');
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

test('every folder is a language', () => {
  expect(languagesIn(root)).toEqual(['de', 'en', 'fil', 'fr', 'it']);
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

test('a language is its JSON files, each under its own name, with its voice', () => {
  expect(loadLanguage('en', root)).toEqual({
    code: 'en',
    voice: { numbers: { 1: 'one' } },
    lines: { garden: { plain: 'Water the rose.' }, voice: { numbers: { 1: 'one' } } },
  });
});

test('a language that is not there, or is no JSON, is an error and not silence', () => {
  expect(() => loadLanguage('xx', root)).toThrow('ENOENT');
  expect(() => loadLanguage('it', root)).toThrow(SyntaxError);
});

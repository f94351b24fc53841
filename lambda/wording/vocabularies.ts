import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { lessonIn } from '../search/lesson';
import { vocabularyFrom, type Vocabulary } from '../search/vocabulary';

const fallbackLanguage = 'en';

/**
 * The search's vocabulary of each locale, from the packaged slot values and the word lists of its language. Each is read
 * at its first use and kept.
 */
export function vocabulariesIn(root: string): (locale: string) => Vocabulary {
  const known = new Map<string, Vocabulary>();
  return (locale) => {
    const asked = locale.split('-')[0]?.toLowerCase() ?? '';
    const there = /^[a-z]{2,3}$/.test(asked) && existsSync(join(root, `${asked}.json.br`));
    const language = there ? asked : fallbackLanguage;
    const found = known.get(language) ?? read(root, language);
    known.set(language, found);
    return found;
  };
}

function read(root: string, language: string): Vocabulary {
  const bytes = (path: string): Buffer => brotliDecompressSync(readFileSync(join(root, path)));
  const unpacked = (path: string): unknown => JSON.parse(bytes(path).toString());
  // The build wrote these files; a test runs every phrase of the benchmark through them.
  const models = unpacked(`${language}.json.br`) as Parameters<typeof vocabularyFrom>[0];
  const words = unpacked(`words/${language}.json.br`) as Parameters<typeof vocabularyFrom>[1];
  // Without it the patterns find alarms alone.
  const path = `lessons/${language}.br`;
  const lesson = existsSync(join(root, path)) ? lessonIn(bytes(path)) : null;
  return vocabularyFrom(models, words, lesson);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LanguageWords, vocabularyFrom, type Vocabulary } from '../../../lambda/search/vocabulary';
import { search } from '../../../lambda/search/search';
import { valuesOf } from '../../models';
import { readJson, readModels, root } from '../../project';

/** The locale that stands for each language: its regions add words, and take none away. */
const locales = { en: 'en-US', de: 'de-DE' } as const;
export type Language = keyof typeof locales;
export const languages = Object.keys(locales) as Language[];

/** A phrase, and what is right for it: an id, several with `|` between them, or `none`. */
export interface Asked {
  readonly phrase: string;
  readonly expect: string;
  /** One in three is kept back: nothing is tuned on it. */
  readonly heldOut: boolean;
}

export type Verdict = 'right' | 'wrong' | 'unsure' | 'missed';

export interface Judged extends Asked {
  readonly verdict: Verdict;
  readonly found: string;
}

export function vocabularyOf(language: Language): Vocabulary {
  const model = readModels().get(locales[language]);
  if (!model) throw new Error(`There is no model for ${locales[language]}.`);
  const words = readJson(join(root, 'interaction-models', 'words', `${language}.json`)) as LanguageWords;
  return vocabularyFrom(valuesOf('Condition', [model]), words);
}

/** A phrase file, expected id -> phrases: the language's own, or another of the same form. */
export function phrasesOf(language: Language, file = join(__dirname, `${language}.json`)): Asked[] {
  const text = readFileSync(file, 'utf8');
  const table = Object.entries(JSON.parse(text) as Readonly<Record<string, readonly string[]>>);
  return table
    .flatMap(([expect, phrases]) => phrases.map((phrase) => ({ phrase, expect })))
    .map((asked, index) => ({ ...asked, heldOut: index % 3 === 2 }));
}

/** Right: the id that was expected, or rightly none. Wrong: a claim that nobody should hear. */
export function judge(asked: Asked, vocabulary: Vocabulary): Judged {
  const found = search(asked.phrase, vocabulary);
  const id = found.kind === 'none' ? 'none' : found.id;
  const meant = asked.expect.split('|').includes(id);
  if (found.kind === 'unsure') return { ...asked, verdict: 'unsure', found: `${id}?` };
  if (meant) return { ...asked, verdict: 'right', found: id };
  return { ...asked, verdict: found.kind === 'none' ? 'missed' : 'wrong', found: id };
}

export function isRedFlag(id: string): boolean {
  return id.startsWith('red-flag-');
}

/** A claim is a stretch that is named, or asked about, for something that we know nothing of. */
export function isNegative({ expect }: Asked): boolean {
  return expect === 'none';
}

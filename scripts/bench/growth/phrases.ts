import { join } from 'node:path';
import { conditions } from '../../../lambda/catalogue/conditions';
import { createVocabulary, type Vocabulary } from '../../../lambda/search/vocabulary';
import { readJson, root } from '../../project';
import { vocabularyOf } from '../ask/score';
import { seededRandom } from '../random';

const syllables = 'ba ker tin lo mas pre dor ni sel tu gra vel com par stra hip tor men li qua'.split(' ');

/** What people ask in the growth benchmark: something known, something long, something misheard, something unknown. */
export const asked = [
  'sciatica',
  'my lower back is killing me',
  'what helps when i sit too long at my desk',
  'i am all bloated after dinner',
  'something entirely unknown to everybody here',
] as const;

/** An English vocabulary of so many phrases: the first twenty real, the others made of five thousand made-up words. */
export function vocabularyWith(count: number, seed = 5): Vocabulary {
  const random = seededRandom(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const word = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => one(syllables)).join('');
  const lexicon = Array.from({ length: 5_000 }, word);
  const ids = conditions.map(({ id }) => id);
  const byId = new Map<string, string[]>(ids.map((id) => [id, []]));
  const real = vocabularyOf('en')
    .entries.filter(({ id }) => byId.has(id))
    .flatMap(({ id, phrases }) => phrases.map((phrase) => [id, phrase] as const))
    .slice(0, Math.min(20, count));
  for (const [id, phrase] of real) byId.get(id)?.push(phrase);
  for (let index = real.length; index < count; index += 1) {
    const phrase = Array.from({ length: 1 + Math.floor(random() * 4) }, () => one(lexicon)).join(' ');
    byId.get(one(ids))?.push(phrase);
  }
  const words = readJson(join(root, 'interaction-models/words/en.json'));
  // The JSON edge: the package check holds the file to that shape.
  return createVocabulary(
    [...byId].map(([id, phrases]) => ({ id, phrases })),
    words as Parameters<typeof createVocabulary>[1],
  );
}

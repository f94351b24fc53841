import type { Language } from '../language';
import { words } from './tokens';

/** A normalised word without its inflection: "stretches" and "stretching" are "stretch". */
export type Stem = (word: string) => string;

/**
 * Takes endings off a word until none fits any more. It need not find a real stem: two forms of one word only have to
 * come out alike, and two words must not.
 */
export function stemmerOf({ stems, alike }: Language): Stem {
  const endings = Object.entries(stems.endings).sort(([one], [other]) => other.length - one.length);
  const kept = new Set(stems.keep.flatMap((word) => words(word, alike)));
  const known = new Map<string, string>();

  function shorter(word: string): string {
    if (kept.has(word)) return word;
    const fitting = endings.find(
      ([ending]) => word.endsWith(ending) && word.length - ending.length >= stems.shortest,
    );
    if (!fitting) return word;
    const [ending, instead] = fitting;
    return word.slice(0, -ending.length) + instead;
  }

  function stem(word: string): string {
    const next = shorter(word);
    return next === word ? word.replace(/([^aeiou])\1$/, '$1') : stem(next);
  }

  return (word) => {
    const made = known.get(word) ?? stem(word);
    known.set(word, made);
    return made;
  };
}

/** How often each word is said in a set of phrases, whatever its inflection. */
export interface Vocabulary {
  /** Whether the word is said, in just this form. */
  readonly has: (norm: string) => boolean;
  /** The share of a stem among all words. */
  readonly share: (stem: string) => number;
}

export function vocabularyOf(norms: readonly string[], stem: Stem): Vocabulary {
  const counts = new Map<string, number>();
  for (const norm of norms) counts.set(stem(norm), (counts.get(stem(norm)) ?? 0) + 1);
  const known = new Set(norms);
  return {
    has: (norm) => known.has(norm),
    share: (word) => (counts.get(word) ?? 0) / norms.length,
  };
}

import { firstWords } from './tokens';

/** Words are cut to four letters: "stretched" and "stretching" count as one. */
const stemLetters = 4;

/** The beginnings of the words of a sentence. */
export function stemsOf(heard: string): string[] {
  return firstWords(heard).map((word) => word.slice(0, stemLetters));
}

/** The words of a sentence and its pairs of neighbours, each once; the full stop stands for the beginning and the end. */
export function featuresOf(words: readonly string[]): string[] {
  const whole = ['.', ...words, '.'];
  return [...new Set([...words, ...whole.slice(1).map((word, at) => `${whole[at] ?? ''} ${word}`)])];
}

/** What the examples of each meaning have in common: in how many of them a feature occurs. */
export interface Learnt {
  readonly meanings: ReadonlyMap<string, Meaning>;
  readonly features: ReadonlySet<string>;
}

interface Meaning {
  readonly counts: Map<string, number>;
  all: number;
}

/** Learns from examples: each the id of its meaning and its words, spelled as those of a sentence will be. */
export function learn(examples: Iterable<readonly [id: string, words: readonly string[]]>): Learnt {
  const meanings = new Map<string, Meaning>();
  const features = new Set<string>();
  for (const [id, words] of examples) {
    const meaning = meanings.get(id) ?? { counts: new Map<string, number>(), all: 0 };
    meanings.set(id, meaning);
    for (const feature of featuresOf(words)) {
      meaning.counts.set(feature, (meaning.counts.get(feature) ?? 0) + 1);
      meaning.all += 1;
      features.add(feature);
    }
  }
  return { meanings, features };
}

/** What a feature that a meaning's examples lack counts for, in occurrences: little, so that those that they have decide. */
const unseen = 0.05;

/**
 * How likely each meaning is beside all others, from 0 to 1, together 1 (naive Bayes; each is as likely as another before a word
 * is said). Features that no example has are ignored, so that nonsense has a likeliest meaning, too: ask `covered`.
 */
export function likelihoods(
  words: readonly string[],
  { meanings, features }: Learnt,
): ReadonlyMap<string, number> {
  const heard = featuresOf(words).filter((feature) => features.has(feature));
  return sharesOf(
    [...meanings].map(([id, { counts, all }]) => {
      const total = Math.log(all + unseen * features.size);
      return [
        id,
        heard.reduce((sum, feature) => sum + Math.log((counts.get(feature) ?? 0) + unseen) - total, 0),
      ];
    }),
  );
}

/** Logarithms of how likely each of them is, as shares from 0 to 1 that are together 1. */
export function sharesOf(logs: readonly (readonly [id: string, log: number])[]): ReadonlyMap<string, number> {
  const most = logs.reduce((top, [, log]) => Math.max(top, log), -Infinity);
  const sum = logs.reduce((all, [, log]) => all + Math.exp(log - most), 0);
  return new Map(logs.map(([id, log]) => [id, Math.exp(log - most) / sum]));
}

/** The share of the words that examples of the meaning hold, from 0 to 1; 0 without words. */
export function covered(words: readonly string[], id: string, { meanings }: Learnt): number {
  const counts = meanings.get(id)?.counts;
  if (counts === undefined || words.length === 0) return 0;
  return words.filter((word) => counts.has(word)).length / words.length;
}

import type { Phrase, Vocabulary } from './vocabulary';
import { similarity, soundOf, type SoundedWord } from './similar';
import { isOneOf } from './tokens';

/** The known phrase that fits best, and the tokens that it explains. */
export interface Match {
  readonly id: string;
  readonly score: number;
  readonly at: ReadonlySet<number>;
  /** Whether a word of the phrase, other than a filler, was not heard at all. */
  readonly isPartial: boolean;
}

interface Spoken extends SoundedWord {
  readonly at: readonly number[];
}

/**
 * The known phrase nearest to the tokens. Words are compared fuzzily and weighted by rarity: a rare word that was heard
 * raises the score, a word that is missing lowers it.
 */
export function bestPhrase(tokens: readonly string[], vocabulary: Vocabulary): Match | null {
  const spoken = wordsAndPairs(tokens);
  const seen = new Map<string, Hit>();
  const nearest = (token: string): Hit => {
    const known = seen.get(token) ?? nearestTo(token, spoken, vocabulary);
    seen.set(token, known);
    return known;
  };
  const best = bestOf(candidatePhrases(vocabulary, nearest), nearest);
  if (best === null) return null;
  const at = best.phrase.tokens.flatMap((token) => nearest(token).at);
  const { tokens: known, id } = best.phrase;
  const isPartial = known.some(
    (token) => nearest(token).score === 0 && !isOneOf(vocabulary.words.fillers, token),
  );
  return { id, score: best.score, at: new Set(at), isPartial };
}

/** The phrases that share at least one word with what was heard. All others would score 0. */
function candidatePhrases({ byToken }: Vocabulary, nearest: (token: string) => Hit): readonly Phrase[] {
  const heard = new Set<Phrase>();
  for (const [token, phrases] of byToken)
    if (nearest(token).score > 0) for (const phrase of phrases) heard.add(phrase);
  return [...heard];
}

interface Scored {
  readonly phrase: Phrase;
  readonly score: number;
}

/** The phrase with the highest score; of equal scores, the one that comes first in the vocabulary. */
function bestOf(phrases: readonly Phrase[], nearest: (token: string) => Hit): Scored | null {
  return phrases.reduce<Scored | null>((best, phrase) => {
    const score = scoreOf(phrase, nearest);
    if (best === null) return score > 0 ? { phrase, score } : null;
    const isBetter = score > best.score || (score === best.score && phrase.order < best.phrase.order);
    return isBetter ? { phrase, score } : best;
  }, null);
}

interface Hit {
  readonly score: number;
  readonly at: readonly number[];
}

/** The share of the phrase that was heard. Longer phrases score slightly higher: "tight lower back" says more than "lower back". */
function scoreOf({ tokens, weights, total }: Phrase, nearest: (token: string) => Hit): number {
  let sum = 0;
  tokens.forEach((token, index) => {
    sum += (weights[index] ?? 0) * nearest(token).score;
  });
  return total === 0
    ? 0
    : (sum / total) * (0.92 + 0.04 * Math.min(1, total / 8) + 0.04 * Math.min(1, tokens.length / 4));
}

function nearestTo(token: string, spoken: readonly Spoken[], { endings, sounds }: Vocabulary): Hit {
  let best: Hit = { score: 0, at: [] };
  const known = { text: token, sound: sounds.get(token) ?? '' };
  for (const heard of spoken) {
    const score = similarity(heard, known, endings);
    if (score > best.score) best = { score, at: heard.at };
  }
  return best;
}

/** Each word, and each pair of neighbours joined: Alexa writes "sigh attica" for "sciatica". */
function wordsAndPairs(tokens: readonly string[]): Spoken[] {
  const spoken: Spoken[] = [];
  for (const length of [1, 2]) {
    for (let from = 0; from + length <= tokens.length; from += 1) {
      const words = tokens.slice(from, from + length);
      if (words.includes('')) continue;
      const text = words.join('');
      spoken.push({ text, sound: soundOf(text), at: words.map((_, index) => from + index) });
    }
  }
  return spoken;
}

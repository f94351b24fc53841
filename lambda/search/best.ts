import type { Phrase, Vocabulary } from './vocabulary';
import { similarity, soundOf, type Sounded } from './similar';
import { isOneOf } from './tokens';

/** The known phrase that fits best, and the tokens that it explains. */
export interface Match {
  readonly id: string;
  readonly score: number;
  readonly at: ReadonlySet<number>;
  /** Whether a word of it was not heard at all, fillers aside. */
  readonly isPartial: boolean;
}

interface Spoken extends Sounded {
  readonly at: readonly number[];
}

/** Known phrases by idf-weighted fuzzy tokens: what is rare and heard counts, what is missing costs. */
export function bestPhrase(tokens: readonly string[], vocabulary: Vocabulary): Match | null {
  const spoken = spokenIn(tokens);
  const seen = new Map<string, Hit>();
  const nearest = (token: string): Hit => {
    const known = seen.get(token) ?? nearestTo(token, spoken, vocabulary);
    seen.set(token, known);
    return known;
  };
  const best = bestOf(phrasesHeard(vocabulary, nearest), nearest);
  if (best === null) return null;
  const at = best.phrase.tokens.flatMap((token) => nearest(token).at);
  const { tokens: known, id } = best.phrase;
  const isPartial = known.some(
    (token) => nearest(token).score === 0 && !isOneOf(vocabulary.words.fillers, token),
  );
  return { id, score: best.score, at: new Set(at), isPartial };
}

/** The phrases of which some word was heard: of thousands only these can score at all. */
function phrasesHeard({ byToken }: Vocabulary, nearest: (token: string) => Hit): readonly Phrase[] {
  const heard = new Set<Phrase>();
  for (const [token, phrases] of byToken)
    if (nearest(token).score > 0) for (const phrase of phrases) heard.add(phrase);
  return [...heard];
}

interface Scored {
  readonly phrase: Phrase;
  readonly score: number;
}

/** Of phrases that score alike the first one in the vocabulary. */
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

/** Longer phrases win ties: "tight lower back" says more than "lower back". */
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

/** Each word, and each two neighbours as one: Alexa writes "sigh attica" for a word it does not know. */
function spokenIn(tokens: readonly string[]): Spoken[] {
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

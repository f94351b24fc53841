/**
 * How fast a language is spoken: what each countable thing in a clause adds, in seconds. Fitted to espeak-ng at
 * 150 words a minute, a calm reading (`npm run bench:timing` holds the estimate against it).
 */
export interface SpeakingRate {
  readonly perClause: number;
  readonly perWord: number;
  readonly perSyllable: number;
  readonly perConsonant: number;
  /** A comma, colon or semicolon inside the clause. */
  readonly perComma: number;
  /** A full stop, question or exclamation mark inside the clause, that is between two sentences. */
  readonly perSentence: number;
  /** Letters that make a syllable; neighbouring ones make one. */
  readonly vowels: string;
  /** Consonants that are written with several letters and spoken as one sound. */
  readonly oneSound: readonly string[];
}

export type Feature = Exclude<keyof SpeakingRate, 'vowels' | 'oneSound'>;
type Spelling = Pick<SpeakingRate, 'vowels' | 'oneSound'>;

/** What of a clause takes time. */
export function featuresOf(text: string, { vowels, oneSound }: Spelling): Record<Feature, number> {
  // A digraph counts as the one sound it stands for.
  const digraph = oneSound.length === 0 ? /(?!)/ : new RegExp(oneSound.join('|'), 'gu');
  const lower = text.toLowerCase().replace(digraph, 'x');
  const words = lower.match(/[\p{L}\p{N}'-]+/gu) ?? [];
  const syllable = new RegExp(`[${vowels}]+`, 'gu');
  const letters = lower.match(/\p{L}/gu)?.length ?? 0;
  const inVowels = lower.match(new RegExp(`[${vowels}]`, 'gu'))?.length ?? 0;
  return {
    perClause: 1,
    perWord: words.length,
    perSyllable: words.reduce((sum, word) => sum + Math.max(1, word.match(syllable)?.length ?? 0), 0),
    perConsonant: letters - inVowels,
    perComma: lower.match(/[,;:]/g)?.length ?? 0,
    perSentence: lower.match(/[.?!](?=\s)/g)?.length ?? 0,
  };
}

/** Seconds it takes to say a clause. */
export function estimateSeconds(text: string, rate: SpeakingRate): number {
  const features = featuresOf(text, rate);
  const names = Object.keys(features) as Feature[];
  const seconds = names.reduce((sum, name) => sum + features[name] * rate[name], 0);
  return Math.max(0.2, Math.round(seconds * 100) / 100);
}

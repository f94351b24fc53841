/** A word as it was said, and in the normalised form in which words are compared. */
export interface Token {
  /** Empty for the second word of a contraction: "what's" is said as one word and compared as two. */
  readonly raw: string;
  readonly norm: string;
}

export type Alike = Readonly<Record<string, string>>;

/** "1.5" is one word: its digits after the point are no number of their own. */
const WORD = /\p{N}+[.,]\p{N}+|[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*['’]?/gu;

/** Removes what cannot be heard: capitals, apostrophes, and whether an umlaut was typed. */
export function normalise(word: string): string {
  return word.toLowerCase().replace(/['’]/g, '').replace(/ß/g, 'ss').normalize('NFD').replace(/\p{M}/gu, '');
}

export function tokenise(text: string, alike: Alike = {}): Token[] {
  return [...text.toLowerCase().matchAll(WORD)].flatMap(([raw]) => {
    const norm = normalise(raw);
    const [first = norm, ...rest] = (alike[norm] ?? norm).split(' ');
    return [{ raw, norm: normalise(first) }, ...rest.map((word) => ({ raw: '', norm: normalise(word) }))];
  });
}

export function words(text: string, alike: Alike = {}): string[] {
  return tokenise(text, alike).map((token) => token.norm);
}

/** Whether the tokens are just these words. */
export function isSaid(phrase: Spoken, tokens: readonly Token[]): boolean {
  return tokens.length === phrase.length && tokens.every(({ norm }, index) => norm === phrase[index]);
}

/** The words of a stretch of tokens as they were said: what Alexa sends as a slot's value. */
export function said(tokens: readonly Token[]): string {
  return tokens
    .map((token) => token.raw)
    .filter((raw) => raw !== '')
    .join(' ');
}
/** Normalised words. */
export type Spoken = readonly string[];

/** Phrases of a language, each with its meaning. */
export type Phrases<Value> = readonly (readonly [Spoken, Value])[];

/** Longest first, so that "a quarter" is tried before "a". */
export function phrasesOf<Value>(
  meanings: Readonly<Record<string, Value>>,
  form: (text: string) => Spoken,
): Phrases<Value> {
  return Object.entries(meanings)
    .map(([text, value]): readonly [Spoken, Value] => [form(text), value])
    .sort(([one], [other]) => other.length - one.length);
}

/** The meaning of the whole phrase. */
export function meaningOf<Value>(spoken: Spoken, phrases: Phrases<Value>): Value | undefined {
  return phrases.find(([phrase]) => same(phrase, spoken))?.[1];
}

/** The phrase that the words begin with, and the words after it. */
export function beginning<Value>(spoken: Spoken, phrases: Phrases<Value>): Split<Value> | undefined {
  return split(phrases, (phrase) =>
    same(phrase, spoken.slice(0, phrase.length)) ? spoken.slice(phrase.length) : undefined,
  );
}

/** The phrase that the words end in, and the words before it. */
export function ending<Value>(spoken: Spoken, phrases: Phrases<Value>): Split<Value> | undefined {
  return split(phrases, (phrase) =>
    same(phrase, spoken.slice(-phrase.length)) ? spoken.slice(0, -phrase.length) : undefined,
  );
}

export interface Split<Value> {
  readonly value: Value;
  /** Never empty. */
  readonly rest: Spoken;
}

function split<Value>(
  phrases: Phrases<Value>,
  without: (phrase: Spoken) => Spoken | undefined,
): Split<Value> | undefined {
  for (const [phrase, value] of phrases) {
    const rest = without(phrase);
    if (rest !== undefined && rest.length > 0) return { value, rest };
  }
  return undefined;
}

function same(one: Spoken, other: Spoken): boolean {
  return one.length === other.length && one.every((word, index) => word === other[index]);
}

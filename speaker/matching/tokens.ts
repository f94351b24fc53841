/** A word as it was said, and in the one form in which words are compared. */
export interface Token {
  /** Empty for the second word of a contraction: "what's" is said as one word and compared as two. */
  readonly raw: string;
  readonly norm: string;
}

export type Alike = Readonly<Record<string, string>>;

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*['’]?/gu;

/** Speech has no capitals, commas or hyphens, and nobody hears whether an umlaut was typed. */
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

/** The words of a stretch of tokens as they were said: what Alexa sends as a slot's value. */
export function said(tokens: readonly Token[]): string {
  return tokens
    .map((token) => token.raw)
    .filter((raw) => raw !== '')
    .join(' ');
}

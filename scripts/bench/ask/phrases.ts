import { readFileSync } from 'node:fs';

/** A phrase, and what is right for it: an id, several with `|` between them, or `none`. */
export interface Asked {
  readonly phrase: string;
  readonly expect: string;
  /** One in three is kept back: nothing is tuned on it. */
  readonly heldOut: boolean;
}

/** The phrases of a file that maps each expected id to its phrases. */
export function phrasesOf(file: string): Asked[] {
  const text = readFileSync(file, 'utf8');
  const table = Object.entries(JSON.parse(text) as Readonly<Record<string, readonly string[]>>);
  return table
    .flatMap(([expect, phrases]) => phrases.map((phrase) => ({ phrase, expect })))
    .map((asked, index) => ({ ...asked, heldOut: index % 3 === 2 }));
}

export function isRedFlag(id: string): boolean {
  return id.startsWith('red-flag-');
}

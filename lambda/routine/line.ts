import type { SideId } from '../catalogue/types';

/**
 * A value in a line: plain text, a number (spoken as the language says numbers), a length of time, digits
 * spoken one by one, the text of another key (with a count in it, where it has one), a time of day as its minute, or
 * several keys joined as the language joins lists.
 */
export type Value =
  | string
  | number
  | { readonly seconds: number }
  | { readonly digits: string }
  | { readonly key: string; readonly count?: number }
  | { readonly minute: number }
  | { readonly list: readonly string[]; readonly joined?: 'or' };

/** Something to say, named by its key in the wording: the words themselves belong to the language. */
export interface Line {
  readonly key: string;
  readonly values?: Readonly<Record<string, Value>>;
  /** Gives the line its side words ("right hand"), in whatever forms the language has. */
  readonly side?: SideId;
  /** A shorter or other wording of the same line where the language has one: `second` for a second side. */
  readonly context?: 'second';
  /** Picks one of several phrasings, the same one every time. */
  readonly variant?: number;
}

/** A stretch of speech without a pause of ours in it, and how long it takes to say. */
export interface Clause {
  readonly text: string;
  readonly seconds: number;
}

/** Gives a line its words in one language. Handed in, so that this room knows no language. */
export type Narrate = (line: Line) => readonly Clause[];

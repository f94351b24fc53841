import type { SideId } from '../catalogue/types';

/**
 * A value in a line: plain text, a number (spoken as the language says numbers), a length of time in seconds, digits
 * spoken one by one, the text of another key (with its count, if it has one), a time of day in minutes after midnight, or
 * several keys joined into a list.
 */
export type Value =
  | string
  | number
  | { readonly seconds: number }
  | { readonly digits: string }
  | { readonly key: string; readonly count?: number }
  | { readonly minute: number }
  | { readonly list: readonly string[]; readonly joined?: 'or' };

/** Something to say, named by its key. The words are in the wording of each language. */
export interface Line {
  readonly key: string;
  readonly values?: Readonly<Record<string, Value>>;
  /** The side whose words ("right", "left") the line uses. */
  readonly side?: SideId;
  /** Asks for the wording of a second side (`KEY_second`), or of staying as one is (`KEY_staying`), where the language has one. */
  readonly context?: 'second' | 'staying';
  /** Picks one of several phrasings. The same number always picks the same one. */
  readonly variant?: number;
}

/** Words spoken without a pause between, and the seconds they take. */
export interface Clause {
  readonly text: string;
  readonly seconds: number;
  /** The seconds of quiet that it wants after it, where these are more than a short pause: time to breathe, or to move. */
  readonly rest?: number;
}

/** Turns a line into words of one language. It is handed in, so that this room knows no language. */
export type Narrate = (line: Line) => readonly Clause[];

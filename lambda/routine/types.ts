import type { Move } from '../catalogue/types';
import type { Cue } from './cue';
import type { Line } from './line';
import type { Timing } from './pacing';
import type { Place } from './place';

export const modes = ['flow', 'step-by-step'] as const;
export type Mode = (typeof modes)[number];

export const guides = ['now', 'on-silence', 'never'] as const;

export interface Settings extends Timing {
  readonly mode: Mode;
}

/** A line before the guidance, and the time it gives to move. */
export interface Lead {
  readonly line: Line;
  readonly settle?: Move;
}

/**
 * All that is needed to say a turn again, or to know what was being said at any second of it. This is what is
 * kept of a turn; cues and timeline are made from it afresh.
 */
export interface TurnRecord {
  /** The instant at which the turn began, in ms since 1970. */
  readonly at: number;
  /** What is said first, whether or not anything is led. */
  readonly lead: readonly Lead[];
  /** What is said right before guidance begins, in whichever part that is. */
  readonly entry?: readonly Lead[];
  /** Where guidance begins in this turn: at once, after a first silence, or not in this turn. */
  readonly guide: (typeof guides)[number];
  /** Where guidance begins; the place kept where the turn does not guide. */
  readonly from: Place | null;
  /** How many cues of that first place were led already: a hold goes on at the breath where it was left. */
  readonly fromCue?: number;
  /** How many cues of the kept place were led, where guidance would begin at another one. */
  readonly keptCue?: number;
  /** The cue that opens the microphone where guidance does not begin at once; null closes it. */
  readonly ask: Line | null;
  /** A word more where the routine comes to its end in this turn. */
  readonly praise?: Line;
}

/** One spoken part of a turn: before, or as, the reprompt. */
export interface Part {
  readonly cues: readonly Cue[];
  readonly seconds: number;
  /** The first and last places led in this part; null where it leads nowhere. */
  readonly first: Place | null;
  readonly last: Place | null;
  /** Where the part after this one begins; null when the routine is over with it, or nothing is led. */
  readonly next: Place | null;
}

export interface Turn {
  readonly say: Part;
  /** Null closes the microphone after `say`. */
  readonly reprompt: Part | null;
}

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

/** A line before the guidance, and the movement that it asks for. */
export interface Lead {
  readonly line: Line;
  readonly settle?: Move;
}

/**
 * Everything needed to build a turn again, and so to know what was spoken at any second of it. Only this record of a turn
 * is stored; cues and timeline are built from it.
 */
export interface TurnRecord {
  /** When the turn began, in ms since 1970. */
  readonly at: number;
  /** The lines spoken first. */
  readonly lead: readonly Lead[];
  /** When guidance begins: at once, after the first silence (in the reprompt), or not in this turn. */
  readonly guide: (typeof guides)[number];
  /** Where guidance begins; in a turn that does not guide, the place that is kept. */
  readonly from: Place | null;
  /** The body does not come from the pose before that place, so the pose begins as from standing. */
  readonly anew?: true;
  /** How many cues of that place were led already. A hold goes on at the breath where it was left. */
  readonly fromCue?: number;
  /** The question before the microphone opens, in a turn that does not guide at once; null closes the microphone. */
  readonly ask: Line | null;
  /** The rung of `limits.reach` that the turn was built for; absent: the first rung of a new device. */
  readonly rung?: number;
  /** The voice rate that its lengths were estimated at; absent: 1. */
  readonly rate?: number;
  /** A line of praise, spoken if the routine ends in this turn. */
  readonly praise?: Line;
  /** The turn is played by a document on a screen, which reports how far it is. Absent: it is spoken. */
  readonly screen?: ScreenTurn;
}

interface ScreenTurn {
  /** Names the document. The instant at which the turn was made; `at` moves with each report. */
  readonly token: number;
  /** The first report, and the number of the cue that it named. */
  readonly heard?: { readonly at: number; readonly cue: number };
}

/** One spoken part of a turn: its speech or its reprompt. */
export interface Part {
  readonly cues: readonly Cue[];
  /** The sum of its cues' seconds. */
  readonly seconds: number;
  /** The first and last place that the part leads; null if it only talks. */
  readonly first: Place | null;
  readonly last: Place | null;
  /** Where the part after this one begins; null if the routine ends with it or it only talks. */
  readonly next: Place | null;
  /** How many cues of `next` this part has led, where it ends inside a hold. */
  readonly nextCue?: number;
}

export interface Turn {
  readonly say: Part;
  /** Null if the microphone stays closed after `say`. */
  readonly reprompt: Part | null;
}

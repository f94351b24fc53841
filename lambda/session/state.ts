import type { PoseId } from '../catalogue/types';
import type { Place } from '../routine/place';
import type { Settings, TurnRecord } from '../routine/turn';

/** What has been practised. Bounded, so that it never grows past a few numbers. */
export interface History {
  /** Days (UTC) on which something was led, the last of them, and the seconds led in all. */
  readonly days: number;
  readonly lastDay: string | null;
  readonly seconds: number;
  /** Whole routines led to their end. */
  readonly finished: number;
}

/** What is kept for a person between sessions. */
export interface Kept {
  readonly place: Place | null;
  /** The place of the routine that was left for another one, such as a pose alone. */
  readonly shelved: Place | null;
  /** The instant, in ms, at which the place last moved; null when it never did. */
  readonly movedAt: number | null;
  /** The last session ran out in silence: whoever opens the skill right after that is still on the mat. */
  readonly endedInSilence: boolean;
  readonly settings: Settings;
  readonly history: History;
  /** Something hurt, or is for a doctor: nothing is led before the person says so, also when they come back. */
  readonly resting: boolean;
  /** The safety note of a first use has been spoken. */
  readonly introduced: boolean;
}

/** What a question that was asked offers; "yes", "next" and "resume" take it. */
export type Offer =
  | { readonly kind: 'begin' }
  /** `elsewhere`: the body has been led into another pose meanwhile. */
  | { readonly kind: 'resume'; readonly elsewhere?: true }
  | { readonly kind: 'pose'; readonly pose: PoseId }
  /** A routine made for a wish, by its id. */
  | { readonly kind: 'tailored'; readonly routine: string }
  /** What helps that condition, if it was meant. */
  | { readonly kind: 'condition'; readonly condition: string }
  | { readonly kind: 'skip' }
  /** To go on, after a pain, with the way back into the pose. */
  | { readonly kind: 'return' }
  | { readonly kind: 'forget' };

export interface Session {
  readonly kept: Kept;
  /** The turn being spoken, or whose microphone is open; null in a session's first request. */
  readonly turn: TurnRecord | null;
  readonly offer: Offer | null;
  /** Something has been led in this session and is not over. */
  readonly underway: boolean;
}

export const nothingKept: Kept = {
  place: null,
  shelved: null,
  movedAt: null,
  endedInSilence: false,
  resting: false,
  settings: { pace: 'normal', mode: 'flow' },
  history: { days: 0, lastDay: null, seconds: 0, finished: 0 },
  introduced: false,
};

/** A session that begins with what is kept. */
export function openSession(kept: Kept): Session {
  return { kept, turn: null, offer: null, underway: false };
}

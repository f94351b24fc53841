import type { Line } from '../routine/line';
import type { Place } from '../routine/place';
import type { Lead, TurnRecord } from '../routine/types';
import type { Kept, Offer, Reminder } from '../session/state';

/**
 * What a word comes to, as data. A verb decides it, `apply` makes the new session and the turn of it.
 * `keep` holds the fields of the person's record that change, beside the place.
 */
export type Move =
  | LeadMove
  | TellMove
  | OfferMove
  | EndMove
  | AskMove
  /** Waits in silence until the person goes on. Only a screen can. */
  | { readonly kind: 'rest' }
  /** Says that turn again, from its start. */
  | { readonly kind: 'again'; readonly turn: TurnRecord }
  /** Does something outside of the session. What is said depends on how that went. */
  | { readonly kind: 'do'; readonly effect: Effect };

/** Says lines and asks what the person would like. An open offer is withdrawn. */
interface AskMove {
  readonly kind: 'ask';
  readonly lines: readonly Line[];
  readonly keep?: Partial<Kept>;
}

/** Guides from a place on, in this turn. */
export interface LeadMove {
  readonly kind: 'lead';
  readonly to: Place;
  /** What is said before the guidance. */
  readonly opening: readonly Lead[];
  /** How many cues of that place were led already: a hold goes on at the breath where it was left. */
  readonly cuesDone?: number;
  /** The routine begins anew: the place given up for it can come back until its first pose is over. */
  readonly afresh?: true;
  readonly keep?: Partial<Kept>;
}

/**
 * Says lines and keeps the place. Then, in this order: asks the new offer; repeats the open one; goes on in silence
 * with what is under way; offers to begin or to resume.
 */
export interface TellMove {
  readonly kind: 'tell';
  readonly lines: readonly Line[];
  readonly offer?: Offer;
  /** Offers nothing, not even to begin or to resume. */
  readonly openly?: true;
  /** Does not repeat the open offer: the person has declined it. */
  readonly declines?: true;
  readonly keep?: Partial<Kept>;
}

/** Says lines and asks a question that "yes", "next" and "resume" take. Silence repeats it. */
export interface OfferMove {
  readonly kind: 'offer';
  readonly lines: readonly Line[];
  /** Said after the lines, each with the time that follows it. */
  readonly leads?: readonly Lead[];
  readonly offer: Offer;
  /** What was under way is no longer. */
  readonly leaves?: true;
  /** The routine that is over with this move, by its id. */
  readonly finishes?: string;
  readonly keep?: Partial<Kept>;
}

/** Says lines and closes the microphone. */
export interface EndMove {
  readonly kind: 'end';
  readonly lines: readonly Line[];
  /** The routine that is over with this move, by its id. */
  readonly finishes?: string;
  readonly effect?: Effect;
  readonly keep?: Partial<Kept>;
}

/**
 * Deletes all that is kept of the person, or speaks to Alexa's reminders. `consented`: the person has just given the
 * permission. `agreed`: to delete every reminder.
 */
export type Effect =
  | { readonly kind: 'forget' }
  | ({ readonly kind: 'remind'; readonly consented?: true } & Reminder)
  | { readonly kind: 'stop-reminders'; readonly agreed?: true }
  | { readonly kind: 'list-reminders' };

/** The most frequent move: says lines and keeps the place. */
export const tell = (...lines: readonly Line[]): TellMove => ({ kind: 'tell', lines });

import type { PoseId } from '../catalogue/types';
import type { Line } from '../routine/line';
import type { Place } from '../routine/place';
import type { Offer, PartOfDay, Reminder, ReminderDays } from '../session/state';

/** A word whose meaning depends only on where the person is: the rows of `table.ts`. */
export const words = [
  'launch',
  'start',
  'next',
  'next-step',
  'skip-pose',
  'repeat',
  'restart-pose',
  'restart-side',
  'previous',
  'other-side',
  'which-twist',
  'undo',
  'wait',
  'pause',
  'resume',
  'start-over',
  'yes',
  'no',
  'pain',
  'dizzy',
  'stop',
  'slower',
  'faster',
  'step-by-step',
  'flow',
  'hold-longer',
  'stay-longer',
  'usual-holds',
  'less-talk',
  'usual-talk',
  'time-left',
  'poses-left',
  'breaths-left',
  'how-to',
  'which-side',
  'when-breathe',
  'what-to-feel',
  'bend-knee',
  'easier',
  'crack',
  'where-am-i',
  'settings',
  'list-reminders',
  'stop-reminders',
  'progress',
  'all-poses',
  'forget-me',
  'help',
  'unknown',
] as const;
export type Word = (typeof words)[number];

/**
 * An answer from the catalogue, spoken wherever the person is; the place stays. `openly`: nothing is offered after
 * it, since after "I have no pose for that" even the routine would be a claim.
 */
export interface Answer {
  readonly kind: 'answer';
  readonly lines: readonly Line[];
  readonly offer?: Offer;
  readonly openly?: true;
}

/** A reminder at that minute of the day, or in so many seconds. `minute`: null where none was said, but maybe a part of the day. */
export interface ReminderWish extends ReminderDays {
  readonly kind: 'remind';
  readonly minute: number | null;
  readonly part: PartOfDay | null;
  readonly seconds?: number | undefined;
}

export type Command =
  | Answer
  | { readonly kind: 'word'; readonly word: Word }
  /** A screen has played its document to the end. Where its session was lost, the report names the place that it had reached. */
  | { readonly kind: 'led'; readonly to: Place | null }
  /** Somebody has touched "pause" on a screen. */
  | { readonly kind: 'rest' }
  /** Two words in one sentence: a setting, and then something else. */
  | { readonly kind: 'both'; readonly setting: Word; readonly word: Word }
  /** Stay for so many seconds. */
  | { readonly kind: 'wait'; readonly seconds: number }
  /** The pose of that number in the routine; -1 is the last. */
  | { readonly kind: 'number'; readonly number: number }
  /** What helps that condition. */
  | { readonly kind: 'condition'; readonly condition: string }
  /** A routine for a condition, of a length in seconds, or both. */
  | { readonly kind: 'tailor'; readonly condition: string | null; readonly seconds: number | null }
  /** Remember that length in seconds for the routine; null: the whole one. */
  | { readonly kind: 'length'; readonly seconds: number | null }
  | ReminderWish
  /** Alexa may set that reminder now. */
  | ({ readonly kind: 'consented' } & Reminder)
  /** Something that must not be stretched: a doctor or the emergency number, no pose, and the end. */
  | { readonly kind: 'send-to-help'; readonly line: Line }
  /** Somebody who should not be left alone: kind words and a number, no pose, and the microphone stays open. */
  | { readonly kind: 'stay'; readonly line: Line }
  /** Something to be careful with: said, and then nothing goes on before the person says so. */
  | { readonly kind: 'careful'; readonly line: Line }
  /** The person has told of states, by the ids of their cautions: the poses that have one of them are left out from now on. */
  | { readonly kind: 'state'; readonly cautions: readonly string[] }
  /** Leave that pose out from now on. */
  | { readonly kind: 'leave-out'; readonly pose: PoseId }
  /** Lead that pose alone. */
  | { readonly kind: 'pose'; readonly pose: PoseId };

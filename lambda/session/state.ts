import { weekdays } from './calendar';
import type { PoseId } from '../catalogue/types';
import type { Place } from '../routine/place';
import type { Settings, TurnRecord } from '../routine/types';
import { newDevice, type Device } from './device';
import { noHistory, type History } from './history';
import { universal } from './calendar';

/** What a person has chosen. */
export interface Preferences extends Settings {
  /** Seconds that their routine takes; null or absent: as long as the whole one does. */
  readonly length?: number | null;
  /** Poses that are left out of what is led. Why is not kept. */
  readonly left?: readonly PoseId[];
  /** The day (of `calendar.ts`) on which the first of the cautions in `cautioned` was heard. */
  readonly cautionedOn?: number;
}

/** Cautions are spoken again after so many days. */
const cautionDays = 30;

/** The settings on a day: cautions that were heard too long ago count as not heard. */
export function withDueCautions(settings: Preferences, day: number): Preferences {
  const { cautioned, cautionedOn, ...rest } = settings;
  if (cautioned === undefined || (cautionedOn !== undefined && day - cautionedOn < cautionDays))
    return settings;
  return rest;
}

/** A place to come back to, and the instant, in ms, at which it was left. */
export interface Shelved extends Place {
  readonly since?: number;
}

/** What is kept for a person between sessions. */
export interface Kept {
  readonly place: Place | null;
  /** The place of the routine that was left for another one, or that was given up for a new start. */
  readonly shelved: Shelved | null;
  /** The instant, in ms, at which the place last moved; null when it never did. */
  readonly movedAt: number | null;
  /** The instant at which a routine of more than one pose was last led to its end. */
  readonly finishedAt: number | null;
  /** The last session ran out in silence: whoever opens the skill right after that is still on the mat. */
  readonly endedInSilence: boolean;
  /**
   * The instant, in ms, at which the last turn that led runs out in silence; null once Alexa has told the session's end.
   * It tells of a silent end that Alexa does not report.
   */
  readonly endsAt: number | null;
  /** What was learned of the device. */
  readonly device: Device;
  readonly settings: Preferences;
  /** The instant at which a setting was last chosen. */
  readonly settingsAt: number | null;
  readonly history: History;
  /** Something hurt, or is for a doctor: nothing is led before the person says so, also when they come back. */
  readonly resting: boolean;
  /** Neutral: something was said that is not for a stretching coach. The next launch says a kind word and offers nothing. */
  readonly minded: boolean;
  /** The safety note of a first use has been spoken. */
  readonly introduced: boolean;
  /** The time zone of their device, as Alexa last told it. */
  readonly zone: string | null;
}

/** What a question that was asked offers; "yes", "next" and "resume" take it. */
export type Offer =
  | { readonly kind: 'begin' }
  /** `elsewhere`: the body has been led into another pose meanwhile. */
  | { readonly kind: 'resume'; readonly elsewhere?: true }
  /** To begin again after a long time, or to go on all the same. */
  | { readonly kind: 'restart' }
  | { readonly kind: 'pose'; readonly pose: PoseId }
  /** A routine made for a wish, by its id. */
  | { readonly kind: 'tailored'; readonly routine: string }
  /** What helps that condition, if it was meant. */
  | { readonly kind: 'condition'; readonly condition: string }
  | { readonly kind: 'skip' }
  /** Nothing: somebody stays with the person, and "yes" says the words again. */
  | { readonly kind: 'here' }
  /** To go on after a minute of company. What can be said in mid-pose can be said here, too. */
  | { readonly kind: 'wait' }
  /** Which of the twists was meant is still to be told. */
  | { readonly kind: 'twist' }
  /** To go on, after a pain, with the way back into the pose. */
  | { readonly kind: 'return' }
  | ({ readonly kind: 'remind' } & Reminder)
  | { readonly kind: 'stop-reminders' }
  /** A time for a reminder is still to be told; the part of the day may be known. */
  | ({ readonly kind: 'time'; readonly part?: PartOfDay | undefined } & ReminderDays)
  | { readonly kind: 'forget' };

/** When a reminder comes: on these days again and again, "today" and "tomorrow" once. */
export const dayNames = ['daily', 'weekdays', 'weekends', ...weekdays, 'today', 'tomorrow'] as const;
type DayName = (typeof dayNames)[number];

export interface ReminderDays {
  /** Where none were told: those of the reminder that it replaces, or every day. */
  readonly days?: DayName | undefined;
  /** It replaces those that are set. */
  readonly moves?: true | undefined;
}

export interface Reminder extends ReminderDays {
  /** Of the day: 420 is 7:00. */
  readonly minute: number;
}

export const partsOfDay = ['morning', 'afternoon', 'evening', 'night'] as const;
export type PartOfDay = (typeof partsOfDay)[number];

/** What the last word changed, as it was before: what "undo" brings back. Only what did change is in it. */
export interface Before {
  readonly place?: Place | null;
  /** Cues of that place that were led already. */
  readonly fromCue?: number;
  readonly settings?: Preferences;
}

export interface Session {
  readonly kept: Kept;
  /** The turn being spoken, or whose microphone is open; null in a session's first request. */
  readonly turn: TurnRecord | null;
  readonly offer: Offer | null;
  /** Something has been led in this session and is not over. */
  readonly underway: boolean;
  /** Tells what this session practised from what others did. */
  readonly tag: string;
  /** The calendar that days are counted by: the person's time zone, or the likeliest. */
  readonly zone: string;
  /** Its screen has failed, so that it is led by speech alone. */
  readonly speechOnly?: true;
  /** Poses led to their end in the routine under way: doing one again does not count twice. */
  readonly done: readonly PoseId[];
  readonly before: Before;
}

export const nothingKept: Kept = {
  place: null,
  shelved: null,
  movedAt: null,
  finishedAt: null,
  endedInSilence: false,
  endsAt: null,
  device: newDevice,
  resting: false,
  minded: false,
  settings: { pace: 'normal', mode: 'flow' },
  settingsAt: null,
  history: noHistory,
  introduced: false,
  zone: null,
};

/** A session that begins with what is kept. */
export function openSession(kept: Kept, tag = '', zone = kept.zone ?? universal): Session {
  return { kept, turn: null, offer: null, underway: false, tag, zone, done: [], before: {} };
}

/** Where a person can be when they say something. */
export const stateNames = ['idle', 'flow', 'stepByStep', 'offered'] as const;
export type StateName = (typeof stateNames)[number];

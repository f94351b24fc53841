import type { Place } from '../../../record';
import type { Breath, Chunk, LedStep, Part, PlaceAt, Span, Turn } from '../protocol';

/** What goes on: nothing, speech (with its silences), or an open microphone. */
type Moment = 'idle' | 'speaking' | 'listening';

/** What the plan says about an instant; this module only looks it up. */
export interface Instant {
  readonly moment: Moment;
  readonly window: Span | null;
  /** Silence in this window ends the session. */
  readonly last: boolean;
  /** The chunk that is spoken now, or was spoken last in this part. */
  readonly chunk: Chunk | null;
  readonly before: Chunk | null;
  /** Milliseconds of silence left before the next words. */
  readonly silence: number;
}

const NOTHING: Instant = {
  moment: 'idle',
  window: null,
  last: false,
  chunk: null,
  before: null,
  silence: 0,
};

export function instantAt(turn: Turn | null, now: number): Instant {
  if (!turn) return NOTHING;
  const window = turn.windows.find((span) => now >= span.begins && now < span.ends) ?? null;
  const part = partAt(turn, now);
  const chunks = part?.chunks ?? [];
  const index = chunks.findLastIndex((chunk) => chunk.begins <= now);
  const [chunk, before] = [chunks[index] ?? null, chunks[index - 1] ?? null];
  const last = window !== null && window === turn.windows.at(-1);
  if (window) return { moment: 'listening', window, last, chunk, before, silence: 0 };
  if (!part || now >= part.ends) return { ...NOTHING, chunk: now < turn.ends ? chunk : null };
  const resumes = chunks[index + 1]?.begins ?? part.ends;
  const silence = chunk && now > chunk.ends ? resumes - now : 0;
  return { moment: 'speaking', window, last, chunk, before, silence };
}

function partAt({ say, reprompt }: Turn, now: number): Part | null {
  if (reprompt && now >= reprompt.begins) return reprompt;
  return now >= say.begins ? say : null;
}

export function placeAt(places: readonly PlaceAt[], now: number): PlaceAt | null {
  return places.findLast(({ at }) => at <= now) ?? null;
}

/**
 * The step that is shown at an instant: the one that is led, before the first one that one, and after the last one of a part the
 * last one still, since a body stays in its pose while the end of it is talked about.
 */
export function ledAt({ steps }: Turn, now: number): LedStep | null {
  return steps.findLast(({ at }) => at <= now) ?? steps[0] ?? null;
}

/** The share of a step that has passed, 0 to 1. */
export function shareOf({ at, ends }: LedStep, now: number): number {
  return Math.min(1, Math.max(0, (now - at) / Math.max(1, ends - at)));
}

export interface HoldNow {
  /** The breath that is breathed, from 1; null where the hold is timed. */
  readonly breath: number | null;
  readonly breaths: number;
  /** The share of the hold that has passed, 0 to 1. */
  readonly share: number;
  readonly secondsLeft: number;
}

/**
 * The hold at an instant of a step; null before it begins, after its end, and where nothing is held. Before a step that goes on with a
 * hold it stands at the breath that comes.
 */
export function holdAt({ at, hold }: LedStep, instant: number): HoldNow | null {
  const now = Math.max(at, instant);
  if (!hold || now < hold.begins || now >= hold.ends) return null;
  const breaths = hold.breaths?.length ?? 0;
  return {
    breath: hold.breaths && Math.max(1, hold.breaths.filter((begins) => begins <= now).length),
    breaths,
    share: (now - hold.begins) / Math.max(1, hold.ends - hold.begins),
    secondsLeft: Math.ceil((hold.ends - now) / 1000),
  };
}

/** Seconds of guidance from an instant to the routine's end. */
export function secondsLeft({ at, ends, left }: LedStep, now: number): number {
  return Math.max(0, left - Math.min(Math.max(0, now - at), ends - at) / 1000);
}

export interface Breathing {
  readonly kind: Breath['kind'] | null;
  /** 0: empty, 1: full. */
  readonly level: number;
}

export const RESTING: Breathing = { kind: null, level: 0.4 };
/** The longest breath in or out, in milliseconds. */
const LONGEST = 7_000;

export function breathingAt(breaths: readonly Breath[], now: number): Breathing {
  const index = breaths.findLastIndex(({ at }) => at <= now);
  const breath = breaths[index];
  if (!breath) return RESTING;
  const length = Math.min(LONGEST, (breaths[index + 1]?.at ?? Infinity) - breath.at);
  const share = (now - breath.at) / length;
  if (share >= 1.2) return RESTING;
  const eased = (1 - Math.cos(Math.PI * Math.min(1, share))) / 2;
  return { kind: breath.kind, level: breath.kind === 'in' ? eased : 1 - eased };
}

export const textIn = (place: Place | null, field: string): string => {
  const value = place?.[field];
  return typeof value === 'string' ? value : '';
};

import type { Place } from '../../../record';
import type { Breath, Chunk, LedStep, Part, PlaceAt, Span, Turn } from '../protocol';

export type Stage = 'idle' | 'speaking' | 'listening';

/** What the plan says about an instant; this module only looks it up. */
export interface Instant {
  readonly stage: Stage;
  readonly window: Span | null;
  /** The chunk that is spoken now, or was spoken last in this part. */
  readonly chunk: Chunk | null;
  readonly before: Chunk | null;
  /** Milliseconds of silence left before the next words. */
  readonly silence: number;
}

const NOTHING: Instant = { stage: 'idle', window: null, chunk: null, before: null, silence: 0 };

export function instantAt(turn: Turn | null, now: number): Instant {
  if (!turn) return NOTHING;
  const window = turn.windows.find((span) => now >= span.begins && now < span.ends) ?? null;
  const part = partAt(turn, now);
  const chunks = part?.chunks ?? [];
  const index = chunks.findLastIndex((chunk) => chunk.begins <= now);
  const [chunk, before] = [chunks[index] ?? null, chunks[index - 1] ?? null];
  if (window) return { stage: 'listening', window, chunk, before, silence: 0 };
  if (!part || now >= part.ends) return { ...NOTHING, chunk: now < turn.ends ? chunk : null };
  const resumes = chunks[index + 1]?.begins ?? part.ends;
  return { stage: 'speaking', window, chunk, before, silence: chunk && now > chunk.ends ? resumes - now : 0 };
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

/** The share of a step that has passed in this turn, 0 to 1. */
export function shareOfPlace(places: readonly PlaceAt[], now: number, end: number): number {
  const index = places.findLastIndex(({ at }) => at <= now);
  const begins = places[index]?.at;
  if (begins === undefined) return 0;
  const ends = places[index + 1]?.at ?? end;
  return Math.min(1, Math.max(0, (now - begins) / Math.max(1, ends - begins)));
}

export interface Breathing {
  readonly kind: Breath['kind'] | null;
  /** 0: empty, 1: full. */
  readonly level: number;
}

const REST: Breathing = { kind: null, level: 0.4 };
/** The longest breath in or out, in milliseconds. */
const LONGEST = 7_000;

export function breathingAt(breaths: readonly Breath[], now: number): Breathing {
  const index = breaths.findLastIndex(({ at }) => at <= now);
  const breath = breaths[index];
  if (!breath) return REST;
  const length = Math.min(LONGEST, (breaths[index + 1]?.at ?? Infinity) - breath.at);
  const share = (now - breath.at) / length;
  if (share >= 1.2) return REST;
  const eased = (1 - Math.cos(Math.PI * Math.min(1, share))) / 2;
  return { kind: breath.kind, level: breath.kind === 'in' ? eased : 1 - eased };
}

export const textIn = (place: Place | null, field: string): string => {
  const value = place?.[field];
  return typeof value === 'string' ? value : '';
};

export const readable = (id: string): string => id.replaceAll('-', ' ');

export function stepName(place: PlaceAt['place']): string {
  if (!place) return 'no place';
  const side = textIn(place, 'side');
  const words = [textIn(place, 'pose'), side === 'both' ? '' : `${side} side`, textIn(place, 'step')];
  return words
    .filter((word) => word !== '')
    .map(readable)
    .join(', ');
}

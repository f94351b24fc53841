import type { Device } from '../../alexa/device/envelope';
import type { Place, TurnRecord } from '../../record';

/**
 * What the page and its server say to each other, as types alone. Every instant is one of the plan's clock, in
 * milliseconds; the page decides nothing of what a device does, it only looks up which instant has come.
 */
export interface Chunk {
  readonly text: string;
  readonly begins: number;
  readonly ends: number;
  /** Where its sound is to be had, or null where this machine has no voice. */
  readonly voice: string | null;
  /** How fast the skill wants it read. */
  readonly rate: number;
  /** Said by Alexa herself, and not by the skill. */
  readonly alexa: boolean;
}

export interface Part {
  readonly begins: number;
  readonly ends: number;
  readonly chunks: readonly Chunk[];
}

export interface Span {
  readonly begins: number;
  readonly ends: number;
}

export interface Breath {
  readonly at: number;
  readonly kind: 'in' | 'out';
}

export interface Turn {
  readonly began: number;
  readonly say: Part;
  readonly reprompt: Part | null;
  /** When the microphone is open. */
  readonly windows: readonly Span[];
  /** Instants at which something happens by itself, and the server has to be told that they have come. */
  readonly wakes: readonly number[];
  /** When nothing more is to come of this turn. */
  readonly ends: number;
  readonly breaths: readonly Breath[];
}

export interface Size {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  readonly unit: string;
}

/** One thing that happened: the record of it, and what went over the wire for it. */
export interface Happening {
  readonly record: TurnRecord;
  readonly request: unknown;
  readonly response: unknown;
  readonly sizes: readonly Size[];
}

export interface PageSettings {
  readonly locale: string;
  readonly device: Device;
  readonly user: string;
  readonly person: string | null;
}

export interface Kept {
  readonly item: unknown;
  readonly bytes: number;
  readonly limit: number;
}

export interface View {
  readonly tab: string;
  readonly now: number;
  readonly zone: string;
  readonly settings: PageSettings;
  readonly locales: readonly string[];
  /** What is worth saying, in the words of the language; the first opens the skill. */
  readonly phrases: readonly string[];
  /** How the language says it: for the breath that is shown. */
  readonly breathWords: { readonly in: string; readonly out: string };
  readonly inSession: boolean;
  readonly place: Place | null;
  /** What is or was spoken last; null before anything was. */
  readonly turn: Turn | null;
  /** Only what is new since the last answer. */
  readonly happenings: readonly Happening[];
  readonly kept: Kept;
}

/** From that instant on, this is the place that the skill would keep. */
export interface PlaceAt {
  readonly at: number;
  readonly place: Place | null;
}

interface Step {
  readonly id: string;
  readonly seconds: number;
}

/** The whole routine as the build planned it, for one language. */
export interface RoutinePlan {
  readonly routine: string;
  readonly poses: readonly {
    readonly id: string;
    readonly name: string;
    readonly sides: readonly { readonly id: string; readonly steps: readonly Step[] }[];
  }[];
}

export interface Fault {
  readonly error: string;
  /** "gone": the server knows no such tab, since it was started anew. */
  readonly code: 'gone' | 'refused';
}

import type { Device } from '../../alexa/device/envelope';
import type { Place, TurnRecord } from '../../record';

/**
 * The types of what page and server send each other. Every instant is in milliseconds of the plan's clock. The page
 * decides nothing about the device: it only looks up which instant has come.
 */
export interface Chunk {
  readonly text: string;
  readonly begins: number;
  readonly ends: number;
  /** The address of its sound; null if this machine has no voice. */
  readonly voice: string | null;
  /** The skill's speaking rate for it; 1 is normal. */
  readonly rate: number;
  /** Said by Alexa herself, not by the skill. */
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

/** A hold that is led. `breaths`: the instant at which each begins; null where the hold is timed. */
interface LedHold extends Span {
  readonly breaths: readonly number[] | null;
}

/** A step that is led. */
export interface LedStep {
  readonly at: number;
  readonly ends: number;
  readonly place: Place;
  readonly hold: LedHold | null;
  /** The start of the next side or pose; null at the routine's end. */
  readonly next: Place | null;
  /** Seconds of guidance from the start of this step to the end of the routine. */
  readonly left: number;
}

/** The place that the skill would keep from this instant on. */
export interface PlaceAt {
  readonly at: number;
  readonly place: Place | null;
}

export interface Turn {
  readonly began: number;
  readonly say: Part;
  readonly reprompt: Part | null;
  /** When the microphone is open. */
  readonly windows: readonly Span[];
  /** Instants at which something happens by itself: the page tells the server when they have come. */
  readonly wakes: readonly number[];
  /** The end of the turn. */
  readonly ends: number;
  readonly breaths: readonly Breath[];
  /** The steps that are led, in order; none in a turn that only talks. */
  readonly steps: readonly LedStep[];
  readonly places: readonly PlaceAt[];
  /** The routine of those steps. */
  readonly routine: RoutinePlan | null;
}

export interface Size {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  readonly unit: string;
}

/** One event: its record, and the request and response behind it. */
export interface Happening {
  readonly record: TurnRecord;
  readonly request: unknown;
  readonly response: unknown;
  readonly sizes: readonly Size[];
}

/** The device's traits as a person types them; the server reads them. */
export interface PageTraits {
  /** Words a minute: "175". */
  readonly voiceRate: string;
  /** Seconds of speech and reprompt: "240/85"; empty for any length. */
  readonly reach: string;
  readonly reportsEnd: boolean;
}

export interface PageSettings {
  readonly locale: string;
  readonly device: Device;
  readonly user: string;
  readonly person: string | null;
  readonly traits: PageTraits;
}

/**
 * Who listens, and for what: nobody while no session is open, Alexa for an answer to her own question, the skill for yes or no, for a
 * time of day, for a start, or for any word while it leads.
 */
export type Situation = 'closed' | 'alexa' | 'asked' | 'time' | 'begin' | 'led';

/** How a session ended, and what was practised in it. */
export interface Ended {
  readonly how: 'finished' | 'paused' | 'stopped' | 'silence';
  readonly seconds: number;
  readonly poses: number;
  /** Days in a row. */
  readonly days: number;
}

export interface KeptItem {
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
  /** What can be said now. */
  readonly situation: Situation;
  /** What opens the skill, and what else a person can say while it is closed, in the page's language. */
  readonly openings: readonly string[];
  readonly inSession: boolean;
  readonly place: Place | null;
  /** How the last session ended; null while one is open, and before the first. */
  readonly ended: Ended | null;
  /** The address of a sample of this machine's own voice; null where it has none. */
  readonly machineVoice: string | null;
  /** The last turn; null before the first. */
  readonly turn: Turn | null;
  /** Only events since the last answer. */
  readonly happenings: readonly Happening[];
  readonly kept: KeptItem;
}

interface Step {
  readonly id: string;
  readonly seconds: number;
}

/** A routine as the skill planned it, in the words of one language. */
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
  /** "gone": the server does not know the tab, for instance after a restart. */
  readonly code: 'gone' | 'refused';
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../../built';
import type { Place } from '../../../record';
import type { RoutinePlan } from '../protocol';

/** A hold, in seconds of its part. It may begin before the part, where an interrupted hold goes on. */
export interface HoldRead {
  readonly begins: number;
  readonly ends: number;
  /** When each breath begins; null for a hold that is timed. */
  readonly breaths: readonly number[] | null;
}

/** A step that is led, in seconds of its part. */
export interface StepRead {
  readonly at: number;
  readonly ends: number;
  readonly place: Place;
  readonly hold: HoldRead | null;
  /** The start of the next side or pose; null at the routine's end. */
  readonly next: Place | null;
  /** Seconds of guidance from the start of this step to the end of the routine. */
  readonly left: number;
}

export interface PartRead {
  readonly seconds: number;
  /** Each run of words, in seconds of the part. */
  readonly words: readonly { readonly begins: number; readonly ends: number }[];
  readonly steps: readonly StepRead[];
  /** Where the guidance of the part ends, and the place that is kept from then on; null if it only talks. */
  readonly rest: { readonly at: number; readonly place: Place | null } | null;
}

/** What the skill planned for a turn, as its session attributes tell. */
export interface TurnRead {
  /** The name under which the session counts what it practised. */
  readonly tag: string;
  readonly say: PartRead;
  readonly reprompt: PartRead | null;
  /** The kind of question that was asked; null where none was. */
  readonly offer: string | null;
  /** Something is being led. */
  readonly underway: boolean;
  /** The routine of the turn's place. */
  readonly routine: RoutinePlan | null;
}

/** What a session practised. */
export interface Practice {
  readonly seconds: number;
  readonly poses: number;
  /** A routine of more than one pose was led to its end. */
  readonly finished: boolean;
  /** Days in a row. */
  readonly days: number;
}

export interface TurnReader {
  /** null: the attributes are not the skill's, or hold no turn. */
  read(attributes: unknown, locale: string): TurnRead | null;
  /** What the session of that tag has practised by an instant, as the stored item tells; null if nothing. */
  practised(item: unknown, tag: string, instant: number): Practice | null;
}

const NOTHING: TurnReader = { read: () => null, practised: () => null };

/** The build's reader of turns, which knows the skill's plan; one that reads nothing where it was not built. */
export function builtReader(folder: string = join(repositoryRoot(), 'build')): TurnReader {
  const file = join(folder, 'speaker', 'turn-reader.js');
  if (!existsSync(file)) return NOTHING;
  const require = process.getBuiltinModule('node:module').createRequire(file);
  // The build's edge: scripts/build/turn-reader.ts is checked against these types.
  const { openReader } = require(file) as { openReader: (folder: string) => TurnReader };
  return openReader(join(folder, 'lambda'));
}

import type { Move } from '../catalogue/types';
import { getPose } from '../catalogue/poses';
import { charactersOf, sayAll, secondsOf, wait, type Cue } from './cue';
import { cut, type Budget } from './cut';
import { limits } from './limits';
import type { Line, Narrate } from './line';
import { settle, type Pace } from './pacing';
import { samePlace, stepAt, type Place } from './place';
import { continued, instructionOf, planRoutine, type Block } from './plan';
import { backStretch, getRoutine } from './routines';

export const modes = ['flow', 'step-by-step'] as const;
export type Mode = (typeof modes)[number];

export const guides = ['now', 'on-silence', 'never'] as const;

export interface Settings {
  readonly pace: Pace;
  readonly mode: Mode;
}

/** A line before the guidance, and the time it gives to move. */
export interface Lead {
  readonly line: Line;
  readonly settle?: Move;
}

/**
 * All that is needed to say a turn again, or to know what was being said at any second of it. This is what is
 * kept of a turn; cues and timeline are made from it afresh.
 */
export interface TurnRecord {
  /** The instant at which the turn began, in ms since 1970. */
  readonly at: number;
  /** What is said first, whether or not anything is led. */
  readonly lead: readonly Lead[];
  /** What is said right before guidance begins, in whichever part that is. */
  readonly entry?: readonly Lead[];
  /** Where guidance begins in this turn: at once, after a first silence, or not in this turn. */
  readonly guide: (typeof guides)[number];
  /** Where guidance begins; the place kept where the turn does not guide. */
  readonly from: Place | null;
  /** How many cues of that first place were led already: a hold goes on at the breath where it was left. */
  readonly fromCue?: number;
  /** The cue that opens the microphone where guidance does not begin at once; null closes it. */
  readonly ask: Line | null;
}

/** One spoken part of a turn: before, or as, the reprompt. */
export interface Part {
  readonly cues: readonly Cue[];
  readonly seconds: number;
  /** The first and last places led in this part; null where it leads nowhere. */
  readonly first: Place | null;
  readonly last: Place | null;
  /** Where the part after this one begins; null when the routine is over with it, or nothing is led. */
  readonly next: Place | null;
}

export interface Turn {
  readonly say: Part;
  /** Null closes the microphone after `say`. */
  readonly reprompt: Part | null;
}

const pauseInTalk = 0.4;

/** Makes the turn that a record stands for. The same record, settings and language give the same turn. */
export function buildTurn(record: TurnRecord, settings: Settings, narrate: Narrate): Turn {
  const spoken = (leads: readonly Lead[]): Cue[] =>
    leads.flatMap(({ line, settle: move }) => [
      ...sayAll(narrate(line), pauseInTalk, null),
      wait(move === undefined ? pauseInTalk : settle(move, settings.pace), null),
    ]);
  const lead = spoken(record.lead);
  const entry = spoken(record.entry ?? []);
  const talk = (line: Line): Cue[] => sayAll(narrate(line), pauseInTalk, null);
  if (record.from === null || record.guide === 'never') {
    if (record.ask === null) return { say: talkPart(lead), reprompt: null };
    return { say: talkPart([...lead, ...talk(record.ask)]), reprompt: talkPart(talk(record.ask)) };
  }
  const guide = new Guide(record.from, record.fromCue ?? 0, settings, narrate);
  if (record.guide === 'on-silence') {
    const ask = record.ask === null ? [] : talk(record.ask);
    return { say: talkPart([...lead, ...ask]), reprompt: guide.part(entry, record.from, 'last') };
  }
  const say = guide.part([...lead, ...entry], record.from, 'first');
  return { say, reprompt: guide.reprompt(say) };
}

function talkPart(cues: readonly Cue[]): Part {
  return { cues, seconds: secondsOf(cues), first: null, last: null, next: null };
}

/** The key of a line about a routine's end; a pose alone has its own, with fewer words. */
export function keyOfEnd(routine: string | undefined, which: 'close' | 'closing' | 'end'): string {
  if (routine === backStretch.id) return `routine.${which}`;
  return { close: 'routine.poseClose', closing: 'routine.poseClosing', end: 'routine.poseEnd' }[which];
}

/** What comes after a place: the pose or the side by name; null where the same side goes on. */
function comingLine(last: Place, next: Place): Line | null {
  if (next.pose !== last.pose) {
    return { key: 'routine.coming.pose', values: { pose: { key: `poses.${next.pose}.short` } } };
  }
  return next.side === last.side ? null : { key: 'routine.coming.side', side: next.side };
}

/** Step by step leads one step; but what ends in silence leads out of a hold, too, and leaves nobody in it. */
function stepsTogether(rest: readonly Block[], window: 'first' | 'last'): number {
  const place = rest[0]?.place;
  return window === 'last' && place !== undefined && stepAt(place)?.hold !== undefined ? 2 : 1;
}

/** Takes parts of a routine from its plan. */
class Guide {
  private readonly blocks: readonly Block[];

  constructor(
    from: Place,
    fromCue: number,
    private readonly settings: Settings,
    private readonly narrate: Narrate,
  ) {
    const blocks = planRoutine(getRoutine(from.routine), settings.pace, narrate);
    this.blocks = blocks.map((block) => (samePlace(block.place, from) ? continued(block, fromCue) : block));
  }

  /** The part from a place on: as much as fits in flow, one step in step by step; then the cue that fits. */
  part(lead: readonly Cue[], from: Place, window: 'first' | 'last'): Part {
    const start = Math.max(0, this.indexOf(from));
    const rest = this.blocks.slice(start);
    const count =
      this.settings.mode === 'step-by-step' ? stepsTogether(rest, window) : this.count(rest, lead);
    const taken = rest.slice(0, count);
    const next = rest[count]?.place ?? null;
    const last = taken.at(-1)?.place ?? from;
    const cues = [...lead, ...taken.flatMap((block) => block.cues), ...this.closing(last, next, window)];
    return { cues, seconds: secondsOf(cues), first: from, last, next };
  }

  /** What follows a first silence: the next part, the same step again in step by step, or the close. */
  reprompt(say: Part): Part {
    const { first, next } = say;
    if (first !== null && this.settings.mode === 'step-by-step') {
      // Nobody is left lying in a hold: what silence repeats after it is the way out of it.
      const held = stepAt(first)?.hold !== undefined && next !== null;
      return held ? this.part([], next, 'last') : this.again(first, next);
    }
    if (next !== null) return this.part([], next, 'last');
    // The microphone opens once more after it, so this close has a cue.
    return talkPart(this.talk({ key: keyOfEnd(this.blocks[0]?.place.routine, 'closing') }));
  }

  /** The step's instruction once more; a hold is not held again in a few seconds. */
  private again(place: Place, next: Place | null): Part {
    const step = stepAt(place);
    const instruction =
      step === undefined ? [] : this.narrate(instructionOf(getPose(place.pose), place.side, step));
    const cues = [
      ...sayAll(instruction, pauseInTalk, place),
      wait(pauseInTalk, place),
      ...this.closing(place, next, 'last'),
    ];
    return { cues, seconds: secondsOf(cues), first: place, last: place, next };
  }

  private count(rest: readonly Block[], lead: readonly Cue[]): number {
    const full = { seconds: limits.plannedSeconds, characters: limits.plannedCharacters };
    const first = {
      seconds: full.seconds - secondsOf(lead),
      characters: full.characters - charactersOf(lead),
    };
    return cut(
      rest,
      first,
      full,
      rest.map((block, index) => this.roomToClose(block, rest[index + 1])),
    );
  }

  /** What the cue takes when a part ends with that block, in whichever window it comes to stand. */
  private roomToClose({ place }: Block, next: Block | undefined): Budget {
    const closings = (['first', 'last'] as const).map((window) =>
      this.closing(place, next?.place ?? null, window),
    );
    return {
      seconds: Math.max(...closings.map(secondsOf)),
      characters: Math.max(...closings.map(charactersOf)),
    };
  }

  /** The cue at the end of a part: what comes next, and what a word or silence will do. */
  private closing(last: Place, next: Place | null, window: 'first' | 'last'): Cue[] {
    const variant = this.indexOf(last);
    if (next === null) return this.talk({ key: `${keyOfEnd(last.routine, 'end')}.${window}` });
    if (this.settings.mode === 'step-by-step') return this.talk({ key: `routine.step.${window}`, variant });
    const how = this.talk({ key: `routine.cue.${window}`, variant });
    const coming = comingLine(last, next);
    return coming === null ? how : [...this.talk(coming), wait(pauseInTalk, null), ...how];
  }

  private talk(line: Line): Cue[] {
    return sayAll(this.narrate(line), pauseInTalk, null);
  }

  private indexOf(place: Place): number {
    return this.blocks.findIndex((block) => samePlace(block.place, place));
  }
}

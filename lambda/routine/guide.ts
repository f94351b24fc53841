import type { Pose } from '../catalogue/types';
import { charactersOf, sayAll, secondsOf, wait, type Cue } from './cue';
import {
  closingInFlow,
  guidedPart,
  keyOfEnd,
  roomToClose,
  type Window,
  pauseInTalk,
  talk,
  talkPart,
} from './closing';
import { cut } from './cut';
import { limits } from './limits';
import type { Line, Narrate } from './line';
import { samePlace, type Place } from './place';
import { continued, type Block, plannedRoutine } from './plan';
import { getRoutine } from './routines';
import type { Part, Settings } from './types';

/** Step by step leads one step. A reprompt that begins with a hold also leads out of it, since the session may end after it. */
function stepsTogether(rest: readonly Block[], window: Window): number {
  return window === 'last' && rest[0]?.isHold === true ? 2 : 1;
}

/** Cuts parts out of a routine's plan. */
export class Guide {
  private readonly plan: readonly Block[];
  /** The plan, without the cues of the first place that were led already. */
  private readonly blocks: readonly Block[];

  constructor(
    from: Place,
    fromCue: number,
    private readonly settings: Settings,
    private readonly narrate: Narrate,
    private readonly praise?: Line,
    poses?: readonly Pose[],
  ) {
    this.plan = plannedRoutine(getRoutine(from.routine, poses), settings, narrate, poses);
    this.blocks = this.plan.map((block) =>
      samePlace(block.place, from) ? continued(block, fromCue) : block,
    );
  }

  /** The part from a place on, with its closing words: in flow as much as fits, in step by step one step. */
  part(lead: readonly Cue[], from: Place, window: Window): Part {
    const start = Math.max(0, this.indexOf(from));
    const rest = this.blocks.slice(start);
    const count =
      this.settings.mode === 'step-by-step' ? stepsTogether(rest, window) : this.count(start, lead);
    const taken = rest.slice(0, count);
    const next = rest[count]?.place ?? null;
    const last = taken.at(-1)?.place ?? from;
    const led = [...lead, ...taken.flatMap((block) => block.cues)];
    const closing = this.closing(last, next, window);
    const cues = [...led, ...(next === null ? this.praiseIn([...led, ...closing]) : []), ...closing];
    return guidedPart(cues, { first: from, last, next });
  }

  /** The reprompt after the first silence: the next part; in step by step the same step again; or the routine's close. */
  reprompt(say: Part): Part {
    const { first, next } = say;
    if (first !== null && this.settings.mode === 'step-by-step') {
      // After a hold lead on to the next step instead of repeating it, so that the person gets out of the hold.
      const held = this.blocks[this.indexOf(first)]?.isHold === true && next !== null;
      return held ? this.part([], next, 'last') : this.again(first, next);
    }
    if (next !== null) return this.part([], next, 'last');
    // The microphone opens once more, so this close says what can be said.
    return talkPart(talk({ key: keyOfEnd((first ?? say.last)?.routine ?? '', 'closing') }, this.narrate));
  }

  /** The step's instruction once more, without its settling time or hold. */
  private again(place: Place, next: Place | null): Part {
    const instruction = this.blocks[this.indexOf(place)]?.instruction;
    const cues = [
      ...sayAll(instruction === undefined ? [] : this.narrate(instruction), pauseInTalk, place),
      wait(pauseInTalk, place),
      ...this.closing(place, next, 'last'),
    ];
    return guidedPart(cues, { first: place, last: place, next });
  }

  /** The number of blocks from `start` that the next part takes in flow. */
  private count(start: number, lead: readonly Cue[]): number {
    const rest = this.blocks.slice(start);
    const full = { seconds: limits.plannedSeconds, characters: limits.plannedCharacters };
    const first = {
      seconds: full.seconds - secondsOf(lead),
      characters: full.characters - charactersOf(lead),
    };
    return cut(rest, first, full, roomToClose(this.plan, this.narrate).slice(start));
  }

  /** The praise at the routine's end, only where it fits: it must not push the routine into one more part. */
  private praiseIn(part: readonly Cue[]): Cue[] {
    if (this.praise === undefined) return [];
    const praise = [...talk(this.praise, this.narrate), wait(pauseInTalk, null)];
    const all = [...part, ...praise];
    const fits = secondsOf(all) <= limits.plannedSeconds && charactersOf(all) <= limits.plannedCharacters;
    return fits ? praise : [];
  }

  /** The closing words of a part. */
  private closing(last: Place, next: Place | null, window: Window): Cue[] {
    const order = this.indexOf(last);
    return this.settings.mode === 'step-by-step' && next !== null
      ? talk({ key: `routine.step.${window}`, variant: order }, this.narrate)
      : closingInFlow({ last, order, next, window }, this.narrate);
  }

  private indexOf(place: Place): number {
    return this.blocks.findIndex((block) => samePlace(block.place, place));
  }
}

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
import { cutReprompt, cutTurn, type Budget, type Budgets, type Closings } from './cut';
import type { Line, Narrate } from './line';
import { samePlace, type Place } from './place';
import type { Manner } from './arrive';
import { blockFromAnywhere, continued, type Block, plannedRoutine } from './plan';
import { getRoutine } from './routines';
import type { Part, Settings, Turn } from './types';

/** What a guide leads with: who is led, in which words, and how much a turn may hold. */
export interface GuideOptions {
  readonly settings: Settings & Manner;
  readonly narrate: Narrate;
  readonly budgets: Budgets;
  readonly praise?: Line | undefined;
  readonly poses?: readonly Pose[] | undefined;
  /** The body does not come from the pose before. */
  readonly anew: boolean;
}

/** Cuts turns out of a routine's plan. */
export class Guide {
  private readonly plan: readonly Block[];
  private readonly start: number;
  /** The plan, without the cues of the first place that were led already. */
  private readonly blocks: readonly Block[];

  constructor(
    private readonly from: Place,
    fromCue: number,
    private readonly options: GuideOptions,
  ) {
    const { settings, narrate, poses, anew } = options;
    const routine = getRoutine(from.routine, poses);
    this.plan = plannedRoutine(routine, settings, narrate, poses);
    this.start = Math.max(0, this.indexOf(from));
    const first = anew ? blockFromAnywhere(routine, from, settings, narrate, poses) : undefined;
    this.blocks = this.plan.map((block) =>
      samePlace(block.place, from) ? continued(first ?? block, fromCue) : block,
    );
  }

  /** The turn that leads on at once, after the words of `lead`. */
  turn(lead: readonly Cue[]): Turn {
    if (this.options.settings.mode === 'step-by-step') return this.stepTurn(lead);
    const cut = cutTurn(this.plan, this.start, this.options.budgets, this.closings(), {
      lead: { seconds: secondsOf(lead), characters: charactersOf(lead) },
      first: this.blocks[this.start],
    });
    const middle = this.start + cut.say;
    const ends = middle >= this.plan.length;
    const say = this.part(lead, this.start, middle, ends || cut.reprompt > 0 ? 'first' : 'last');
    if (ends) return { say, reprompt: this.close() };
    if (cut.reprompt > 0) return { say, reprompt: this.part([], middle, middle + cut.reprompt, 'last') };
    return { say, reprompt: talkPart(this.closing(middle - 1, 'last')) };
  }

  /** The reprompt that leads on after a first silence; null if it reaches neither the end of a pose nor of a side. */
  onSilence(): Part | null {
    const { settings, budgets } = this.options;
    if (settings.mode === 'step-by-step') return this.steps(this.start, 'last');
    const count = cutReprompt(this.blocks, this.start, budgets.reprompt, this.closings().reprompt);
    return count === 0 ? null : this.part([], this.start, this.start + count, 'last');
  }

  /** Step by step leads one step. Its reprompt repeats the step, or leads out of a hold. */
  private stepTurn(lead: readonly Cue[]): Turn {
    const next = this.start + 1;
    const say = this.part(lead, this.start, next, 'first');
    if (next >= this.plan.length) return { say, reprompt: this.close() };
    // After a hold lead on to the next step instead of repeating it, so that the person gets out of the hold.
    const out = this.plan[this.start]?.isHold === true ? this.steps(next, 'last') : null;
    return { say, reprompt: out ?? this.again() };
  }

  /** The next step; after it also the way out of a hold, since the session may end there. Null where it is too long. */
  private steps(start: number, window: Window): Part | null {
    const count = this.plan[start]?.isHold === true ? 2 : 1;
    const part = this.part([], start, Math.min(this.plan.length, start + count), window);
    return part.seconds <= this.options.budgets.reprompt.seconds ? part : null;
  }

  /** The step's instruction once more, without its settling time or hold. */
  private again(): Part {
    const { instruction, place } = this.plan[this.start] ?? {};
    const cues = [
      ...sayAll(
        instruction === undefined ? [] : this.options.narrate(instruction),
        pauseInTalk,
        place ?? null,
      ),
      wait(pauseInTalk, place ?? null),
      ...this.closing(this.start, 'last'),
    ];
    return guidedPart(cues, { first: this.from, last: this.from, next: this.placeAt(this.start + 1) });
  }

  /** The blocks from `start` to before `end`, with the words that close the part. */
  private part(lead: readonly Cue[], start: number, end: number, window: Window): Part {
    const next = this.placeAt(end);
    const blocks = this.blocks.slice(start, end).map((block, index) => {
      const isLast = index === end - start - 1 && block.rest > 0 && block.cues.length > 1;
      return isLast ? block.cues.slice(0, -1) : block.cues;
    });
    const led = [...lead, ...blocks.flat()];
    const closing = this.closing(end - 1, window);
    const cues = [...led, ...(next === null ? this.praiseIn([...led, ...closing], window) : []), ...closing];
    return guidedPart(cues, { first: this.placeAt(start), last: this.placeAt(end - 1), next });
  }

  /** The routine's close, after the speech that led its last step. The microphone opens once more, so it says what can be said. */
  private close(): Part {
    const key = keyOfEnd(this.from.routine, 'closing');
    return talkPart(talk({ key, variant: this.options.settings.form ?? 0 }, this.options.narrate));
  }

  /** The praise at the routine's end, only where it fits: it must not push the routine into one more part. */
  private praiseIn(part: readonly Cue[], window: Window): Cue[] {
    const { praise: line, narrate, budgets } = this.options;
    if (line === undefined) return [];
    const praise = [...talk(line, narrate), wait(pauseInTalk, null)];
    const all = [...part, ...praise];
    const { seconds, characters }: Budget = window === 'first' ? budgets.say : budgets.reprompt;
    return secondsOf(all) <= seconds && charactersOf(all) <= characters ? praise : [];
  }

  /** The words that close a part after the block of that number. */
  private closing(order: number, window: Window): Cue[] {
    const { settings, narrate } = this.options;
    const next = this.placeAt(order + 1);
    return settings.mode === 'step-by-step' && next !== null
      ? talk({ key: `routine.step.${window}`, variant: order }, narrate)
      : closingInFlow({ last: this.placeAt(order) ?? this.from, order, next, window }, narrate);
  }

  private closings(): Closings {
    return roomToClose(this.plan, this.options.narrate);
  }

  private placeAt(index: number): Place | null {
    return this.plan[index]?.place ?? null;
  }

  private indexOf(place: Place): number {
    return this.plan.findIndex((block) => samePlace(block.place, place));
  }
}

import type { Manner } from '../routine/arrive';
import { getPose } from '../catalogue/poses';
import { secondsOf, type Cue } from '../routine/cue';
import { limits } from '../routine/limits';
import type { Narrate } from '../routine/line';
import { breath, holdSeconds } from '../routine/pacing';
import { samePlace, stepAt, type Place } from '../routine/place';
import { holdOf, plannedRoutine } from '../routine/plan';
import { getRoutine } from '../routine/routines';
import type { Settings } from '../routine/types';

/** How far a hold is: the breath of all breaths, or the seconds left of all. */
export type HoldShown =
  | { readonly kind: 'breaths'; readonly count: number; readonly of: number }
  | { readonly kind: 'timed'; readonly left: number; readonly of: number };

/** What a document says in one go, and the silence after it. */
export interface SpokenLine {
  /** The number of its first cue in the turn. */
  readonly cue: number;
  /** The number of the cue after its words. */
  readonly end: number;
  /** Its words, with the short pauses between them. */
  readonly cues: readonly Cue[];
  /** Seconds of silence after it. */
  readonly wait: number;
  readonly place: Place | null;
  readonly hold: HoldShown | null;
}

/** Pauses up to this length stay inside one speech; a longer one is waited for. */
const shortPause = 1.5;

/** Speech longer than this, in seconds, is not joined with what follows. */
const longSpeech = 7;

/** Where a cue of a turn stands in a hold. */
export type HoldOf = (cue: Cue) => HoldShown | null;

export function linesOf(cues: readonly Cue[], holdShown: HoldOf): SpokenLine[] {
  const lines: SpokenLine[] = [];
  for (const [index, cue] of cues.entries()) {
    const line = lines.at(-1);
    if (cue.kind === 'wait') {
      if (line === undefined)
        lines.push({ cue: index, end: index, cues: [], wait: cue.seconds, place: cue.place, hold: null });
      else lines[lines.length - 1] = { ...line, wait: line.wait + cue.seconds };
      continue;
    }
    const hold = holdShown(cue);
    const pause = { kind: 'wait', seconds: line?.wait ?? 0, place: cue.place } as const;
    if (line !== undefined && isOneSpeech(line, cue, hold))
      lines[lines.length - 1] = { ...line, cues: [...line.cues, pause, cue], end: index + 1, wait: 0 };
    else lines.push({ cue: index, end: index + 1, cues: [cue], wait: 0, place: cue.place, hold });
  }
  return lines;
}

function isOneSpeech(line: SpokenLine, { place }: Cue, hold: HoldShown | null): boolean {
  const isShort = line.wait <= shortPause && secondsOf(line.cues) <= longSpeech;
  return (
    isShort &&
    line.cues.length > 0 &&
    samePlace(line.place, place) &&
    (hold === null) === (line.hold === null) &&
    !counts(line.hold, hold)
  );
}

/** Whether another breath begins. */
function counts(before: HoldShown | null, after: HoldShown | null): boolean {
  return before?.kind === 'breaths' && after?.kind === 'breaths' && before.count !== after.count;
}

/** Tells where a cue stands in its hold, from the plan that the turn was cut from. `narrate`: at the turn's voice rate. */
export function holdsIn(routineId: string, settings: Settings & Manner, narrate: Narrate): HoldOf {
  const routine = getRoutine(routineId);
  const plan = plannedRoutine(routine, settings, narrate);
  return (cue) => {
    const { place } = cue;
    if (place === null || stepAt(place)?.hold === undefined) return null;
    const hold = holdOf(getPose(place.pose), routine, settings);
    const cues = plan.find((block) => samePlace(block.place, place))?.cues ?? [];
    const index = cues.indexOf(cue);
    if (hold === null || index < 0) return null;
    const total = holdSeconds(hold, settings.pace);
    const left = secondsOf(cues.slice(index));
    if (left > total + 0.05) return null;
    if (hold.kind === 'timed') return { kind: 'timed', left: Math.round(left), of: hold.length };
    const one = breath(hold.depth, settings.pace);
    const count = Math.floor((total - left) / (one.in + one.out) + 0.05) + 1;
    return { kind: 'breaths', count: Math.min(hold.length, count), of: hold.length };
  };
}

/** A line, and whether its document reports before it, and again before the silence after it. */
export interface ReportedLine extends SpokenLine {
  readonly reports: boolean;
  readonly reportsAgain: boolean;
}

/** Reports at every new step, and at least every `limits.reportSeconds`. */
export function withReports(lines: readonly SpokenLine[]): ReportedLine[] {
  let since = Infinity;
  let before: Place | null = null;
  return lines.map((line) => {
    const speech = secondsOf(line.cues);
    const reports = since + speech + line.wait > limits.reportSeconds || !samePlace(line.place, before);
    const start = reports ? 0 : since;
    const reportsAgain = start + speech + line.wait > limits.reportSeconds && speech > 0;
    since = reportsAgain ? line.wait : start + speech + line.wait;
    before = line.place;
    return { ...line, reports, reportsAgain };
  });
}

import { getPose, holdIn, poses } from '../catalogue/poses';
import type { Hold, Pose, PoseId } from '../catalogue/types';
import { secondsOf } from './cue';
import type { Narrate } from './line';
import { holdSeconds, type Timing } from './pacing';
import { planRoutine } from './plan';
import { mostRounds, once, routineOf, type Entry, type Routine } from './routines';

/** What a routine should be like. */
export interface Wish {
  /** The poses that it is about, the best first: at least one of them is in it, and others only to fill the time. */
  readonly poses: readonly PoseId[];
  /** How long it should take; null: as long as these poses take. */
  readonly seconds: number | null;
}

export interface Tailored {
  readonly routine: Routine;
  /** How long its poses take; what is said between them, and windows in which one lies still, come on top. */
  readonly seconds: number;
  /** Its length is what was asked; otherwise it is the nearest there is. */
  readonly fits: boolean;
  /** Poses are in it that only make up the time. */
  readonly filled: boolean;
}

/**
 * As shares of what was asked. Who has only so many minutes has hardly more, and the cues between the parts take some
 * seconds, too; a little less is fine.
 */
const tolerance = { under: 0.1, over: 0.02 };
/** On top of these, a few seconds make no difference. */
const spare = 6;

/**
 * What makes one routine better than another: the worth of its poses, less what their repetition, longer holds and poses
 * that only fill the time cost, less what it is off the length that was asked. So there are as many of the wanted poses
 * as fit, the best first; then a longer hold comes before a second round, a second round before a filler, a filler
 * before a third; and no pose is left out only to be nearer to a length that is near enough.
 */
const worth = { pose: 20, rank: -1, hold: -0.1, secondRound: -2, filler: -3, thirdRound: -4, off: -60 };
const costOfRounds = [0, worth.secondRound, worth.secondRound + worth.thirdRound];
/** Nobody notices that much. */
const unnoticed = 0.02;

/** The steps in which holds grow: a breath, or so many seconds. */
const holdStep = { breaths: 1, timed: 20 } as const;

/** Routines that take the same time, to so many seconds, compete with each other: the best of them is kept. */
const resolution = 2;

interface Choice {
  readonly entry: Entry;
  readonly seconds: number;
  readonly worth: number;
}

/** A routine in the making: its last choice, and what came before it. */
interface Best {
  readonly seconds: number;
  readonly worth: number;
  readonly last: Choice | null;
  readonly before: Best | null;
}

/** The best routine found of each length. */
type Found = ReadonlyMap<number, Best>;

/** The best routine for a wish: pure, and the same for the same wish. Poses are led in the catalogue's order. */
export function tailor({ poses: wanted, seconds }: Wish, timing: Timing, narrate: Narrate): Tailored {
  if (seconds === null) {
    const routine = routineOf(inOrder(wanted.map(once)));
    const length = secondsOf(planRoutine(routine, timing, narrate));
    return { routine, seconds: length, fits: true, filled: false };
  }
  const led = wanted.map((pose, rank) =>
    choicesOf(getPose(pose), worth.pose + worth.rank * rank, timing, narrate),
  );
  const fillers = poses
    .filter(({ id }) => !wanted.includes(id))
    .map((pose) => choicesOf(pose, worth.filler, timing, narrate));
  // Longer than asked by the longest pose at most: where nothing fits, the nearest may be longer.
  const longest = Math.max(...[...led, ...fillers].map(([once]) => once?.seconds ?? 0));
  const most = seconds * (1 + tolerance.over) + spare + longest;
  const nothing: Found = new Map([[0, { seconds: 0, worth: 0, last: null, before: null }]]);
  const pure = led.reduce<Found>((found, choices) => withPose(found, choices, most), nothing);
  const begun = new Map([...pure].filter(([, { last }]) => last !== null));
  const filled = fillers.reduce<Found>((found, choices) => withPose(found, choices, most), begun);
  const candidates: readonly Best[] = [...filled.values(), shortestOf(led.flat())];
  const best = candidates.reduce((a, b) => (isBetter(b, a, seconds) ? b : a));
  const entries = entriesOf(best);
  return {
    routine: routineOf(inOrder(entries)),
    seconds: best.seconds,
    fits: fits(best, seconds),
    filled: entries.some(({ pose }) => !wanted.includes(pose)),
  };
}

/** The catalogue's order warms up first and rests last. */
function inOrder(entries: readonly Entry[]): Entry[] {
  return poses.flatMap(({ id }) => entries.filter(({ pose }) => pose === id));
}

function fits({ seconds }: Best, asked: number): boolean {
  return seconds >= asked * (1 - tolerance.under) && seconds <= asked * (1 + tolerance.over) + spare;
}

/** What fits beats what does not; of what fits the worthier is better, of what does not the nearer. */
function isBetter(a: Best, b: Best, asked: number): boolean {
  if (fits(a, asked) !== fits(b, asked)) return fits(a, asked);
  if (fits(a, asked)) return worthFor(a, asked) > worthFor(b, asked);
  return Math.abs(a.seconds - asked) < Math.abs(b.seconds - asked);
}

function worthFor(best: Best, asked: number): number {
  return best.worth + worth.off * Math.max(0, Math.abs(best.seconds / asked - 1) - unnoticed);
}

/** Every routine found so far, without the pose and with it, however it may be led. */
function withPose(found: Found, choices: readonly Choice[], most: number): Found {
  const all = new Map(found);
  for (const before of found.values()) {
    for (const last of choices) {
      const best: Best = {
        seconds: before.seconds + last.seconds,
        worth: before.worth + last.worth,
        last,
        before,
      };
      if (best.seconds > most) continue;
      const slot = Math.round(best.seconds / resolution);
      if (best.worth > (all.get(slot)?.worth ?? -Infinity)) all.set(slot, best);
    }
  }
  return all;
}

/** Every way to lead a pose: how often, and how long its holds are; never shorter than the catalogue says. */
function choicesOf(pose: Pose, itsWorth: number, timing: Timing, narrate: Narrate): Choice[] {
  const lengthOf = (entry: Entry): number =>
    secondsOf(planRoutine({ id: pose.id, entries: [entry] }, timing, narrate));
  const hold = holdIn(pose);
  const first = lengthOf(once(pose.id));
  const again = lengthOf({ ...once(pose.id), rounds: 2 }) - first;
  return Array.from({ length: mostRounds }, (_, index) => index).flatMap((repeated) =>
    holdLengths(hold, timing).map((length, steps): Choice => {
      const entry = { pose: pose.id, rounds: repeated + 1, hold: steps === 0 ? null : length };
      // A hold lasts exactly its length, so what a longer one adds need not be planned anew.
      const longer = hold === undefined ? 0 : extraSeconds(hold, length, timing);
      return {
        entry,
        seconds: first + repeated * again + longer * pose.sides.length * (repeated + 1),
        worth:
          Math.min(itsWorth, itsWorth * (repeated + 1)) + (costOfRounds[repeated] ?? 0) + worth.hold * steps,
      };
    }),
  );
}

function holdLengths(hold: Hold | undefined, timing: Timing): readonly number[] {
  if (hold === undefined || timing.holds === 'long') return [0];
  const step = holdStep[hold.kind];
  const steps = Math.floor((hold.longest - hold.length) / step);
  return Array.from({ length: steps + 1 }, (_, index) => hold.length + index * step);
}

function extraSeconds(hold: Hold, length: number, timing: Timing): number {
  if (timing.holds === 'long') return 0;
  return holdSeconds({ ...hold, length }, timing.pace) - holdSeconds(hold, timing.pace);
}

/** The shortest pose alone: the least there is, however little was asked. */
function shortestOf(choices: readonly Choice[]): Best {
  const last = choices.reduce((a, b) => (b.seconds < a.seconds ? b : a));
  return { seconds: last.seconds, worth: last.worth, last, before: null };
}

function entriesOf(best: Best): Entry[] {
  if (best.last === null) return [];
  return [...(best.before === null ? [] : entriesOf(best.before)), best.last.entry];
}

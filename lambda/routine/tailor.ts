import { holdIn, poses as ourPoses } from '../catalogue/poses';
import type { Hold, Pose, PoseId, Posture } from '../catalogue/types';
import { secondsOf } from './cue';
import type { Narrate } from './line';
import { holdSeconds, type Timing } from './pacing';
import { planRoutine } from './plan';
import { mostRounds, once, routineOf, type Entry, type Routine } from './routines';

/** The routine that a person asks for. */
export interface Wish {
  /** The wanted poses, the best first. At least one is in the routine; other poses only fill the time. */
  readonly poses: readonly PoseId[];
  /** How long the routine should take; null means as long as the wanted poses take. */
  readonly seconds: number | null;
  /** Poses that are not led at all. None of the wanted poses is among them. */
  readonly without?: readonly PoseId[] | undefined;
}

export interface Tailored {
  readonly routine: Routine;
  /** How long the poses take, without the words between parts and the open microphones. */
  readonly seconds: number;
  /** True if the length is as asked; false if it is the nearest possible length. */
  readonly fits: boolean;
  /** Whether other poses fill the time. */
  readonly filled: boolean;
}

/** Accept lengths from 10 % below to 2 % above what was asked: people stop on time, and words between parts are not counted. */
const tolerance = { under: 0.1, over: 0.02 };
/** Seconds allowed above that. */
const spare = 6;

/**
 * The worth of a routine: the sum over its poses, minus the cost of longer holds, further rounds and fillers, minus the
 * cost of a length off what was asked. The numbers put as many wanted poses as fit first, the best before the others. Then
 * a longer hold is better than a second round, a second round better than a filler, a filler better than a third round. No
 * pose is left out to get nearer to a length that is near enough.
 */
const worth = { pose: 20, rank: -1, hold: -0.1, secondRound: -2, filler: -3, thirdRound: -4, off: -60 };
const costOfRounds = [0, worth.secondRound, worth.secondRound + worth.thirdRound];
/** A length up to 2 % off costs nothing. */
const unnoticed = 0.02;

/** The steps in which holds grow: 1 breath or 20 seconds. */
const holdStep = { breaths: 1, timed: 20 } as const;

/** Lengths are rounded to this many seconds; of the routines of one rounded length only the best is kept. */
const resolution = 2;

/** One way to lead a pose. */
interface Choice {
  readonly entry: Entry;
  /** Its seconds, by how the body is when it begins. */
  readonly seconds: (from: Posture) => number;
  readonly worth: number;
  readonly ends: Posture;
  readonly isWanted: boolean;
}

/** A routine under construction: its last choice, and the routine before that choice. */
interface Best {
  readonly seconds: number;
  readonly worth: number;
  readonly last: Choice | null;
  readonly before: Best | null;
  /** How the body is at its end: the change to the next pose takes the longer or the shorter for it. */
  readonly ends: Posture;
  /** Whether a wanted pose is in it. */
  readonly isWanted: boolean;
}

/** The best routine of each rounded length, for each end and with or without a wanted pose. */
type Found = ReadonlyMap<string, Best>;

const nothing: Best = {
  seconds: 0,
  worth: 0,
  last: null,
  before: null,
  ends: 'standing',
  isWanted: false,
};

/** The best routine for a wish. The same wish always gives the same routine. Poses are led in the catalogue's order. */
export function tailor(
  { poses: wanted, seconds, without = [] }: Wish,
  timing: Timing,
  narrate: Narrate,
  poses: readonly Pose[] = ourPoses,
): Tailored {
  if (seconds === null) {
    const routine = routineOf(inOrder(wanted.map(once), poses), poses);
    const length = secondsOf(planRoutine(routine, timing, narrate, poses));
    return { routine, seconds: length, fits: true, filled: false };
  }
  const can = poses.filter(({ id }) => wanted.includes(id) || !without.includes(id));
  const ways = can.map((pose) => {
    const rank = wanted.indexOf(pose.id);
    const itsWorth = rank < 0 ? worth.filler : worth.pose + worth.rank * rank;
    return choicesOf(pose, itsWorth, rank >= 0, timing, narrate);
  });
  // Look at lengths up to one pose above what was asked: where nothing fits, the nearest length may be longer.
  const longest = Math.max(...ways.map(([once]) => once?.seconds('standing') ?? 0));
  const most = seconds * (1 + tolerance.over) + spare + longest;
  const none: Found = new Map([[slotOf(nothing), nothing]]);
  const found = ways.reduce<Found>((before, choices) => withPose(before, choices, most), none);
  const candidates: readonly Best[] = [
    ...[...found.values()].filter(({ isWanted }) => isWanted),
    shortestOf(ways.flat().filter(({ isWanted }) => isWanted)),
  ];
  const best = candidates.reduce((a, b) => (isBetter(b, a, seconds) ? b : a));
  const entries = entriesOf(best);
  return {
    routine: routineOf(inOrder(entries, poses), poses),
    seconds: best.seconds,
    fits: fits(best, seconds),
    filled: entries.some(({ pose }) => !wanted.includes(pose)),
  };
}

/** Entries in the catalogue's order, which warms up first and rests last. */
function inOrder(entries: readonly Entry[], poses: readonly Pose[]): Entry[] {
  return poses.flatMap(({ id }) => entries.filter(({ pose }) => pose === id));
}

function fits({ seconds }: Best, asked: number): boolean {
  return seconds >= asked * (1 - tolerance.under) && seconds <= asked * (1 + tolerance.over) + spare;
}

/** A routine that fits is better than one that does not. Of two that fit, more worth is better; of two that do not, the nearer length. */
function isBetter(a: Best, b: Best, asked: number): boolean {
  if (fits(a, asked) !== fits(b, asked)) return fits(a, asked);
  if (fits(a, asked)) return worthFor(a, asked) > worthFor(b, asked);
  return Math.abs(a.seconds - asked) < Math.abs(b.seconds - asked);
}

function worthFor(best: Best, asked: number): number {
  return best.worth + worth.off * Math.max(0, Math.abs(best.seconds / asked - 1) - unnoticed);
}

function slotOf({ seconds, ends, isWanted }: Best): string {
  return `${Math.round(seconds / resolution)} ${ends} ${String(isWanted)}`;
}

/** The routines found so far, each without this pose and with each way to lead it. */
function withPose(found: Found, choices: readonly Choice[], most: number): Found {
  const all = new Map(found);
  for (const before of found.values()) {
    for (const last of choices) {
      const best = after(before, last);
      if (best.seconds > most) continue;
      const slot = slotOf(best);
      if (best.worth > (all.get(slot)?.worth ?? -Infinity)) all.set(slot, best);
    }
  }
  return all;
}

function after(before: Best, last: Choice): Best {
  return {
    seconds: before.seconds + last.seconds(before.ends),
    worth: before.worth + last.worth,
    last,
    before,
    ends: last.ends,
    isWanted: before.isWanted || last.isWanted,
  };
}

/** Every way to lead a pose: its rounds, and the length of its holds, never below the catalogue's length. */
function choicesOf(
  pose: Pose,
  itsWorth: number,
  isWanted: boolean,
  timing: Timing,
  narrate: Narrate,
): Choice[] {
  const lengthOf = (rounds: number, from: Posture): number =>
    secondsOf(
      planRoutine({ id: pose.id, entries: [{ ...once(pose.id), rounds }] }, { ...timing, from }, narrate, [
        pose,
      ]),
    );
  const again = lengthOf(2, 'standing') - lengthOf(1, 'standing');
  const first = new Map<Posture, number>();
  const firstFrom = (from: Posture): number => {
    const known = first.get(from) ?? lengthOf(1, from);
    first.set(from, known);
    return known;
  };
  const hold = holdIn(pose);
  return Array.from({ length: mostRounds }, (_, index) => index).flatMap((repeated) =>
    holdLengths(hold, timing).map((length, steps): Choice => {
      // A hold lasts exactly its length, so a longer one needs no new plan.
      const longer = hold === undefined ? 0 : extraSeconds(hold, length, timing);
      const more = repeated * again + longer * pose.sides.length * (repeated + 1);
      return {
        entry: { pose: pose.id, rounds: repeated + 1, hold: steps === 0 ? null : length },
        seconds: (from) => firstFrom(from) + more,
        worth:
          Math.min(itsWorth, itsWorth * (repeated + 1)) + (costOfRounds[repeated] ?? 0) + worth.hold * steps,
        ends: pose.ends,
        isWanted,
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

/** The shortest single pose: the shortest routine there is. */
function shortestOf(choices: readonly Choice[]): Best {
  const alone = choices.map((choice) => after(nothing, choice));
  return alone.reduce((a, b) => (b.seconds < a.seconds ? b : a));
}

function entriesOf(best: Best): Entry[] {
  if (best.last === null) return [];
  return [...(best.before === null ? [] : entriesOf(best.before)), best.last.entry];
}

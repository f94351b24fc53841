import { conditions } from '../../../../lambda/catalogue/conditions';
import { getPose, poses } from '../../../../lambda/catalogue/poses';
import type { Hold, Pose, PoseId, Posture } from '../../../../lambda/catalogue/types';
import { secondsOf } from '../../../../lambda/routine/cue';
import type { Line, Narrate } from '../../../../lambda/routine/line';
import type { Timing } from '../../../../lambda/routine/pacing';
import { stepAt } from '../../../../lambda/routine/place';
import { planRoutine, type Block } from '../../../../lambda/routine/plan';
import type { Entry } from '../../../../lambda/routine/routines';
import type { Tailored } from '../../../../lambda/routine/tailor';
import { narratorOf } from './plans';

/** Each list of poses that somebody may ask for, by the first condition that has it. */
export const wants: [string, readonly PoseId[]][] = conditions
  .filter(({ poses: list }, index) => conditions.findIndex((one) => isSameList(one.poses, list)) === index)
  .map(({ id, poses: list }) => [id, list]);

/** Whole minutes from two to thirty, and lengths that nobody has a round number for. */
export const lengths: readonly number[] = [
  ...Array.from({ length: 29 }, (_, index) => (index + 2) * 60),
  ...[95, 137, 211, 333.3, 450, 777, 1_111],
];

/** Seconds that the planner does not tell apart. */
export const resolution = 2;

/** A narrator that knows what it once said: planning asks for the same lines over and over. */
export function rememberingNarrator(code: string): Narrate {
  const known = new Map<string, ReturnType<Narrate>>();
  return (line: Line) => {
    const key = JSON.stringify(line);
    const clauses = known.get(key) ?? narratorOf(code)(line);
    known.set(key, clauses);
    return clauses;
  };
}

export function holdOf({ steps }: Pose): Hold {
  const held = steps.find(({ hold }) => hold !== undefined)?.hold;
  if (held === undefined) throw new Error('A pose without a hold.');
  return held;
}

export interface Way {
  readonly entry: Entry;
  /** By how the body is as the pose begins. */
  readonly seconds: Readonly<Record<Posture, number>>;
  /** Holds are that many steps longer than the article's. */
  readonly longer: number;
}

/** Every way in which a pose may be led, each planned as it will be led: all rounds, holds a step longer each. */
export function waysOf(pose: PoseId, timing: Timing, narrate: Narrate): Way[] {
  const { kind, length, longest } = holdOf(getPose(pose));
  const step = stepOf(kind);
  const steps = timing.holds === 'long' ? 0 : Math.floor((longest - length) / step);
  return [1, 2, 3].flatMap((rounds) =>
    Array.from({ length: steps + 1 }, (_, longer): Way => {
      const entry = { pose, rounds, hold: longer === 0 ? null : length + longer * step };
      const planned = (from: Posture): number =>
        secondsOf(planRoutine({ id: pose, entries: [entry] }, { ...timing, from }, narrate));
      const seconds = {
        standing: planned('standing'),
        crossed: planned('crossed'),
        seated: planned('seated'),
        lying: planned('lying'),
        'at-the-wall': planned('at-the-wall'),
      };
      return { entry, seconds, longer };
    }),
  );
}

/** Calls back with every routine there is of at most so many seconds: its seconds, and the worth of its poses. */
export function everyRoutine(
  wanted: readonly PoseId[],
  ways: ReadonlyMap<PoseId, readonly Way[]>,
  most: number,
  visit: (seconds: number, worth: number) => void,
): void {
  const from = (index: number, posture: Posture, seconds: number, worth: number, isWanted: boolean): void => {
    const pose = poses[index];
    if (pose === undefined) {
      if (isWanted) visit(seconds, worth);
      return;
    }
    from(index + 1, posture, seconds, worth, isWanted);
    for (const way of ways.get(pose.id) ?? []) {
      if (seconds + way.seconds[posture] > most) continue;
      from(
        index + 1,
        pose.ends,
        seconds + way.seconds[posture],
        worth + worthOf(way, wanted),
        isWanted || wanted.includes(pose.id),
      );
    }
  };
  from(0, 'standing', 0, 0, false);
}

/** The objective, told once more: what each pose is worth, as often and as long as it is led. */
function worthOf(
  { entry: { pose, rounds }, longer }: Pick<Way, 'entry' | 'longer'>,
  wanted: readonly PoseId[],
): number {
  const rank = wanted.indexOf(pose);
  return (rank < 0 ? -3 * rounds : 20 - rank) + ([0, 0, -2, -6][rounds] ?? NaN) - 0.1 * longer;
}

/** What a routine loses by not being as long as it was asked to be; two in a hundred are nothing. */
export function costOfLength(seconds: number, asked: number): number {
  return 60 * Math.max(0, Math.abs(seconds / asked - 1) - 0.02);
}

/** How good a routine is for a wish, all in all. */
export function objective({ routine, seconds }: Tailored, wanted: readonly PoseId[], asked: number): number {
  const worths = routine.entries.map((entry) => {
    const { kind, length } = holdOf(getPose(entry.pose));
    const longer = entry.hold === null ? 0 : (entry.hold - length) / stepOf(kind);
    return worthOf({ entry, longer }, wanted);
  });
  return worths.reduce((sum, one) => sum + one, 0) - costOfLength(seconds, asked);
}

/** Holds grow by a breath, or by twenty seconds. */
const stepOf = (kind: Hold['kind']): number => (kind === 'breaths' ? 1 : 20);

function isSameList(one: readonly PoseId[], other: readonly PoseId[]): boolean {
  return one.join() === other.join();
}

export const isHold = ({ place }: Block): boolean => stepAt(place)?.hold !== undefined;

/** The seconds of the hold itself: what follows its instruction and the pause after that. */
export function secondsHeld({ instruction, cues }: Block, narrate: Narrate): number {
  const clauses = narrate(instruction);
  return secondsOf(cues.slice(2 * clauses.length));
}

import { getPose, poses } from '../../../lambda/catalogue/poses';
import type { PoseId } from '../../../lambda/catalogue/types';
import { secondsOf } from '../../../lambda/routine/cue';
import type { Narrate } from '../../../lambda/routine/line';
import { holdSeconds, type Pace } from '../../../lambda/routine/pacing';
import { planRoutine, type Block } from '../../../lambda/routine/plan';
import { findRoutine, getRoutine, type Routine } from '../../../lambda/routine/routines';
import { tailor, type Tailored } from '../../../lambda/routine/tailor';
import { readings } from './support/plans';
import { holdOf, isHold, lengths, rememberingNarrator, secondsHeld, wants } from './support/tailored';
import { sampled } from '../../support/sample';

const isWhole = ([id]: (typeof wants)[number]): boolean => id === 'back-pain';

interface Made extends Tailored {
  readonly asked: number;
}
type Row = [string, Pace, string, Made[]];
const catalogue = poses.map(({ id }) => id);

/** All poses are wished for at every length in every run; of the other wishes, and of the lengths for them, a sample. */
const others = sampled(
  wants.filter((one) => !isWhole(one)),
  2,
);
const wishes = [
  ...wants.filter(isWhole).map((want) => ({ want, asked: lengths })),
  ...others.map((want) => ({ want, asked: sampled(lengths, 6) })),
];

/** What is made for every wish of every length, in every language and at every pace. */
const rows: Row[] = readings.flatMap(([code, pace]) => {
  const narrate = rememberingNarrator(code);
  return wishes.map(({ want: [id, list], asked }): Row => [
    code,
    pace,
    id,
    asked.map((seconds) => ({ ...tailor({ poses: list, seconds }, { pace }, narrate), asked: seconds })),
  ]);
});
const wantedBy = (id: string): readonly PoseId[] => wants.find(([name]) => name === id)?.[1] ?? [];

test.each(rows)(
  'a routine has each pose once, in the order of the catalogue (%s, %s, %s)',
  (_c, _p, id, made) => {
    for (const { routine, filled } of made) {
      const ids = routine.entries.map(({ pose }) => pose);
      expect(ids).toEqual(catalogue.filter((pose) => ids.includes(pose)));
      const wanted = ids.filter((pose) => wantedBy(id).includes(pose));
      expect(wanted).not.toEqual([]);
      expect(filled).toBe(ids.length > wanted.length);
    }
  },
);

test.each(rows)(
  'its poses are led up to three times, its holds no longer than may be (%s, %s, %s)',
  (_c, _p, _id, made) => {
    for (const { pose, rounds, hold } of made.flatMap(({ routine }) => routine.entries)) {
      expect([1, 2, 3]).toContain(rounds);
      const { length, longest } = holdOf(getPose(pose));
      if (hold === null) continue;
      expect(Number.isInteger(hold)).toBe(true);
      expect(hold).toBeGreaterThan(length);
      expect(hold).toBeLessThanOrEqual(longest);
    }
  },
);

test.each(rows)('its id finds it again, and is short enough to keep (%s, %s, %s)', (_c, _p, _id, made) => {
  for (const { routine } of made) {
    expect(findRoutine(routine.id)).toEqual(routine);
    expect(routine.id.length).toBeLessThan(250);
  }
});

test.each(rows)(
  'both sides of every pose are held equally long, as long as it says (%s, %s, %s)',
  (code, pace, _id, made) => {
    for (const { routine } of made) {
      for (const { pose, rounds, hold } of routine.entries) {
        const { sides } = getPose(pose);
        const usual = holdOf(getPose(pose));
        const length = holdSeconds({ ...usual, length: hold ?? usual.length }, pace);
        const held = sides.map((side) => sum(holdsOf(routine, code, pace, pose, side)));
        for (const seconds of held) expect(Math.abs(seconds - rounds * length)).toBeLessThan(1e-6);
      }
    }
  },
);

test.each(rows)('it takes as long as it says when it is planned (%s, %s, %s)', (code, pace, _id, made) => {
  for (const { routine, seconds } of made) {
    const real = secondsOf(planned(routine, code, pace));
    expect(Math.abs(seconds / real - 1)).toBeLessThan(0.01);
  }
});

test.each(rows)(
  'it fits from a tenth less to a twentieth more, and only there (%s, %s, %s)',
  (_c, _p, _id, made) => {
    for (const { asked, seconds, fits } of made) {
      expect(fits).toBe(seconds >= 0.9 * asked && seconds <= 1.02 * asked + 6);
    }
  },
);

test.each(readings)(
  'poses of the whole catalogue fit every number of minutes, without any other (%s, %s)',
  (code, pace) => {
    const whole = rows.find((row) => row[0] === code && row[1] === pace && row[2] === 'back-pain');
    expect(wantedBy('back-pain')).toHaveLength(catalogue.length);
    // A pose alone is the shortest routine there is.
    const shortest = Math.min(...catalogue.map((id) => secondsOf(planned(getRoutine(id), code, pace))));
    const can = lengths.map((length) => length % 60 === 0 && length * 1.02 + 6 >= shortest && length >= 240);
    const minutes = whole?.[3].filter((_, index) => can[index]) ?? [];
    expect(minutes.length).toBeGreaterThanOrEqual(26);
    expect(minutes.filter(({ fits, filled }) => !fits || filled)).toEqual([]);
  },
);

const narrators = new Map(readings.map(([code]) => [code, rememberingNarrator(code)]));
function narratorFor(code: string): Narrate {
  const narrate = narrators.get(code);
  if (narrate === undefined) throw new Error(`Nobody speaks ${code}.`);
  return narrate;
}

/** Plans of routines by their ids: many wishes come to the same routine. */
const plans = new Map<string, readonly Block[]>();
function planned(routine: Routine, code: string, pace: Pace): readonly Block[] {
  const key = [code, pace, routine.id].join(' ');
  const plan = plans.get(key) ?? planRoutine(routine, { pace }, narratorFor(code));
  plans.set(key, plan);
  return plan;
}

function holdsOf(routine: Routine, code: string, pace: Pace, pose: PoseId, side: string): number[] {
  return planned(routine, code, pace)
    .filter((block) => isHold(block) && block.place.pose === pose && block.place.side === side)
    .map((block) => secondsHeld(block, narratorFor(code)));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

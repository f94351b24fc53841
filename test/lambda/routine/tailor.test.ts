import fc from 'fast-check';
import { getPose, poses } from '../../../lambda/catalogue/poses';
import type { PoseId } from '../../../lambda/catalogue/types';
import { secondsOf } from '../../../lambda/routine/cue';
import { holdSeconds, paces, type Pace, type Timing } from '../../../lambda/routine/pacing';
import { stepAt } from '../../../lambda/routine/place';
import { planRoutine, type Block } from '../../../lambda/routine/plan';
import { findRoutine, type Routine } from '../../../lambda/routine/routines';
import { tailor, type Tailored } from '../../../lambda/routine/tailor';
import { narratorOf, readings } from './support/plans';
import { holdOf, lengths, objective, rememberingNarrator, resolution, wants } from './support/tailored';

type Row = [string, Pace, string, Tailored[]];
const catalogue = poses.map(({ id }) => id);

/** What is made for every wish of every length, in every language and at every pace. */
const rows: Row[] = readings.flatMap(([code, pace]) => {
  const narrate = rememberingNarrator(code);
  return wants.map(([id, list]): Row => [
    code,
    pace,
    id,
    lengths.map((seconds) => tailor({ poses: list, seconds }, { pace }, narrate)),
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
    for (const [index, { seconds, fits }] of made.entries()) {
      const asked = lengths[index] ?? NaN;
      expect(fits).toBe(seconds >= 0.9 * asked && seconds <= 1.02 * asked + 6);
    }
  },
);

test.each(readings)(
  'poses of the whole catalogue fit every number of minutes, without any other (%s, %s)',
  (code, pace) => {
    const whole = rows.find((row) => row[0] === code && row[1] === pace && row[2] === 'back-pain');
    expect(wantedBy('back-pain')).toHaveLength(catalogue.length);
    const minutes = whole?.[3].filter((_, index) => (lengths[index] ?? 0) % 60 === 0) ?? [];
    expect(minutes).toHaveLength(29);
    expect(minutes.filter(({ fits, filled }) => !fits || filled)).toEqual([]);
  },
);

const someWish = fc.record({
  poses: fc.shuffledSubarray(catalogue, { minLength: 1 }),
  seconds: fc.oneof(fc.integer({ min: 30, max: 3_600 }), fc.constantFrom(1, 0.5, 86_400)),
});
const someTiming: fc.Arbitrary<Timing> = fc.oneof(
  fc.record({ pace: fc.constantFrom(...paces) }),
  fc.record({ pace: fc.constantFrom(...paces), holds: fc.constant('long' as const) }),
);
const english = rememberingNarrator('en');

test('the same wish gives the same routine, and its poses fit the time as well in any order', () => {
  fc.assert(
    fc.property(someWish, fc.nat(5), someTiming, ({ poses: list, seconds }, turn, timing) => {
      const other = [...list.slice(turn), ...list.slice(0, turn)].reverse();
      const one = tailor({ poses: list, seconds }, timing, english);
      expect(tailor({ poses: [...list], seconds }, { ...timing }, narratorOf('en'))).toEqual(one);
      const two = tailor({ poses: other, seconds }, timing, english);
      expect(two.fits).toBe(one.fits);
      // Only the rank of the poses is another: each is the best for its own order, and what is nearest has no rank.
      const better = (made: Tailored, than: Tailored, order: readonly PoseId[]): number =>
        made.fits
          ? objective(made, order, seconds) - objective(than, order, seconds)
          : Math.abs(than.seconds - seconds) - Math.abs(made.seconds - seconds);
      const least = one.fits ? -0.2 : -resolution;
      expect(better(one, two, list)).toBeGreaterThanOrEqual(least);
      expect(better(two, one, other)).toBeGreaterThanOrEqual(least);
    }),
    { numRuns: 150 },
  );
});

test('with long holds every hold is as long as it may be, and the routine knows how long it takes', () => {
  fc.assert(
    fc.property(someWish, fc.constantFrom(...paces), ({ poses: list, seconds }, pace) => {
      const timing: Timing = { pace, holds: 'long' };
      const { routine, seconds: told } = tailor({ poses: list, seconds }, timing, english);
      expect(routine.entries.every(({ hold }) => hold === null)).toBe(true);
      const plan = planRoutine(routine, timing, english);
      expect(Math.abs(told / secondsOf(plan) - 1)).toBeLessThan(0.01);
      for (const block of plan.filter(isHold)) {
        const { longest, ...hold } = holdOf(getPose(block.place.pose));
        const whole = holdSeconds({ ...hold, longest, length: longest }, pace);
        expect(Math.abs(secondsHeld(block, 'en') - whole)).toBeLessThan(1e-6);
      }
    }),
    { numRuns: 100 },
  );
});

test('asked for no length, the poses are led once, as long as they usually are', () => {
  for (const [, list] of wants) {
    const { routine, seconds, fits, filled } = tailor(
      { poses: list, seconds: null },
      { pace: 'normal' },
      english,
    );
    expect(routine.entries).toEqual(
      catalogue.filter((id) => list.includes(id)).map((pose) => ({ pose, rounds: 1, hold: null })),
    );
    expect(seconds).toBeCloseTo(secondsOf(planRoutine(routine, { pace: 'normal' }, english)), 6);
    expect([fits, filled]).toEqual([true, false]);
  }
});

/** Plans of routines by their ids: many wishes come to the same routine. */
const plans = new Map<string, readonly Block[]>();
const narrators = new Map(readings.map(([code]) => [code, rememberingNarrator(code)]));
function planned(routine: Routine, code: string, pace: Pace): readonly Block[] {
  const key = [code, pace, routine.id].join(' ');
  const plan = plans.get(key) ?? planRoutine(routine, { pace }, narrators.get(code) ?? narratorOf(code));
  plans.set(key, plan);
  return plan;
}

const isHold = ({ place }: Block): boolean => stepAt(place)?.hold !== undefined;

function holdsOf(routine: Routine, code: string, pace: Pace, pose: PoseId, side: string): number[] {
  return planned(routine, code, pace)
    .filter((block) => isHold(block) && block.place.pose === pose && block.place.side === side)
    .map((block) => secondsHeld(block, code));
}

/** The seconds of the hold itself: what follows its instruction and the pause after that. */
function secondsHeld({ instruction, cues }: Block, code: string): number {
  const clauses = (narrators.get(code) ?? narratorOf(code))(instruction);
  return secondsOf(cues.slice(2 * clauses.length));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

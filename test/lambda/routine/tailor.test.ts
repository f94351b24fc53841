import fc from 'fast-check';
import { getPose, poses } from '../../../lambda/catalogue/poses';
import type { PoseId } from '../../../lambda/catalogue/types';
import { secondsOf } from '../../../lambda/routine/cue';
import type { Narrate } from '../../../lambda/routine/line';
import { holdSeconds, paces, type Timing } from '../../../lambda/routine/pacing';
import { planRoutine } from '../../../lambda/routine/plan';
import { tailor, type Tailored } from '../../../lambda/routine/tailor';
import { times } from '../../support/sample';
import { narratorOf } from './support/plans';
import {
  holdOf,
  isHold,
  objective,
  rememberingNarrator,
  resolution,
  secondsHeld,
  wants,
} from './support/tailored';

const catalogue = poses.map(({ id }) => id);

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
    { numRuns: times(150, 40) },
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
        expect(Math.abs(secondsHeld(block, english) - whole)).toBeLessThan(1e-6);
      }
    }),
    { numRuns: times(100, 30) },
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

/** Whatever is said takes two seconds a line: the examples below outlast other wordings. */
const twoSeconds: Narrate = () => [{ text: 'word', seconds: 2 }];
const slst: PoseId = 'straight-leg-seated-twist';
const ktc: PoseId = 'knees-to-chest';
const twists: PoseId[] = ['lying-single-leg-twist', 'cross-legged-seated-twist'];
const fromTheEnd = [...catalogue].reverse();

test.each<[PoseId[], number, string, number, boolean, boolean]>([
  [[slst], 60, 'straight-leg-seated-twist', 137.7, false, false],
  [[slst], 130, 'straight-leg-seated-twist', 137.7, true, false],
  [[slst], 143, 'straight-leg-seated-twist', 137.7, true, false],
  [[slst], 144, 'straight-leg-seated-twist', 137.7, true, false],
  [[slst], 150, 'straight-leg-seated-twist.h4', 157.7, true, false],
  [[slst], 158, 'straight-leg-seated-twist.h4', 157.7, true, false],
  [[slst], 163, 'straight-leg-seated-twist.h4', 157.7, true, false],
  [[slst], 163.5, 'straight-leg-seated-twist.h4', 157.7, true, false],
  [[slst], 300, 'straight-leg-seated-twist.x2.h4', 291.8, true, false],
  [[slst], 500, 'slst.h7+lutw.h180', 491.7, true, true],
  [[slst], 520, 'slst.h8+lutw.h180', 511.7, true, true],
  [[slst], 900, 'clst+slst.x2.h8+lutw.h140', 899.1, true, true],
  [[slst], 1500, 'clst+lslt.h50+slhs.h40+slst.x3.h8+lutw.h180', 1476.4, true, true],
  [[slst], 9000, 'clst.x3+ktc.x3+lslt.x3.h50+slhs.x3.h40+slst.x3.h8+lutw.x3.h180', 3254.3, false, true],
  [[ktc], 30, 'knees-to-chest', 116.8, false, false],
  [[ktc], 90, 'knees-to-chest', 116.8, false, false],
  [[ktc], 111, 'knees-to-chest', 116.8, true, false],
  [[ktc], 112, 'knees-to-chest', 116.8, true, false],
  [[ktc], 200, 'knees-to-chest.x2', 221.1, false, false],
  [[ktc], 400, 'ktc+lutw.h180', 394.8, true, true],
  [[ktc], 800, 'clst+ktc+slst.h5+lutw.h180', 787.5, true, true],
  [twists, 120, 'lying-single-leg-twist', 130.4, false, false],
  [twists, 230, 'cross-legged-seated-twist', 213.6, true, false],
  [twists, 240, 'lying-single-leg-twist.x2', 241.3, true, false],
  [twists, 480, 'clst+lslt+slst', 487.1, true, true],
  [twists, 700, 'clst.x2+lslt+lutw', 703.4, true, true],
  [twists, 760, 'clst.x2+lslt.x2.h50', 736.3, true, false],
  [catalogue, 120, 'knees-to-chest', 116.8, true, false],
  [catalogue, 180, 'lying-single-leg-twist.h50', 170.4, true, false],
  [catalogue, 300, 'ktc+slst.h5', 297.2, true, false],
  [catalogue, 360, 'ktc+lslt+slhs', 356, true, false],
  [catalogue, 540, 'ktc+lslt+slhs.h40+slst.h4', 546.6, true, false],
  [catalogue, 600, 'clst+ktc+lslt+slhs.h40', 612.3, true, false],
  [catalogue, 900, 'clst+ktc+lslt+slhs.h40+slst+lutw', 896.9, true, false],
  [catalogue, 1200, 'clst+ktc+lslt.h50+slhs.h40+slst.h8+lutw.h180', 1156.9, true, false],
  [catalogue, 1800, 'clst.x2+ktc+lslt+slhs.h40+slst.x2.h8+lutw.x2.h180', 1768.5, true, false],
  [catalogue, 2400, 'clst.x2+ktc+lslt.x2.h50+slhs.x2.h40+slst.x2.h8+lutw.x3.h180', 2340.1, true, false],
  [catalogue, 3500, 'clst.x3+ktc.x3+lslt.x3.h50+slhs.x3.h40+slst.x3.h8+lutw.x3.h180', 3254.3, true, false],
  [catalogue, 3600, 'clst.x3+ktc.x3+lslt.x3.h50+slhs.x3.h40+slst.x3.h8+lutw.x3.h180', 3254.3, true, false],
  [fromTheEnd, 120, 'knees-to-chest', 116.8, true, false],
  [fromTheEnd, 180, 'straight-leg-seated-twist.h5', 177.7, true, false],
  [fromTheEnd, 300, 'slst+lutw', 291.7, true, false],
  [fromTheEnd, 360, 'ktc+slhs+slst', 364.3, true, false],
  [fromTheEnd, 540, 'lslt+slhs+slst+lutw', 531.9, true, false],
  [fromTheEnd, 600, 'lslt+slhs.h40+slst.h4+lutw', 591.9, true, false],
  [fromTheEnd, 900, 'clst+ktc+lslt+slhs.h40+slst+lutw', 896.9, true, false],
])(
  '%j in %d s is %s, which takes %d s (fits: %s, filled: %s)',
  (wanted, asked, id, seconds, fits, filled) => {
    const made = tailor({ poses: wanted, seconds: asked }, { pace: 'normal' }, twoSeconds);
    expect([made.routine.id, made.fits, made.filled]).toEqual([id, fits, filled]);
    expect(made.seconds).toBeCloseTo(seconds, 6);
  },
);

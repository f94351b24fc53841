import { poses } from '../../../lambda/catalogue/poses';
import type { PoseId } from '../../../lambda/catalogue/types';
import { paces, type Pace, type Timing } from '../../../lambda/routine/pacing';
import { tailor, type Tailored } from '../../../lambda/routine/tailor';
import {
  costOfLength,
  everyRoutine,
  lengths,
  objective,
  rememberingNarrator,
  resolution,
  wants,
  waysOf,
} from './support/tailored';
import { sampled, times } from '../../support/sample';

// What is made is held against every other routine there is: each pose not at all, or in each of the ways in which it
// may be led, of which every one is planned by itself. Nothing of this is taken from the planner but its wishes.

const english = rememberingNarrator('en');
const timings: readonly Timing[] = [
  ...paces.map((pace): Timing => ({ pace })),
  { pace: 'normal', holds: 'long' },
];
const rows = timings.flatMap((timing) => {
  const ways = new Map(poses.map(({ id }) => [id, waysOf(id, timing, english)]));
  return sampled(wants, 3).map(([id, wanted]): [Pace, string, string, Made] => {
    const made = sampled(lengths, 12).map((asked) => ({
      asked,
      tailored: tailor({ poses: wanted, seconds: asked }, timing, english),
    }));
    return [timing.pace, timing.holds ?? 'usual', id, { wanted, ways, made }];
  });
});

interface Made {
  readonly wanted: readonly PoseId[];
  readonly ways: Parameters<typeof everyRoutine>[1];
  readonly made: readonly { readonly asked: number; readonly tailored: Tailored }[];
}

test.each(rows)(
  'of all routines that fit none is better (%s pace, %s holds, %s)',
  (_pace, _holds, _id, all) => {
    const { wanted, ways, made } = all;
    for (const { asked, tailored } of made.filter(({ tailored: { fits } }) => fits)) {
      let best = -Infinity;
      everyRoutine(wanted, ways, 1.02 * asked + 6, (seconds, worth) => {
        if (seconds >= 0.9 * asked) best = Math.max(best, worth - costOfLength(seconds, asked));
      });
      // A hold that is longer by two steps: less than any pose, round or filler.
      expect(objective(tailored, wanted, asked)).toBeGreaterThan(best - 0.2);
    }
  },
);

test.each(rows)(
  'what does not fit cannot be made to fit (%s pace, %s holds, %s)',
  (_pace, _holds, _id, all) => {
    const { wanted, ways, made } = all;
    for (const { asked } of made.filter(({ tailored: { fits } }) => !fits)) {
      const fitting: number[] = [];
      everyRoutine(wanted, ways, 1.02 * asked + 6 - resolution, (seconds) => {
        if (seconds >= 0.9 * asked + resolution) fitting.push(seconds);
      });
      expect(fitting).toEqual([]);
    }
  },
);

test.each(rows)(
  'what does not fit is the nearest there is (%s pace, %s holds, %s)',
  (_pace, _holds, _id, all) => {
    const { wanted, ways, made } = all;
    const farther = made.flatMap(({ asked, tailored: { seconds, fits } }) => {
      if (fits) return [];
      let nearest = seconds;
      everyRoutine(wanted, ways, asked + Math.abs(seconds - asked), (other) => {
        if (Math.abs(other - asked) < Math.abs(nearest - asked) - resolution) nearest = other;
      });
      return nearest === seconds
        ? []
        : [`asked ${asked} s: ${Math.round(seconds)} s, not ${Math.round(nearest)} s`];
    });
    expect(farther).toEqual([]);
  },
);

test('there are wishes that fit and wishes that do not', () => {
  const every = rows.flatMap(([, , , { made }]) => made.map(({ tailored: { fits } }) => fits));
  expect(every.filter((fits) => fits).length).toBeGreaterThan(times(500, 60));
  expect(every.filter((fits) => !fits).length).toBeGreaterThan(times(50, 3));
});

import { paces, type Timing } from '../../../lambda/routine/pacing';
import { planRoutine, plannedRoutine } from '../../../lambda/routine/plan';
import { backStretch, getRoutine } from '../../../lambda/routine/routines';
import { narratorOf } from './support/plans';

const english = narratorOf('en');
const timings: readonly Timing[] = paces.flatMap((pace): Timing[] => [
  { pace },
  { pace, holds: 'long' },
  { pace, cautioned: ['knees-to-chest'] },
  { pace, cautioned: ['knees-to-chest', 'legs-up-the-wall'] },
]);
const routines = [backStretch, getRoutine('knees-to-chest'), getRoutine('legs-up-the-wall')];

test('is the plan, for each routine, timing and language, also when it is asked for again', () => {
  for (const narrate of [english, narratorOf('de')])
    for (const round of [1, 2])
      for (const routine of routines)
        for (const timing of timings)
          expect([round, plannedRoutine(routine, timing, narrate)]).toEqual([
            round,
            planRoutine(routine, timing, narrate),
          ]);
});

test('is made once', () => {
  const timing: Timing = { pace: 'normal' };
  expect(plannedRoutine(backStretch, timing, english)).toBe(plannedRoutine(backStretch, timing, english));
  expect(plannedRoutine(backStretch, { pace: 'normal', holds: 'usual' }, english)).toBe(
    plannedRoutine(backStretch, timing, english),
  );
});

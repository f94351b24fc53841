import fc from 'fast-check';
import { poses } from '../../../lambda/catalogue/poses';
import { resolvePlace, samePlace, stepsOf, type KeptPlace } from '../../../lambda/routine/place';
import { findRoutine } from '../../../lambda/routine/routines';
import { firstPlace, placesOf } from '../../../lambda/routine/steps';
import { everyPlace, wholeRoutine } from './support/plans';

test.each(everyPlace)('$routine, $pose, $side, $step is itself', (place) => {
  expect(resolvePlace(place)).toEqual(place);
  expect(everyPlace.filter((other) => samePlace(place, other))).toEqual([place]);
});

const hamstrings = { routine: 'back-stretch', pose: 'single-leg-hamstring-stretch' };
const startOfHamstrings = { ...hamstrings, side: 'right', step: 'sit' };

test.each<[string, KeptPlace, KeptPlace]>([
  ['a step that is gone', { ...hamstrings, side: 'left', step: 'wiggle' }, startOfHamstrings],
  ['a side that is gone', { ...hamstrings, side: 'both', step: 'hold' }, startOfHamstrings],
  ['a step of the other side', { ...hamstrings, side: 'left', step: 'sit' }, startOfHamstrings],
  ['a routine that is gone', { ...startOfHamstrings, routine: 'neck-stretch' }, startOfHamstrings],
  [
    'a pose that is gone',
    { routine: 'back-stretch', pose: 'plank', side: 'both', step: 'hold' },
    { routine: 'back-stretch', pose: 'cross-legged-seated-twist', side: 'right', step: 'sit' },
  ],
  [
    'a pose of another routine',
    { ...startOfHamstrings, routine: 'knees-to-chest' },
    { routine: 'knees-to-chest', pose: 'knees-to-chest', side: 'both', step: 'lie' },
  ],
])('%s falls back to the nearest start', (_name, kept, expected) => {
  expect(resolvePlace(kept)).toEqual(expected);
});

const id = (known: readonly string[]) =>
  fc.oneof(fc.constantFrom(...known, '__proto__', 'constructor'), fc.string());
const kept: fc.Arbitrary<KeptPlace> = fc.record({
  routine: id(['back-stretch', ...poses.map((pose) => pose.id)]),
  pose: id(poses.map((pose) => pose.id)),
  side: id(['right', 'left', 'both']),
  step: id([...new Set(wholeRoutine.map(({ step }) => step))]),
});

test('whatever was kept, the place exists: itself, else the start of its pose, else of its routine', () => {
  fc.assert(
    fc.property(kept, (place) => {
      const routine = findRoutine(place.routine)?.id ?? 'back-stretch';
      const places = placesOf(routine);
      const inPose = places.filter(({ pose }) => pose === place.pose);
      const itself = inPose.find(({ side, step }) => side === place.side && step === place.step);
      expect(resolvePlace(place)).toEqual(itself ?? inPose[0] ?? firstPlace(routine));
    }),
    { numRuns: 1_000 },
  );
});

test('a first side has no changeover, a second no arrival', () => {
  for (const pose of poses) {
    const [first, second] = pose.sides.map((side) => stepsOf(pose, side).map(({ on }) => on));
    expect(first).not.toContain('second');
    expect(second ?? []).not.toContain('first');
  }
});

test('no place is the same as none', () => {
  const [place = null] = wholeRoutine;
  expect([samePlace(null, null), samePlace(place, null), samePlace(null, place)]).toEqual([
    true,
    false,
    false,
  ]);
});

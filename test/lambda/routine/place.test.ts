import fc from 'fast-check';
import { getPose, poses } from '../../../lambda/catalogue/poses';
import { secondsOf } from '../../../lambda/routine/cue';
import {
  placesOfPose,
  resolvePlace,
  roundOf,
  samePlace,
  stepsOf,
  type KeptPlace,
  firstPlace,
  placesOf,
  samePose,
  type Place,
  orderOf,
  poseAfter,
  poseBefore,
  startOfPose,
  stepAfter,
  stepBefore,
} from '../../../lambda/routine/place';
import { planRoutine } from '../../../lambda/routine/plan';
import { findRoutine, routineOf, type Entry, backStretch } from '../../../lambda/routine/routines';
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

const often = 'ktc.x3+lslt.x2.h50';
const secondTwist = { routine: often, pose: 'lying-single-leg-twist', side: 'left', step: 'hold', round: 2 };

test.each<[string, KeptPlace, KeptPlace]>([
  ['a round', secondTwist, secondTwist],
  ['the first round said out loud', { ...secondTwist, round: 1 }, withoutRound(secondTwist)],
  ['no round', withoutRound(secondTwist), withoutRound(secondTwist)],
  ['a round too many', { ...secondTwist, round: 3 }, startOfTwist()],
  ['a round that is no number', { ...secondTwist, round: '2' }, startOfTwist()],
  ['a round that never was', { ...secondTwist, round: 1.5 }, startOfTwist()],
  ['an arrival in a later round', { ...secondTwist, side: 'right', step: 'lie' }, startOfTwist()],
  [
    'a round of a routine that is gone',
    { ...secondTwist, routine: 'neck-stretch' },
    { ...startOfTwist(), routine: 'back-stretch' },
  ],
])('%s is found, or falls back to the start of its pose', (_name, place, expected) => {
  expect(resolvePlace(place)).toEqual(expected);
});

function withoutRound({ routine, pose, side, step }: KeptPlace): KeptPlace {
  return { routine, pose, side, step };
}

function startOfTwist(): KeptPlace {
  return { routine: often, pose: 'lying-single-leg-twist', side: 'right', step: 'lie' };
}

test('every place of a routine with rounds is itself, and no other', () => {
  const places = placesOf(often);
  for (const place of places) {
    expect(resolvePlace(JSON.parse(JSON.stringify(place)) as KeptPlace)).toEqual(place);
    expect(places.filter((other) => samePlace(place, other))).toEqual([place]);
  }
});

const someRoutine = fc
  .shuffledSubarray([...poses], { minLength: 1 })
  .chain((some) =>
    fc
      .tuple(
        ...some.map(({ id }): fc.Arbitrary<Entry> =>
          fc.integer({ min: 1, max: 3 }).map((rounds) => ({ pose: id, rounds, hold: null })),
        ),
      )
      .map((entries) => routineOf(entries)),
  );

test('each round has each side, with the same steps but for arrivals and changeovers, and holds both equally long', () => {
  const narrate = () => [{ text: 'Mm.', seconds: 1 }];
  fc.assert(
    fc.property(someRoutine, (routine) => {
      const plan = planRoutine(routine, { pace: 'normal' }, narrate);
      for (const { pose, rounds } of routine.entries) {
        const { sides, steps } = getPose(pose);
        const places = placesOfPose(routine, getPose(pose));
        const holds = plan.filter(
          ({ place, instruction }) => place.pose === pose && instruction.values?.['hold'] !== undefined,
        );
        expect(holds.map(({ place }) => [roundOf(place), place.side])).toEqual(
          [1, 2, 3].slice(0, rounds).flatMap((round) => sides.map((side) => [round, side])),
        );
        const held = sides.map((side) => secondsOf(holds.filter(({ place }) => place.side === side)));
        expect(new Set(held.map((seconds) => seconds.toFixed(6))).size).toBe(1);
        const each = steps.filter(({ on }) => on === 'each').map(({ id: step }) => step);
        for (const { place } of holds) {
          const there = places.filter((one) => one.side === place.side && roundOf(one) === roundOf(place));
          const extra = there.map(({ step }) => step).filter((step) => !each.includes(step));
          const first = place.side === sides[0] && roundOf(place) === 1;
          expect(extra).toEqual(
            steps.filter(({ on }) => on === (first ? 'first' : 'second')).map(({ id: step }) => step),
          );
          expect(there.filter(({ step }) => each.includes(step))).toHaveLength(each.length);
        }
      }
    }),
    { numRuns: 200 },
  );
});

const id = (known: readonly string[]) =>
  fc.oneof(fc.constantFrom(...known, '__proto__', 'constructor'), fc.string());
const kept: fc.Arbitrary<KeptPlace> = fc.record({
  routine: id(['back-stretch', often, ...poses.map((pose) => pose.id)]),
  pose: id(poses.map((pose) => pose.id)),
  side: id(['right', 'left', 'both']),
  step: id([...new Set(wholeRoutine.map(({ step }) => step))]),
  round: fc.oneof(fc.constantFrom(undefined, 1, 2, 3), fc.jsonValue()),
});

test('whatever was kept, the place exists: itself, else the start of its pose, else of its routine', () => {
  fc.assert(
    fc.property(kept, (place) => {
      const routine = findRoutine(place.routine)?.id ?? 'back-stretch';
      const places = placesOf(routine);
      const inPose = places.filter(({ pose }) => pose === place.pose);
      const round = place.round ?? 1;
      const itself = inPose.find(
        (one) => one.side === place.side && one.step === place.step && roundOf(one) === round,
      );
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

const first = wholeRoutine[0];
const last = wholeRoutine.at(-1);
const order = backStretch.entries.map(({ pose }) => pose);

test('every place of a routine is there once', () => {
  const names = everyPlace.map(({ routine, pose, side, step }) => [routine, pose, side, step].join(' '));
  expect(new Set(names).size).toBe(names.length);
});

test('an unknown routine has the places of the whole', () => {
  expect(placesOf('neck-stretch')).toEqual(wholeRoutine);
});

test.each(everyPlace)('from $routine, $pose, $side, $step forth and back is the same place', (place) => {
  const [after, before] = [stepAfter(place), stepBefore(place)];
  expect(after === null ? place : stepBefore(after)).toEqual(place);
  expect(before === null ? place : stepAfter(before)).toEqual(place);
});

test('step after step leads through the whole routine', () => {
  const walked: Place[] = [];
  for (let place = firstPlace(backStretch.id); place !== null; place = stepAfter(place)) walked.push(place);
  expect(walked).toEqual(wholeRoutine);
});

test('there is nothing before the first place and nothing after the last', () => {
  expect(first && [stepBefore(first), poseBefore(first)]).toEqual([null, null]);
  expect(last && [stepAfter(last), poseAfter(last)]).toEqual([null, null]);
});

test.each(wholeRoutine)(
  'the poses around $pose, $side, $step are its neighbours, at their start',
  (place) => {
    const index = order.indexOf(place.pose);
    const startAt = (at: number) => wholeRoutine.find(({ pose }) => pose === order[at]) ?? null;
    expect(startOfPose(place)).toEqual(startAt(index));
    expect(poseAfter(place)).toEqual(startAt(index + 1));
    expect(poseBefore(place)).toEqual(startAt(index - 1));
  },
);

test('a pose by itself has no other pose around it', () => {
  for (const { id } of poses) {
    const start = firstPlace(id);
    expect(start && [poseBefore(start), poseAfter(start)]).toEqual([null, null]);
    expect(placesOf(id).map(({ pose, side, step }) => [pose, side, step])).toEqual(
      wholeRoutine.filter(({ pose }) => pose === id).map(({ pose, side, step }) => [pose, side, step]),
    );
  }
});

describe('in a routine with rounds', () => {
  const routine = 'clst.x2+ktc.x3+lutw';
  const places = placesOf(routine);
  /** The start of each round of each pose, in order. */
  const starts = places.filter((place, index) => index === 0 || !samePose(place, places[index - 1] ?? place));
  const title = ({ pose, side, step, round }: Place): string => [pose, side, step, round].join(' ').trim();

  test('each round of a pose has a start of its own, without arriving again', () => {
    expect(starts.map(title)).toEqual([
      'cross-legged-seated-twist right sit',
      'cross-legged-seated-twist right change 2',
      'knees-to-chest both lie',
      'knees-to-chest both lie 2',
      'knees-to-chest both lie 3',
      'legs-up-the-wall both sit-close',
    ]);
  });

  test.each(places)(
    'around $pose, $side, $step, round $round are its neighbours, at their start',
    (place) => {
      const index = starts.findIndex((start) => samePose(start, place));
      expect(startOfPose(place)).toEqual(starts[index]);
      const next = starts.find(({ pose }, at) => at > index && pose !== place.pose);
      expect(poseAfter(place)).toEqual(next ?? null);
      expect(poseBefore(place)).toEqual(starts[index - 1] ?? null);
    },
  );

  test('step after step leads through every place once, and back', () => {
    const there: Place[] = [];
    for (let place = firstPlace(routine); place !== null; place = stepAfter(place)) there.push(place);
    expect(there).toEqual(places);
    const back: Place[] = [];
    for (let place = places.at(-1) ?? null; place !== null; place = stepBefore(place)) back.unshift(place);
    expect(back).toEqual(places);
    expect(places.map(orderOf)).toEqual(places.map((_, index) => index));
  });
});

test('a place that is none has no neighbours', () => {
  const nowhere: Place = { routine: backStretch.id, pose: 'knees-to-chest', side: 'left', step: 'hold' };
  expect([stepAfter(nowhere), stepBefore(nowhere)]).toEqual([null, null]);
});

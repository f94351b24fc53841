import { poses } from '../../../lambda/catalogue/poses';
import {
  samePose,
  type Place,
  firstPlace,
  orderOf,
  placesOf,
  poseAfter,
  poseBefore,
  startOfPose,
  stepAfter,
  stepBefore,
} from '../../../lambda/routine/place';
import { backStretch } from '../../../lambda/routine/routines';
import { everyPlace, wholeRoutine } from './support/plans';

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

import { poses } from '../../../lambda/catalogue/poses';
import type { Place } from '../../../lambda/routine/place';
import { backStretch } from '../../../lambda/routine/routines';
import {
  firstPlace,
  placesOf,
  poseAfter,
  poseBefore,
  startOfPose,
  stepAfter,
  stepBefore,
} from '../../../lambda/routine/steps';
import { everyPlace, wholeRoutine } from './support/plans';

const first = wholeRoutine[0];
const last = wholeRoutine.at(-1);

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
    const index = backStretch.poses.indexOf(place.pose);
    const startAt = (at: number) => wholeRoutine.find(({ pose }) => pose === backStretch.poses[at]) ?? null;
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

test('a place that is none has no neighbours', () => {
  const nowhere: Place = { routine: backStretch.id, pose: 'knees-to-chest', side: 'left', step: 'hold' };
  expect([stepAfter(nowhere), stepBefore(nowhere)]).toEqual([null, null]);
});

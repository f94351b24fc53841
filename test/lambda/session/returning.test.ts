import { placesOf, stepBefore } from '../../../lambda/routine/steps';
import { getPose } from '../../../lambda/catalogue/poses';
import { stepsOf } from '../../../lambda/routine/place';
import { entryTo, placeLine, returning } from '../../../lambda/session/returning';
import { english, placeAt } from './support';

const places = placesOf('back-stretch');
const holdsAt = places.filter((place) =>
  stepsOf(getPose(place.pose), place.side).some(({ id, hold }) => id === place.step && hold !== undefined),
);

test('a hold is entered by the step before it, everything else by itself', () => {
  expect(holdsAt.length).toBeGreaterThan(0);
  for (const place of places) {
    expect(entryTo(place)).toEqual(holdsAt.includes(place) ? stepBefore(place) : place);
  }
});

test('the entry to a place lies in its own pose and side', () => {
  for (const place of places) expect(entryTo(place)).toMatchObject({ pose: place.pose, side: place.side });
});

test('whoever returns hears the pose and side by name, and gets time; the start of a pose says it by itself', () => {
  expect(returning(placeAt('lying-single-leg-twist/left/drop'))).toMatchObject({
    line: { key: 'routine.return.sided', side: 'left' },
    settle: 'large',
  });
  expect(returning(placeAt('knees-to-chest/both/rock'))).toMatchObject({
    line: { key: 'routine.return.whole' },
  });
  expect(returning(placeAt('knees-to-chest/both/lie'))).toEqual({ line: { key: 'moves.carryOn' } });
});

test('every place has words for being returned to, for having been left, and for being there', () => {
  for (const place of places) {
    for (const key of [
      'routine.return',
      'launch.recent',
      'launch.earlier',
      'answers.where',
      'answers.kept',
    ]) {
      const text = english(placeLine(key, place))
        .map((clause) => clause.text)
        .join(' ');
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text.includes(`${place.side} side`)).toBe(place.side !== 'both');
    }
  }
});

import { placesOf, startOfPose, stepBefore, samePlace, stepAt, stepsOf } from '../../../lambda/routine/place';
import { getPose, poses } from '../../../lambda/catalogue/poses';
import { entryTo, placeLine, returning } from '../../../lambda/dialogue/returning';
import { english, placeAt } from './support';

const places = placesOf('back-stretch');
const holdsAt = places.filter((place) =>
  stepsOf(getPose(place.pose), place.side).some(({ id, hold }) => id === place.step && hold !== undefined),
);

test('a hold, and what follows on, is entered by the step before it, everything else by itself', () => {
  const rise = placeAt('legs-up-the-wall/both/rise');
  expect(entryTo(rise)).toEqual(stepBefore(rise));
  expect(holdsAt.length).toBeGreaterThan(0);
  for (const place of places.filter(({ step }) => step !== 'rise')) {
    expect(entryTo(place)).toEqual(holdsAt.includes(place) ? stepBefore(place) : place);
  }
});

test('the entry to a place lies in its own pose and side', () => {
  for (const place of places) expect(entryTo(place)).toMatchObject({ pose: place.pose, side: place.side });
});

test('whoever returns hears the pose and side by name, and gets time; the start of a pose says it by itself', () => {
  const twist = placeAt('lying-single-leg-twist/left/raise');
  expect(returning(twist)).toEqual([
    { line: placeLine('routine.return', twist) },
    { line: { key: 'poses.lying-single-leg-twist.return.ready', side: 'left' }, settle: 'large' },
  ]);
  const rock = placeAt('knees-to-chest/both/rock');
  expect(returning(rock)).toEqual([
    { line: placeLine('routine.return', rock) },
    { line: { key: 'poses.knees-to-chest.return.there', side: 'both' }, settle: 'large' },
  ]);
  expect(returning(placeAt('knees-to-chest/both/lie'))).toEqual([
    { line: { key: 'moves.carryOn', variant: 11 } },
  ]);
});

test('a hold is returned to by way of the step that gets a body into it', () => {
  const into = stepsOf(getPose('cross-legged-seated-twist'), 'right').find(({ id }) => id === 'twist');
  expect(into?.inPose).toBe(true);
  expect(returning(placeAt('cross-legged-seated-twist/right/hold'))).toEqual(
    returning(placeAt('cross-legged-seated-twist/right/twist')),
  );
});

test('from every place one is put where the step that is led first needs the body to be', () => {
  const inside = places.filter((place) => !samePlace(place, startOfPose(place)));
  expect(inside).toHaveLength(places.length - poses.length);
  for (const place of inside) {
    const how = stepAt(entryTo(place))?.inPose === true ? 'there' : 'ready';
    expect(returning(place)).toEqual([
      { line: placeLine('routine.return', place) },
      { line: { key: `poses.${place.pose}.return.${how}`, side: place.side }, settle: 'large' },
    ]);
  }
});

test('every place has words for being returned to, for having been left, and for being there', () => {
  for (const place of places) {
    for (const key of ['routine.return', 'launch.stopped', 'answers.where', 'answers.kept']) {
      const text = english(placeLine(key, place))
        .map((clause) => clause.text)
        .join(' ');
      // How long ago it was is put in where it is known.
      expect(text).toMatch(/^(?:[A-Z]|\{\{when\}\}).*\.$/);
      expect(text.includes(`${place.side} side`)).toBe(place.side !== 'both');
    }
  }
});

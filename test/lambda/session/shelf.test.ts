import fc from 'fast-check';
import { backStretch } from '../../../lambda/routine/routines';
import { placesOf } from '../../../lambda/routine/steps';
import type { Place } from '../../../lambda/routine/place';
import { finishRoutine } from '../../../lambda/session/history';
import { shelvedFor } from '../../../lambda/session/shelf';
import { kept } from './support';

const whole = backStretch.id;
const alone = 'knees-to-chest';
const made = 'knees-to-chest.x2+lying-single-leg-twist.h50';
const other = 'legs-up-the-wall';
const at = (routine: string, index = 3): Place => {
  const place = placesOf(routine)[index];
  if (place === undefined) throw new Error(`${routine} has no place ${index}.`);
  return place;
};

test.each<[string, Place | null, Place | null, string, Place | null]>([
  ['nothing is left by who begins the whole routine', null, null, whole, null],
  ['nothing is left by who begins another', null, null, alone, null],
  ['a place in the whole routine is shelved for another', at(whole), null, alone, at(whole)],
  ['a place in the whole routine is shelved before any other', at(whole), at(made), alone, at(whole)],
  ['what is shelved stays shelved in its routine', at(alone), at(whole), alone, at(whole)],
  ['what is shelved stays shelved for a third', at(alone), at(whole), other, at(whole)],
  ['without a whole routine the place one leaves is shelved', at(made), null, alone, at(made)],
  ['of two that are not the whole one the first stays', at(alone), at(made), other, at(made)],
  [
    'what is shelved of a routine is off the shelf where that is entered anew',
    at(other),
    at(made),
    made,
    null,
  ],
  ['who goes on in the whole routine has left nothing', at(whole), null, whole, null],
  ['who goes back to the whole routine has left nothing', at(alone), at(whole), whole, null],
])('%s', (_name, place, shelved, routine, expected) => {
  expect(shelvedFor(kept({ place, shelved }), routine)).toEqual(expected);
});

const routines = [whole, alone, made, other];
const entered = fc.array(fc.tuple(fc.constantFrom(...routines), fc.nat(5)), { maxLength: 6 });

/** One routine entered after the other, each left at some place. */
const after = (visits: readonly (readonly [string, number])[]) =>
  visits.reduce(
    (before, [routine, index]) => kept({ shelved: shelvedFor(before, routine), place: at(routine, index) }),
    kept(),
  );

test('whatever is entered in between, the place in the whole routine comes back when that is over', () => {
  const between = fc.array(fc.tuple(fc.constantFrom(alone, made, other), fc.nat(5)), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(entered, fc.nat(20), between, (before, index, since) => {
      const left = after([...before, [whole, index], ...since]);
      expect(left.shelved).toEqual(at(whole, index));
      const routine = left.place?.routine ?? '';
      expect(finishRoutine(left, routine)).toMatchObject({ place: at(whole, index), shelved: null });
    }),
  );
});

test('nothing is shelved for the routine that it is a place of', () => {
  fc.assert(
    fc.property(entered, (visits) => {
      const { place, shelved } = after(visits);
      expect(place === null || shelved?.routine !== place.routine).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test('where one is in a routine does not change what is shelved for it', () => {
  fc.assert(
    fc.property(entered, fc.nat(5), (visits, index) => {
      const before = after(visits);
      const { place } = before;
      if (place === null) return;
      const moved = { ...before, place: at(place.routine, index) };
      expect(shelvedFor(moved, place.routine)).toEqual(before.shelved);
    }),
  );
});

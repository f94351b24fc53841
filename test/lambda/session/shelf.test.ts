import fc from 'fast-check';
import { backStretch } from '../../../lambda/routine/routines';
import { type Place, placesOf } from '../../../lambda/routine/place';
import {
  dated,
  finishRoutine,
  otherRoutineOf,
  settled,
  shelvedAfresh,
  shelvedFor,
  withoutAbandonedStart,
} from '../../../lambda/session/shelf';
import { kept, start } from '../dialogue/support';
import { nothingKept, openSession } from '../../../lambda/session/state';

describe('the shelf', () => {
  const seed = 20261123;
  const whole = backStretch.id;
  const alone = 'knees-to-chest';
  const made = 'ktc.x2+lslt.h50';
  const other = 'legs-up-the-wall';
  const at = (routine: string, index = 3): Place => {
    const place = placesOf(routine)[index];
    if (place === undefined) throw new Error(`${routine} has no place ${index}.`);
    return place;
  };
  /** In the first pose of the whole routine, and past it. */
  const early = at(whole, 2);
  const late = at(whole, 40);

  test.each<[string, Place | null, Place | null, string, Place | null]>([
    ['nothing is left by who begins the whole routine', null, null, whole, null],
    ['nothing is left by who begins another', null, null, alone, null],
    ['a place in the whole routine is shelved for another', at(whole), null, alone, at(whole)],
    ['a place in the whole routine is shelved before any other', at(whole), at(made), alone, at(whole)],
    ['what is shelved stays shelved in its routine', at(alone), at(whole), alone, at(whole)],
    ['what is shelved stays shelved for a third', at(alone), at(whole), other, at(whole)],
    ['a place in one that was made is shelved for a pose alone', at(made), null, alone, at(made)],
    ['a place in one that was made is not shelved for another one', at(made), null, `${made}+${other}`, null],
    ['of two that are not the whole one the first stays', at(alone), at(made), other, at(made)],
    ['what is shelved of a routine is off it where that is entered', at(other), at(made), made, null],
    ['who goes on in the whole routine has left nothing', at(whole), null, whole, null],
    ['who goes back to the whole routine has left nothing', at(alone), at(whole), whole, at(whole)],
  ])('entering: %s', (_name, place, shelved, routine, expected) => {
    expect(shelvedFor(kept({ place, shelved }), routine)).toEqual(expected);
  });

  test.each<[string, Place | null, Place | null, string, Place | null]>([
    ['nothing is given up where nothing was', null, null, whole, null],
    ['the old place is kept', late, null, whole, late],
    ['a place in the first pose is not worth keeping', early, null, whole, null],
    ['a second new start keeps what the first one gave up', early, late, whole, late],
    ['from a pose alone the whole routine keeps its place', at(alone), late, whole, late],
    ['from one that was made, it is kept', at(made), null, whole, at(made)],
    ['in one that was made, the whole routine goes first', at(made, 18), late, made, late],
    ['in one that was made, its own place is kept', at(made, 18), null, made, at(made, 18)],
  ])('beginning afresh: %s', (_name, place, shelved, routine, expected) => {
    expect(shelvedAfresh(kept({ place, shelved }), routine)).toEqual(expected);
  });

  /** Beginning the whole routine afresh from a place, and being led to another one of it. */
  const begunAgain = (from: Place, to: Place) => {
    const first = settled(
      kept({ place: at(whole, 0), movedAt: start, shelved: shelvedAfresh(kept({ place: from }), whole) }),
    );
    return settled({ ...first, place: to });
  };
  const places = placesOf(whole);
  /** Whoever moved last at `start` is no longer on the mat. */
  const later = start + 300_000;
  const firstPose = places.filter(({ pose }) => pose === places[0]?.pose);
  const rest = places.filter(({ pose }) => pose !== places[0]?.pose);

  describe('starting afresh', () => {
    test('keeps the old place for as long as the new start is in its first pose', () => {
      fc.assert(
        fc.property(fc.constantFrom(...rest), fc.constantFrom(...firstPose), (old, now) => {
          const places = begunAgain(old, now);
          expect(places).toMatchObject({ place: now, shelved: old });
          expect(withoutAbandonedStart(places, later)).toMatchObject({ place: old, shelved: null });
        }),
        { seed },
      );
    });

    test('gives it up once the first pose is over: it never comes back', () => {
      fc.assert(
        fc.property(fc.constantFrom(...rest), fc.constantFrom(...rest), (old, now) => {
          const places = begunAgain(old, now);
          expect(places).toMatchObject({ place: now, shelved: null });
          expect(withoutAbandonedStart(places, later)).toBe(places);
          expect(finishRoutine(places, whole, 'a', start, 1)).toMatchObject({ place: null, shelved: null });
        }),
        { seed },
      );
    });

    test('gives it up only once nobody can still be on the mat, and never by a clock that went backwards', () => {
      const places = begunAgain(late, early);
      expect(withoutAbandonedStart(places, later)).toMatchObject({ place: late, movedAt: start });
      for (const instant of [later - 1, start, start - 999_999])
        expect(withoutAbandonedStart(places, instant)).toBe(places);
      const never = { ...places, movedAt: null };
      expect(withoutAbandonedStart(never, later)).toBe(never);
    });

    test('from a pose alone that is over does not bring the old place back, either', () => {
      const places = { ...begunAgain(late, at(whole, 1)), place: null };
      expect(finishRoutine(places, whole, 'a', start, 1)).toMatchObject({ place: null, shelved: null });
    });

    test('over and over keeps the place from before all of it', () => {
      const again = begunAgain(late, at(whole, 1));
      const twice = settled({ ...again, place: at(whole, 0), shelved: shelvedAfresh(again, whole) });
      expect(withoutAbandonedStart(twice, later)).toMatchObject({ place: late });
    });

    test('and then a pose alone leaves the new start to come back to', () => {
      const again = begunAgain(late, early);
      const detour = { ...again, place: at(alone), shelved: shelvedFor(again, alone) };
      expect(withoutAbandonedStart(detour, later)).toBe(detour);
      expect(finishRoutine(detour, alone, 'a', start, 1)).toMatchObject({ place: early, shelved: null });
    });
  });

  describe('since when what is shelved had been left', () => {
    const before = kept({ place: late, movedAt: start - 9_000 });
    const shelved = kept({ place: early, movedAt: start, shelved: late });

    test('is when the place had moved last', () => {
      const after = dated(before, shelved, start);
      expect(after.shelved).toEqual({ ...late, since: start - 9_000 });
      expect(withoutAbandonedStart(after, later)).toMatchObject({ movedAt: start - 9_000, shelved: null });
      expect(withoutAbandonedStart(after, later).place).toEqual(late);
    });

    test('is now where it was reached in the very turn', () => {
      expect(dated({ ...before, place: early }, shelved, start).shelved).toEqual({ ...late, since: start });
    });

    test('stays what it was', () => {
      const since = { ...shelved, shelved: { ...late, since: 7 } };
      expect(dated(before, since, start)).toBe(since);
      expect(dated(before, kept({ place: early }), start).shelved).toBeNull();
    });
  });

  test('a pose alone that was left in the middle is no abandoned start of the whole routine', () => {
    const detour = kept({ place: at(alone, 1), movedAt: start, shelved: late });
    expect(withoutAbandonedStart(detour, later)).toBe(detour);
    expect(settled(detour)).toEqual(detour);
  });

  test('only what waits for another routine to be over comes back when it is', () => {
    expect(otherRoutineOf(late, alone)).toEqual(late);
    expect(otherRoutineOf(late, whole)).toBeNull();
    expect(otherRoutineOf(at(made), whole)).toBeNull();
    expect(otherRoutineOf(null, alone)).toBeNull();
  });

  const routines = [whole, alone, made, other];
  const entered = fc.array(fc.tuple(fc.constantFrom(...routines), fc.nat(5)), { maxLength: 6 });

  /** One routine entered after the other, each left at some place. */
  const after = (visits: readonly (readonly [string, number])[]) =>
    visits.reduce(
      (before, [routine, index]) =>
        settled(kept({ shelved: shelvedFor(before, routine), place: at(routine, index) })),
      kept(),
    );

  test('whatever is entered in between, the place in the whole routine comes back when that is over', () => {
    const between = fc.array(fc.tuple(fc.constantFrom(alone, made, other), fc.nat(5)), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(entered, fc.nat(60), between, (before, index, since) => {
        const left = after([...before, [whole, index], ...since]);
        expect(left.shelved).toEqual(at(whole, index));
        const routine = left.place?.routine ?? '';
        expect(finishRoutine(left, routine, 'a', start, 1)).toMatchObject({
          place: at(whole, index),
          shelved: null,
        });
      }),
      { seed },
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
      { seed },
    );
  });
});

describe('a session', () => {
  test('a session begins with what is kept, and with nothing else', () => {
    expect(openSession(nothingKept)).toEqual({
      kept: nothingKept,
      turn: null,
      offer: null,
      underway: false,
      tag: '',
      zone: 'UTC',
      done: [],
      before: {},
    });
  });

  test('its days are counted by the zone that it is given, else by the one that is kept', () => {
    const kept = { ...nothingKept, zone: 'Europe/Berlin' };
    expect(openSession(kept, 'one')).toMatchObject({ tag: 'one', zone: 'Europe/Berlin' });
    expect(openSession(kept, 'one', 'Asia/Tokyo').zone).toBe('Asia/Tokyo');
  });
});

import fc from 'fast-check';
import { findPose, getPose, poses, shortIdOf } from '../../../lambda/catalogue/poses';
import {
  backStretch,
  entryOf,
  findRoutine,
  getRoutine,
  mostRounds,
  once,
  routineOf,
  type Entry,
} from '../../../lambda/routine/routines';
import { holdOf } from './support/tailored';

const ids = poses.map(({ id }) => id);

/** Every entry there may be: a hold that is as long as usual is not spelled out. */
const entryWith = (pose: (typeof ids)[number]): fc.Arbitrary<Entry> => {
  const { length, longest } = holdOf(getPose(pose));
  const hold =
    longest > length ? fc.option(fc.integer({ min: length + 1, max: longest })) : fc.constant(null);
  return fc.record({ pose: fc.constant(pose), rounds: fc.integer({ min: 1, max: mostRounds }), hold });
};
const legalEntries: fc.Arbitrary<readonly Entry[]> = fc
  .shuffledSubarray(ids, { minLength: 1 })
  .chain((some) => fc.tuple(...some.map(entryWith)));

test('the id of a routine finds that routine again, and is short', () => {
  fc.assert(
    fc.property(legalEntries, (entries) => {
      const routine = routineOf(entries);
      expect(routine.entries).toEqual(entries);
      expect(findRoutine(routine.id)).toEqual(routine);
      expect(getRoutine(routine.id)).toEqual(routine);
      expect(routine.id.length).toBeLessThan(250);
    }),
    { numRuns: 1_000 },
  );
});

test('two different routines have different ids', () => {
  fc.assert(
    fc.property(legalEntries, legalEntries, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other);
      expect(routineOf(one).id === routineOf(other).id).toBe(same);
    }),
    { numRuns: 1_000 },
  );
});

test('even the longest of all ids is short', () => {
  const most = poses.map((pose) => ({ pose: pose.id, rounds: mostRounds, hold: holdOf(pose).longest }));
  expect(routineOf(most).id.length).toBeLessThan(250);
});

test('every pose once, as usual, is the back stretch, however it is asked for', () => {
  const entries = ids.map(once);
  expect(backStretch).toEqual({ id: 'back-stretch', entries });
  expect(routineOf(entries)).toBe(backStretch);
  expect(findRoutine('back-stretch')).toBe(backStretch);
  expect(findRoutine(ids.join('+'))).toBe(backStretch);
  const short = ids.map(shortIdOf);
  expect(findRoutine([...ids].reverse().join('+'))?.id).toBe([...short].reverse().join('+'));
  expect(findRoutine(`${ids.join('+')}.x2`)?.id).toBe(`${short.join('+')}.x2`);
  expect(findRoutine(short.join('+'))).toBe(backStretch);
});

test.each(ids)('the id of %s is that of the pose alone', (id) => {
  expect(findRoutine(id)).toEqual({ id, entries: [{ pose: id, rounds: 1, hold: null }] });
  expect(routineOf([once(id)]).id).toBe(id);
});

test('an id spells out rounds and holds', () => {
  const entries: Entry[] = [once('knees-to-chest'), { pose: 'lying-single-leg-twist', rounds: 2, hold: 40 }];
  expect(routineOf(entries).id).toBe('ktc+lslt.x2.h40');
});

test('a routine knows how its poses are led, and what it has not it leads once', () => {
  const routine = getRoutine('lying-single-leg-twist.x2.h40');
  expect(entryOf(routine, 'lying-single-leg-twist')).toEqual({
    pose: 'lying-single-leg-twist',
    rounds: 2,
    hold: 40,
  });
  expect(entryOf(routine, 'knees-to-chest')).toEqual(once('knees-to-chest'));
});

test.each([
  ['plank', null],
  ['', null],
  ['+', null],
  ['.x2', null],
  ['__proto__', null],
  ['Knees-To-Chest', null],
  ['back-stretch+plank', null],
  ['plank+ktc', 'knees-to-chest'],
  ['ktc+plank.x2.h40', 'knees-to-chest'],
  ['ktc+ktc.x2', 'knees-to-chest'],
  ['ktc.x2+ktc', 'knees-to-chest.x2'],
  ['knees-to-chest.x9', 'knees-to-chest.x3'],
  ['knees-to-chest.x0', 'knees-to-chest'],
  ['knees-to-chest.x1', 'knees-to-chest'],
  ['knees-to-chest.h60', 'knees-to-chest'],
  ['legs-up-the-wall.h9999', null],
  ['legs-up-the-wall.h-5', null],
  ['legs-up-the-wall.x2.x3', null],
])('the id "%s" comes to %s', (id, expected) => {
  expect(findRoutine(id)?.id ?? null).toBe(expected);
  expect(getRoutine(id).id).toBe(expected ?? 'back-stretch');
});

const piece = fc.tuple(
  fc.constantFrom(...ids, 'plank', 'back-stretch', '', '__proto__', 'constructor'),
  fc.constantFrom('', '.x0', '.x1', '.x2', '.x3', '.x9', '.x10', '.x-1'),
  fc.constantFrom(
    '',
    '.h0',
    '.h1',
    '.h20',
    '.h40',
    '.h060',
    '.h100',
    '.h180',
    '.h999',
    '.h9999',
    '.h1e3',
    '.hx',
  ),
);
const hostile = fc.oneof(
  fc.string(),
  fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.map((parts) => parts.join('')).join('+')),
);

test('whatever an id says, its routine is none or a legal one, which its own id finds again', () => {
  fc.assert(
    fc.property(hostile, (id) => {
      const routine = findRoutine(id);
      if (routine === null) return;
      expect(findRoutine(routine.id)).toEqual(routine);
      expect(routine.entries.filter((entry) => !isLegal(entry))).toEqual([]);
      const led = routine.entries.map(({ pose }) => pose);
      expect(led.length).toBeGreaterThan(0);
      expect(new Set(led).size).toBe(led.length);
      expect(routine.id.length).toBeLessThan(250);
    }),
    { numRuns: 2_000 },
  );
});

test('an id as long as a book is read, too', () => {
  expect(findRoutine('ktc+'.repeat(20_000))?.id).toBe('knees-to-chest');
  expect(findRoutine('a'.repeat(300_000))).toBeNull();
  expect(findRoutine(`knees-to-chest.h${'9'.repeat(300_000)}`)).toBeNull();
});

function isLegal({ pose, rounds, hold }: Entry): boolean {
  const known = findPose(pose);
  if (known === null || ![1, 2, 3].includes(rounds)) return false;
  const { length, longest } = holdOf(known);
  return hold === null || (Number.isInteger(hold) && hold > length && hold <= longest);
}

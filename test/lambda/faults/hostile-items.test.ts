import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { openBench, type Bench } from '../../support/faults/bench';
import type { Caller } from '../intents/support';
import { leftInSilence, stopped, watch, type Turn } from './watched';

type Item = Record<string, AttributeValue>;

const place = { routine: 'back-stretch', pose: 'knees-to-chest', side: 'both', step: 'lie' };
const sound: Item = {
  schema: { N: '1' },
  version: { N: '1' },
  expiresAt: { N: '4000000000' },
  place: { M: Object.fromEntries(Object.entries(place).map(([name, text]) => [name, { S: text }])) },
};
function without(name: string): Item {
  return Object.fromEntries(Object.entries(sound).filter(([other]) => other !== name));
}

/** Items that their lock alone does not protect: another version, or another sort of one, is seen by every write. */
const strange: Record<string, Item> = {
  'a newer schema': { ...sound, schema: { N: '2' } },
  'a much newer schema, with everything in other shapes': {
    schema: { N: '999' },
    version: { N: '1' },
    place: { S: 'x' },
  },
  'a newer schema that has expired': { ...sound, schema: { N: '2' }, expiresAt: { N: '1' } },
  'a schema in words': { ...sound, schema: { S: '1' } },
  'a schema in fractions': { ...sound, schema: { N: '1.5' } },
  'a schema below the first': { ...sound, schema: { N: '0' } },
  'no schema': without('schema'),
  'a version in words': { ...sound, version: { S: '1' } },
  'a set of versions': { ...sound, version: { NS: ['1'] } },
  'a version below zero': { ...sound, version: { N: '-1' } },
  'a version that cannot be counted up': { ...sound, version: { N: '9007199254740993' } },
  'no version': without('version'),
};

/** Items that only a reader sees to be strange. */
const malformed: Record<string, Item> = {
  'an expiry in words': { ...sound, expiresAt: { S: 'soon' } },
  'a place in words': { ...sound, place: { S: 'on the mat' } },
  'a list of places': { ...sound, place: { L: [] } },
  'a place without its step': { ...sound, place: { M: { routine: { S: 'back-stretch' } } } },
  'a place in bytes': { ...sound, place: { B: 'AAAA' as unknown as Uint8Array } },
  'a set in the middle of it': { ...sound, settings: { M: { pace: { SS: ['slower'] } } } },
};

let bench: Bench;
let reference: Turn[];
beforeAll(async () => {
  bench = await openBench();
  reference = await watch(bench, { userId: 'nothing is strange' }, stopped);
});
afterAll(() => bench.close());

async function put(id: string, item: Item): Promise<void> {
  await bench.store.put({ ...item, id: { S: id } });
}

/** Holds a session over which an item of somebody else's comes at a turn, and must be there unchanged after it. */
async function survives(
  item: Item,
  at: number,
  caller: Required<Pick<Caller, 'userId'>> & Caller,
): Promise<Turn[]> {
  const id = caller.personId ?? caller.userId;
  const turns = await watch(bench, caller, at % 2 === 0 ? stopped : leftInSilence, async (turn) => {
    if (turn === at) await put(id, item);
  });
  const left = await bench.store.item(id);
  await put('as it was', item);
  expect({ ...(left as object), id: '' }).toEqual({
    ...((await bench.store.item('as it was')) as object),
    id: '',
  });
  return turns;
}

/** From the first time that it could be seen, nothing is written and the person knows: what is not so. */
function unsealed(turns: readonly Turn[]): string[] {
  const told = turns.flatMap(({ told: times }, index) => Array.from({ length: times }, () => index));
  const later = turns.slice(Number(told[0]) + 1).flatMap(({ calls }) => calls);
  return [
    ...turns.flatMap(({ answered }, index) => (answered ? [] : [`turn ${index} has no valid answer`])),
    ...(told.length === 1 ? [] : [`it was told in turns ${told.join()}`]),
    ...(later.length === 0 ? [] : [`${later.length} calls came after that`]),
  ];
}

test.each(Object.entries({ ...strange, ...malformed }))(
  '%s stays as it is when a session begins',
  async (name, item) => {
    const turns = await survives(item, 0, { userId: `${name} at launch` });
    expect(unsealed(turns)).toEqual([]);
    expect(turns[0]?.told).toBe(1);
    // All that is kept is the session's own.
    expect(turns.slice(1, -1).map(({ place: now }) => now)).toEqual(
      reference.slice(1, -1).map(({ place: now }) => now),
    );
  },
);

test.each(Object.entries(strange))('%s stays as it is when it comes in mid-session', async (name, item) => {
  for (const at of [1, 2, 5, 9]) {
    const turns = await survives(item, at, { userId: `${name} at turn ${at}` });
    expect(unsealed(turns)).toEqual([]);
    expect(turns.slice(0, -1).map(({ place: now }) => now)).toEqual(
      reference.slice(0, -1).map(({ place: now }) => now),
    );
  }
});

test.each(Object.entries(strange))(
  '%s stays as it is in the record of somebody whose voice is known',
  async (name, item) => {
    for (const at of [0, 3]) {
      const turns = await survives(item, at, {
        userId: `the household of ${name} ${at}`,
        personId: `${name} of ${at}`,
      });
      expect(unsealed(turns)).toEqual([]);
    }
  },
);

test.each(Object.entries(strange))(
  'an account’s item with %s stays as it is when a voice is recognised',
  async (name, item) => {
    const account = `an account with ${name}`;
    await put(account, item);
    const before = await bench.store.item(account);
    const turns = await watch(bench, { userId: account, personId: `somebody in ${account}` }, stopped);
    expect(await bench.store.item(account)).toEqual(before);
    expect(turns.filter(({ answered }) => !answered)).toEqual([]);
    expect(turns.reduce((sum, { told }) => sum + told, 0)).toBe(1);
  },
);

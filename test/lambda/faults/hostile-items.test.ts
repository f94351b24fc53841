import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { openBench, type Bench } from '../../support/faults/bench';
import type { Caller } from '../intents/support';
import { noticesIn } from './notices';
import { hold, type Ending, type Heard } from './session';
import { sampled } from '../../support/sample';

type Item = Record<string, AttributeValue>;

const place = { routine: 'back-stretch', pose: 'knees-to-chest', side: 'both', step: 'lie' };
const sound: Item = {
  schema: { N: '1' },
  version: { N: '1' },
  expiresAt: { N: '4000000000' },
  record: { S: JSON.stringify({ place }) },
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
    record: { N: '7' },
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
  'a record that is no JSON': { ...sound, record: { S: '{"place":' } },
  'a record that is a list': { ...sound, record: { S: '[]' } },
  'a record in bytes': { ...sound, record: { B: 'AAAA' as unknown as Uint8Array } },
  'a record as a map': { ...sound, record: { M: { place: { NULL: true } } } },
  'a record as a set': { ...sound, record: { SS: ['on the mat'] } },
  'a place in words': { ...sound, record: { S: '{"place":"on the mat"}' } },
  'a list of places': { ...sound, record: { S: '{"place":[]}' } },
  'a place without its step': { ...sound, record: { S: '{"place":{"routine":"back-stretch"}}' } },
};

let bench: Bench;
let reference: readonly unknown[];
beforeAll(async () => {
  bench = await openBench();
  reference = placesOf(await held({ userId: 'nothing is strange' }));
});
afterAll(() => bench.close());

type Somebody = Caller & { readonly userId: string };

/** A session over whose item another one comes before a turn. */
async function held(
  { userId, personId }: Somebody,
  ending: Ending = 'a stop',
  before: (turn: number) => Promise<void> = () => Promise.resolve(),
): Promise<Heard[]> {
  const ids = personId === undefined ? [userId] : [userId, personId];
  let turn = 0;
  await before(turn);
  const caller = personId === undefined ? { userId } : { userId, personId };
  return hold(
    bench.handler,
    caller,
    ending,
    () => ids.flatMap((id) => bench.proxy.callsOf(id)),
    () => before((turn += 1)),
  );
}

async function put(id: string, item: Item): Promise<void> {
  await bench.store.put({ ...item, id: { S: id } });
}

/** Holds a session over which an item of somebody else's comes at a turn, and must be there unchanged after it. */
async function survives(item: Item, at: number, caller: Somebody): Promise<Heard[]> {
  const id = caller.personId ?? caller.userId;
  const ending = at % 2 === 0 ? 'a stop' : 'silence, as Alexa tells it';
  const turns = await held(caller, ending, async (turn) => {
    if (turn === at) await put(id, item);
  });
  await put('as it was', item);
  const [left, asItWas] = await Promise.all([bench.raw(id), bench.raw('as it was')]);
  expect({ ...(left as object), id: '' }).toEqual({ ...(asItWas as object), id: '' });
  return turns;
}

const placesOf = (turns: readonly Heard[]): unknown[] => turns.map(({ place }) => place);
const toldIn = ({ text }: Heard): number => noticesIn(text).length;

/** From the first time that it could be seen, nothing is written and the person knows: what is not so. */
function unsealed(turns: readonly Heard[]): string[] {
  const told = turns.flatMap((turn, index) => Array.from({ length: toldIn(turn) }, () => index));
  const later = turns.slice(Number(told[0]) + 1).flatMap(({ calls }) => calls);
  return [
    ...unanswered(turns),
    ...(told.length === 1 ? [] : [`it was told in turns ${told.join()}`]),
    ...(later.length === 0 ? [] : [`${later.length} calls came after that`]),
  ];
}

/** All but the last must say something: Alexa may have ended the session herself. */
function unanswered(turns: readonly Heard[]): string[] {
  return turns
    .slice(0, -1)
    .flatMap(({ text }, index) => (text === '' ? [`turn ${index} has no valid answer`] : []));
}

test.each(Object.entries({ ...strange, ...malformed }))(
  '%s stays as it is when a session begins',
  async (name, item) => {
    const turns = await survives(item, 0, { userId: `${name} at launch` });
    expect(unsealed(turns)).toEqual([]);
    expect(turns.map(toldIn)[0]).toBe(1);
    // All that is kept is the session's own.
    expect(placesOf(turns).slice(1, -1)).toEqual(reference.slice(1, -1));
  },
);

test.each(Object.entries(strange))('%s stays as it is when it comes in mid-session', async (name, item) => {
  for (const at of sampled([1, 2, 5, 9], 2)) {
    const turns = await survives(item, at, { userId: `${name} at turn ${at}` });
    expect(unsealed(turns)).toEqual([]);
    expect(placesOf(turns).slice(0, -1)).toEqual(reference.slice(0, -1));
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
    const before = await bench.raw(account);
    const turns = await held({ userId: account, personId: `somebody in ${account}` });
    expect(await bench.raw(account)).toEqual(before);
    expect(unanswered(turns)).toEqual([]);
    expect(turns.reduce((sum, turn) => sum + toldIn(turn), 0)).toBe(1);
  },
);

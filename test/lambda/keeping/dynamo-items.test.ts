import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { DynamoAdapter } from '../../../lambda/keeping/dynamo-items';
import { ConflictError, UnreadableItemError } from '../../../lambda/keeping/errors';
import { keptDays } from '../../../lambda/keeping/store';
import { startStore, type Store } from '../../support/dynamodb';
import { times } from '../../support/sample';

const now = Date.UTC(2026, 10, 23, 7);
const later = now / 1000 + 60;

let store: Store;
let adapter: DynamoAdapter;
let people = 0;
let id: string;

beforeAll(async () => {
  store = await startStore();
  adapter = new DynamoAdapter({ client: store.client, tableName: store.tableName, generation: () => 0 });
});
afterAll(() => store.stop());
beforeEach(() => {
  people += 1;
  id = `amzn1.ask.account.SECRET${people}`;
});

describe('a round trip', () => {
  test('nothing is kept at first', async () => {
    await expect(adapter.read(id, now)).resolves.toEqual({});
  });

  test('an item is its record as one JSON text, and what the store adds', async () => {
    await adapter.write(id, { place: null, pace: 'slower' }, now);
    const { Item: item } = await store.client.send(
      new GetItemCommand({ TableName: store.tableName, Key: { id: { S: id } } }),
    );
    expect(item).toEqual({
      id: { S: id },
      schema: { N: '1' },
      version: { N: '1' },
      expiresAt: { N: String(now / 1000 + keptDays * 86_400) },
      record: { S: '{"place":null,"pace":"slower"}' },
    });
  });

  test('what was saved is read again, with its version', async () => {
    const place = { routine: 'back-stretch', pose: 'knees-to-chest', side: 'both', step: 'hold' };
    await expect(adapter.write(id, { place, settings: ['slower'] }, now)).resolves.toBe(1);
    const read = await adapter.read(id, now);
    expect(read).toEqual({ place, settings: ['slower'], version: 1 });
    await expect(adapter.write(id, { ...read, settings: [] }, now)).resolves.toBe(2);
    await expect(adapter.read(id, now)).resolves.toEqual({ place, settings: [], version: 2 });
  });

  test('the record is written whole, and the list of people stays', async () => {
    await adapter.write(id, { place: 'here', endedBy: 'stop' }, now);
    await adapter.people.add(id, 'a person', now);
    await adapter.write(id, { place: 'there', version: 1 }, now);
    await expect(adapter.read(id, now)).resolves.toEqual({ place: 'there', version: 2 });
    await expect(store.read(id)).resolves.toMatchObject({ people: ['a person'] });
  });

  test("names in a record do not touch the item's own", async () => {
    await adapter.write(id, { id: 'other', schema: 9, expiresAt: 1, people: ['x'] }, now);
    await expect(adapter.read(id, now)).resolves.toEqual({
      id: 'other',
      schema: 9,
      expiresAt: 1,
      people: ['x'],
      version: 1,
    });
    await expect(store.read(id)).resolves.toMatchObject({ id, schema: 1, version: 1 });
  });

  test('any JSON comes back as it went, in every script', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), async (attributes) => {
        fc.pre(!Object.hasOwn(attributes, 'version'));
        const written = JSON.parse(JSON.stringify(attributes)) as Record<string, unknown>;
        await adapter.people.forgetAccount(id);
        await adapter.write(id, written, now);
        expect(await adapter.read(id, now)).toEqual({ ...written, version: 1 });
      }),
      { seed: 2, numRuns: times(200, 60) },
    );
  });
});

describe('the end of an item', () => {
  test('it is there to its last second and gone at the next', async () => {
    await store.seed({ id, schema: 1, version: 1, expiresAt: later, record: { place: 'here' } });
    await expect(adapter.read(id, later * 1000 - 1)).resolves.toEqual({ place: 'here', version: 1 });
    await expect(adapter.read(id, later * 1000)).resolves.toEqual({});
  });

  test('without a date of expiry it is still there', async () => {
    await store.seed({ id, schema: 1, version: 1 });
    await expect(adapter.read(id, now)).resolves.toEqual({ version: 1 });
  });

  test('an expired item that is still in the table is written over', async () => {
    await store.seed({ id, schema: 1, version: 8, expiresAt: now / 1000, record: { place: 'old' } });
    await adapter.write(id, { place: 'new' }, now);
    await expect(adapter.read(id, now)).resolves.toEqual({ place: 'new', version: 1 });
  });
});

describe('the lock', () => {
  test('of two who read the same item, the second to write is told', async () => {
    await adapter.write(id, { place: 'first' }, now);
    const [here, there] = [await adapter.read(id, now), await adapter.read(id, now)];
    await adapter.write(id, { ...here, place: 'here' }, now);
    await expect(adapter.write(id, { ...there, place: 'there' }, now)).rejects.toThrow(ConflictError);
    await expect(adapter.read(id, now)).resolves.toEqual({ place: 'here', version: 2 });
  });

  test('of many who create at once, exactly one succeeds', async () => {
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4, 5].map((device) => adapter.write(id, { device }, now)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const failures = outcomes.flatMap((outcome): unknown[] =>
      outcome.status === 'rejected' ? [outcome.reason] : [],
    );
    expect(failures.every((failure) => failure instanceof ConflictError)).toBe(true);
  });

  test('a version that is no version creates, and so overwrites nothing', async () => {
    await adapter.write(id, { place: 'here' }, now);
    await expect(adapter.write(id, { version: 'latest' }, now)).rejects.toThrow(ConflictError);
  });

  test('an item deleted under a session is not silently brought back', async () => {
    const version = await adapter.write(id, {}, now);
    await adapter.people.forgetAccount(id);
    await expect(adapter.write(id, { version }, now)).rejects.toThrow(ConflictError);
    await expect(store.read(id)).resolves.toBeUndefined();
  });
});

describe('an item that is not ours to touch', () => {
  const sound = { schema: 1, version: 1, expiresAt: later };

  test.each<[string, object, string]>([
    ['a newer schema', { ...sound, schema: 2 }, 'newer-schema'],
    ['a much newer schema, all of it in other shapes', { schema: 1_000, version: { a: 1 } }, 'newer-schema'],
    ['a newer schema that looks expired', { ...sound, schema: 2, expiresAt: 1 }, 'newer-schema'],
    ['a schema in words', { ...sound, schema: '1' }, 'malformed'],
    ['half a schema', { ...sound, schema: 1.5 }, 'malformed'],
    ['no schema', { version: 1, expiresAt: later }, 'malformed'],
    ['an older schema than there ever was', { ...sound, schema: 0 }, 'malformed'],
    ['a version in words', { ...sound, version: '1' }, 'malformed'],
    ['a version that is null', { ...sound, version: null }, 'malformed'],
    ['a version past counting', { ...sound, version: Number.MAX_SAFE_INTEGER + 1 }, 'malformed'],
    ['no version, and expired', { schema: 1, expiresAt: 1 }, 'malformed'],
    ['a negative version, and expired', { schema: 1, version: -1, expiresAt: 1 }, 'malformed'],
    ['an expiry in words', { schema: 1, version: { a: 1 }, expiresAt: 'x' }, 'malformed'],
    ['nothing at all', {}, 'malformed'],
  ])('is left as it is: %s', async (_name, fields, reason) => {
    const item = { id, record: { place: 'precious' }, ...fields };
    await store.seed(item);
    const before = await store.read(id);
    await expect(adapter.read(id, now)).rejects.toMatchObject({ name: 'UnreadableItemError', reason });
    await expect(adapter.write(id, { place: 'new' }, now)).rejects.toThrow(ConflictError);
    await expect(store.read(id)).resolves.toEqual(before);
  });

  test('is left as it is: a newer schema that came in mid-session, at the same version', async () => {
    const item = { id, schema: 2, version: 4, expiresAt: later };
    await store.seed(item);
    await expect(adapter.write(id, { version: 4 }, now)).rejects.toThrow(ConflictError);
    await expect(store.read(id)).resolves.toEqual(item);
  });

  test.each([
    ['no JSON', { S: '{"place":' }],
    ['an empty text', { S: '' }],
    ['JSON that is a list', { S: '[]' }],
    ['JSON that is null', { S: 'null' }],
    ['a number', { N: '7' }],
    ['a map', { M: { place: { S: 'here' } } }],
    ['a set', { SS: ['a', 'b'] }],
    ['bytes', { B: new Uint8Array([1, 2]) }],
  ])('cannot be read when its record is %s', async (_name, record) => {
    await store.seedWire({ id: { S: id }, schema: { N: '1' }, version: { N: '1' }, record });
    await expect(adapter.read(id, now)).rejects.toThrow(UnreadableItemError);
  });
});

describe('forgetting', () => {
  test('an item that cannot be read is forgotten too', async () => {
    await store.seed({ id, schema: 99 });
    await adapter.people.forgetAccount(id);
    await expect(store.read(id)).resolves.toBeUndefined();
  });
});

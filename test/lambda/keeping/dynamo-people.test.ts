import { DynamoAdapter } from '../../../lambda/keeping/dynamo-items';
import { StoreUnavailableError, UnlistedPersonError } from '../../../lambda/keeping/errors';
import type { WireItem } from '../../../lambda/keeping/dynamo-table';
import { keptDays } from '../../../lambda/keeping/store';
import { startStore, type Store } from '../../support/dynamodb';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';

const now = Date.parse('2026-11-23T07:00:00Z');
const today = now / 1000;
const expiry = today + keptDays * 86_400;

let store: Store;
let adapter: DynamoAdapter;
let count = 0;
let account: string;

beforeAll(async () => {
  store = await startStore();
  adapter = new DynamoAdapter({
    client: store.client,
    tableName: store.tableName,
    generation: () => 0,
  });
});
afterAll(() => store.stop());
beforeEach(() => {
  count += 1;
  account = `account-${count}`;
});

/** The item as it lies on the wire: sets are no JSON. */
async function wire(id: string): Promise<WireItem | undefined> {
  const command = new GetItemCommand({ TableName: store.tableName, Key: { id: { S: id } } });
  return (await store.client.send(command)).Item;
}
const peopleOf = async (id: string): Promise<unknown> => [...((await wire(id))?.['people']?.SS ?? [])].sort();
const add = (person: string, instant = now) => adapter.people.add(account, person, instant);
const item = (change: WireItem = {}): WireItem => ({
  id: { S: account },
  schema: { N: '1' },
  version: { N: '3' },
  expiresAt: { N: String(expiry) },
  record: { S: '{"place":"here"}' },
  ...change,
});
const ids = (length: number): string[] => Array.from({ length }, (_, index) => `person-${count}-${index}`);

describe('adding', () => {
  test('begins the account’s item with the list alone, and it expires as any other', async () => {
    await add('anna');
    await expect(wire(account)).resolves.toEqual({
      id: { S: account },
      schema: { N: '1' },
      version: { N: '0' },
      expiresAt: { N: String(expiry) },
      people: { SS: ['anna'] },
    });
  });

  test('the account itself can be kept in it, and the list stays', async () => {
    await add('anna');
    const attributes = await adapter.read(account, now);
    expect(attributes).toEqual({ version: 0 });
    await adapter.write(account, { ...attributes, place: 'here' }, now);
    await expect(adapter.read(account, now)).resolves.toEqual({ version: 1, place: 'here' });
    await expect(peopleOf(account)).resolves.toEqual(['anna']);
  });

  test('leaves what is kept there as it is, its lock, too, and renews how long', async () => {
    await store.seedWire(item({ expiresAt: { N: String(today + 5) } }));
    await add('anna');
    await expect(wire(account)).resolves.toEqual(item({ people: { SS: ['anna'] } }));
  });

  test('somebody twice is once', async () => {
    await add('anna');
    await add('anna');
    await add('ben');
    await expect(peopleOf(account)).resolves.toEqual(['anna', 'ben']);
  });

  test('stops at twenty-four, and those who are in it can be renewed', async () => {
    const all = ids(24);
    for (const id of all) await add(id);
    await expect(add('one more')).rejects.toBeInstanceOf(UnlistedPersonError);
    await add(all[7] ?? '', now + 86_400_000);
    await expect(peopleOf(account)).resolves.toEqual([...all].sort());
    expect((await wire(account))?.['expiresAt']).toEqual({ N: String(expiry + 86_400) });
  });

  test('two at once are both in it', async () => {
    await Promise.all(ids(10).map((id) => add(id)));
    await expect(peopleOf(account)).resolves.toHaveLength(10);
  });
});

describe('an account’s item that has expired', () => {
  const expired = { expiresAt: { N: String(today) }, notes: { S: 'of another skill' } };

  test('takes a new list, and nothing of before lives on with it', async () => {
    await store.seedWire(item(expired));
    await add('anna');
    await expect(peopleOf(account)).resolves.toEqual(['anna']);
    await expect(adapter.read(account, now)).resolves.toEqual({ version: expect.any(Number) as number });
    expect(Object.keys((await wire(account)) ?? {})).not.toEqual(expect.arrayContaining(['record', 'notes']));
  });

  test('takes somebody more beside those it lists', async () => {
    await store.seedWire(item({ ...expired, people: { SS: ['old'] } }));
    await add('anna');
    await expect(peopleOf(account)).resolves.toEqual(['anna', 'old']);
    expect((await wire(account))?.['expiresAt']).toEqual({ N: String(expiry) });
    await expect(adapter.read(account, now)).resolves.toEqual({ version: expect.any(Number) as number });
  });
});

describe('an item that is not ours to write stays as it is', () => {
  test.each<[string, WireItem]>([
    ['a newer schema', { schema: { N: '2' } }],
    ['a newer schema that has expired', { schema: { N: '2' }, expiresAt: { N: '5' } }],
    ['a schema that is none', { schema: { S: '1' } }],
    ['a day of expiry that is none', { expiresAt: { S: 'soon' } }],
    ['people who are a text', { people: { S: 'anna' } }],
    ['people who are a list', { people: { L: [{ S: 'anna' }] } }],
    ['people who are a map', { people: { M: { anna: { BOOL: true } } } }],
    ['people who are numbers', { people: { NS: ['1', '2'] } }],
    ['people who are a number', { people: { N: '7' } }],
    ['people who are nobody', { people: { NULL: true } }],
  ])('%s', async (_name, change) => {
    await store.seedWire(item(change));
    await expect(add('anna')).rejects.toThrow();
    await expect(wire(account)).resolves.toEqual(item(change));
  });
});

describe('removing', () => {
  test('takes one off the list, and leaves the rest', async () => {
    await store.seedWire(item({ people: { SS: ['anna', 'ben'] } }));
    await adapter.people.forgetPerson('anna', account);
    await expect(wire(account)).resolves.toEqual(item({ people: { SS: ['ben'] } }));
    await adapter.people.forgetPerson('ben', account);
    await expect(wire(account)).resolves.toEqual(item());
  });

  test('somebody who is not in it, or from an account that is not there, makes nothing', async () => {
    await adapter.people.forgetPerson('anna', account);
    await expect(wire(account)).resolves.toBeUndefined();
    await store.seedWire(item({ people: { SS: ['ben'] } }));
    await adapter.people.forgetPerson('anna', account);
    await expect(wire(account)).resolves.toEqual(item({ people: { SS: ['ben'] } }));
  });

  test.each<[string, WireItem[string]]>([
    ['a text', { S: 'anna' }],
    ['a list', { L: [{ S: 'anna' }] }],
    ['numbers', { NS: ['1'] }],
  ])('from %s there is nobody to remove', async (_name, people) => {
    await store.seedWire(item({ people }));
    await adapter.people.forgetPerson('anna', account);
    await expect(wire(account)).resolves.toEqual(item({ people }));
  });
});

describe('forgetting', () => {
  test('a person leaves nothing', async () => {
    await store.seedWire(item());
    await adapter.people.forgetAccount(account);
    await expect(wire(account)).resolves.toBeUndefined();
    await adapter.people.forgetAccount(account);
  });

  test('an account keeps the list alone, and another version', async () => {
    await store.seedWire(item({ people: { SS: ['anna'] } }));
    await adapter.people.forgetAccount(account);
    await expect(wire(account)).resolves.toEqual({
      id: { S: account },
      schema: { N: '1' },
      version: { N: '0' },
      expiresAt: { N: String(expiry) },
      people: { SS: ['anna'] },
    });
    // A session that still goes on cannot write over it what it holds.
    await expect(adapter.write(account, { place: 'old', version: 3 }, now)).rejects.toThrow();
  });

  test.each<[string, WireItem]>([
    ['a newer schema', { schema: { N: '2' } }],
    ['a version that is none', { version: { S: 'x' } }],
    ['people who are a list', { people: { L: [{ S: 'anna' }] } }],
    ['names that are words of the store', { size: { S: 'a' }, 'a.b c': { S: 'b' }, '#x': { S: 'c' } }],
  ])('is done whatever is there: %s', async (_name, change) => {
    await store.seedWire(item(change));
    await adapter.people.forgetAccount(account);
    await expect(wire(account)).resolves.toBeUndefined();
    await store.seedWire(item({ people: { SS: ['anna'] }, ...change }));
    await adapter.people.forgetAccount(account);
    const left = Object.keys((await wire(account)) ?? {});
    expect(['id', 'people', 'schema', 'version', 'expiresAt']).toEqual(expect.arrayContaining(left));
  });

  test('of the whole account leaves nobody of it, and everybody else', async () => {
    const people = ids(24);
    for (const id of people) {
      await add(id);
      await adapter.write(id, { place: 'there' }, now);
    }
    await adapter.write(`other-${count}`, { place: 'else' }, now);
    await adapter.people.forgetEverybody(account);
    const left = await Promise.all([account, ...people].map((id) => wire(id)));
    expect(left.filter((one) => one !== undefined)).toEqual([]);
    await expect(wire(`other-${count}`)).resolves.toBeDefined();
    await adapter.people.forgetEverybody(account);
  });

  test.each<WireItem[string]>([{ S: 'anna' }, { L: [{ S: 'anna' }] }, { SS: ['x'.repeat(1_025)] }])(
    'of an account with hostile people, %j, ends the account all the same',
    async (people) => {
      await store.seedWire(item({ people }));
      await adapter.people.forgetEverybody(account);
      await expect(wire(account)).resolves.toBeUndefined();
    },
  );
});

test('a store that is down is told as one, whatever is asked of it', async () => {
  const { people } = new DynamoAdapter({
    client: store.client,
    tableName: 'gone',
    generation: () => 0,
  });
  const all = [
    people.add(account, 'anna', now),
    people.forgetPerson('anna', account),
    people.forgetAccount(account),
    people.forgetEverybody(account),
  ];
  for (const one of await Promise.allSettled(all)) {
    expect(one).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailableError) as Error });
  }
});

import { setTimeout as wait } from 'node:timers/promises';
import { DeleteItemCommand, DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoAdapter } from '../../../lambda/keeping/dynamo-items';
import { StoreUnavailableError } from '../../../lambda/keeping/errors';
import { loopback, startStore, type Store } from '../../support/dynamodb';

const now = Date.parse('2026-11-23T07:00:00Z');
const account = 'account';
const clients: DynamoDBClient[] = [];
let store: Store;

beforeAll(async () => {
  store = await startStore();
});
afterAll(async () => {
  for (const client of clients) client.destroy();
  await store.stop();
});

/** The adapter over a client that does something before each of its calls. */
function adapterThat(before: (operation: string) => Promise<unknown>): DynamoAdapter {
  const client = new DynamoDBClient(loopback(store.endpoint));
  clients.push(client);
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        await before(String(commandName));
        return next(args);
      },
    { step: 'initialize' },
  );
  return new DynamoAdapter({ client, tableName: store.tableName, generation: () => 0 });
}

const key = () => ({ TableName: store.tableName, Key: { id: { S: account } } });
const found = async () => (await store.client.send(new GetItemCommand(key()))).Item;

test('somebody who cannot be listed costs a slow store one call’s time, not one for each call', async () => {
  const expiresAt = { N: String(now / 1000 + 1_000) };
  const people = { SS: Array.from({ length: 24 }, (_, index) => `person-${index}`) };
  await store.seedWire({ id: { S: account }, schema: { N: '1' }, version: { N: '1' }, expiresAt, people });
  let calls = 0;
  const { people: slowly } = adapterThat(() => {
    calls += 1;
    return wait(250);
  });
  await expect(slowly.add(account, 'one more', now, 300)).rejects.toBeInstanceOf(StoreUnavailableError);
  // The list is found full by the first call, and the second has not been answered yet.
  expect(calls).toBeLessThanOrEqual(2);
});

test('an account that goes while it is being forgotten leaves no shred', async () => {
  await store.seedWire({
    id: { S: account },
    schema: { N: '1' },
    version: { N: '1' },
    people: { SS: ['anna'] },
    record: { S: '{}' },
  });
  const { people } = adapterThat(async (operation) => {
    if (operation === 'UpdateItemCommand') await store.client.send(new DeleteItemCommand(key()));
  });
  await people.forgetAccount(account);
  await expect(found()).resolves.toBeUndefined();
});

test('what has expired and is written anew in the same moment keeps what is new', async () => {
  await store.seedWire({
    id: { S: account },
    schema: { N: '1' },
    version: { N: '7' },
    expiresAt: { N: String(now / 1000 - 5) },
    record: { S: '{"place":"of long ago"}' },
  });
  let calls = 0;
  const other = new DynamoAdapter({
    client: store.client,
    tableName: store.tableName,
    generation: () => 0,
  });
  const { people } = adapterThat(async (operation) => {
    if (operation === 'UpdateItemCommand' && (calls += 1) === 2) {
      await other.write(account, { place: 'new' }, now);
    }
  });
  await expect(people.add(account, 'anna', now)).rejects.toThrow();
  await expect(found()).resolves.toMatchObject({ record: { S: '{"place":"new"}' } });
});

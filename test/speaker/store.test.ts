import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreInUse } from '../../speaker/errors';
import { plain, provideStore } from '../../speaker/store/dynamodb';
import { keptPlace, openStore, type Store } from '../../speaker/store/store';

const folder = mkdtempSync(join(tmpdir(), 'speaker-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const ITEM = { id: { S: 'anna' }, record: { S: '{"place":{"pose":"twist","step":2}}' } };

test('what is kept outlives the store that kept it', async () => {
  const first = await openStore(folder);
  await first.put(ITEM);
  await first.close();
  const second = await openStore(folder);
  expect(await keptPlace(second, 'anna')).toEqual({ pose: 'twist', step: 2 });
  await second.close();
});

test('nothing is kept for a stranger, nor in a store that lives in memory', async () => {
  const store = await openStore();
  expect(await keptPlace(store, 'anna')).toBeUndefined();
  await store.close();
});

test('a store that is open takes an item at once', async () => {
  for (let round = 0; round < 20; round += 1) {
    const store = await openStore();
    const put = await store.put(ITEM).catch((error: unknown) => error);
    await store.close();
    expect(put).toBeUndefined();
  }
});

test('two stores in one folder cannot be: the second is told what to do', async () => {
  const first = await openStore(folder);
  await expect(openStore(folder, 100)).rejects.toThrow(StoreInUse);
  await expect(openStore(folder, 100)).rejects.toThrow('--data DIR');
  await first.close();
});

test('the second waits for the first to end', async () => {
  const first = await openStore(folder);
  const waiting = openStore(folder, 5_000);
  await first.close();
  const second = await waiting;
  expect(await second.item('anna')).toBeDefined();
  await second.close();
});

test('a folder that cannot be made is said so, with what to do', async () => {
  await expect(openStore('/dev/null/nowhere', 100)).rejects.toThrow(/--data DIR/);
});

test('typed JSON becomes plain values', () => {
  const typed = {
    M: {
      name: { S: 'x' },
      count: { N: '3.5' },
      none: { NULL: true },
      yes: { BOOL: true },
      list: { L: [{ S: 'a' }, { M: { b: { N: '1' } } }] },
    },
  };
  expect(plain(typed)).toEqual({ name: 'x', count: 3.5, none: null, yes: true, list: ['a', { b: 1 }] });
});

let store: Store;
const before = process.env['AWS_LAMBDA_LOG_LEVEL'];
beforeAll(async () => {
  store = await openStore();
});
afterAll(async () => {
  if (before === undefined) delete process.env['AWS_LAMBDA_LOG_LEVEL'];
  else process.env['AWS_LAMBDA_LOG_LEVEL'] = before;
  await store.close();
});

test('the skill finds the store, and logs no line a turn', () => {
  delete process.env['AWS_LAMBDA_LOG_LEVEL'];
  provideStore(store);
  expect(process.env).toMatchObject({
    TABLE_NAME: store.table,
    AWS_ENDPOINT_URL_DYNAMODB: store.endpoint,
    AWS_LAMBDA_LOG_LEVEL: 'WARN',
  });
});

test('whoever wants to see its log may', () => {
  process.env['AWS_LAMBDA_LOG_LEVEL'] = 'INFO';
  provideStore(store);
  expect(process.env['AWS_LAMBDA_LOG_LEVEL']).toBe('INFO');
});

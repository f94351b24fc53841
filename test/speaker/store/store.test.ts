import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptPlace, openStore, StoreInUse } from '../../../speaker/store/store';

const folder = mkdtempSync(join(tmpdir(), 'speaker-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const ITEM = { id: { S: 'anna' }, place: { M: { pose: { S: 'twist' }, step: { N: '2' } } } };

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

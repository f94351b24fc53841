import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreBroken } from '../../speaker/errors';
import { broken, isOfStore, openStore } from '../../speaker/store/store';

let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broken-'));
  const store = await openStore(folder);
  await store.put({ id: { S: 'Anna' } });
  await store.close();
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const manifest = (): string =>
  readdirSync(join(folder, 'dynamodb')).find((name) => name.startsWith('MANIFEST')) ?? '';

test.each([
  ['an empty CURRENT', () => 'CURRENT', 0],
  ['a manifest that was cut short', manifest, 10],
])('with %s it says which folder it is and what to do, and leaves it as it is', async (_how, file, bytes) => {
  const kept = join(folder, 'dynamodb');
  truncateSync(join(kept, file()), bytes);
  const files = readdirSync(kept).filter((name) => !name.startsWith('LOG'));
  const error: unknown = await openStore(folder).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(StoreBroken);
  expect(String(error)).toContain(`What is kept in ${kept} cannot be read`);
  expect(String(error)).toContain('move that folder away');
  expect(readdirSync(kept)).toEqual(expect.arrayContaining(files));
});

test('a full disk asks for room', () => {
  const error = new Error('Database is not open', {
    cause: new Error('IO error: x: No space left on device'),
  });
  expect(broken('/data', error).message).toMatch(/^Nothing more can be kept in \/data: .*Make room/);
});

test.each([
  [Object.assign(new Error(), { code: 'LEVEL_IO_ERROR' }), true],
  [Object.assign(new Error(), { code: 'EPIPE' }), false],
  [new Error(), false],
  ['LEVEL_', false],
])('only errors of LevelDB are the store’s', (error, is) => {
  expect(isOfStore(error)).toBe(is);
});

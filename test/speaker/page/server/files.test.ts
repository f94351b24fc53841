import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileAt } from '../../../../speaker/page/server/files';

const build = mkdtempSync(join(tmpdir(), 'page-'));
beforeAll(() => {
  mkdirSync(join(build, 'figures'));
  mkdirSync(join(build, 'speaker', 'page'), { recursive: true });
  writeFileSync(join(build, 'figures', 'knees-to-chest-both.svg'), '<svg/>');
  writeFileSync(join(build, 'figures', 'secret.txt'), 'secret');
  writeFileSync(join(build, 'secret.svg'), 'secret');
  writeFileSync(join(build, 'speaker', 'page', 'index.html'), '<!doctype html>');
});
afterAll(() => {
  rmSync(build, { recursive: true });
});

test('a drawing is served by its name, and a missing one is missing', async () => {
  expect(await fileAt('/figures/knees-to-chest-both.svg', build)).toMatchObject({
    status: 200,
    type: 'image/svg+xml',
  });
  expect((await fileAt('/figures/legs-up-the-wall-both.svg', build)).status).toBe(404);
  expect(await fileAt('/', build)).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
});

test.each([
  '/figures/../secret.svg',
  '/figures/..%2fsecret.svg',
  '/figures/secret.txt',
  '/figures/',
  '/figures/.svg',
  '/figures/a--b.svg',
  '/figures/A.svg',
  '/secret.svg',
  '/toString',
  '',
])('"%s" is no file of the page', async (path) => {
  const { status, body } = await fileAt(path, build);
  expect([status, String(body).includes('secret')]).toEqual([404, false]);
});

import { createServer, type Server } from 'node:http';
import { listenNear } from '../../speaker/http';
import { at, isObject, isText } from '../../speaker/json';

const open: Server[] = [];
const server = (): Server => {
  const made = createServer();
  open.push(made);
  return made;
};
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

test('the port that was asked for is taken where it is free, and a near one where it is not', async () => {
  const first = await listenNear(server(), 0);
  const second = await listenNear(server(), first);
  expect(second).toBeGreaterThan(first);
  expect(second - first).toBeLessThanOrEqual(10);
});

test('it listens on the loopback alone', async () => {
  const made = server();
  await listenNear(made, 0);
  expect(made.address()).toMatchObject({ address: '127.0.0.1' });
});

test('a fault that is no taken port is no reason to try another', async () => {
  const made = server();
  await listenNear(made, 0);
  await expect(listenNear(made, 0)).rejects.toThrow(/listen/i);
});

test('a path leads to what lies there, or to nothing', () => {
  const value = { a: { b: [1], c: null } };
  expect(at(value, 'a', 'b')).toEqual([1]);
  expect(at(value, 'a', 'c')).toBeNull();
  expect([at(value, 'a', 'b', '0'), at(value, 'x', 'y'), at('text', 'length')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('lists and null are no objects, blanks no text', () => {
  expect([{}, [], null, 'x'].map(isObject)).toEqual([true, false, false, false]);
  expect(['x', ' ', 1].map(isText)).toEqual([true, false, false]);
});

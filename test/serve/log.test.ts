import { jsonLines, nameOf } from '../../serve/log';

test('a line is one JSON object, with its time, whatever is in it', () => {
  const written: string[] = [];
  jsonLines(
    (text) => written.push(text),
    () => Date.parse('2026-11-23T07:00:00Z'),
  )({ event: 'request', path: 'a\nb' });
  expect(written).toEqual(['{"time":"2026-11-23T07:00:00.000Z","event":"request","path":"a\\nb"}\n']);
});

test.each([
  [new TypeError('secret'), 'TypeError'],
  ['secret', 'string'],
])('of an error only the class is told', (error, name) => {
  expect(nameOf(error)).toBe(name);
});

import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { BadBody, readBody } from '../../../../speaker/page/server/body';

function message(text: string, type = 'application/json; charset=utf-8'): IncomingMessage {
  const made = Object.assign(new IncomingMessage(new Socket()), { headers: { 'content-type': type } });
  made.push(text);
  made.push(null);
  return made;
}

test('an object in JSON is read', async () => {
  expect(await readBody(message('{"text":"weiter, größer"}'))).toEqual({ text: 'weiter, größer' });
});

test.each([
  ['"next"', 'application/json', 400],
  ['null', 'application/json', 400],
  ['{"a":', 'application/json', 400],
  ['{}', 'application/jsonp', 415],
  ['{}', '', 415],
  [`{"text":"${'x'.repeat(4_100)}"}`, 'application/json', 413],
])('%s as "%s" is refused with %i', async (text, type, status) => {
  const error: unknown = await readBody(message(text, type)).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(BadBody);
  expect(error).toHaveProperty('status', status);
});

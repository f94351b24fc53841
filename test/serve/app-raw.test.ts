import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { authority } from './support/authority';
import { by, chainOf, openEndpoint, type Endpoint } from './support/endpoint';

// What no decent client sends: written to the connection itself.

const own = authority();
const POST = 'POST /alexa HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
let answerSkill: () => void = () => undefined;
let called: Promise<void>;
let endpoint: Endpoint;
beforeAll(async () => {
  let call: () => void = () => undefined;
  called = new Promise((resolve) => (call = resolve));
  endpoint = await openEndpoint({
    roots: own.roots,
    download: chainOf(own),
    handler: () => {
      call();
      return new Promise((resolve) => {
        answerSkill = () => {
          resolve({ version: '1.0', response: {} });
        };
      });
    },
  });
});
afterAll(() => endpoint.close());

function open(): Socket {
  const { hostname, port } = new URL(endpoint.origin);
  return connect(Number(port), hostname).on('error', () => undefined);
}

/** All that is answered until the server closes the connection, which it has to do by itself. */
async function answerTo(sent: string): Promise<string> {
  const socket = open();
  socket.write(sent);
  return text(socket);
}

const lastLine = (): unknown => JSON.parse(endpoint.lines.at(-1) ?? '');

test.each([
  ['a told length that is too large', 'Content-Length: 999999999\r\n\r\n{"a'],
  ['one that asks first', 'Content-Length: 999999999\r\nExpect: 100-continue\r\n\r\n'],
  ['pieces without an end', `Transfer-Encoding: chunked\r\n\r\n30000\r\n${'a'.repeat(0x30000)}\r\n`],
])('a body of %s is answered with 413 at once, and the connection closed', async (_, rest) => {
  const began = performance.now();
  const answer = await answerTo(POST + rest);
  expect(answer).toMatch(/HTTP\/1\.1 413 .*\r\nConnection: close\r\n/is);
  expect(answer.match(/HTTP\/1\.1 [45]/g)).toHaveLength(1);
  expect(performance.now() - began).toBeLessThan(3_000);
  expect(lastLine()).toMatchObject({ status: 413, reason: 'too-large' });
});

test.each([
  ['POST', '/x', 404],
  ['PUT', '/alexa', 405],
])(
  '%s %s with a body that nobody reads is answered with %d, and the connection closed',
  async (method, path, status) => {
    const answer = await answerTo(
      `${method} ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999\r\n\r\n{`,
    );
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} .*\\r\\nConnection: close\\r\\n`, 'is'));
  },
);

test.each(['http://[::1/SECRET', 'http://[x/', 'http://xn--0/', 'http://x/alexa', '*'])(
  '%s is no path of ours, and is quoted nowhere',
  async (target) => {
    const answer = await answerTo(`GET ${target} HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 404 .*\r\nCache-Control: no-store\r\n.*"There is nothing here\."/is);
    expect(answer).not.toMatch(/SECRET|<html/i);
    expect(lastLine()).toMatchObject({ path: 'other', status: 404 });
  },
);

test('who hangs up is told to be gone, with no status, since nothing was answered', async () => {
  const { body, headers } = by(own.leaf);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const socket = open();
  const before = endpoint.lines.length;
  socket.write(
    `POST /alexa HTTP/1.1\r\nHost: x\r\n${lines.join('')}Content-Length: ${body.length}\r\n\r\n${String(body)}`,
  );
  await called;
  socket.destroy();
  await once(socket, 'close');
  while (endpoint.lines.length === before) await new Promise((resolve) => setTimeout(resolve, 5));
  answerSkill();
  expect(lastLine()).toMatchObject({ path: '/alexa', reason: 'gone' });
  expect(lastLine()).not.toHaveProperty('status');
});

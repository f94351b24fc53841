import { authority, by, chainOf, openEndpoint, type Endpoint } from './support';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';

describe('app', () => {
  const own = authority();
  const JSON_ = { 'Content-Type': 'application/json' };
  const SECRET = 'amzn1.ask.account.SECRET';
  let handle: () => Promise<{ version: string; response: object }>;
  let endpoint: Endpoint;

  beforeAll(async () => {
    const milliseconds = 150;
    endpoint = await openEndpoint({
      roots: own.roots,
      download: chainOf(own),
      milliseconds,
      handler: () => handle(),
    });
  });
  beforeEach(() => {
    handle = () => Promise.resolve({ version: '1.0', response: {} });
  });
  afterAll(() => endpoint.close());

  const last = (): unknown => JSON.parse(endpoint.lines.at(-1) ?? '');

  test('it is healthy, and says so without a line in the log', async () => {
    const before = endpoint.lines.length;
    const { status, text } = await endpoint.ask('/health');
    expect([status, text]).toEqual([200, '{"status":"ok"}']);
    expect(endpoint.lines).toHaveLength(before);
  });

  test.each([
    ['GET', '/', 404, 'There is nothing here.'],
    ['POST', '/', 404, 'There is nothing here.'],
    ['POST', '/alexa/', 404, 'There is nothing here.'],
    ['POST', '/ALEXA', 404, 'There is nothing here.'],
    ['GET', '/amzn1.ask.account.SECRET', 404, 'There is nothing here.'],
    ['GET', '/%zz', 404, 'There is nothing here.'],
    ['GET', '/alexa', 405, 'This method is not allowed here.'],
    ['PUT', '/alexa', 405, 'This method is not allowed here.'],
    ['DELETE', '/alexa', 405, 'This method is not allowed here.'],
    ['OPTIONS', '/alexa', 405, 'This method is not allowed here.'],
    ['POST', '/health', 405, 'This method is not allowed here.'],
  ])('%s %s is answered with %d', async (method, path, status, error) => {
    const answer = await endpoint.ask(path, { method });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([status, { error }]);
    expect(last()).toMatchObject({ method, status });
  });

  test('what is allowed is told where something else was asked', async () => {
    const { headers } = await endpoint.ask('/alexa');
    expect(headers.get('allow')).toBe('POST');
  });

  test.each<[string, Record<string, string>]>([
    ['no type', {}],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['text', { 'Content-Type': 'text/plain' }],
    ['a type that begins alike', { 'Content-Type': 'application/json-patch+json' }],
    ['another alphabet', { 'Content-Type': 'application/json; charset=utf-16' }],
    ['a packed body', { ...JSON_, 'Content-Encoding': 'gzip' }],
  ])('%s is answered with 415', async (_, headers) => {
    const body = new Uint8Array([123, 125]);
    expect(await endpoint.ask('/alexa', { method: 'POST', body, headers })).toMatchObject({ status: 415 });
  });

  test.each([
    ['of a told length', 131_073],
    ['far too large', 5_000_000],
  ])('a body %s is answered with 413', async (_, length) => {
    const body = 'a'.repeat(length);
    const { status, headers } = await endpoint.ask('/alexa', { method: 'POST', body, headers: JSON_ });
    expect([status, headers.get('connection')]).toEqual([413, 'close']);
  });

  test('a body of no told length is cut off, too', async () => {
    const body = new Blob(['a'.repeat(131_073)]).stream();
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers: JSON_, duplex: 'half' };
    expect(await endpoint.ask('/alexa', init)).toMatchObject({ status: 413 });
  });

  test('a skill that fails is answered with 500, and what it said stays inside', async () => {
    handle = () => Promise.reject(new TypeError(`no place for ${SECRET}`));
    const { status, text } = await endpoint.send(by(own.leaf));
    expect([status, text]).toEqual([500, '{"error":"The request could not be answered."}']);
    expect(last()).toMatchObject({ status: 500, reason: 'TypeError' });
  });

  test('a verifier that breaks lets nothing through, and tells nothing', async () => {
    const download = () => Promise.reject(new RangeError(SECRET));
    const other = await openEndpoint({ roots: own.roots, download });
    const { status, text } = await other.send(by(own.leaf));
    await other.close();
    expect([status, text]).toEqual([500, '{"error":"The request could not be answered."}']);
    expect(other.seen).toEqual([]);
    expect(other.lines.join('')).not.toContain(SECRET);
  });

  test('a skill that takes too long is answered with 503', async () => {
    handle = () => new Promise(() => undefined);
    const { status, text } = await endpoint.send(by(own.leaf));
    expect([status, text]).toEqual([503, '{"error":"The request could not be answered in time."}']);
    expect(last()).toMatchObject({ status: 503, reason: 'late' });
  });

  test('an answer names neither the server nor its parts, and is kept nowhere', async () => {
    const { headers } = await endpoint.send(by(own.leaf));
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('etag')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('a failing log or answer leaks nothing into any line', () => {
    for (const line of endpoint.lines) expect(line).not.toMatch(/SECRET|amzn1|%zz|stack|node_modules/);
  });
});

describe('app raw', () => {
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
    // The rest never comes: whoever waits for it never answers.
    const answer = await answerTo(POST + rest);
    expect(answer).toMatch(/HTTP\/1\.1 413 .*\r\nConnection: close\r\n/is);
    expect(answer.match(/HTTP\/1\.1 [45]/g)).toHaveLength(1);
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
      expect(answer).toMatch(
        /^HTTP\/1\.1 404 .*\r\nCache-Control: no-store\r\n.*"There is nothing here\."/is,
      );
      expect(answer).not.toMatch(/SECRET|<html/i);
      expect(lastLine()).toMatchObject({ path: 'other', status: 404 });
    },
  );

  test.each([
    ['/', 'path-missing'],
    ['/alexa/', 'path-with-slash-at-its-end'],
    ['//alexa', 'path-with-doubled-slash'],
    ['/Alexa', 'path-in-other-case'],
    ['/alexa/SECRET', 'path-too-long'],
    ['/SECRET', 'no-such-path'],
  ])('a request to %s is logged as %s, without its path', async (path, reason) => {
    await answerTo(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n`);
    expect(lastLine()).toMatchObject({ path: 'other', status: 404, reason });
    expect(endpoint.lines.join('')).not.toContain('SECRET');
  });

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
});

import { ApiClient } from '../../../lambda/alexa/api-client';
import { closeAll, gone, saying, serverOf, socketsOf, timed } from './support';

afterEach(closeAll);

const client = new ApiClient();
const get = (url: string, headers = [{ key: 'authorization', value: 'Bearer a' }]) =>
  timed(client.invoke({ url, method: 'GET', headers }));

test('sends method, path, headers and body, and hands on what is answered', async () => {
  const seen: unknown[] = [];
  const endpoint = await serverOf((request, response) => {
    request.setEncoding('utf8');
    let body = '';
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      seen.push(request.method, request.url, request.headers['x-a'], body);
      response.writeHead(201, { 'content-type': 'application/json', 'x-b': 'c' });
      response.end('{"ä": 1}');
    });
  });
  const answer = await client.invoke({
    url: `${endpoint}/v1/alerts?x=1`,
    method: 'POST',
    headers: [{ key: 'x-a', value: 'b' }],
    body: '{"ü": 2}',
  });
  expect(seen).toEqual(['POST', '/v1/alerts?x=1', 'b', '{"ü": 2}']);
  expect(answer).toMatchObject({ statusCode: 201, body: '{"ä": 1}' });
  expect(answer.headers).toContainEqual({ key: 'x-b', value: 'c' });
});

test.each([204, 404, 500])('a status of %d is for the caller to judge', async (status) => {
  const { value } = await get(await serverOf((_request, response) => response.writeHead(status).end()));
  expect(value).toMatchObject({ statusCode: status, body: '' });
});

const wrong: [string, () => Promise<string>][] = [
  ['nobody answers', () => serverOf(() => undefined)],
  [
    'the headers come, and the rest does not',
    () => serverOf((_request, response) => response.writeHead(200).write('{')),
  ],
  [
    'the rest comes letter by letter',
    () =>
      serverOf((request, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write(' '), 50);
        request.socket.on('close', () => {
          clearInterval(timer);
        });
      }),
  ],
  [
    'the connection breaks in the middle',
    () =>
      serverOf((_request, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('{');
        setTimeout(() => response.destroy(), 10);
      }),
  ],
  ['nobody listens', gone],
  ['a connection is taken and nothing is ever said', () => socketsOf((socket) => socket.unref())],
  ['it is no HTTP that is spoken', () => socketsOf((socket) => socket.end('220 mail ready\r\n'))],
  ['HTTPS is asked of a server that has none', async () => (await saying(1)).replace('http:', 'https:')],
  [
    'the answer has no end',
    () =>
      serverOf((_request, response) => {
        const more = (): void => {
          while (response.write('x'.repeat(50_000)));
        };
        response.writeHead(200).on('drain', more);
        more();
      }),
  ],
];

test.each(wrong)('%s: it is rejected under a second', async (_name, endpoint) => {
  const { ms, failed } = await get(await endpoint());
  expect(failed).toBe(true);
  expect(ms).toBeLessThan(1_000);
});

test.each(['', 'nonsense', 'file:///etc/passwd', 'ftp://127.0.0.1/', 'http://', 'http://[::1', 'https:'])(
  'to the address %j nothing is sent',
  async (url) => {
    expect((await get(url)).failed).toBe(true);
  },
);

test('a header that holds a line of its own is not sent', async () => {
  const { failed } = await get(await saying(1), [{ key: 'authorization', value: 'a\r\nx: y' }]);
  expect(failed).toBe(true);
});

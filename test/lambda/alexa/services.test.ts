import { ApiClient } from '../../../lambda/alexa/api-client';
import { likelyZone, timeZone } from '../../../lambda/alexa/time-zone';
import { alexa, anna, closeAll, gone, inputFor, saying, serverOf, socketsOf, outcomeOf } from './support';

afterEach(closeAll);

describe('the client of the services', () => {
  const client = new ApiClient();
  const get = (url: string, headers = [{ key: 'authorization', value: 'Bearer a' }]) =>
    outcomeOf(client.invoke({ url, method: 'GET', headers }));

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

  test('an answer is waited for less than a second', async () => {
    const limit = jest.spyOn(AbortSignal, 'timeout');
    await get(await saying(1));
    expect(limit.mock.calls).toEqual([[900]]);
    limit.mockRestore();
  });

  test.each(wrong)('%s: it is rejected', async (_name, endpoint) => {
    const { failed } = await get(await endpoint());
    expect(failed).toBe(true);
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
});

describe('the time zone', () => {
  test('Alexa tells the zone of the device', async () => {
    const { apiEndpoint } = await alexa();
    await expect(timeZone(inputFor(apiEndpoint), 900)).resolves.toBe('Europe/Berlin');
  });

  test.each(['denied', 'down'] as const)('services that are %s tell nothing', async (mode) => {
    const { apiEndpoint } = await alexa({ mode });
    await expect(timeZone(inputFor(apiEndpoint), 900)).resolves.toBeNull();
  });

  test('nothing is told of another device', async () => {
    const { apiEndpoint } = await alexa();
    await expect(timeZone(inputFor(apiEndpoint, { deviceId: 'other' }), 900)).resolves.toBeNull();
  });

  test('services that are slow cost less than a second', async () => {
    const { apiEndpoint } = await alexa({ mode: 'slow' });
    const { value } = await outcomeOf(timeZone(inputFor(apiEndpoint), 950));
    expect(value).toBeNull();
  });

  test('and no more than the turn has for them', async () => {
    const { apiEndpoint } = await alexa({ mode: 'slow' });
    const { value } = await outcomeOf(timeZone(inputFor(apiEndpoint), 40));
    expect(value).toBeNull();
  });

  test.each([
    'Mars/Olympus',
    '',
    7,
    null,
    {},
    ['Europe/Berlin'],
    { zone: 'Europe/Berlin' },
    'x'.repeat(10_000),
  ])('an answer of %j is no zone', async (body) => {
    await expect(timeZone(inputFor(await saying(body)), 900)).resolves.toBeNull();
  });

  test.each(['<html>', '{"', 'Europe/Berlin', '\u0000'])('nor is garbage such as %j', async (body) => {
    await expect(timeZone(inputFor(await saying(body, 200, true)), 900)).resolves.toBeNull();
  });

  test('nobody listens: nothing is told', async () => {
    await expect(timeZone(inputFor(await gone()), 900)).resolves.toBeNull();
  });

  test.each([
    undefined,
    null,
    '',
    7,
    {},
    'nonsense',
    'file:///etc/passwd',
    'http://127.0.0.1:99999',
    'http://user:secret@[::1',
    'javascript:alert(1)',
  ])('an endpoint of %j fails nobody', async (endpoint) => {
    const { value } = await outcomeOf(timeZone(inputFor(endpoint), 900));
    expect(value).toBeNull();
  });

  test.each([null, 'device', {}, { deviceId: 7 }])('with a device of %j nobody is asked', async (device) => {
    let asked = 0;
    const endpoint = await serverOf((_request, response) => {
      asked += 1;
      response.end('"Europe/Berlin"');
    });
    const input = inputFor(endpoint, device);
    await expect(timeZone(input, 900)).resolves.toBeNull();
    expect(asked).toBe(0);
  });

  test('without clients there is nobody to ask', async () => {
    const input = inputFor('http://127.0.0.1:9', { deviceId: anna.deviceId });
    delete input.serviceClientFactory;
    await expect(timeZone(input, 900)).resolves.toBeNull();
  });

  test.each([
    ['en-US', 'America/New_York'],
    ['de-DE', 'Europe/Berlin'],
    ['en-IN', 'Asia/Kolkata'],
    ['fr-FR', 'UTC'],
    ['', 'UTC'],
    ['constructor', 'UTC'],
    ['__proto__', 'UTC'],
  ])('where nobody has told, the likeliest zone of %j is %s', (locale, zone) => {
    expect(likelyZone(locale)).toBe(zone);
  });
});

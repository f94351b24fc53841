import { createServer, request } from 'node:http';
import { serve, type Served } from './support';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

interface Got {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** By hand: fetch would mend the path and choose the Host. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Got> {
  const { method = 'GET', headers = {}, body } = options;
  const { port } = served.page;
  return new Promise((resolve, reject) => {
    const own = {
      host: `127.0.0.1:${port}`,
      ...(method === 'GET' ? {} : { origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' }),
    };
    const sent = request(
      { port, host: '127.0.0.1', path, method, headers: { ...own, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const post = (path: string, body: unknown): Promise<Got> =>
  ask(path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });

async function tab(): Promise<string> {
  const view = JSON.parse((await post('/tabs', {})).body) as { tab: string };
  return `/tabs/${view.tab}`;
}

test('it listens on this machine alone', () => {
  expect(served.page.address).toBe(`http://127.0.0.1:${served.page.port}/`);
});

test.each(['/', '/styles.css', '/client.js', '/icon.svg', '/routine.json', '/nothing'])(
  '%s comes with a strict policy',
  async (path) => {
    const { headers } = await ask(path);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  },
);

test('the page needs nothing from elsewhere, and no script or style of its own that the policy would stop', async () => {
  const { body } = await ask('/');
  expect(body).not.toMatch(/https?:|style=|<style|onclick|<script(?! type="module" src="\/client\.js")/);
});

test.each([
  [{ host: 'evil.example' }],
  [{ origin: 'http://evil.example' }],
  [{ 'sec-fetch-site': 'cross-site' }],
] satisfies [Record<string, string>][])('a request with %j is refused, whatever it asks', async (headers) => {
  for (const path of ['/', '/routine.json', '/nothing'])
    expect((await ask(path, { headers })).status).toBe(403);
  const refused = await ask('/tabs', { method: 'POST', headers, body: '{}' });
  expect(refused.status).toBe(403);
});

test.each([
  '/../package.json',
  '/..%2f..%2fpackage.json',
  '/figures/../../package.json',
  '/figures/..%2f..%2fstamp.json',
  '/figures/%2e%2e/%2e%2e/stamp.json',
  '/figures/a.svg/../../stamp.json',
  '/figures/..svg',
  '/figures/x%00.svg',
  '/client.js/..',
  '//etc/passwd',
  '/constructor',
  '/__proto__',
  '/main.js',
])('%s leads nowhere', async (path) => {
  const { status, body } = await ask(path);
  expect([404, 200]).toContain(status);
  expect(body).not.toMatch(/back-stretch-coach|started|root:/);
});

test.each([
  ['/tabs', 'x'.repeat(5_000), 413],
  ['/tabs', '{', 400],
  ['/tabs', '[]', 400],
  ['/tabs', { settings: { locale: 'fr-FR' } }, 400],
  ['/tabs', { settings: { device: 'phone' } }, 400],
  ['/tabs', { settings: { user: 'x'.repeat(61) } }, 400],
  ['/tabs', { settings: { traits: { voiceRate: 'fast' } } }, 400],
  ['/tabs', { settings: { traits: { voiceRate: 175 } } }, 400],
  ['/tabs', { settings: { traits: { reach: '240' } } }, 400],
  ['/tabs', { settings: { traits: { reportsEnd: 'no' } } }, 400],
  ['/tabs', { settings: { traits: [] } }, 400],
  ['/tabs', { at: 'noon' }, 400],
  ['/elsewhere', {}, 404],
  ['/tabs/00000000-0000-4000-8000-000000000000/say', { text: 'next' }, 410],
  ['/tabs/00000000-0000-4000-8000-000000000000/constructor', {}, 404],
])('POST %s with %j is answered with what is wrong', async (path, body, status) => {
  const got = await post(path, body);
  expect([got.status, typeof (JSON.parse(got.body) as { error: unknown }).error]).toEqual([status, 'string']);
});

test('what is not said to be JSON is not read', async () => {
  const headers = { 'content-type': 'text/plain' };
  expect((await ask('/tabs', { method: 'POST', headers, body: '{}' })).status).toBe(415);
  expect((await ask('/tabs', { method: 'DELETE' })).status).toBe(405);
});

test('one thing said is answered with the turn, what was heard, and what is kept', async () => {
  const path = await tab();
  const { status, body } = await post(`${path}/say`, {
    text: 'ask back stretch routine to start the routine',
    at: 0,
  });
  expect(status).toBe(200);
  expect(JSON.parse(body)).toMatchObject({
    inSession: true,
    place: { pose: 'cross-legged-seated-twist' },
    turn: { windows: [{}, {}], reprompt: { begins: expect.any(Number) as number } },
    happenings: [{ record: { request: { intent: 'StartRoutineIntent' } }, response: { version: '1.0' } }],
    kept: { item: { place: { step: 'sit' } } },
  });
  expect((await post(`${path}/say`, { text: '  ' })).status).toBe(400);
  expect((await post(`${path}/say`, { text: 'x'.repeat(500) })).status).toBe(400);
});

test('a page that is closed keeps its place and is known no more', async () => {
  const path = await tab();
  await post(`${path}/settings`, { settings: { user: 'leaver' }, at: 0 });
  const view = JSON.parse(
    (await post(`${path}/say`, { text: 'ask back stretch routine to start the routine', at: 0 })).body,
  ) as {
    turn: { began: number };
  };
  expect((await post(`${path}/leave`, { at: view.turn.began + 60_000 })).status).toBe(200);
  expect((await ask(`${path}/kept`)).status).toBe(410);
  const next = await tab();
  const again = await post(`${next}/settings`, { settings: { user: 'leaver' }, at: 0 });
  expect(JSON.parse(again.body)).toMatchObject({
    place: { pose: 'cross-legged-seated-twist', step: 'align' },
  });
});

test('a port in use is left to whoever has it, and another is taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const taken = typeof address === 'object' && address ? address.port : 0;
  const second = await serve({ port: taken, house: served.house });
  expect(second.page.port).not.toBe(taken);
  expect((await fetch(second.page.address)).status).toBe(200);
  await second.close();
  other.close();
});

test('without espeak-ng no chunk has a sound, and none can be asked for', async () => {
  const path = await tab();
  const { body } = await post(`${path}/say`, { text: 'open back stretch routine', at: 0 });
  expect(body).toContain('"voice":null');
  expect(body).not.toContain('/voice/');
  expect((await ask(`/voice/${'0'.repeat(32)}`)).status).toBe(404);
});

test('of very many pages the one that was longest not heard of is let go', async () => {
  const [first, second] = [await tab(), await tab()];
  await ask(`${first}/kept`);
  for (let count = 0; count < 23; count += 1) await tab();
  expect((await ask(`${second}/kept`)).status).toBe(410);
  expect((await ask(`${first}/kept`)).status).toBe(200);
});

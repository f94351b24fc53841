import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { hostname } from 'node:os';
import { closed } from '../../../../speaker/app/page/server/answer';
import { Door, isLocal, networkAddresses, refusal } from '../../../../speaker/app/page/server/door';
import type { View } from '../../../../speaker/app/page/protocol';
import { serve } from './support';

const ask = (method: string, headers: Record<string, string>, lan = false): string | null =>
  refusal(Object.assign(new IncomingMessage(new Socket()), { method, headers }), lan);

test.each([
  ['GET', { host: '127.0.0.1:4280' }],
  ['GET', { host: 'LOCALHOST:4280' }],
  ['GET', { host: '[::1]:4280', origin: 'http://[::1]:4280' }],
  ['POST', { host: '127.0.0.1:4280', origin: 'http://127.0.0.1:4280', 'sec-fetch-site': 'same-origin' }],
  // A forwarded port is another one on the browser's side.
  ['GET', { host: '127.0.0.1' }],
  ['POST', { host: 'localhost:9000', origin: 'http://localhost:9000' }],
  // A link on another page may open this one.
  ['GET', { host: '127.0.0.1:4280', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
] satisfies [string, Record<string, string>][])('%s from %j is answered', (method, headers) => {
  expect(ask(method, headers)).toBeNull();
});

test.each([
  ['GET', {}],
  ['GET', { host: 'evil.example:4280' }],
  ['GET', { host: '127.0.0.1.evil.example:4280' }],
  ['GET', { host: '192.168.1.7:4280' }],
  ['GET', { host: '127.0.0.1:4280', origin: 'http://evil.example' }],
  ['GET', { host: '127.0.0.1:4280', origin: 'null' }],
  ['GET', { host: '127.0.0.1:4280', origin: 'http://127.0.0.1:8080' }],
  ['GET', { host: '127.0.0.1:4280', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ['GET', { host: '127.0.0.1:4280', 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }],
  ['POST', { host: '127.0.0.1:4280' }],
  ['POST', { host: '127.0.0.1:4280', origin: 'http://localhost:4280' }],
  ['POST', { host: '127.0.0.1:4280', origin: 'https://127.0.0.1:4280' }],
] satisfies [string, Record<string, string>][])('%s from %j is refused', (method, headers) => {
  expect(ask(method, headers)).toEqual(expect.any(String));
});

describe('served to the network', () => {
  test.each([
    ['192.168.1.7:4280'],
    ['[fe80::1]:4280'],
    ['127.0.0.1:4280'],
    [`${hostname()}:4280`],
    [`${hostname()}.local:80`],
  ])('%s is an address of this server', (host) => {
    expect(ask('GET', { host }, true)).toBeNull();
    expect(ask('POST', { host, origin: `http://${host.toLowerCase()}` }, true)).toBeNull();
    expect(ask('POST', { host, origin: 'http://evil.example' }, true)).toEqual(expect.any(String));
  });

  test.each([['evil.example'], ['192.168.1.7.evil.example'], ['1.2.3:4280'], ['']])(
    'a name such as "%s" may point here, and is refused',
    (host) => {
      expect(ask('GET', { host }, true)).toEqual(expect.any(String));
    },
  );

  const from = (remoteAddress: string, headers: Record<string, string> = {}): IncomingMessage =>
    Object.assign(new IncomingMessage(new Socket()), { headers, socket: { remoteAddress } });

  test.each([
    ['127.0.0.1', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['192.168.1.20', false],
    ['::ffff:192.168.1.20', false],
    ['172.17.0.1', false],
  ])('%s is this machine: %s', (address, local) => {
    expect(isLocal(from(address))).toBe(local);
  });

  test('a code lets one device in, and is then another one', () => {
    const codes: string[] = [];
    const door = new Door((code) => codes.push(code));
    const first = door.code;
    expect(first).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/);
    expect(door.enter('wrong')).toBeNull();
    const cookie = door.enter(` ${first.toUpperCase()} `) ?? '';
    expect(cookie).toMatch(/^coach=[0-9a-f]{32}; HttpOnly; SameSite=Lax; Path=\/$/);
    expect(codes).toEqual([door.code]);
    expect(door.code).not.toBe(first);
    expect(door.enter(first)).toBeNull();
    const [sent = ''] = cookie.split(';');
    expect(door.knows(from('192.168.1.20', { cookie: `other=1; ${sent}` }))).toBe(true);
    expect(door.knows(from('192.168.1.20', { cookie: 'coach=0' }))).toBe(false);
    expect(door.knows(from('192.168.1.20'))).toBe(false);
  });

  test('a code that is tried too often is made anew', () => {
    const door = new Door();
    const { code } = door;
    for (let tries = 0; tries < 20; tries += 1) door.enter('aaaa-aaaa-aaaa');
    expect(door.enter(code)).toBeNull();
  });

  test('a device without the code is told what to do, in its language', async () => {
    expect(await closed('/tabs', 'de-DE,de;q=0.9')).toMatchObject({
      status: 401,
      type: 'application/json; charset=utf-8',
    });
    const { body } = await closed('/', 'fr-FR, de;q=0.7');
    expect(body).toContain('<html lang="de">');
    expect(body).toContain('Code am Ende');
    expect((await closed('/', '../x')).body).toContain('code at its end');
  });

  test('without being asked it listens on this machine alone', async () => {
    const { page } = await serve();
    expect(page.network).toEqual([]);
    for (const each of networkAddresses(page.port)) await expect(fetch(each)).rejects.toThrow();
    expect(page.address).toBe(`http://127.0.0.1:${page.port}/`);
  });
});

// A machine without a network has nobody to let in.
const inNetwork = networkAddresses(0).length === 0 ? describe.skip : describe;

inNetwork('over the network', () => {
  test('refused, let in by the code once, and then a speaker like any other', async () => {
    const next: (readonly string[])[] = [];
    const { page } = await serve({ lan: (addresses) => next.push(addresses) });
    const [invited = ''] = page.network;
    const base = new URL('/', invited);
    expect((await fetch(base)).status).toBe(401);
    expect((await fetch(new URL('/routine.json', base))).status).toBe(401);
    const entered = await fetch(invited, { redirect: 'manual' });
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/']);
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await fetch(invited, { redirect: 'manual' })).status).toBe(401);
    expect(next).toHaveLength(1);
    expect((await fetch(base, { headers: { cookie } })).status).toBe(200);
    const opened = await fetch(new URL('/tabs', base), {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', origin: base.origin },
      body: '{}',
    });
    expect((await opened.json()) as View).toMatchObject({ situation: 'closed' });
    // On the machine itself nothing has changed.
    expect((await fetch(page.address)).status).toBe(200);
  });
});

import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { refusal } from '../../../../speaker/page/server/guard';

const ask = (method: string, headers: Record<string, string>): string | null =>
  refusal(Object.assign(new IncomingMessage(new Socket()), { method, headers }), 4280);

test.each([
  ['GET', { host: '127.0.0.1:4280' }],
  ['GET', { host: 'LOCALHOST:4280' }],
  ['GET', { host: '[::1]:4280', origin: 'http://[::1]:4280' }],
  ['POST', { host: '127.0.0.1:4280', origin: 'http://127.0.0.1:4280', 'sec-fetch-site': 'same-origin' }],
  // A link on another page may open this one.
  ['GET', { host: '127.0.0.1:4280', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
] satisfies [string, Record<string, string>][])('%s from %j is answered', (method, headers) => {
  expect(ask(method, headers)).toBeNull();
});

test.each([
  ['GET', {}],
  ['GET', { host: 'evil.example:4280' }],
  ['GET', { host: '127.0.0.1.evil.example:4280' }],
  ['GET', { host: '127.0.0.1:80' }],
  ['GET', { host: '127.0.0.1' }],
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

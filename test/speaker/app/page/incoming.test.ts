import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileAt } from '../../../../speaker/app/page/server/answer';
import {
  BadBody,
  readBody,
  secondsIn,
  settingsIn,
  textIn,
} from '../../../../speaker/app/page/server/incoming';
import { Misuse } from '../../../../speaker/errors';

const LOCALES = ['de-DE', 'en-US'];

test('what is said is one line of words', () => {
  expect(textIn('  next \n step ')).toBe('next step');
  for (const nothing of ['', ' ', undefined, 7, 'x'.repeat(401)])
    expect(() => textIn(nothing)).toThrow(Misuse);
});

test('a time is a number that is not below zero, or none', () => {
  expect([secondsIn(20.5), secondsIn(undefined), secondsIn(null)]).toEqual([20.5, undefined, undefined]);
  for (const none of ['20', -1, NaN, Infinity, 1e300]) expect(() => secondsIn(none)).toThrow(Misuse);
});

test('settings are taken one by one, as on the command line', () => {
  const settings = settingsIn({ locale: 'de_de', device: 'show', user: ' Anna ', person: '' }, LOCALES);
  expect(settings).toEqual({ locale: 'de-DE', device: 'show', user: 'Anna', person: null });
  expect(settingsIn({ person: 'Ben' }, LOCALES)).toEqual({ person: 'Ben' });
  expect(settingsIn(undefined, LOCALES)).toEqual({});
});

test.each([
  [[]],
  ['dot'],
  [{ locale: 'fr-FR' }],
  [{ locale: 1 }],
  [{ device: 'tap' }],
  [{ user: '' }],
  [{ person: 7 }],
])('there are no settings %j', (value) => {
  expect(() => settingsIn(value, LOCALES)).toThrow(Misuse);
});

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

const build = mkdtempSync(join(tmpdir(), 'page-'));
beforeAll(() => {
  mkdirSync(join(build, 'figures'));
  mkdirSync(join(build, 'speaker', 'page'), { recursive: true });
  writeFileSync(join(build, 'figures', 'knees-to-chest-both.svg'), '<svg/>');
  writeFileSync(join(build, 'figures', 'secret.txt'), 'secret');
  writeFileSync(join(build, 'secret.svg'), 'secret');
  writeFileSync(join(build, 'speaker', 'page', 'index.html'), '<!doctype html>');
});
afterAll(() => {
  rmSync(build, { recursive: true });
});

test('a drawing is served by its name, and a missing one is missing', async () => {
  expect(await fileAt('/figures/knees-to-chest-both.svg', build)).toMatchObject({
    status: 200,
    type: 'image/svg+xml',
  });
  expect((await fileAt('/figures/legs-up-the-wall-both.svg', build)).status).toBe(404);
  expect(await fileAt('/', build)).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
});

test.each([
  '/figures/../secret.svg',
  '/figures/..%2fsecret.svg',
  '/figures/secret.txt',
  '/figures/',
  '/figures/.svg',
  '/figures/a--b.svg',
  '/figures/A.svg',
  '/secret.svg',
  '/toString',
  '',
])('"%s" is no file of the page', async (path) => {
  const { status, body } = await fileAt(path, build);
  expect([status, String(body).includes('secret')]).toEqual([404, false]);
});

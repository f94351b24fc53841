import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AUTHORITY, issue, leafFor, endAll, start as startIn } from './support';
import { jsonLines, nameOf } from '../../serve/log';
import { settingsFrom, unset } from '../../serve/settings';

describe('main', () => {
  // Jest has built it. It runs as in production: the two bundles alone, where there is no node_modules.
  const BUILD = join(__dirname, '../../build');
  const SKILL_ID = 'amzn1.ask.skill.7c0e9d52';
  const folder = mkdtempSync(join(tmpdir(), 'serve-'));
  const MAIN = join(folder, 'serve/main.js');
  for (const part of ['serve', 'lambda']) cpSync(join(BUILD, part), join(folder, part), { recursive: true });
  afterEach(endAll);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function start(environment: object) {
    return startIn(process.execPath, [MAIN], folder, environment);
  }

  test('it listens on this machine, is healthy, refuses what Alexa has not signed, and stops in order', async () => {
    const endpoint = start({ SKILL_ID });
    const { host, port, tls } = await endpoint.line('listening');
    expect([host, tls]).toEqual(['127.0.0.1', false]);
    const origin = `http://127.0.0.1:${String(port)}`;
    expect(await (await fetch(`${origin}/health`)).json()).toEqual({ status: 'ok' });
    const init = { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } };
    expect((await fetch(`${origin}/alexa`, init)).status).toBe(400);
    endpoint.child.kill('SIGTERM');
    expect(await endpoint.exited).toBe(0);
    expect(endpoint.lines().map(({ event }) => event)).toEqual([
      ...['not-set', 'not-set', 'not-set', 'not-set', 'listening', 'request', 'stopping', 'stopped'],
    ]);
    expect(endpoint.output.errors).toBe('');
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('%s lets the request under way finish', async (signal) => {
    const endpoint = start({ SKILL_ID });
    const { port } = await endpoint.line('listening');
    const socket = connect(Number(port), '127.0.0.1').setEncoding('utf8');
    let answer = '';
    socket.on('data', (text: string) => (answer += text));
    socket.write(
      'POST /alexa HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{',
    );
    // The half is there before the signal is: the server has answered somebody who came later.
    await fetch(`http://127.0.0.1:${String(port)}/health`);
    endpoint.child.kill(signal);
    await endpoint.line('stopping');
    await expect(fetch(`http://127.0.0.1:${String(port)}/health`)).rejects.toThrow();
    socket.write('}');
    await once(socket, 'close');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toMatch(/^connection: close\r$/im);
    expect(await endpoint.exited).toBe(0);
    expect(await endpoint.line('stopped')).toMatchObject({ finished: true });
  });

  test.each([
    ['no skill id', {}, /^SKILL_ID is not set\./],
    ['half a certificate', { SKILL_ID, TLS_CERT: '/c.pem' }, /^TLS_CERT and TLS_KEY go together/],
    ['an address that is not to be had', { SKILL_ID, HOST: '256.0.0.1' }, /256\.0\.0\.1/],
    ['a certificate that is none', { SKILL_ID, TLS_CERT: MAIN, TLS_KEY: MAIN }, /do not belong together/],
    ['a certificate that is not there', { SKILL_ID, TLS_CERT: '/no', TLS_KEY: '/no' }, /cannot be read/],
  ])('with %s it does not start, and says why without a stack', async (_, environment, words) => {
    const { exited, output } = start(environment);
    expect(await exited).toBe(1);
    expect(output.errors).toMatch(words);
    expect(output.errors).not.toMatch(/^\s+at /m);
  });

  test('with a certificate of its own it speaks TLS, and reads it again on SIGHUP', async () => {
    const always = { from: 0, to: Date.parse('2099-01-01T00:00:00Z') };
    const { pem, privatePem } = issue({
      name: 'x',
      extensions: [...AUTHORITY, ...leafFor('x').slice(3)],
      ...always,
    });
    const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    writeFileSync(cert, pem);
    writeFileSync(key, privatePem);
    const endpoint = start({ SKILL_ID, TLS_CERT: cert, TLS_KEY: key });
    expect(await endpoint.line('listening')).toMatchObject({ tls: true });
    endpoint.child.kill('SIGHUP');
    await endpoint.line('renewed');
    writeFileSync(key, 'broken');
    endpoint.child.kill('SIGHUP');
    await endpoint.line('not-renewed');
    endpoint.child.kill('SIGTERM');
    expect(await endpoint.exited).toBe(0);
  });
});

describe('log', () => {
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
});

describe('settings', () => {
  const SKILL_ID = 'amzn1.ask.skill.7c0e9d52';

  test('a skill id is enough: on this machine alone, for a proxy with TLS', () => {
    expect(settingsFrom({ SKILL_ID })).toEqual({
      skillId: SKILL_ID,
      host: '127.0.0.1',
      port: 8080,
      path: '/alexa',
      tls: null,
    });
  });

  test('all of it can be set', () => {
    const tls = { TLS_CERT: '/c.pem', TLS_KEY: '/k.pem' };
    const environment = { SKILL_ID, HOST: '0.0.0.0', PORT: '443', ENDPOINT_PATH: '/skills/back', ...tls };
    expect(settingsFrom(environment)).toEqual({
      skillId: SKILL_ID,
      host: '0.0.0.0',
      port: 443,
      path: '/skills/back',
      tls: { cert: '/c.pem', key: '/k.pem' },
    });
  });

  test.each([
    [{}, /SKILL_ID is not set.*developer console/s],
    [{ SKILL_ID: '  ' }, /SKILL_ID is not set/],
    [{ SKILL_ID, PORT: 'http' }, /PORT "[^"]*" is not a port/],
    [{ SKILL_ID, PORT: '70000' }, /PORT "[^"]*" is not a port/],
    [{ SKILL_ID, PORT: '-1' }, /PORT "[^"]*" is not a port/],
    [{ SKILL_ID, TLS_CERT: '/c.pem' }, /TLS_CERT and TLS_KEY go together/],
    [{ SKILL_ID, TLS_KEY: '/k.pem' }, /TLS_CERT and TLS_KEY go together/],
    [{ SKILL_ID: `"${SKILL_ID}"` }, /SKILL_ID has quotes around its value/],
    [{ SKILL_ID: 'amzn1.ask.skill.…' }, /SKILL_ID "[^"]*" is not the id of a skill/],
    [{ SKILL_ID: `${SKILL_ID},${SKILL_ID}` }, /is not the id of a skill/],
    [{ SKILL_ID: 'my-stretches' }, /is not the id of a skill/],
    [{ SKILL_ID, AWS_REGION: "'eu-west-1'" }, /^AWS_REGION has quotes/],
    [{ SKILL_ID, ENDPOINT_PATH: 'alexa' }, /ENDPOINT_PATH "alexa" cannot be used/],
    [{ SKILL_ID, ENDPOINT_PATH: '/health' }, /ENDPOINT_PATH/],
    [{ SKILL_ID, ENDPOINT_PATH: '/a/' }, /ENDPOINT_PATH/],
    [{ PORT: 'x' }, /SKILL_ID.*\nPORT/s],
  ])('%j is refused in words', (environment, words) => {
    expect(() => settingsFrom(environment)).toThrow(words);
  });

  test('what the store wants and has not got is named', () => {
    expect(unset({ TABLE_NAME: 'people', AWS_REGION: '' })).toEqual([
      'AWS_REGION',
      'AWS_ACCESS_KEY_ID',
      'AWS_SECRET_ACCESS_KEY',
    ]);
  });
});

import { spawn, spawnSync } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, opener, type Spawn } from '../../../speaker/app/start';
import { repositoryRoot } from '../../../speaker/built';
import { sampled } from '../../support/sample';

const MAIN = join(repositoryRoot(), 'build', 'speaker', 'main.js');
const data = mkdtempSync(join(tmpdir(), 'speaker-'));
afterAll(() => {
  rmSync(data, { recursive: true });
});

function command(argv: readonly string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...argv], {
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  });
  return { status, stdout, stderr };
}

const say = (...words: string[]) =>
  command(['say', '--json', '--data', data, '--at', '2026-11-23T07:00:00Z', ...words]);

const records = (stdout: string): unknown[] =>
  stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

describe('misuse ends with 2 and says what to do', () => {
  // `options.test.ts` has every mistake: a sample shows what becomes of one in a process of its own.
  const mistakes: [string[], string][] = [
    [['say'], 'UTTERANCE'],
    [['say', '--loud', 'next'], '--json'],
    [['say', '--locale', 'xx-XX', 'next'], 'en-US'],
    [['say', '--at', 'noon', 'next'], '2026-11-23T07:00:00Z'],
    [['say', '--zone', 'Berlin', 'next'], 'Europe/Berlin'],
    [['say', '--services', 'off', 'next'], 'denied'],
    [['say', '+20s'], '+20s'],
    [['dance'], 'npm start'],
    [['start', 'next'], 'npm start'],
  ];

  test.each(sampled(mistakes, 4))('%j', (argv, message) => {
    const { status, stdout, stderr } = command(argv);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

test('help is no mistake', () => {
  expect(command(['say', '--help'])).toMatchObject({ status: 0, stderr: '' });
});

describe('the built skill', () => {
  test('is there to be spoken to', () => {
    expect(existsSync(join(repositoryRoot(), 'build', 'lambda', 'index.js'))).toBe(true);
  });

  test('answers each utterance and each silence with one line of JSON', () => {
    const { status, stdout, stderr } = say('open back stretch routine', '...', 'stop');
    expect([status, stderr]).toEqual([0, '']);
    expect(records(stdout)).toMatchObject([
      { said: 'open back stretch routine', request: { type: 'LaunchRequest' }, mic: 'open', error: null },
      { said: '...', request: null, mic: 'open', error: null },
      { said: 'stop', request: { intent: 'AMAZON.StopIntent' }, mic: 'closed', error: null },
    ]);
  });

  test('keeps a place from one process to the next', () => {
    const user = ['--user', 'kept'];
    const [, stopped] = records(say(...user, 'start the routine', '+40s', 'stop').stdout) as {
      place: unknown;
    }[];
    expect(stopped?.place).toMatchObject({ routine: 'back-stretch' });
    const [resumed] = records(say(...user, 'open back stretch routine').stdout) as { place: unknown }[];
    expect(resumed?.place).toMatchObject({ routine: 'back-stretch' });
  });

  test.each(['ok', 'denied', 'down', 'slow'])('speaks with Alexa’s services %s', (mode) => {
    const { status, stdout } = say(
      '--zone',
      'Europe/Berlin',
      '--services',
      mode,
      'open back stretch routine',
    );
    expect([status, records(stdout)]).toMatchObject([0, [{ mic: 'open', error: null }]]);
  });

  test('ends quietly where what it prints is read no further', async () => {
    const words = ['open back stretch routine', ...Array<string>(40).fill('repeat')];
    const argv = [MAIN, 'say', '--json', '--data', data, '--user', 'piped', ...words];
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(complaint).toBe('');
  });

  test('takes a conversation from a pipe', () => {
    const input = 'open back stretch routine\n\n:user Anna\n:quit\n';
    const { status, stdout, stderr } = command(['start', '--data', data], input);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('heard as launch');
    expect(stdout).toContain('Goodbye');
  });

  test('says which port it took where the one that was asked for is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { status, stdout } = command(['start', '--data', data, '--port', String(port)], ':quit\n');
    other.close();
    expect(status).toBe(0);
    expect(stdout).toContain(`Port ${port} is in use`);
    expect(/http:\/\/127\.0\.0\.1:(\d+)\//.exec(stdout)?.[1]).not.toBe(String(port));
  });

  test('keeps serving the page where nobody is at the keyboard, and ends when it is told to', async () => {
    const child = spawn(process.execPath, [MAIN, 'start', '--data', data, '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    for await (const chunk of child.stdout) {
      printed += String(chunk);
      if (printed.includes('until Ctrl-C')) break;
    }
    expect(printed).not.toContain('Goodbye');
    const [address = ''] = /http:\S+/.exec(printed) ?? [];
    expect((await fetch(address)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});

test.each([
  ['darwin', {}, ['open']],
  ['win32', {}, ['cmd', '/c', 'start', '']],
  ['linux', { DISPLAY: ':0' }, ['xdg-open']],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open']],
  ['linux', {}, undefined],
  ['linux', { DISPLAY: '' }, undefined],
] as const)('%s with %j opens with %j', (platform, environment, command) => {
  expect(opener(platform, environment)).toEqual(command);
});

test('a system without an opener, or one that cannot be run, is no fault', () => {
  const child = Object.assign(new EventEmitter(), { unref: () => undefined });
  // Of a child process only this much is used.
  const missing = (() => child) as unknown as Spawn;
  openBrowser('http://127.0.0.1:1/', 'linux', { DISPLAY: ':0' }, missing);
  expect(() => child.emit('error', new Error('ENOENT'))).not.toThrow();
  const failing = (() => {
    throw new Error('EAGAIN');
  }) as Spawn;
  expect(() => {
    openBrowser('http://127.0.0.1:1/', 'linux', { DISPLAY: ':0' }, failing);
  }).not.toThrow();
});

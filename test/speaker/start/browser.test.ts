import { EventEmitter } from 'node:events';
import { openBrowser, opener, type Spawn } from '../../../speaker/start/browser';

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

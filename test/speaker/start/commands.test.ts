import { commandOf } from '../../../speaker/start/commands';
import { START } from '../fixtures/speaker';

const command = (line: string) => commandOf(line, START, ['de-DE', 'en-US']);

test.each([
  [':help', { kind: 'help' }],
  [':quit', { kind: 'quit' }],
  [':json', { kind: 'json' }],
  [':clock +1d', { kind: 'clock', instant: START + 86_400_000 }],
  [':clock 2026-11-23T08:00:00Z', { kind: 'clock', instant: START + 3_600_000 }],
  [':user Anna Maria', { kind: 'settings', settings: { user: 'Anna Maria' } }],
  [':person', { kind: 'settings', settings: { person: null } }],
  [':locale de-de', { kind: 'settings', settings: { locale: 'de-DE' } }],
  [':device show', { kind: 'settings', settings: { device: 'show' } }],
])('%s', (line, expected) => {
  expect(command(line)).toEqual(expected);
});

test.each([
  [':fly', ':help'],
  [':user', ':user NAME'],
  [':locale fr-FR', 'Built are'],
  [':clock 2026-11-23T06:00:00Z', 'forward only'],
  [':clock soon', 'no instant'],
  [':device phone', 'show'],
])('%s is refused with what to do', (line, message) => {
  expect(() => command(line)).toThrow(message);
});

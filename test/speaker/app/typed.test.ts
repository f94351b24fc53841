import { readable } from '../../../speaker/app/show';
import { commandOf, parseScript } from '../../../speaker/app/typed';
import { Misuse } from '../../../speaker/errors';
import { QUIET } from '../../../speaker/record';
import { offsetSeconds } from '../../../speaker/time';
import { START } from '../fixtures/speaker';

test.each([
  ['+45s', 45],
  ['+10m', 600],
  ['+2h', 7200],
  ['+1d', 86_400],
  ['+1h30m', 5400],
  ['+1.5s', 1.5],
  ['+0s', 0],
  ['+5', undefined],
  ['+s', undefined],
  ['45s', undefined],
])('%s is %s seconds', (word, seconds) => {
  expect(offsetSeconds(word)).toBe(seconds);
});

test('an offset may be a word of its own or lead the utterance', () => {
  const expected = [{ kind: 'say', text: 'repeat', after: 20 }];
  expect(parseScript(['+20s', 'repeat'])).toEqual(expected);
  expect(parseScript(['+20s repeat'])).toEqual(expected);
});

test('an offset counts for one utterance', () => {
  expect(parseScript(['+20s', 'repeat that', '...', 'next'])).toEqual([
    { kind: 'say', text: 'repeat that', after: 20 },
    { kind: 'silence', text: '...' },
    { kind: 'say', text: 'next', after: undefined },
  ]);
});

test.each([
  [['+99999999999999999999s', 'hi']],
  [['+999999999999d repeat']],
  [['+20s']],
  [['+20s', '...']],
  [['+20s', '+1m', 'next']],
  [['+soon', 'next']],
  [['']],
])('%j says what is wrong with it', (words) => {
  expect(() => parseScript(words)).toThrow(Misuse);
});

const record = {
  ...QUIET,
  at: '2026-11-23T07:00:00Z',
  said: 'remind me',
  match: 'literal',
  request: { type: 'IntentRequest', intent: 'RemindIntent', slots: {} },
  speech: 'One moment.',
  seconds: 2,
} as const;

test('a turn is who said what, how it was heard, and the microphone', () => {
  expect(readable(record)).toBe(
    [
      '[07:00:00] You:   remind me   -> RemindIntent (literal)',
      '           Coach: One moment.  (2 s)',
      '           (microphone closed)',
    ].join('\n'),
  );
});

test('an open microphone tells how long the reprompt is, and not all of it', () => {
  const shown = readable({
    ...record,
    mic: 'open',
    reprompt: 'Say next, or stop. And so on.',
    repromptSeconds: 85,
  });
  expect(shown.split('\n').at(-1)).toBe(
    '           (microphone open; if you stay quiet, 1 min 25 s more are spoken)',
  );
});

test('what Alexa asks comes after the skill’s words', () => {
  expect(readable(record, 'May it remind you?').split('\n').slice(2)).toEqual([
    '           Alexa: May it remind you?',
    '           (microphone open, for an answer to Alexa)',
  ]);
});

const command = (line: string) => commandOf(line, START, ['de-DE', 'en-US'], 'UTC');

test.each([
  [':help', { kind: 'help' }],
  [':quit', { kind: 'quit' }],
  [':json', { kind: 'json' }],
  [':clock +1d', { kind: 'clock', instant: START + 86_400_000 }],
  [':clock tomorrow', { kind: 'clock', instant: START + 86_400_000 }],
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
  [':clock soon', 'not an instant'],
  [':device phone', 'show'],
])('%s is refused with what to do', (line, message) => {
  expect(() => command(line)).toThrow(message);
});

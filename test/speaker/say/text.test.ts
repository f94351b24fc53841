import { QUIET } from '../../../speaker/record';
import { readable } from '../../../speaker/say/text';

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

test('what Alexa asks comes after the skill’s words', () => {
  expect(readable(record, 'May it remind you?').split('\n').slice(2)).toEqual([
    '           Alexa: May it remind you?',
    '           (microphone open, for an answer to Alexa)',
  ]);
});

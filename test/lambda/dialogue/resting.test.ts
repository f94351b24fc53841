import type { Command } from '../../../lambda/dialogue/command';
import { endSession } from '../../../lambda/dialogue/engine';
import { openSession } from '../../../lambda/session/state';
import { english, effectOf, led, say, start } from './support';

const twist = 'cross-legged-seated-twist/left/twist';
const unknown: Command = { kind: 'answer', lines: [{ key: 'helps.unknown' }], openly: true };
const described: Command = {
  kind: 'answer',
  lines: [{ key: 'answers.crack' }],
  offer: { kind: 'pose', pose: 'knees-to-chest' },
};
const between: [
  string,
  (Command | 'hold-longer' | 'faster' | 'flow' | 'previous' | 'no' | 'launch' | 'help')[],
][] = [
  ['a complaint that nobody knows', [unknown]],
  ['an offer and no to it', [described, 'no']],
  ['a routine for a wish and no to it', [{ kind: 'tailor', condition: 'gas', seconds: null }, 'no']],
  ['a question and previous', ['help', 'previous']],
  ['no twice, and previous', ['no', 'no', 'previous']],
  ['a setting', ['hold-longer']],
  ['faster', ['faster']],
  ['flow', ['flow']],
  ['another launch', ['launch']],
];

test.each(['pain', 'dizzy'] as const)('after %s nothing is led before the person says so', (word) => {
  for (const [what, said] of between) {
    let session = say(led(twist), word, 3).session;
    for (const command of said) {
      const outcome = say(session, command, 4);
      expect([what, effectOf(outcome)]).not.toEqual([what, expect.stringContaining('leads')]);
      session = outcome.session;
    }
  }
});

test.each(['yes', 'next', 'resume', 'slower'] as const)('%s ends the rest', (word) => {
  const hurt = say(led(twist), 'pain', 3).session;
  const on = say(hurt, word, 4);
  expect(effectOf(on)).toContain('leads');
  expect(on.session.kept.resting).toBe(false);
});

test('whoever comes back after a pain, or after being sent to a doctor, is asked before anything is led', () => {
  const sent: Command = { kind: 'send-to-help', line: { key: 'redFlags.doctor', values: { number: '911' } } };
  for (const command of ['pain', sent] as const) {
    const { session } = say(led(twist), command, 3);
    const { kept } = endSession(session, start + 30_000, true, english);
    const launched = say(openSession(kept), 'launch');
    expect(effectOf(launched)).toContain('offers resume');
    expect(effectOf(launched)).not.toContain('leads');
  }
});

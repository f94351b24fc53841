import type { Command } from '../../../lambda/dialogue/command';
import { endSession } from '../../../lambda/dialogue/engine';
import { openSession } from '../../../lambda/session/state';
import { effectOf, english, led, pathOf, say, start } from './support';

const rock = 'knees-to-chest/both/rock';
const twist = 'cross-legged-seated-twist';
const left = 'cross-legged-seated-twist/left/twist';
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
  ['an unknown complaint', [unknown]],
  ['an offer and no to it', [described, 'no']],
  ['a routine for a wish and no to it', [{ kind: 'tailor', condition: 'gas', seconds: null }, 'no']],
  ['a question and previous', ['help', 'previous']],
  ['no twice, and previous', ['no', 'no', 'previous']],
  ['a setting', ['hold-longer']],
  ['faster', ['faster']],
  ['flow', ['flow']],
  ['another launch', ['launch']],
];

test('"that hurts" keeps the place, and every word after it does what it says', () => {
  const hurt = say(led(rock), 'pain', 2).session;
  expect(pathOf(hurt.kept.place)).toBe(rock);
  expect(effectOf(say(hurt, 'yes', 4))).toBe('leads lying-single-leg-twist/right/lie');
  expect(effectOf(say(hurt, 'skip-pose', 4))).toBe('leads lying-single-leg-twist/right/lie');
  const back = 'moves.gently + routine.return.whole + poses.knees-to-chest.return.there';
  expect(effectOf(say(hurt, 'slower', 4))).toBe(`settings.slower.set + ${back}; leads ${rock}; flow, slower`);
  expect(effectOf(say(hurt, 'faster', 4))).toBe(
    'settings.faster.set; asks ask.skip; offers skip; flow, faster',
  );
  expect(effectOf(say(hurt, 'no', 4))).toBe('declined.skip; asks ask.return; offers return');
  expect(effectOf(say(hurt, 'stop', 4))).toBe(`stop.kept; ends, keeps ${rock}`);
  expect(effectOf(say(hurt, 'repeat', 4))).toBe('pain.stop; asks ask.skip; offers skip');
  expect(effectOf(say(hurt, 'pain', 4))).toBe('pain.stop; asks ask.skip; offers skip');
});

test('a pose that hurt and is not skipped is led again only after a word that says so', () => {
  const hold = `${twist}/left/hold`;
  const hurt = say(led(hold), 'pain', 2).session;
  const back = `moves.gently + routine.return.sided + poses.${twist}.return.there`;
  const declined = say(hurt, 'no', 4);
  expect(pathOf(declined.session.kept.place)).toBe(hold);
  expect(declined.reply.turn.reprompt?.cues.every(({ place }) => place === null)).toBe(true);
  for (const word of ['yes', 'next', 'resume', 'start'] as const) {
    expect(effectOf(say(declined.session, word, 4))).toBe(`${back}; leads ${twist}/left/twist`);
  }
  for (const session of [hurt, declined.session]) {
    expect(effectOf(say(session, 'slower', 4))).toBe(
      `settings.slower.set + ${back}; leads ${twist}/left/twist; flow, slower`,
    );
    expect(effectOf(say(session, 'faster', 4))).not.toContain('leads');
  }
  expect(effectOf(say(declined.session, 'no', 4))).toBe('declined.return; asks ask.anything');
  expect(effectOf(say(declined.session, 'unknown', 4))).toBe('unknown.sorry; asks ask.return; offers return');
  expect(effectOf(say(declined.session, 'pain', 4))).toBe('pain.stop; asks ask.skip; offers skip');
  expect(effectOf(say(declined.session, 'stop', 4))).toBe(`stop.kept; ends, keeps ${hold}`);
});

test('a pain at the very start of a pose needs no way back into it', () => {
  const hurt = say(led('knees-to-chest/both/lie'), 'pain', 2).session;
  const declined = say(hurt, 'no', 4).session;
  expect(effectOf(say(declined, 'yes', 4))).toBe(
    'moves.gently + moves.carryOn; leads knees-to-chest/both/lie',
  );
});
test('that hurts in the last pose: yes ends the routine', () => {
  const hurt = say(led('legs-up-the-wall/both/swing'), 'pain', 2).session;
  expect(effectOf(say(hurt, 'yes', 4))).toBe('routine.close; ends, keeps nothing');
});

test('silence after that hurts repeats the question and leads nowhere', () => {
  const { reply } = say(led(rock), 'pain', 2);
  expect(reply.turn.reprompt?.cues.every(({ place }) => place === null)).toBe(true);
});
test.each(['pain', 'dizzy'] as const)('after %s nothing is led before the person says so', (word) => {
  for (const [what, said] of between) {
    let session = say(led(left), word, 3).session;
    for (const command of said) {
      const outcome = say(session, command, 4);
      expect([what, effectOf(outcome)]).not.toEqual([what, expect.stringContaining('leads')]);
      session = outcome.session;
    }
  }
});

test.each(['yes', 'next', 'resume', 'slower'] as const)('%s ends the rest', (word) => {
  const hurt = say(led(left), 'pain', 3).session;
  const on = say(hurt, word, 4);
  expect(effectOf(on)).toContain('leads');
  expect(on.session.kept.resting).toBe(false);
});

test('a launch after a pain, or after being sent to a doctor, asks before anything is led', () => {
  const sent: Command = {
    kind: 'send-to-help',
    line: { key: 'redFlags.doctor', values: { number: '911' } },
  };
  for (const [command, asked] of [
    ['pain', 'offers resume'],
    [sent, 'launch.minded; asks ask.anything'],
  ] as const) {
    const { session } = say(led(left), command, 3);
    const { kept } = endSession(session, start + 30_000, 'silence', english);
    const launched = say(openSession(kept), 'launch');
    expect(effectOf(launched)).toContain(asked);
    expect(effectOf(launched)).not.toContain('leads');
  }
});

import type { Command } from '../../../lambda/session/command';
import { openSession } from '../../../lambda/session/state';
import { effectOf, kept, led, pathOf, returned, say } from './support';

const rock = 'knees-to-chest/both/rock';
const gas: Command = {
  kind: 'answer',
  lines: [{ key: 'launch.back' }],
  offer: { kind: 'pose', pose: 'knees-to-chest' },
};

test('yes to a pose leads it, and no goes back to what was under way', () => {
  const asked = say(led(rock), gas, 2).session;
  expect(effectOf(say(asked, 'yes', 4))).toBe('leads knees-to-chest/both/lie');
  expect(effectOf(say(asked, 'no', 4))).toBe(`moves.carryOn; leads ${rock}`);
  const idle = say(openSession(kept()), gas).session;
  expect(effectOf(say(idle, 'no', 4))).toBe('declined.pose; asks ask.begin; offers begin');
});

test('an answer that offers nothing leaves an earlier offer open; one that must not, does not', () => {
  const offered = say(openSession(kept()), gas).session;
  expect(effectOf(say(offered, 'help', 3))).toContain('offers knees-to-chest');
  const openly: Command = { kind: 'answer', lines: [{ key: 'helps.unknown' }], openly: true };
  expect(effectOf(say(offered, openly, 3))).toBe('helps.unknown; asks ask.anything');
  expect(effectOf(say(led(rock), openly, 3))).toBe(`helps.unknown; asks ask.carryOn; silence leads ${rock}`);
});

test('that hurts keeps the place, and every answer to it is taken at its word', () => {
  const hurt = say(led(rock), 'pain', 2).session;
  expect(pathOf(hurt.kept.place)).toBe(rock);
  expect(effectOf(say(hurt, 'yes', 4))).toBe('leads lying-single-leg-twist/right/lie');
  expect(effectOf(say(hurt, 'skip-pose', 4))).toBe('leads lying-single-leg-twist/right/lie');
  expect(effectOf(say(hurt, 'slower', 4))).toBe(`settings.slower.set; leads ${rock}; flow, slower`);
  expect(effectOf(say(hurt, 'no', 4))).toBe('declined.skip; asks ask.resume; offers resume');
  expect(effectOf(say(hurt, 'stop', 4))).toBe(`stop.kept; ends, keeps ${rock}`);
  expect(effectOf(say(hurt, 'repeat', 4))).toBe('pain.stop; asks ask.skip; offers skip');
  expect(effectOf(say(hurt, 'pain', 4))).toBe('pain.stop; asks ask.skip; offers skip');
});

test('that hurts in the last pose: yes ends the routine', () => {
  const hurt = say(led('legs-up-the-wall/both/swing'), 'pain', 2).session;
  expect(effectOf(say(hurt, 'yes', 4))).toBe('routine.close; ends, keeps nothing');
});

test('silence after that hurts repeats the question and leads nowhere', () => {
  const { reply } = say(led(rock), 'pain', 2);
  expect(reply.turn.reprompt?.cues.every(({ place }) => place === null)).toBe(true);
});

test('everything is forgotten after a yes, and only then', () => {
  const asked = say(returned(rock), 'forget-me').session;
  expect(say(asked, 'yes', 4)).toMatchObject({
    forget: true,
    reply: { mic: 'closed' },
    session: { kept: { place: null } },
  });
  for (const word of ['no', 'help', 'repeat', 'previous', 'unknown'] as const) {
    const outcome = say(asked, word, 4);
    expect(outcome.forget).toBeUndefined();
    expect(pathOf(outcome.session.kept.place)).toBe(rock);
    expect(outcome.reply.mic).toBe('open');
  }
});

test('no is never a dead end', () => {
  const sessions = [
    say(openSession(kept()), 'launch').session,
    say(returned(rock), 'launch').session,
    say(openSession(kept()), gas).session,
    say(returned(rock), 'forget-me').session,
    say(led(rock), 'pain', 2).session,
  ];
  for (let session of sessions) {
    for (let times = 0; times < 4; times += 1) {
      const outcome = say(session, 'no', 4);
      expect(outcome.reply.mic).toBe('open');
      session = outcome.session;
    }
  }
});

import type { Command } from '../../../lambda/dialogue/command';
import { reduce } from '../../../lambda/dialogue/engine';
import { openSession } from '../../../lambda/session/state';
import { effectOf, english, kept, led, pathOf, returned, say, start, word } from './support';

const rock = 'knees-to-chest/both/rock';
const twist = 'cross-legged-seated-twist';
/** What says "go on" in any way, and so takes an offer. */
const takers = ['next', 'next-step', 'skip-pose', 'resume', 'start'] as const;
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
  const back = 'routine.return.whole + poses.knees-to-chest.return.there';
  expect(effectOf(say(hurt, 'slower', 4))).toBe(`settings.slower.set + ${back}; leads ${rock}; flow, slower`);
  expect(effectOf(say(hurt, 'faster', 4))).toBe(
    'settings.faster.set; asks ask.skip; offers skip; flow, faster',
  );
  expect(effectOf(say(hurt, 'no', 4))).toBe('declined.skip; asks ask.return; offers return');
  expect(effectOf(say(hurt, 'stop', 4))).toBe(`stop.kept; ends, keeps ${rock}`);
  expect(effectOf(say(hurt, 'repeat', 4))).toBe('pain.stop; asks ask.skip; offers skip');
  expect(effectOf(say(hurt, 'pain', 4))).toBe('pain.stop; asks ask.skip; offers skip');
});

test('whoever does not skip a pose that hurt is led back into it, and only when they say so', () => {
  const hold = `${twist}/left/hold`;
  const hurt = say(led(hold), 'pain', 2).session;
  const back = `routine.return.sided + poses.${twist}.return.there`;
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
  expect(effectOf(say(declined.session, 'unknown', 4))).toBe(
    'unknown.offered; asks ask.return; offers return',
  );
  expect(effectOf(say(declined.session, 'pain', 4))).toBe('pain.stop; asks ask.skip; offers skip');
  expect(effectOf(say(declined.session, 'stop', 4))).toBe(`stop.kept; ends, keeps ${hold}`);
});

test('a pain at the very start of a pose needs no way back into it', () => {
  const hurt = say(led('knees-to-chest/both/lie'), 'pain', 2).session;
  const declined = say(hurt, 'no', 4).session;
  expect(effectOf(say(declined, 'yes', 4))).toBe('moves.carryOn; leads knees-to-chest/both/lie');
});

test.each(takers)('"%s" takes an offer', (word) => {
  const begin = say(openSession(kept()), 'launch').session;
  expect(effectOf(say(begin, word, 3))).toBe(`routine.begin; leads ${twist}/right/sit`);
  const resume = say(returned(rock), 'launch').session;
  expect(effectOf(say(resume, word, 3))).toBe(
    `routine.return.whole + poses.knees-to-chest.return.there; leads ${rock}`,
  );
  const pose = say(openSession(kept()), gas).session;
  expect(effectOf(say(pose, word, 3))).toBe('leads knees-to-chest/both/lie');
  const skip = say(led(rock), 'pain', 2).session;
  expect(effectOf(say(skip, word, 3))).toBe('leads lying-single-leg-twist/right/lie');
});

test.each(takers)('"%s" deletes nothing: the offer to forget is declined', (word) => {
  const idle = say(returned(rock), 'forget-me').session;
  const declined = say(idle, word, 4);
  expect(declined.effect).toBeUndefined();
  expect(declined.session.kept).toEqual(idle.kept);
  expect(effectOf(declined)).toBe('declined.forget; asks ask.resume; offers resume');
  const underway = say(led(rock), 'forget-me', 2).session;
  const goesOn = say(underway, word, 4);
  expect(goesOn.effect).toBeUndefined();
  expect(goesOn.session.kept).toEqual(underway.kept);
  expect(effectOf(goesOn)).toBe(`declined.forget; asks ask.carryOn; silence leads ${rock}`);
});

test('"back" to what was offered is no yes: help for who is being led, else a question what it may be', () => {
  const asked = say(led(rock), gas, 2).session;
  expect(effectOf(say(asked, 'previous', 4))).toBe(`help.flow; asks ask.carryOn; silence leads ${rock}`);
  const idle = say(openSession(kept()), gas).session;
  expect(effectOf(say(idle, 'previous', 4))).toBe('help.idle; asks ask.anything');
});

test('a guest is told whose notes these are, and is asked nothing', () => {
  const { session, effect } = reduce(returned(rock), word('forget-me'), start, english, { guest: true });
  expect(session.turn?.lead.map(({ line }) => line.key)).toEqual(['guest.forget']);
  expect([session.offer?.kind, effect]).toEqual(['resume', undefined]);
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
    effect: { kind: 'forget' },
    reply: { mic: 'closed' },
    session: { kept: { place: null } },
  });
  for (const word of ['no', ...takers, 'help', 'repeat', 'previous', 'unknown'] as const) {
    const outcome = say(asked, word, 4);
    expect(outcome.effect).toBeUndefined();
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
    say(say(led(rock), 'pain', 2).session, 'no', 4).session,
  ];
  for (let session of sessions) {
    for (let times = 0; times < 4; times += 1) {
      const outcome = say(session, 'no', 4);
      expect(outcome.reply.mic).toBe('open');
      session = outcome.session;
    }
  }
});

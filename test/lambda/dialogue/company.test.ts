import { openSession } from '../../../lambda/session/state';
import { limits } from '../../../lambda/routine/limits';
import { clockOf, effectOf, kept, led, pathOf, say } from './support';

const hold = 'cross-legged-seated-twist/right/hold';
const later = clockOf(led(hold)).during(hold) + 30;

test('"wait" is a minute of company, never silent for long, with the microphone open after it', () => {
  const { reply } = say(led(hold), 'wait', later);
  expect(reply.mic).toBe('open');
  expect(reply.turn.say.seconds).toBeGreaterThan(45);
  expect(reply.turn.say.seconds).toBeLessThan(80);
  const waits = reply.turn.say.cues.filter(({ kind }) => kind === 'wait');
  expect(Math.max(...waits.map(({ seconds }) => seconds))).toBeLessThanOrEqual(limits.silentSeconds);
});

test.each(['resume', 'next', 'yes', 'start'] as const)('after it "%s" goes on at the same breath', (word) => {
  const before = say(led(hold), 'resume', later).session.turn?.fromCue;
  const waited = say(led(hold), 'wait', later).session;
  const { kept: after, turn } = say(waited, word, 30).session;
  expect(pathOf(after.place)).toBe(hold);
  expect(turn?.fromCue).toBe(before);
});

test('after it "no" and "wait" ask for another minute, and any other word means what it means in mid-pose', () => {
  const waited = say(led(hold), 'wait', later).session;
  for (const word of ['no', 'wait'] as const)
    expect(effectOf(say(waited, word, 70))).toContain('commands.wait.first');
  expect(pathOf(say(waited, 'skip-pose', 70).session.kept.place)).toBe('knees-to-chest/both/lie');
});

test('before anything has begun it keeps what was offered', () => {
  const asked = say(openSession(kept()), 'help').session;
  expect(effectOf(say(asked, 'wait', 5))).toContain('asks ask.begin; offers begin');
});

test('after a pain nothing goes on by itself', () => {
  const hurt = say(led(hold), 'pain', later).session;
  expect(effectOf(say(hurt, 'wait', 5))).toContain('asks ask.skip; offers skip');
});

test('so many seconds are as long as they are, and many minutes are a pause', () => {
  const short = say(led(hold), { kind: 'wait', seconds: 20 }, later).reply.turn.say.seconds;
  expect(short).toBeLessThan(30);
  expect(effectOf(say(led(hold), { kind: 'wait', seconds: 600 }, later))).toContain('pause.kept; ends');
});

import { openSession } from '../../../lambda/session/state';
import { clockOf, kept, led, pathOf, placeAt, say } from './support';

const wordsIn = (session: Parameters<typeof say>[0], word: 'stop' | 'pause', seconds = 3): number =>
  say(session, word, seconds).reply.turn.say.cues.reduce(
    (sum, cue) => sum + (cue.kind === 'say' ? cue.text.split(/\s+/).length : 0),
    0,
  );

test('stop takes at most 25 words and pause at most 45, with and without a place', () => {
  for (const session of [openSession(kept()), led('knees-to-chest/both/rock')]) {
    expect(wordsIn(session, 'stop')).toBeLessThanOrEqual(25);
    expect(wordsIn(session, 'pause')).toBeLessThanOrEqual(45);
  }
});

test.each(['stop', 'pause'] as const)(
  '%s closes the microphone for good, and keeps the place of that second',
  (word) => {
    const session = led('cross-legged-seated-twist/right/sit');
    const path = 'cross-legged-seated-twist/right/hold';
    const outcome = say(session, word, clockOf(session).during(path));
    expect(outcome.reply).toMatchObject({ mic: 'closed', turn: { reprompt: null } });
    expect(pathOf(outcome.session.kept.place)).toBe(path);
    expect(outcome.session.underway).toBe(false);
  },
);

test('stop while a single pose is led keeps both places', () => {
  const alone = say(led('knees-to-chest/both/rock'), { kind: 'pose', pose: 'legs-up-the-wall' }, 2).session;
  expect(say(alone, 'stop', 3).session.kept).toMatchObject({
    place: placeAt('legs-up-the-wall/both/sit-close', 'legs-up-the-wall'),
    shelved: placeAt('knees-to-chest/both/rock'),
  });
});

test('repeat repeats an answer again and again, always from its own second', () => {
  let session = say(openSession(kept()), 'help').session;
  for (let times = 0; times < 3; times += 1) {
    const again = say(session, 'repeat', 5);
    expect(again.session.turn).toEqual({ ...session.turn, at: (session.turn?.at ?? 0) + 5000 });
    session = again.session;
  }
});

import { poses } from '../../../lambda/catalogue/poses';
import type { Session } from '../../../lambda/session/state';
import { clockOf, led, say, turnOf } from './support';

const spoken = (session: Session): string =>
  turnOf(session)
    .say.cues.flatMap((cue) => (cue.kind === 'say' ? [cue.text] : []))
    .join(' ');
const start = 'cross-legged-seated-twist/right/sit';

test('for whom a pose is not is said at its start, the first time', () => {
  expect(spoken(led(start))).toContain('Leave this out with a sore knee, a sore hip, or a sore shoulder.');
  const heard = led(start, { cautioned: ['cross-legged-seated-twist'] });
  expect(spoken(heard)).not.toContain('Leave this out');
});

test('it counts as heard once the pose has been entered, and not before', () => {
  const session = led(start);
  const early = say(session, 'time-left', 1).session;
  expect(early.kept.settings.cautioned).toBeUndefined();
  const entered = say(session, 'time-left', clockOf(session).during('cross-legged-seated-twist/right/twist'));
  expect(entered.session.kept.settings.cautioned).toEqual(['cross-legged-seated-twist']);
});

test('a pose led again the same day, or another, is led without it', () => {
  const session = led(start);
  const there = clockOf(session).during('cross-legged-seated-twist/right/hold');
  const { session: again } = say(session, 'start-over', there);
  expect(spoken(again)).not.toContain('Leave this out');
});

test('a whole routine tells each caution once, on the first side', () => {
  let session = led(start);
  const told: string[] = [];
  for (let words = 0; words < 12 && session.kept.place !== null; words += 1) {
    const text = spoken(session);
    told.push(...(text.match(/Leave this out[^.]*\./g) ?? []));
    session = say(session, 'next', turnOf(session).say.seconds + 1).session;
  }
  expect(told).toHaveLength(poses.length);
  expect(session.kept.settings.cautioned).toHaveLength(poses.length);
});

test('what was cut off before its end has not been heard', () => {
  const session = led(start);
  expect(say(session, 'next-step', 0.8).session.kept.settings.cautioned).toBeUndefined();
});

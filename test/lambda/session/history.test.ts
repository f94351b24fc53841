import { addPractice, finishRoutine } from '../../../lambda/session/history';
import { nothingKept } from '../../../lambda/session/state';
import { day, kept, led, placeAt, say, start, clockOf, returned, word, english, turnOf } from './support';
import { reduce } from '../../../lambda/session/engine';

const none = nothingKept.history;

test('a first practice is a first day', () => {
  expect(addPractice(none, 61.6, start)).toEqual({
    days: 1,
    lastDay: '2026-11-23',
    seconds: 62,
    finished: 0,
  });
});

test('more on the same day is more seconds, and on another day one more day', () => {
  const once = addPractice(none, 60, start);
  expect(addPractice(once, 30, start + 3_600_000)).toEqual({ ...once, seconds: 90 });
  expect(addPractice(once, 30, start + day)).toEqual({
    days: 2,
    lastDay: '2026-11-24',
    seconds: 90,
    finished: 0,
  });
});

test('nothing led is nothing practised', () => {
  expect(addPractice(none, 0, start)).toBe(none);
});

test('a whole routine led to its end counts, and nothing is left of it', () => {
  const done = finishRoutine(kept({ place: placeAt('legs-up-the-wall/both/rise') }), 'back-stretch');
  expect(done.place).toBeNull();
  expect(done.history.finished).toBe(1);
});

test('a single pose does not count as a routine, and what was shelved for it comes back', () => {
  const shelved = placeAt('knees-to-chest/both/rock');
  const done = finishRoutine(
    kept({ place: placeAt('knees-to-chest/both/hold', 'knees-to-chest'), shelved }),
    'knees-to-chest',
  );
  expect(done).toMatchObject({ place: shelved, shelved: null, history: { finished: 0 } });
});

test('only what was led counts: no windows, no talk, no second time', () => {
  const session = led('knees-to-chest/both/lie');
  const later = say(session, 'help', clockOf(session).firstWindow);
  const guided = turnOf(session).say.cues.reduce(
    (sum, cue) => sum + (cue.place === null ? 0 : cue.seconds),
    0,
  );
  expect(later.session.kept.history.seconds).toBe(Math.round(guided));
  const again = reduce(later.session, word('help'), start + 400_000, english);
  expect(again.session.kept.history.days).toBe(1);
});

test('a launch and its answer are no practice', () => {
  const opened = say(returned('knees-to-chest/both/rock'), 'launch').session;
  expect(say(opened, 'help', 3).session.kept.history).toEqual(none);
});

import { secondsOf } from '../../../lambda/routine/cue';
import type { Narrate } from '../../../lambda/routine/line';
import { reduce } from '../../../lambda/dialogue/engine';
import { addPain, addPractice, noHistory, type History } from '../../../lambda/session/history';
import { openSession, type Session } from '../../../lambda/session/state';
import { english, kept, led, pathOf, placeAt, say, start, turnOf, word } from './support';

const today = Date.parse('2026-11-23') / 86_400_000;

/** So many days ago each, sixty-three seconds and a pose. */
const on = (...ago: readonly number[]): History =>
  [...ago]
    .sort((a, b) => b - a)
    .reduce(
      (history, days) => addPractice(history, 'old', { seconds: 63, poses: 1, finished: 0 }, today - days),
      noHistory,
    );
/** So brief that every line fits: what there is to tell, before it is cut to what can be listened to. */
const brief: Narrate = (line) => english(line).map((clause) => ({ ...clause, seconds: 0.5 }));
const askedIn = (session: Session, guest = false): string[] => {
  const { session: after } = reduce(session, word('progress'), start, brief, { guest });
  return (after.turn?.lead ?? []).map(({ line }) =>
    english(line)
      .map(({ text }) => text)
      .join(' '),
  );
};
const asked = (history: History, guest = false): string[] =>
  askedIn(openSession(kept({ history }), 'now', 'UTC'), guest);

test('whoever never practised hears so', () => {
  expect(asked(noHistory)).toEqual(['You have not practised with me yet.']);
});

test('a first day is one day, and at least a minute', () => {
  expect(asked(on(0))).toEqual(['You have practised on one day, one minute in all.', 'One pose in all.']);
  const short = addPractice(noHistory, 'old', { seconds: 5, poses: 0, finished: 0 }, today);
  expect(asked(short)).toEqual(['You have practised on one day, one minute in all.']);
});

test('days in a row are told while they stand, and the best where it was more', () => {
  expect(asked(on(0, 1, 2))).toContain('Three days in a row now.');
  expect(asked(on(1, 2, 3))).toContain('Three days in a row now.');
  expect(asked(on(2, 3, 4))).toContain('Three days in a row now.');
  expect(asked(on(3, 4, 5)).join(' ')).not.toContain('now');
  expect(asked(on(3, 4, 5))).toContain('Your best is three days in a row.');
  expect(asked(on(0, 1, 5, 6, 7))).toEqual(
    expect.arrayContaining(['Two days in a row now.', 'Your best is three days in a row.']),
  );
  expect(asked(on(0, 1, 2)).join(' ')).not.toContain('best');
});

test('the last discomfort is told by its day and pose', () => {
  const history = addPain(on(4), placeAt('knees-to-chest/both/hold'), today - 4);
  expect(asked(history).at(-1)).toBe('It last hurt on Thursday, at knees to chest.');
  const same = addPain(on(0), placeAt('knees-to-chest/both/hold'), today);
  expect(asked(same).at(-1)).toBe('It last hurt today, at knees to chest.');
});

test('a long history is no lecture: it leaves room for the question', () => {
  const rich = addPain({ ...on(0, 1, 5, 6, 7), finished: 1_234 }, placeAt('knees-to-chest/both/hold'), today);
  const session = openSession(kept({ history: rich }), 'now', 'UTC');
  const { session: after } = reduce(session, word('progress'), start, english);
  expect(secondsOf(turnOf(after).say.cues)).toBeLessThan(12);
  expect(asked(rich)[0]).toContain('five days');
});

test('nobody else hears a history', () => {
  const [said = '', ...more] = asked(on(0, 1, 2), true);
  expect(more).toEqual([]);
  expect(said).toContain('That is only for the person who opened this session.');
  expect(said).not.toMatch(/three|days in a row/i);
});

test('days are those of the person’s own calendar', () => {
  const row = 'Two days in a row now.';
  const session = (zone: string) => openSession(kept({ history: on(3, 4) }), 'now', zone);
  expect(askedIn(session('UTC'))).not.toContain(row);
  // There it is still the evening before, and one missed day is forgiven.
  expect(askedIn(session('Pacific/Honolulu'))).toContain(row);
});

test('what was just led is in it, and the place stays', () => {
  const session = led('knees-to-chest/both/lie');
  const { session: after } = say(session, 'progress', 30);
  const [line] = after.turn?.lead ?? [];
  expect(line?.line).toMatchObject({ key: 'progress.practised', values: { count: 1 } });
  expect(pathOf(after.kept.place)).toMatch(/^knees-to-chest/);
});

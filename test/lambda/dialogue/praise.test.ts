import { praiseLine, situationOf } from '../../../lambda/dialogue/situation';
import { addPractice, noHistory } from '../../../lambda/session/history';
import { openSession } from '../../../lambda/session/state';
import { english, kept, led, say, start, clockOf, turnOf } from './support';

const today = Date.parse('2026-11-23') / 86_400_000;
const historyOn = (...days: readonly number[]) =>
  days.reduce(
    (before, day) => addPractice(before, 'old', { seconds: 60, poses: 1, finished: 0 }, day),
    noHistory,
  );
const praised = (
  days: readonly number[],
  { routine = 'back-stretch', guest = false, zone = 'UTC', instant = start } = {},
) => {
  const session = openSession(kept({ history: historyOn(...days) }), 'now', zone);
  return praiseLine(situationOf(session, instant, english, { guest }), routine);
};
const daysInARow = (count: number) => ({ key: 'progress.praise', values: { count } });

test.each([
  ['a single day', [], null],
  ['today already', [today], null],
  ['yesterday', [today - 1], daysInARow(2)],
  ['yesterday and today', [today - 1, today], daysInARow(2)],
  ['a missed day that is forgiven', [today - 3, today - 2], daysInARow(3)],
  ['a row that has ended', [today - 9, today - 8], null],
])('%s', (_name, days, expected) => {
  expect(praised(days)).toEqual(expected);
});

test('a pose alone is no routine', () => {
  expect(praised([today - 1], { routine: 'knees-to-chest' })).toBeNull();
  expect(praised([today - 1], { routine: 'ktc.x2+lslt.h50' })).not.toBeNull();
});

test('it is not for somebody whose days they are not', () => {
  expect(praised([today - 1], { guest: true })).toBeNull();
});

test('it goes by the calendar of the person', () => {
  const instant = Date.parse('2026-11-23T23:30:00Z');
  expect(praised([today], { instant, zone: 'UTC' })).toBeNull();
  expect(praised([today], { instant, zone: 'Europe/Berlin' })).toEqual(daysInARow(2));
});

test('it is heard at the end of the routine, in a few words, and nowhere else', () => {
  const history = historyOn(today - 2, today - 1);
  const session = led('legs-up-the-wall/both/rise', {}, { history });
  const { session: moved } = say(session, 'repeat', clockOf(session).firstWindow);
  const built = turnOf(moved);
  const parts = [built.say, ...(built.reprompt === null ? [] : [built.reprompt])];
  const words = parts.flatMap(({ cues }) => cues).flatMap((cue) => ('text' in cue ? [cue.text] : []));
  expect(words.filter((text) => text.includes('days in a row'))).toEqual(["That's three days in a row."]);
  const midway = led('knees-to-chest/both/rock', {}, { history });
  const { session: on } = say(midway, 'repeat', 5);
  expect(JSON.stringify(turnOf(on))).not.toContain('in a row');
});

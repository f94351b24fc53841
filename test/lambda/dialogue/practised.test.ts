import { reduce } from '../../../lambda/dialogue/engine';
import { noHistory, runOf } from '../../../lambda/session/history';
import { clockOf, english, led, returned, say, start, turnOf, word } from './support';

test('only what was led counts: no windows, no talk, no second time', () => {
  const session = led('knees-to-chest/both/lie');
  const later = say(session, 'help', clockOf(session).firstWindow);
  const guided = turnOf(session).say.cues.reduce(
    (sum, cue) => sum + (cue.place === null ? 0 : cue.seconds),
    0,
  );
  expect(later.session.kept.history.seconds).toBe(Math.round(guided));
  const again = reduce(later.session, word('help'), start + 400_000, english);
  expect(runOf(again.session.kept.history).days).toBe(1);
});

test('a launch and its answer are no practice', () => {
  const opened = say(returned('knees-to-chest/both/rock'), 'launch').session;
  expect(say(opened, 'help', 3).session.kept.history).toEqual(noHistory);
});

test('it is of the day on which the turn began, in the zone of the person', () => {
  const session = { ...led('knees-to-chest/both/lie'), zone: 'Pacific/Kiritimati' };
  const later = say(session, 'help', clockOf(session).firstWindow);
  // Seven in the morning in London is nine in the evening there.
  expect(later.session.kept.history.recent).toEqual([Date.parse('2026-11-23') / 86_400_000]);
  const west = say({ ...session, zone: 'Pacific/Pago_Pago' }, 'help', clockOf(session).firstWindow);
  expect(west.session.kept.history.recent).toEqual([Date.parse('2026-11-22') / 86_400_000]);
});

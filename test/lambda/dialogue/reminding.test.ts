import { partsOfDay, openSession } from '../../../lambda/session/state';
import { effectOf, english, kept, led, pathOf, returned, say } from './support';

const remind = (minute: number | null, part: (typeof partsOfDay)[number] | null = null) =>
  ({ kind: 'remind', minute, part }) as const;
const idle = openSession(kept(), 'session');

test('a time is said, every day, and asked about: nothing is set without a yes', () => {
  const asked = say(idle, remind(420));
  expect(asked.effect).toBeUndefined();
  expect(asked.session.offer).toEqual({ kind: 'remind', minute: 420 });
  const text = asked.session.turn?.lead.flatMap(({ line }) => english(line).map((clause) => clause.text));
  expect(text?.join(' ')).toMatch(/^A reminder every day at seven/);
  expect(say(asked.session, 'yes', 3).effect).toEqual({ kind: 'remind', minute: 420 });
});

test.each(['next', 'resume', 'no', 'unknown', 'help', 'start', 'stop', 'launch'] as const)(
  '“%s” is no yes to it',
  (other) => {
    const asked = say(idle, remind(420));
    expect(say(asked.session, other, 3).effect).toBeUndefined();
  },
);

test.each([null, ...partsOfDay])('without a time of the clock it is asked for, the %s remembered', (part) => {
  const asked = say(idle, remind(null, part));
  expect(asked.session.offer).toEqual({ kind: 'time', ...(part === null ? {} : { part }) });
  expect(asked.reply.mic).toBe('open');
  const again = say(asked.session, 'yes', 3);
  expect([again.effect, again.session.offer]).toEqual([undefined, asked.session.offer]);
  expect(say(asked.session, 'no', 3).effect).toBeUndefined();
});

test('who asks in the middle of a pose keeps the place, and goes on from there when they say no', () => {
  const asked = say(led('knees-to-chest/both/rock'), remind(420), 4);
  expect(pathOf(asked.session.kept.place)).toBe('knees-to-chest/both/rock');
  const declined = say(asked.session, 'no', 3);
  expect(effectOf(declined)).toMatch(/^declined.remind; .*silence leads knees-to-chest/);
});

test('midnight is a time, too', () => {
  expect(say(say(idle, remind(0)).session, 'yes', 3).effect).toEqual({ kind: 'remind', minute: 0 });
});

test('who has just allowed it has said yes', () => {
  expect(say(idle, { kind: 'consented', minute: 420 }).effect).toEqual({
    kind: 'remind',
    minute: 420,
    consented: true,
  });
});

test.each([
  ['stop-reminders', idle],
  ['list-reminders', idle],
  ['stop-reminders', returned('knees-to-chest/both/rock')],
  ['list-reminders', led('knees-to-chest/both/rock')],
] as const)('%s is done at once', (name, session) => {
  const outcome = say(session, name, 4);
  expect(outcome.effect).toEqual({ kind: name });
  expect(outcome.session.kept.place).toEqual(session.kept.place);
});

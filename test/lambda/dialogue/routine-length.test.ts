import fc from 'fast-check';
import { findRoutine, backStretch, getRoutine } from '../../../lambda/routine/routines';
import { secondsOf } from '../../../lambda/routine/cue';
import { planRoutine } from '../../../lambda/routine/plan';
import { parseKept } from '../../../lambda/session/restore';
import { usualRoutine, usualSeconds } from '../../../lambda/dialogue/lengths';
import { openSession, type Preferences } from '../../../lambda/session/state';
import { english, kept, led, pathOf, say, start } from './support';

const seed = 20261123;
const idle = openSession(kept(), 'session');
const choose = (seconds: number | null, session = idle) => say(session, { kind: 'length', seconds }, 4);
const keyOf = ({ session }: ReturnType<typeof choose>) => session.turn?.lead[0]?.line.key;
const normal: Preferences = { pace: 'normal', mode: 'flow' };

test('a length that can be had is remembered as it was asked, with the instant', () => {
  const chosen = choose(600);
  expect(keyOf(chosen)).toBe('settings.length.set');
  expect(chosen.session.kept).toMatchObject({ settings: { length: 600 }, settingsAt: start + 4_000 });
});

test.each([1, 30, 60, 7_200, 100_000])(
  'one of %d s cannot, and the nearest is named and remembered',
  (asked) => {
    const chosen = choose(asked);
    expect(keyOf(chosen)).toBe('settings.length.nearest');
    const { length } = chosen.session.kept.settings;
    expect(chosen.session.turn?.lead[0]?.line.values).toEqual({ length: { seconds: length } });
  },
);

test('the whole routine comes back', () => {
  const whole = choose(null, choose(300).session);
  expect(keyOf(whole)).toBe('settings.whole');
  expect(whole.session.kept.settings.length ?? null).toBeNull();
  expect(usualRoutine(whole.session.kept.settings, english)).toBe(backStretch.id);
});

test('what is remembered outlasts the item, and makes a routine of about that length', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5_000 }),
      fc.constantFrom('slower', 'normal', 'faster'),
      (asked, pace) => {
        const session = openSession(kept({ settings: { pace, mode: 'flow' } }), 'session');
        const { settings } = choose(asked, session).session.kept;
        const back = parseKept({ settings: JSON.parse(JSON.stringify(settings)) as unknown }).settings;
        expect(back).toEqual(settings);
        const routine = usualRoutine(settings, english);
        expect(findRoutine(routine)).not.toBeNull();
        const takes = secondsOf(planRoutine(getRoutine(routine), settings, english));
        const length = usualSeconds(settings, english);
        expect(Math.abs(takes - length)).toBeLessThanOrEqual(0.1 * length + 21);
      },
    ),
    { seed, numRuns: 40 },
  );
});

test('a launch and a start lead the routine of that length', () => {
  const { settings } = choose(300).session.kept;
  const routine = usualRoutine(settings, english);
  expect(routine).not.toBe(backStretch.id);
  const session = openSession(kept({ settings }), 'session');
  expect(say(session, 'start').session.kept.place?.routine).toBe(routine);
  expect(say(session, 'launch').session.turn?.from?.routine).toBe(routine);
});

test('in mid-routine it holds from the next time on, and the place stays', () => {
  const chosen = choose(300, led('knees-to-chest/both/rock'));
  expect(pathOf(chosen.session.kept.place)).toBe('knees-to-chest/both/rock');
  expect(chosen.session.kept.place?.routine).toBe(backStretch.id);
});

test('without a choice the usual routine is the whole one', () => {
  expect(usualRoutine(normal, english)).toBe(backStretch.id);
  expect(usualSeconds({ ...normal, length: null }, english)).toBe(usualSeconds(normal, english));
});

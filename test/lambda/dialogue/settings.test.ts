import fc from 'fast-check';
import { usualRoutine, usualSeconds } from '../../../lambda/dialogue/lengths';
import { secondsOf } from '../../../lambda/routine/cue';
import { planRoutine } from '../../../lambda/routine/plan';
import { backStretch, findRoutine, getRoutine } from '../../../lambda/routine/routines';
import { parseKept } from '../../../lambda/session/restore';
import { openSession, type Preferences, type Session } from '../../../lambda/session/state';
import { clockOf, effectOf, english, kept, led, pathOf, placeAt, say, start, turnOf } from './support';

const twist = 'cross-legged-seated-twist/right/twist';

test('the pace goes one step at a time, and says where it ends', () => {
  let session: Session = openSession(kept());
  const effects = ['slower', 'slower', 'slower', 'faster', 'faster', 'faster', 'faster'].map((word) => {
    const outcome = say(session, word as 'slower', 2);
    session = outcome.session;
    return effectOf(outcome).split(';')[0];
  });
  expect(effects).toEqual([
    'settings.slower.set',
    'settings.slower.set',
    'settings.slower.limit',
    'settings.faster.set',
    'settings.faster.set',
    'settings.faster.set',
    'settings.faster.limit',
  ]);
});

test('slower lasts longer from the very step on, and every hold stays as long as the article says', () => {
  const session = led('knees-to-chest/both/lie');
  const slower = say(session, 'slower', clockOf(session).during('knees-to-chest/both/lie')).session;
  expect(clockOf(slower).during('knees-to-chest/both/rock')).toBeGreaterThan(
    clockOf(session).during('knees-to-chest/both/rock'),
  );
});

test('step by step leads the step that is under way, and nothing after it', () => {
  const session = led('cross-legged-seated-twist/right/sit');
  const { session: changed } = say(session, 'step-by-step', clockOf(session).during(twist));
  expect(turnOf(changed).say).toMatchObject({ first: placeAt(twist), last: placeAt(twist) });
});

test('step by step, the reprompt says the same step again', () => {
  const { say: first, reprompt } = turnOf(led(twist, { mode: 'step-by-step' }));
  expect(reprompt).toMatchObject({ first: first.first, last: first.last });
});

describe('step by step, after a hold', () => {
  const path = 'cross-legged-seated-twist/right';
  const hold = led(`${path}/hold`, { mode: 'step-by-step' });

  test('the reprompt leads out of it, and holds no hold twice', () => {
    const { say: first, reprompt } = turnOf(hold);
    expect(first).toMatchObject({ first: placeAt(`${path}/hold`), last: placeAt(`${path}/hold`) });
    expect(reprompt).toMatchObject({ first: placeAt(`${path}/release`), last: placeAt(`${path}/release`) });
    expect(reprompt?.seconds).toBeLessThan(20);
  });

  test('a hold led to its end is over, and the place is the step out of it', () => {
    const { firstWindow, secondWindow, during } = clockOf(hold);
    for (const [seconds, step] of [
      [firstWindow, 'release'],
      [during(`${path}/release`), 'release'],
      [secondWindow, 'release'],
    ] as const) {
      expect(effectOf(say(hold, 'stop', seconds))).toBe(
        `stop.kept; ends, keeps ${path}/${step}; step-by-step, normal`,
      );
    }
  });

  test('a word in the second window goes on from that step', () => {
    const { secondWindow } = clockOf(hold);
    const effect = (word: 'next' | 'repeat' | 'previous' | 'resume') =>
      effectOf(say(hold, word, secondWindow))
        .split('; ')
        .slice(0, -1);
    expect(effect('next')).toEqual(['leads cross-legged-seated-twist/left/change']);
    expect(effect('repeat')).toEqual(['moves.repeat', `leads ${path}/release`]);
    expect(effect('previous')).toEqual(['moves.back', `leads ${path}/hold`]);
    expect(effect('resume')).toEqual(['moves.carryOn', `leads ${path}/release`]);
  });

  test('next as the reprompt has hardly begun leads that step, and not the one after it', () => {
    expect(effectOf(say(hold, 'next', clockOf(hold).reprompt + 2))).toContain(`leads ${path}/release`);
  });
});

test('flow leads on from the step that is under way', () => {
  const session = led(twist, { mode: 'step-by-step' });
  const { session: changed } = say(session, 'flow', 3);
  expect(effectOf(say(session, 'flow', 3))).toBe(`settings.flow; leads ${twist}`);
  expect(turnOf(changed).say.last?.step).not.toBe('twist');
});

test('a setting while everything could be forgotten changes the setting and asks again', () => {
  const asked = say(led(twist), 'forget-me', 3).session;
  expect(effectOf(say(asked, 'slower', 3))).toBe(
    'settings.slower.set; asks ask.forget; offers forget; flow, slower',
  );
});

test('a setting with nothing under way moves nothing', () => {
  const before = kept({ place: placeAt(twist), movedAt: 5 });
  expect(say(openSession(before), 'slower').session.kept).toMatchObject({ place: before.place, movedAt: 5 });
});

describe('the length of the routine', () => {
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

  test('a remembered length survives the item, and makes a routine of about that length', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.constantFrom('slower', 'normal', 'faster'),
        (asked, pace) => {
          const session = openSession(kept({ settings: { pace, mode: 'flow' } }), 'session');
          const { settings } = choose(asked, session).session.kept;
          const back = parseKept({ settings: JSON.parse(JSON.stringify(settings)) as unknown }).settings;
          expect(back).toEqual(settings);
          const routine = usualRoutine(settings, english) ?? '';
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
});

import { openSession, type Session } from '../../../lambda/session/state';
import { clockOf, effectOf, kept, led, placeAt, say, turnOf } from './support';

const twist = 'cross-legged-seated-twist/right/twist';

test('the pace goes one step at a time, and says where it ends', () => {
  let session: Session = openSession(kept());
  const effects = ['slower', 'slower', 'faster', 'faster', 'faster'].map((word) => {
    const outcome = say(session, word as 'slower', 2);
    session = outcome.session;
    return effectOf(outcome).split(';')[0];
  });
  expect(effects).toEqual([
    'settings.slower.set',
    'settings.slower.limit',
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

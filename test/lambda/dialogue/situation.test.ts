import { closed, isOver, situationOf, stateOf, timeAway } from '../../../lambda/dialogue/situation';
import { openSession, type Session } from '../../../lambda/session/state';
import { clockOf, english, kept, led, pathOf, placeAt, returned, say, start } from './support';

const sit = 'cross-legged-seated-twist/right/sit';
const at = (session: Session, seconds: number, forward = false) =>
  situationOf(session, (session.turn?.at ?? start) + seconds * 1000, english, { forward });
const stateAt = (session: Session, seconds: number) => stateOf(at(session, seconds));
const awayAt = (session: Session, seconds: number) => timeAway(at(session, seconds));

describe('a situation', () => {
  test('before any turn is idle, whatever is kept', () => {
    for (const session of [returned(sit), returned(sit, { resting: true })]) {
      expect(stateAt(session, 0)).toBe('idle');
      expect(at(session, 0).position).toEqual({ at: 'talk' });
      expect(isOver(at(session, 0))).toBe(false);
    }
  });

  test('knows the step that is being led, and keeps it', () => {
    const session = led(sit);
    const situation = at(session, clockOf(session).during('cross-legged-seated-twist/right/twist'));
    expect(pathOf(situation.session.kept.place)).toBe('cross-legged-seated-twist/right/twist');
    expect(stateOf(situation)).toBe('flow');
  });

  test('in a window rests between what was led and what comes', () => {
    const session = led(sit);
    const { firstWindow, secondWindow } = clockOf(session);
    expect(at(session, firstWindow).position).toEqual({
      at: 'rest',
      last: placeAt('cross-legged-seated-twist/right/release'),
      next: placeAt('cross-legged-seated-twist/left/change'),
    });
    expect(at(session, secondWindow).position).toMatchObject({
      next: placeAt('lying-single-leg-twist/right/lie'),
    });
  });

  test('stays at its step in step by step, until the last one was led', () => {
    const session = led(sit, { mode: 'step-by-step' });
    const waiting = at(session, clockOf(session).firstWindow);
    expect(stateOf(waiting)).toBe('stepByStep');
    expect(waiting.position.at).toBe('step');
    const last = led('legs-up-the-wall/both/rise', { mode: 'step-by-step' });
    expect(isOver(at(last, clockOf(last).firstWindow))).toBe(true);
  });

  test('is offered something only until that is taken by silence', () => {
    const { session } = say(returned(sit), 'launch');
    expect(stateAt(session, 3)).toBe('offered');
    expect(stateAt(session, clockOf(session).during(sit))).toBe('flow');
  });

  test('that leads forward takes the beginning of a reprompt for the window before it', () => {
    const session = led(sit);
    const { reprompt } = clockOf(session);
    expect(at(session, reprompt + 2, true).position.at).toBe('rest');
    expect(at(session, reprompt + 2, false).position.at).toBe('step');
    expect(at(session, reprompt + 3.9, true).position.at).toBe('rest');
    expect(at(session, reprompt + 4.01, true).position.at).toBe('step');
    expect(at(session, reprompt + 9, true).position.at).toBe('step');
  });

  test('before its turn began, by a clock that went backwards, is its start', () => {
    expect(pathOf(at(led(sit), -3600).session.kept.place)).toBe(sit);
  });

  test('long after its turn is its end', () => {
    expect(pathOf(at(led(sit), 86_400).session.kept.place)).toBe('lying-single-leg-twist/right/lie');
  });

  test('away counts from when something was last led', () => {
    const session = led(sit);
    expect(awayAt(session, 170)).toBe(0);
    expect(awayAt(openSession(kept()), 0)).toBeNull();
    expect(awayAt(returned(sit), 0)).toBe(86_400_000);
  });
});

test('a routine that is over is closed, one that is not stays as it is', () => {
  const last = led('legs-up-the-wall/both/rise');
  const over = at(last, clockOf(last).firstWindow);
  expect(isOver(over)).toBe(true);
  expect(closed(over).session).toMatchObject({
    underway: false,
    kept: { place: null, history: { finished: 1 } },
  });
  const under = at(last, 2);
  expect(closed(under)).toBe(under);
});

test('who finds another device’s place kept, and goes on at their own, has moved it', () => {
  const own = led('knees-to-chest/both/lie');
  const lead = [{ line: { key: 'settings.slower.set' } }];
  const turn = own.turn === null ? null : { ...own.turn, lead };
  const merged = { ...own.kept, place: placeAt('lying-single-leg-twist/left/hold'), movedAt: start + 500 };
  // A second on, what leads into the step is still being said.
  const { kept: after } = say({ ...own, turn, kept: merged }, 'help', 1).session;
  expect(after.place).toEqual(placeAt('knees-to-chest/both/lie'));
  expect(after.movedAt).toBe(start + 1_000);
});

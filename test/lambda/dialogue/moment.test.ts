import { closed, momentOf } from '../../../lambda/dialogue/moment';
import { openSession } from '../../../lambda/session/state';
import { clockOf, english, kept, led, pathOf, placeAt, returned, say, start } from './support';

const sit = 'cross-legged-seated-twist/right/sit';
const at = (session: Parameters<typeof momentOf>[0], seconds: number, forward = false) =>
  momentOf(session, (session.turn?.at ?? start) + seconds * 1000, english, { forward });

describe('a moment', () => {
  test('before any turn is idle, whatever is kept', () => {
    expect(at(returned(sit), 0)).toMatchObject({ state: 'idle', position: { at: 'talk' }, over: false });
  });

  test('knows the step that is being led, and keeps it', () => {
    const session = led(sit);
    const moment = at(session, clockOf(session).during('cross-legged-seated-twist/right/twist'));
    expect(pathOf(moment.session.kept.place)).toBe('cross-legged-seated-twist/right/twist');
    expect(moment.state).toBe('flow');
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
    expect(at(session, clockOf(session).firstWindow)).toMatchObject({
      state: 'stepByStep',
      position: { at: 'step' },
    });
    const last = led('legs-up-the-wall/both/rise', { mode: 'step-by-step' });
    expect(at(last, clockOf(last).firstWindow).over).toBe(true);
  });

  test('is offered something only until that is taken by silence', () => {
    const { session } = say(returned(sit), 'launch');
    expect(at(session, 3).state).toBe('offered');
    expect(at(session, clockOf(session).during(sit)).state).toBe('flow');
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
    expect(at(session, 170).away).toBe(0);
    expect(at(openSession(kept()), 0).away).toBeNull();
    expect(at(returned(sit), 0).away).toBe(86_400_000);
  });
});

test('a routine that is over is closed, one that is not stays as it is', () => {
  const last = led('legs-up-the-wall/both/rise');
  const over = at(last, clockOf(last).firstWindow);
  expect(over.over).toBe(true);
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

import { poses } from '../../../lambda/catalogue/poses';
import { reduce } from '../../../lambda/dialogue/engine';
import {
  closed,
  isOver,
  praiseLine,
  situationOf,
  stateOf,
  timeAway,
} from '../../../lambda/dialogue/situation';
import { addPractice, noHistory, runOf } from '../../../lambda/session/history';
import { limits } from '../../../lambda/routine/limits';
import { lengthsOf } from '../../../lambda/routine/timeline';
import { nothingKept, openSession, type Session } from '../../../lambda/session/state';
import {
  cautionsHeard,
  clockOf,
  english,
  kept,
  led,
  pathOf,
  placeAt,
  returned,
  say,
  start,
  turnOf,
  word,
} from './support';

const sit = 'cross-legged-seated-twist/right/sit';
const at = (session: Session, seconds: number, forward?: 'next' | 'past') =>
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
    const session = led('knees-to-chest/both/lie', cautionsHeard);
    const { firstWindow, secondWindow } = clockOf(session);
    expect(at(session, firstWindow).position).toEqual({
      at: 'rest',
      last: placeAt('lying-single-leg-twist/right/release'),
      next: placeAt('lying-single-leg-twist/left/change'),
    });
    expect(at(session, secondWindow).position).toMatchObject({
      next: placeAt('single-leg-hamstring-stretch/right/sit'),
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

  test('is offered something until a word takes it: silence takes nothing', () => {
    const { session } = say(returned(sit), 'help');
    expect(session.offer).toEqual({ kind: 'resume' });
    for (const seconds of [3, clockOf(session).reprompt + 1, clockOf(session).end])
      expect(stateAt(session, seconds)).toBe('offered');
    expect(stateAt(say(session, 'yes', 3).session, 3)).toBe('flow');
  });

  test('that leads forward takes the beginning of a reprompt for the window before it', () => {
    const session = led(sit);
    const { reprompt } = clockOf(session);
    expect(at(session, reprompt + 2, 'next').position.at).toBe('rest');
    expect(at(session, reprompt + 2).position.at).toBe('step');
    expect(at(session, reprompt + 3.9, 'next').position.at).toBe('rest');
    expect(at(session, reprompt + 40, 'next').position.at).toBe('step');
  });

  test.each([0.92, 0.96, 1, 1.06, 1.15])(
    '"next" in the window leads to what comes then, also in a voice of an unknown rate (%d)',
    (rate) => {
      const session = led(sit);
      const { speech, silence } = lengthsOf({ say: turnOf(session).say, reprompt: null });
      const { next } = turnOf(session).say;
      for (const into of [0.5, 4, limits.windowSeconds - 0.5]) {
        const outcome = say(session, 'next', speech / rate + silence + into);
        expect([into, outcome.session.turn?.from]).toEqual([into, next]);
      }
      // In the slowest of Amazon's voices, too, where it comes early in the window.
      expect(say(session, 'next', speech * 1.15 + silence + 2).session.turn?.from).toEqual(next);
    },
  );

  test('once the rate is known, a word in the reprompt is soon taken as said there', () => {
    const session = say(returned(sit, { device: { rung: 1, rate: 1 } }), 'resume').session;
    const { reprompt } = clockOf(session);
    expect(at(session, reprompt + 3.9, 'next').position.at).toBe('rest');
    expect(at(session, reprompt + 12, 'next').position.at).toBe('step');
  });

  test('a word that leaves a pose out is not taken back so far', () => {
    const session = led(sit);
    const { reprompt } = clockOf(session);
    expect(at(session, reprompt + 3.9, 'past').position.at).toBe('rest');
    expect(at(session, reprompt + 4.01, 'past').position.at).toBe('step');
  });

  test('before its turn began, by a clock that went backwards, is its start', () => {
    expect(pathOf(at(led(sit), -3600).session.kept.place)).toBe(sit);
  });

  test('long after its turn is its end', () => {
    expect(pathOf(at(led(sit), 86_400).session.kept.place)).toBe('knees-to-chest/both/lie');
  });

  test('away counts from when something was last led', () => {
    const session = led(sit);
    expect(awayAt(session, 170)).toBe(0);
    expect(awayAt(openSession(kept()), 0)).toBeNull();
    expect(awayAt(returned(sit), 0)).toBe(86_400_000);
  });
});

test('closing changes only a routine that is over', () => {
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

test('going on at its own place moves the place that another device had kept', () => {
  const own = led('knees-to-chest/both/lie');
  const lead = [{ line: { key: 'settings.slower.set' } }];
  const turn = own.turn === null ? null : { ...own.turn, lead };
  const merged = { ...own.kept, place: placeAt('lying-single-leg-twist/left/hold'), movedAt: start + 500 };
  // A second on, what leads into the step is still being said.
  const { kept: after } = say({ ...own, turn, kept: merged }, 'help', 1).session;
  expect(after.place).toEqual(placeAt('knees-to-chest/both/lie'));
  expect(after.movedAt).toBe(start + 1_000);
});

describe('what a turn adds to the history', () => {
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
    for (const session of [openSession(nothingKept), returned('knees-to-chest/both/rock')]) {
      const opened = say(session, 'launch').session;
      expect(say(opened, 'help', 3).session.kept.history).toEqual(noHistory);
    }
  });

  test('practice counts for the day on which the turn began, in the zone of the person', () => {
    const session = { ...led('knees-to-chest/both/lie'), zone: 'Pacific/Kiritimati' };
    const later = say(session, 'help', clockOf(session).firstWindow);
    // Seven in the morning in London is nine in the evening there.
    expect(later.session.kept.history.recent).toEqual([Date.parse('2026-11-23') / 86_400_000]);
    const west = say({ ...session, zone: 'Pacific/Pago_Pago' }, 'help', clockOf(session).firstWindow);
    expect(west.session.kept.history.recent).toEqual([Date.parse('2026-11-22') / 86_400_000]);
  });
});

describe('cautions', () => {
  const spoken = (session: Session): string =>
    turnOf(session)
      .say.cues.flatMap((cue) => (cue.kind === 'say' ? [cue.text] : []))
      .join(' ');
  const start = 'cross-legged-seated-twist/right/sit';

  test('a pose begins with its caution, the first time', () => {
    expect(spoken(led(start))).toContain('With a sore knee or osteoporosis, say: Alexa, skip this one.');
    const heard = led(start, { cautioned: ['cross-legged-seated-twist'] });
    expect(spoken(heard)).not.toContain('skip this one');
  });

  test('it counts as heard once the pose has been entered, and not before', () => {
    const session = led(start);
    const early = say(session, 'time-left', 1).session;
    expect(early.kept.settings.cautioned).toBeUndefined();
    const entered = say(
      session,
      'time-left',
      clockOf(session).during('cross-legged-seated-twist/right/twist'),
    );
    expect(entered.session.kept.settings.cautioned).toEqual(['cross-legged-seated-twist']);
  });

  test('a pose led again the same day, or another, is led without it', () => {
    const session = led(start);
    const there = clockOf(session).during('cross-legged-seated-twist/right/hold');
    const { session: again } = say(session, 'start-over', there);
    expect(spoken(again)).not.toContain('skip this one');
  });

  test('a whole routine tells each caution once, on the first side', () => {
    let session = led(start);
    const told: string[] = [];
    for (let words = 0; words < 12 && session.kept.place !== null; words += 1) {
      const text = spoken(session);
      told.push(...(text.match(/[^.]*skip this one\./g) ?? []));
      session = say(session, 'next', turnOf(session).say.seconds + 1).session;
    }
    expect(told).toHaveLength(poses.length);
    expect(session.kept.settings.cautioned).toHaveLength(poses.length);
  });

  test('a caution that was cut off before its end does not count as heard', () => {
    const session = led(start);
    expect(say(session, 'next-step', 0.8).session.kept.settings.cautioned).toBeUndefined();
  });
});

describe('praise', () => {
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

  test('a pose alone gets none', () => {
    expect(praised([today - 1], { routine: 'knees-to-chest' })).toBeNull();
    expect(praised([today - 1], { routine: 'ktc.x2+lslt.h50' })).not.toBeNull();
  });

  test('a guest hears none', () => {
    expect(praised([today - 1], { guest: true })).toBeNull();
  });

  test('it goes by the calendar of the person', () => {
    const instant = Date.parse('2026-11-23T23:30:00Z');
    expect(praised([today], { instant, zone: 'UTC' })).toBeNull();
    expect(praised([today], { instant, zone: 'Europe/Berlin' })).toEqual(daysInARow(2));
  });

  test('it is heard once, at the end of the routine', () => {
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
});

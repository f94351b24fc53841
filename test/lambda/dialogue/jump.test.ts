import { endSession } from '../../../lambda/dialogue/engine';
import { parseSession } from '../../../lambda/session/restore';
import { openSession } from '../../../lambda/session/state';
import { clockOf, decided, effectOf, english, kept, led, pathOf, say, start } from './support';

const twist = 'cross-legged-seated-twist';
const hold = `${twist}/right/hold`;
const knees = 'knees-to-chest/both/lie';

describe('the other side', () => {
  test('is led from its start, and from the second side the first one is the other', () => {
    expect(pathOf(say(led(hold), 'other-side', 9).session.kept.place)).toBe(`${twist}/left/change`);
    expect(pathOf(say(led(`${twist}/left/hold`), 'other-side', 9).session.kept.place)).toBe(
      `${twist}/right/sit`,
    );
  });

  test('is none where both are one', () => {
    expect(decided(led(knees), 'other-side', 2)).toEqual({
      kind: 'tell',
      lines: [{ key: 'commands.noSides' }],
    });
  });
});

describe('a pose by its number', () => {
  test.each([
    [1, `${twist}/right/sit`],
    [2, knees],
    [6, 'legs-up-the-wall/both/sit-close'],
    [-1, 'legs-up-the-wall/both/sit-close'],
  ])('%d is led in the routine', (number, path) => {
    const { kept: after } = say(led(hold), { kind: 'number', number }, 9).session;
    expect(after.place).toMatchObject({ routine: 'back-stretch' });
    expect(pathOf(after.place)).toBe(path);
  });

  test('of a pose alone is one of the routine', () => {
    const alone = say(openSession(kept()), { kind: 'pose', pose: 'knees-to-chest' }).session;
    expect(say(alone, { kind: 'number', number: 3 }, 5).session.kept.place?.pose).toBe(
      'lying-single-leg-twist',
    );
  });

  test('that is none is said, and nothing moves', () => {
    const outcome = say(led(hold), { kind: 'number', number: 7 }, 9);
    expect(effectOf(outcome)).toContain('commands.noSuchNumber');
    expect(pathOf(outcome.session.kept.place)).toBe(hold);
  });

  test('after "which twist?" is one of the twists', () => {
    const asked = say(led(hold), 'which-twist', 9).session;
    const { place } = say(asked, { kind: 'number', number: 2 }, 5).session.kept;
    expect(place?.pose).toBe('lying-single-leg-twist');
    expect(effectOf(say(asked, 'no', 5))).toContain('declined.twist');
  });
});

describe('undo', () => {
  const later = clockOf(led(hold)).during(hold) + 30;

  test.each(['skip-pose', 'next', 'start-over', 'previous'] as const)(
    'after "%s" goes back to the breath at which it was said',
    (word) => {
      const before = say(led(hold), 'resume', later).session.turn?.fromCue;
      const moved = say(led(hold), word, later).session;
      const back = say(moved, 'undo', 5);
      expect(pathOf(back.session.kept.place)).toBe(hold);
      expect(back.session.turn?.fromCue).toBe(before);
      expect(effectOf(say(back.session, 'undo', 5))).toContain('commands.undo.nothing');
    },
  );

  test('after a while says the pose again, and how to get back into it', () => {
    const moved = say(led(hold), 'skip-pose', later).session;
    expect(effectOf(say(moved, 'undo', 40))).toContain('commands.undo.back + routine.return.sided');
  });

  test('brings a setting back, and goes on at the same breath', () => {
    const slow = say(led(hold), 'slower', later).session;
    const back = say(slow, 'undo', 5).session;
    expect(back.kept.settings.pace).toBe('normal');
    expect(back.kept.settingsAt).toBe(start + (later + 5) * 1000);
    expect(pathOf(back.kept.place)).toBe(hold);
  });

  test('after the word that began goes back to before the beginning', () => {
    const begun = say(openSession(kept()), 'start').session;
    const back = say(begun, 'undo', 5);
    expect(effectOf(back)).toContain('commands.undo.back; asks ask.begin');
    expect(back.session.underway).toBe(false);
  });

  test('survives the session attributes, and is gone with the session', () => {
    const moved = say(led(hold), 'skip-pose', later).session;
    expect(parseSession(JSON.parse(JSON.stringify(moved)))?.before).toEqual(moved.before);
    expect(openSession(endSession(moved, start + 99_000, 'other', english).kept).before).toEqual({});
  });
});

describe('two words in one sentence', () => {
  const later = clockOf(led(hold)).during(hold) + 30;

  test('set the pace, say so, and then do the other', () => {
    const { session } = say(led(hold), { kind: 'both', setting: 'slower', word: 'repeat' }, later);
    expect(session.kept.settings.pace).toBe('slower');
    expect(session.turn?.lead.map(({ line }) => line.key)).toEqual(['settings.slower.set', 'moves.repeat']);
  });

  test('take an offer', () => {
    const asked = say(openSession(kept()), 'help').session;
    const { session } = say(asked, { kind: 'both', setting: 'slower', word: 'next' }, 5);
    expect(session.kept.settings.pace).toBe('slower');
    expect(session.underway).toBe(true);
  });
});

describe('a little longer', () => {
  const at = (seconds: number) => clockOf(led(hold)).during(hold) + seconds;

  test('in a hold goes two breaths back, and changes no setting', () => {
    const later = at(15);
    const { session } = say(led(hold), 'stay-longer', later);
    const asItWas = say(led(hold), 'resume', later).session;
    expect(session.turn?.fromCue).toBeLessThan(asItWas.turn?.fromCue ?? 0);
    expect(session.turn?.fromCue).toBeGreaterThan(0);
    expect(session.kept.settings).toEqual(led(hold).kept.settings);
  });

  test('before a hold has nothing to stay in yet, after it goes back into it', () => {
    expect(effectOf(say(led(`${twist}/right/twist`), 'stay-longer', 2))).toContain('commands.longer.coming');
    const released = say(led(`${twist}/right/release`), 'stay-longer', 1).session;
    expect(pathOf(released.kept.place)).toBe(hold);
    expect(released.turn?.fromCue).toBeGreaterThan(10);
  });
});

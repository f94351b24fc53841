import { getPose, poses } from '../../../lambda/catalogue/poses';
import type { Word } from '../../../lambda/dialogue/command';
import type { Line } from '../../../lambda/routine/line';
import { placesOfPose } from '../../../lambda/routine/place';
import { backStretch } from '../../../lambda/routine/routines';
import { modes } from '../../../lambda/routine/types';
import { openSession } from '../../../lambda/session/state';
import {
  cautionsHeard,
  clockOf,
  decided,
  effectOf,
  kept,
  leads,
  led,
  pathOf,
  placeAt,
  returned,
  say,
  start,
} from './support';

const twist = 'cross-legged-seated-twist';

const wall = 'legs-up-the-wall/both';
/** The speech that begins here ends with the first side of the lying twist. */
const knees = 'knees-to-chest/both/lie';
const lying = 'lying-single-leg-twist';
const back: Line = { key: 'moves.back' };
const again: Line = { key: 'moves.repeat' };
const goOn: Line = { key: 'moves.carryOn' };
const leftOut: Line = { key: 'moves.leaveOut', side: 'left' };
const out: Line = { key: 'commands.skip', values: { pose: { key: `poses.${twist}.spoken` } } };
const close = { kind: 'end', lines: [{ key: 'routine.close' }] };

test.each<[string, string, Word, object]>([
  [`${twist}/right/sit`, `${twist}/right/sit`, 'next', leads(`${twist}/left/change`)],
  [`${twist}/right/sit`, `${twist}/right/hold`, 'next', leads(`${twist}/left/change`)],
  [`${twist}/right/sit`, `${twist}/right/release`, 'next', leads(`${twist}/left/change`)],
  [`${twist}/right/sit`, `${twist}/left/hold`, 'next', leads('knees-to-chest/both/lie')],
  [`${twist}/right/sit`, `${twist}/right/hold`, 'next-step', leads(`${twist}/right/release`)],
  [`${twist}/right/sit`, `${twist}/right/release`, 'next-step', leads(`${twist}/left/change`)],
  [`${twist}/right/sit`, `${twist}/right/sit`, 'skip-pose', leads('knees-to-chest/both/lie', out)],
  [`${twist}/right/sit`, `${twist}/right/hold`, 'skip-pose', leads('knees-to-chest/both/lie', leftOut)],
  [`${twist}/left/change`, `${twist}/left/change`, 'skip-pose', leads('knees-to-chest/both/lie')],
  [`${twist}/right/sit`, `${twist}/right/hold`, 'previous', leads(`${twist}/right/sit`, back)],
  [`${twist}/left/change`, 'knees-to-chest/both/lie', 'previous', leads(`${twist}/right/sit`, back)],
  [`${twist}/left/change`, 'knees-to-chest/both/draw-in', 'previous', leads('knees-to-chest/both/lie', back)],
  [
    `${twist}/right/sit`,
    `${twist}/right/sit`,
    'previous',
    leads(`${twist}/right/sit`, { key: 'moves.atStart' }),
  ],
  [`${twist}/right/sit`, `${twist}/right/twist`, 'repeat', leads(`${twist}/right/twist`, again)],
  [`${twist}/right/sit`, `${twist}/right/twist`, 'resume', leads(`${twist}/right/twist`, goOn)],
  [`${twist}/right/sit`, `${twist}/right/twist`, 'start', leads(`${twist}/right/twist`, goOn)],
  [`${twist}/left/change`, `${twist}/left/release`, 'next', leads('knees-to-chest/both/lie')],
  [`${wall}/sit-close`, `${wall}/rest`, 'next', close],
  [`${wall}/sit-close`, `${wall}/rise`, 'next-step', close],
  [`${wall}/sit-close`, `${wall}/rest`, 'skip-pose', close],
])('led from %s, in the middle of %s, "%s"', (from, step, word, move) => {
  const session = led(from);
  expect(decided(session, word, clockOf(session).during(step))).toMatchObject(move);
});

test.each<[string, Word, object]>([
  [knees, 'next', leads(`${lying}/left/change`)],
  [knees, 'next-step', leads(`${lying}/left/change`)],
  [knees, 'skip-pose', leads('single-leg-hamstring-stretch/right/sit', leftOut)],
  [knees, 'resume', leads(`${lying}/left/change`, goOn)],
  [knees, 'start', leads(`${lying}/left/change`, goOn)],
  [knees, 'yes', leads(`${lying}/left/change`, goOn)],
  [knees, 'previous', leads(`${lying}/right/lie`, back)],
  [knees, 'repeat', leads(`${lying}/right/release`, again)],
  [`${wall}/rest`, 'next', close],
  [`${wall}/rest`, 'skip-pose', close],
  [`${wall}/rest`, 'resume', close],
  [`${wall}/rest`, 'yes', close],
  [`${wall}/rest`, 'repeat', leads(`${wall}/sit-close`, again)],
  [`${wall}/rest`, 'unknown', close],
  [`${wall}/rest`, 'previous', leads(`${wall}/sit-close`, back)],
  [`${wall}/rest`, 'stop', { kind: 'end', lines: [{ key: 'stop.nothing' }] }],
  [`${wall}/rest`, 'where-am-i', { kind: 'tell', lines: [{ key: 'answers.whereOver' }] }],
])('led from %s, in the first window, "%s"', (from, word, move) => {
  const session = led(from, cautionsHeard);
  expect(decided(session, word, clockOf(session).firstWindow)).toMatchObject(move);
});

test('the routine is counted as finished once: by its end, or by the word that leaves the last pose', () => {
  const session = led(`${wall}/sit-close`);
  const { during, firstWindow } = clockOf(session);
  expect(decided(session, 'next', during(`${wall}/rest`))).toHaveProperty('finishes', 'back-stretch');
  expect(decided(led(`${wall}/rest`), 'next', firstWindow)).not.toHaveProperty('finishes');
  for (const seconds of [during(`${wall}/rest`), clockOf(session).end])
    expect(say(session, 'next', seconds).session.kept.history.finished).toBe(1);
});

test.each<Word>(['next', 'next-step', 'skip-pose'])(
  '"%s" as the reprompt has hardly begun was meant for the window',
  (word) => {
    const session = led(`${twist}/right/sit`);
    const { firstWindow, reprompt } = clockOf(session);
    expect(decided(session, word, reprompt + 2)).toEqual(decided(session, word, firstWindow));
  },
);

test('"repeat" as the reprompt has begun repeats what is being led now', () => {
  const session = led(knees, cautionsHeard);
  expect(effectOf(say(session, 'repeat', clockOf(session).reprompt + 2))).toBe(
    `moves.repeat; leads ${lying}/left/change`,
  );
});

test('a hold is returned to with the step before it, after a minute or more', () => {
  expect(effectOf(say(returned(`${twist}/right/hold`), 'resume'))).toBe(
    `launch.stopped.sided + poses.${twist}.return.there; leads ${twist}/right/twist`,
  );
  const soon = returned(`${twist}/right/hold`, { movedAt: start - 59_000 });
  expect(effectOf(say(soon, 'resume'))).toBe(`moves.carryOn; leads ${twist}/right/hold`);
});

test('start resumes a kept place, with time to get there, and only start over begins anew', () => {
  expect(effectOf(say(returned('knees-to-chest/both/rock'), 'start'))).toBe(
    'launch.stopped.whole + poses.knees-to-chest.return.there; leads knees-to-chest/both/rock',
  );
  expect(effectOf(say(returned('knees-to-chest/both/rock'), 'start-over'))).toBe(
    `moves.startOver; leads ${twist}/right/sit`,
  );
  const inStep = led(`${twist}/right/hands`, { mode: 'step-by-step' });
  expect(effectOf(say(inStep, 'start', 2))).toBe(
    `moves.carryOn; leads ${twist}/right/hands; step-by-step, normal`,
  );
});

test('"next" leaves no side out: from any step of a first side it leads to the second', () => {
  for (const { id, sides } of poses.filter((pose) => pose.sides.length > 1)) {
    const [first, second] = sides;
    for (const place of placesOfPose(backStretch, getPose(id)).filter(({ side }) => side === first)) {
      const path = pathOf(place) ?? '';
      const session = led(path);
      const { kept: after, turn } = say(session, 'next', clockOf(session).during(path)).session;
      expect(after.place).toMatchObject({ pose: id, side: second });
      expect(turn?.lead).toEqual([]);
    }
  }
});

test('"skip" says what it leaves out: the pose, or its second side once the first was held, and nothing after that', () => {
  expect(say(led(`${twist}/right/hands`), 'skip-pose', 2).session.turn?.lead).toEqual([{ line: out }]);
  const held = led(`${twist}/right/hold`);
  expect(say(held, 'skip-pose', 9).session.turn?.lead).toEqual([{ line: leftOut }]);
  expect(say(led(`${twist}/left/hands`), 'skip-pose', 2).session.turn?.lead).toEqual([]);
});

test('in a hold "repeat" goes on at the same breath, and "start this pose again" begins anew', () => {
  const session = led(`${twist}/right/hold`);
  const later = clockOf(session).during(`${twist}/right/hold`) + 30;
  const { turn } = say(session, 'repeat', later).session;
  expect(turn?.fromCue).toBe(say(session, 'resume', later).session.turn?.fromCue);
  expect(turn?.fromCue).toBeGreaterThan(2);
  expect(decided(session, 'restart-pose', later)).toMatchObject({ to: { side: 'right', step: 'sit' } });
});

test.each(modes)('after the last pose "repeat" leads it from its start, in either window (%s)', (mode) => {
  const session = led('legs-up-the-wall/both/rise', { mode });
  for (const window of ['firstWindow', 'secondWindow'] as const) {
    const { kept: after, turn } = say(session, 'repeat', clockOf(session)[window]).session;
    expect(pathOf(after.place)).toBe('legs-up-the-wall/both/sit-close');
    expect(turn).toMatchObject({ guide: 'now', lead: [{ line: { key: 'moves.repeat' } }] });
    expect(after.history.finished).toBe(0);
  }
});

test('in the middle of the last step "repeat" still repeats that step', () => {
  const session = led('legs-up-the-wall/both/rise');
  const during = clockOf(session).during('legs-up-the-wall/both/rise');
  expect(effectOf(say(session, 'repeat', during))).toBe('moves.repeat; leads legs-up-the-wall/both/rise');
});

test('after a pose alone "repeat" leads it again, and the way back to the routine stays', () => {
  const alone = say(led(`${twist}/left/hands`), { kind: 'pose', pose: 'knees-to-chest' }, 2).session;
  for (const window of ['firstWindow', 'secondWindow'] as const) {
    const again = say(alone, 'repeat', clockOf(alone)[window]);
    expect(effectOf(again)).toBe('moves.repeat; leads knees-to-chest/both/lie');
    expect(again.session.kept).toMatchObject({
      place: placeAt('knees-to-chest/both/lie', 'knees-to-chest'),
      shelved: placeAt(`${twist}/left/hands`),
    });
  }
});

test('an unknown word after the end closes the routine and asks nothing more', () => {
  for (const mode of modes) {
    const session = led('legs-up-the-wall/both/rise', { mode });
    for (const window of ['firstWindow', 'secondWindow'] as const) {
      const outcome = say(session, 'unknown', clockOf(session)[window]);
      expect(outcome.session.turn?.lead).toEqual([{ line: { key: 'routine.close' } }]);
      expect(outcome.reply).toMatchObject({ mic: 'closed', turn: { reprompt: null } });
      expect(outcome.session.kept).toMatchObject({ place: null, history: { finished: 1 } });
    }
  }
  const alone = say(openSession(kept()), { kind: 'pose', pose: 'knees-to-chest' }).session;
  expect(effectOf(say(alone, 'unknown', clockOf(alone).firstWindow))).toBe(
    'routine.poseClose; ends, keeps nothing',
  );
  const between = say(led(`${twist}/left/hands`), { kind: 'pose', pose: 'knees-to-chest' }, 2).session;
  expect(effectOf(say(between, 'unknown', clockOf(between).firstWindow))).toBe(
    'routine.poseClose; asks ask.resume; offers resume',
  );
});

test('an unknown word before the end is answered, and the last pose goes on', () => {
  const session = led('legs-up-the-wall/both/rise');
  const during = clockOf(session).during('legs-up-the-wall/both/rise');
  expect(effectOf(say(session, 'unknown', during))).toBe(
    'unknown.sorry; asks ask.carryOn; silence leads legs-up-the-wall/both/rise',
  );
});

test('a single pose shelves the place, ends with an offer of the way back, and yes takes it', () => {
  const session = led(`${twist}/right/sit`);
  const alone = say(
    session,
    { kind: 'pose', pose: 'knees-to-chest' },
    clockOf(session).during(`${twist}/right/twist`),
  );
  expect(alone.session.kept).toMatchObject({
    place: placeAt('knees-to-chest/both/lie', 'knees-to-chest'),
    shelved: placeAt(`${twist}/right/twist`),
  });
  const ended = say(alone.session, 'next', clockOf(alone.session).firstWindow);
  expect(effectOf(ended)).toBe('routine.poseClose; asks ask.resume; offers resume');
  expect(ended.session.kept).toMatchObject({ place: placeAt(`${twist}/right/twist`), shelved: null });
  expect(effectOf(say(ended.session, 'yes', 4))).toContain(`leads ${twist}/right/twist`);
});

test('a second single pose does not forget the way back to the routine', () => {
  const first = say(led('knees-to-chest/both/rock'), { kind: 'pose', pose: 'legs-up-the-wall' }, 2).session;
  const second = say(first, { kind: 'pose', pose: 'lying-single-leg-twist' }, 2).session;
  expect(second.kept.shelved).toMatchObject(placeAt('knees-to-chest/both/rock'));
});

test('a single pose ends the session where no place was shelved', () => {
  const { session } = say(openSession(kept()), { kind: 'pose', pose: 'knees-to-chest' });
  expect(effectOf(say(session, 'skip-pose', 4))).toBe('routine.poseClose; ends, keeps nothing');
});

test('the first pose ever led, of whatever kind, comes with the safety note', () => {
  const never = openSession(kept({ introduced: false }));
  for (const command of ['start', 'next', 'resume', 'start-over'] as const) {
    expect(effectOf(say(never, command))).toBe(`routine.safety; leads ${twist}/right/sit`);
  }
  expect(effectOf(say(never, { kind: 'pose', pose: 'knees-to-chest' }))).toContain(
    'routine.safety; leads knees',
  );
  const begun = say(never, 'start').session;
  expect(say(begun, 'where-am-i', 5).session.kept.introduced).toBe(false);
  expect(say(begun, 'where-am-i', 30).session.kept.introduced).toBe(true);
  expect(effectOf(say(begun, 'repeat', 5))).toBe(`routine.safety; leads ${twist}/right/sit`);
});

describe('stop, pause and repeat', () => {
  const wordsIn = (session: Parameters<typeof say>[0], word: 'stop' | 'pause', seconds = 3): number =>
    say(session, word, seconds).reply.turn.say.cues.reduce(
      (sum, cue) => sum + (cue.kind === 'say' ? cue.text.split(/\s+/).length : 0),
      0,
    );

  test('stop takes at most 25 words and pause at most 45, with and without a place', () => {
    for (const session of [openSession(kept()), led('knees-to-chest/both/rock')]) {
      expect(wordsIn(session, 'stop')).toBeLessThanOrEqual(25);
      expect(wordsIn(session, 'pause')).toBeLessThanOrEqual(45);
    }
  });

  test.each(['stop', 'pause'] as const)(
    '%s closes the microphone for good, and keeps the place of that second',
    (word) => {
      const session = led('cross-legged-seated-twist/right/sit');
      const path = 'cross-legged-seated-twist/right/hold';
      const outcome = say(session, word, clockOf(session).during(path));
      expect(outcome.reply).toMatchObject({ mic: 'closed', turn: { reprompt: null } });
      expect(pathOf(outcome.session.kept.place)).toBe(path);
      expect(outcome.session.underway).toBe(false);
    },
  );

  test('stop while a single pose is led keeps both places', () => {
    const alone = say(led('knees-to-chest/both/rock'), { kind: 'pose', pose: 'legs-up-the-wall' }, 2).session;
    expect(say(alone, 'stop', 3).session.kept).toMatchObject({
      place: placeAt('legs-up-the-wall/both/sit-close', 'legs-up-the-wall'),
      shelved: placeAt('knees-to-chest/both/rock'),
    });
  });

  test('repeat repeats an answer again and again, always from its own second', () => {
    let session = say(openSession(kept()), 'help').session;
    for (let times = 0; times < 3; times += 1) {
      const again = say(session, 'repeat', 5);
      expect(again.session.turn).toEqual({ ...session.turn, at: (session.turn?.at ?? 0) + 5000 });
      session = again.session;
    }
  });
});

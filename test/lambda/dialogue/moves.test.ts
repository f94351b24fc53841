import { getPose, poses } from '../../../lambda/catalogue/poses';
import { placesOfPose } from '../../../lambda/routine/place';
import { backStretch } from '../../../lambda/routine/routines';
import { modes } from '../../../lambda/routine/types';
import type { Word } from '../../../lambda/dialogue/command';
import { openSession } from '../../../lambda/session/state';
import { clockOf, effectOf, kept, led, pathOf, placeAt, returned, say, start } from './support';

const twist = 'cross-legged-seated-twist';

/** What a word comes to while that step is being led in a turn that began at `from`. */
const during = (from: string, step: string, word: Word): string => {
  const session = led(from);
  return effectOf(say(session, word, clockOf(session).during(step)));
};
const inWindow = (
  from: string,
  word: Word,
  window: 'firstWindow' | 'secondWindow' = 'firstWindow',
): string => {
  const session = led(from);
  return effectOf(say(session, word, clockOf(session)[window]));
};

test.each<[string, string, Word, string]>([
  [`${twist}/right/sit`, `${twist}/right/sit`, 'next', 'moves.leaveOut; leads knees-to-chest/both/lie'],
  [`${twist}/right/sit`, `${twist}/right/hold`, 'next', 'moves.leaveOut; leads knees-to-chest/both/lie'],
  [`${twist}/right/sit`, `${twist}/right/release`, 'next', `leads ${twist}/left/change`],
  [`${twist}/right/sit`, `${twist}/left/hold`, 'next', 'leads knees-to-chest/both/lie'],
  [`${twist}/right/sit`, `${twist}/right/hold`, 'next-step', `leads ${twist}/right/release`],
  [`${twist}/right/sit`, `${twist}/right/release`, 'next-step', `leads ${twist}/left/change`],
  [`${twist}/right/sit`, `${twist}/right/hold`, 'skip-pose', 'leads knees-to-chest/both/lie'],
  [`${twist}/right/sit`, `${twist}/right/hold`, 'previous', `moves.back; leads ${twist}/right/sit`],
  [`${twist}/left/change`, 'knees-to-chest/both/lie', 'previous', `moves.back; leads ${twist}/right/sit`],
  [
    `${twist}/left/change`,
    'knees-to-chest/both/draw-in',
    'previous',
    'moves.back; leads knees-to-chest/both/lie',
  ],
  [`${twist}/right/sit`, `${twist}/right/sit`, 'previous', `moves.atStart; leads ${twist}/right/sit`],
  [`${twist}/right/sit`, `${twist}/right/twist`, 'repeat', `moves.repeat; leads ${twist}/right/twist`],
  [`${twist}/right/sit`, `${twist}/right/twist`, 'resume', `moves.carryOn; leads ${twist}/right/twist`],
  [`${twist}/right/sit`, `${twist}/right/twist`, 'start', `moves.carryOn; leads ${twist}/right/twist`],
  [`${twist}/left/change`, `${twist}/left/release`, 'next', 'leads knees-to-chest/both/lie'],
  [
    'legs-up-the-wall/both/sit-close',
    'legs-up-the-wall/both/rest',
    'next',
    'routine.close; ends, keeps nothing',
  ],
  [
    'legs-up-the-wall/both/sit-close',
    'legs-up-the-wall/both/rise',
    'next-step',
    'routine.close; ends, keeps nothing',
  ],
  [
    'legs-up-the-wall/both/sit-close',
    'legs-up-the-wall/both/rest',
    'skip-pose',
    'routine.close; ends, keeps nothing',
  ],
])('led from %s, in the middle of %s, "%s" %s', (from, step, word, effect) => {
  expect(during(from, step, word)).toBe(effect);
});

test.each<[string, Word, string]>([
  [`${twist}/right/sit`, 'next', `leads ${twist}/left/change`],
  [`${twist}/right/sit`, 'next-step', `leads ${twist}/left/change`],
  [`${twist}/right/sit`, 'skip-pose', 'leads knees-to-chest/both/lie'],
  [`${twist}/right/sit`, 'resume', `moves.carryOn; leads ${twist}/left/change`],
  [`${twist}/right/sit`, 'start', `moves.carryOn; leads ${twist}/left/change`],
  [`${twist}/right/sit`, 'yes', `moves.carryOn; leads ${twist}/left/change`],
  [`${twist}/right/sit`, 'previous', `moves.back; leads ${twist}/right/sit`],
  [`${twist}/right/sit`, 'repeat', `moves.repeat; leads ${twist}/right/release`],
  ['legs-up-the-wall/both/rest', 'next', 'routine.close; ends, keeps nothing'],
  ['legs-up-the-wall/both/rest', 'skip-pose', 'routine.close; ends, keeps nothing'],
  ['legs-up-the-wall/both/rest', 'resume', 'routine.close; ends, keeps nothing'],
  ['legs-up-the-wall/both/rest', 'yes', 'routine.close; ends, keeps nothing'],
  ['legs-up-the-wall/both/rest', 'repeat', 'moves.repeat; leads legs-up-the-wall/both/sit-close'],
  ['legs-up-the-wall/both/rest', 'unknown', 'routine.close; ends, keeps nothing'],
  ['legs-up-the-wall/both/rest', 'previous', 'moves.back; leads legs-up-the-wall/both/sit-close'],
  ['legs-up-the-wall/both/rest', 'stop', 'stop.nothing; ends, keeps nothing'],
  ['legs-up-the-wall/both/rest', 'where-am-i', 'answers.whereOver; asks ask.begin; offers begin'],
])('led from %s, in the first window, "%s" %s', (from, word, effect) => {
  expect(inWindow(from, word)).toBe(effect);
});

test.each<Word>(['next', 'next-step', 'skip-pose'])(
  '"%s" as the reprompt has hardly begun was meant for the window',
  (word) => {
    const session = led(`${twist}/right/sit`);
    const late = say(session, word, clockOf(session).reprompt + 2);
    expect(effectOf(late)).toBe(inWindow(`${twist}/right/sit`, word));
  },
);

test('"repeat" as the reprompt has begun repeats what is being led now', () => {
  const session = led(`${twist}/right/sit`);
  expect(effectOf(say(session, 'repeat', clockOf(session).reprompt + 2))).toBe(
    `moves.repeat; leads ${twist}/left/change`,
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

test('the side that "next" leaves out is the one that was not led yet, by its name', () => {
  for (const { id, sides } of poses.filter((pose) => pose.sides.length > 1)) {
    const [first, second] = sides;
    const from = placesOfPose(backStretch, getPose(id)).filter(({ side }) => side === first);
    for (const place of from.slice(0, -1)) {
      const path = pathOf(place) ?? '';
      const session = led(path);
      const { turn } = say(session, 'next', clockOf(session).during(path)).session;
      expect(turn?.lead).toEqual([{ line: { key: 'moves.leaveOut', side: second } }]);
    }
  }
});

test('nothing is left out by skipping a pose, nor by "next" on a second side or where there is one side', () => {
  const froms = [`${twist}/left/hands`, 'knees-to-chest/both/rock'];
  for (const path of froms) expect(say(led(path), 'next', 2).session.turn?.lead).toEqual([]);
  expect(say(led(`${twist}/right/hands`), 'skip-pose', 2).session.turn?.lead).toEqual([]);
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

test('whatever is not understood after the end closes it, and asks nothing more of anybody', () => {
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

test('what is not understood before the end is answered, and the last pose goes on', () => {
  const session = led('legs-up-the-wall/both/rise');
  const during = clockOf(session).during('legs-up-the-wall/both/rise');
  expect(effectOf(say(session, 'unknown', during))).toBe(
    'unknown.flow; asks ask.carryOn; silence leads legs-up-the-wall/both/rise',
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

test('a single pose that nothing was shelved for simply ends', () => {
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

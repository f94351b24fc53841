import type { Word } from '../../../lambda/session/command';
import { openSession } from '../../../lambda/session/state';
import { clockOf, effectOf, kept, led, placeAt, returned, say, start } from './support';

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
  [`${twist}/right/sit`, `${twist}/right/hold`, 'next', 'leads knees-to-chest/both/lie'],
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
  [`${twist}/right/sit`, 'yes', `moves.carryOn; leads ${twist}/left/change`],
  [`${twist}/right/sit`, 'previous', `moves.back; leads ${twist}/right/sit`],
  [`${twist}/right/sit`, 'repeat', `moves.repeat; leads ${twist}/right/release`],
  ['legs-up-the-wall/both/rest', 'next', 'routine.close; ends, keeps nothing'],
  ['legs-up-the-wall/both/rest', 'skip-pose', 'routine.close; ends, keeps nothing'],
  ['legs-up-the-wall/both/rest', 'resume', 'routine.close; ends, keeps nothing'],
  ['legs-up-the-wall/both/rest', 'yes', 'routine.close; ends, keeps nothing'],
  ['legs-up-the-wall/both/rest', 'repeat', 'moves.repeat; leads legs-up-the-wall/both/rise'],
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

test('a hold is returned to with the step before it, after a minute or more', () => {
  expect(effectOf(say(returned(`${twist}/right/hold`), 'resume'))).toBe(
    `routine.return.sided; leads ${twist}/right/twist`,
  );
  const soon = returned(`${twist}/right/hold`, { movedAt: start - 59_000 });
  expect(effectOf(say(soon, 'resume'))).toBe(`moves.carryOn; leads ${twist}/right/hold`);
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
  expect(second.kept.shelved).toEqual(placeAt('knees-to-chest/both/rock'));
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
  expect(say(never, 'start').session.kept.introduced).toBe(true);
});

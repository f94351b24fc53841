import { getPose, poses } from '../../../lambda/catalogue/poses';
import { entryTo, placeLine, returning } from '../../../lambda/dialogue/returning';
import { placesOf, samePlace, startOfPose, stepAt, stepBefore, stepsOf } from '../../../lambda/routine/place';
import { type Kept, nothingKept, openSession } from '../../../lambda/session/state';
import { day, effectOf, english, kept, placeAt, returned, say, start, turnOf } from './support';

const rock = 'knees-to-chest/both/rock';
const silent = (secondsAgo: number, change: Partial<Kept> = {}) =>
  openSession(
    kept({ place: placeAt(rock), movedAt: start - secondsAgo * 1000, endedInSilence: true, ...change }),
  );

test('a new person is welcomed, and silence begins with the safety note', () => {
  const { session } = say(openSession(nothingKept), 'launch');
  expect(effectOf({ ...say(openSession(nothingKept), 'launch') })).toBe(
    'launch.welcome; asks launch.ask.begin; offers begin; silence leads cross-legged-seated-twist/right/sit',
  );
  expect(session.turn?.entry?.map(({ line }) => line.key)).toEqual(['routine.safety']);
  expect(turnOf(session).reprompt?.cues[0]).toMatchObject({ kind: 'say' });
});

test('a person who was here before is greeted without the safety note', () => {
  const { session } = say(openSession(kept()), 'launch');
  expect(session.turn?.lead[0]?.line.key).toBe('launch.back');
  expect(session.turn?.entry?.map(({ line }) => line.key)).toEqual(['routine.begin']);
});

test('a launch keeps everything as it is', () => {
  for (const before of [openSession(nothingKept), openSession(kept()), returned(rock)]) {
    expect(say(before, 'launch').session.kept).toEqual(before.kept);
  }
});

test.each([
  ['a day', day, 'launch.stopped.whole', true],
  ['ten minutes', 600_000, 'launch.stopped.whole', true],
  ['a minute', 60_000, 'launch.stopped.whole', true],
  ['ten seconds', 10_000, 'launch.stopped.whole', false],
])('%s after a stop the place is offered, and silence resumes it', (_name, ago, key, away) => {
  const { session } = say(returned(rock, { movedAt: start - ago }), 'launch');
  expect(session.turn).toMatchObject({ guide: 'on-silence', ask: { key: 'launch.ask.resume' } });
  expect(session.turn?.lead[0]?.line.key).toBe(key);
  expect(session.turn?.entry).toEqual(away ? returning(placeAt(rock)) : []);
  expect(session.offer).toEqual({ kind: 'resume' });
});

test('silence after a launch says what resume says, and leads the same', () => {
  for (const path of [rock, 'cross-legged-seated-twist/left/hold', 'knees-to-chest/both/lie']) {
    const { session } = say(returned(path), 'launch');
    const resumed = say(session, 'resume', 3).session.turn;
    expect(session.turn).toMatchObject({ entry: resumed?.lead, from: resumed?.from });
  }
});

test('a hold is taken up one step earlier, with the step that gets a body into it', () => {
  const { session } = say(returned('cross-legged-seated-twist/left/hold'), 'launch');
  expect(session.turn?.from?.step).toBe('twist');
  expect(session.kept.place?.step).toBe('hold');
});

test('right after the silence the pose is named, and it goes on', () => {
  expect(effectOf(say(silent(5), 'launch'))).toBe(`routine.pose; leads ${rock}`);
});

test('at the start of a pose, which names it anyway, it is not named twice', () => {
  const lie = 'knees-to-chest/both/lie';
  expect(effectOf(say(silent(5, { place: placeAt(lie) }), 'launch'))).toBe(`leads ${lie}`);
});

test('some minutes after the silence the pose is named first', () => {
  expect(effectOf(say(silent(200), 'launch'))).toBe(
    `routine.return.whole + poses.knees-to-chest.return.there; leads ${rock}`,
  );
});

test('much later the place is offered again', () => {
  expect(effectOf(say(silent(301), 'launch'))).toContain('offers resume');
});

test('after weeks the beginning is offered first, and silence takes it', () => {
  const weeks = returned(rock, { movedAt: start - 14 * day });
  expect(effectOf(say(weeks, 'launch'))).toBe(
    'launch.stopped.whole; asks launch.ask.restart; offers restart; silence leads cross-legged-seated-twist/right/sit',
  );
  const days = returned(rock, { movedAt: start - 13 * day });
  expect(effectOf(say(days, 'launch'))).toContain('offers resume');
});

test('a silence that ended in no place offers to begin', () => {
  expect(effectOf(say(silent(5, { place: null }), 'launch'))).toContain('offers begin');
});

describe('the way back into a place', () => {
  const places = placesOf('back-stretch');
  const holdsAt = places.filter((place) =>
    stepsOf(getPose(place.pose), place.side).some(({ id, hold }) => id === place.step && hold !== undefined),
  );

  test('a hold, and a step that follows on, is entered by the step before it, every other step by itself', () => {
    const rise = placeAt('legs-up-the-wall/both/rise');
    expect(entryTo(rise)).toEqual(stepBefore(rise));
    expect(holdsAt.length).toBeGreaterThan(0);
    for (const place of places.filter(({ step }) => step !== 'rise')) {
      expect(entryTo(place)).toEqual(holdsAt.includes(place) ? stepBefore(place) : place);
    }
  });

  test('the entry to a place lies in its own pose and side', () => {
    for (const place of places) expect(entryTo(place)).toMatchObject({ pose: place.pose, side: place.side });
  });

  test('the way back names the pose and side and gives time; the start of a pose does that by itself', () => {
    const twist = placeAt('lying-single-leg-twist/left/raise');
    expect(returning(twist)).toEqual([
      { line: placeLine('routine.return', twist) },
      { line: { key: 'poses.lying-single-leg-twist.return.ready', side: 'left' }, settle: 'large' },
    ]);
    const rock = placeAt('knees-to-chest/both/rock');
    expect(returning(rock)).toEqual([
      { line: placeLine('routine.return', rock) },
      { line: { key: 'poses.knees-to-chest.return.there', side: 'both' }, settle: 'large' },
    ]);
    expect(returning(placeAt('knees-to-chest/both/lie'))).toEqual([
      { line: { key: 'moves.carryOn', variant: 11 } },
    ]);
  });

  test('a hold is returned to by way of the step that gets a body into it', () => {
    const into = stepsOf(getPose('cross-legged-seated-twist'), 'right').find(({ id }) => id === 'twist');
    expect(into?.inPose).toBe(true);
    expect(returning(placeAt('cross-legged-seated-twist/right/hold'))).toEqual(
      returning(placeAt('cross-legged-seated-twist/right/twist')),
    );
  });

  test('the way back to every place gets the body to where the first step needs it', () => {
    const inside = places.filter((place) => !samePlace(place, startOfPose(place)));
    expect(inside).toHaveLength(places.length - poses.length);
    for (const place of inside) {
      const how = stepAt(entryTo(place))?.inPose === true ? 'there' : 'ready';
      expect(returning(place)).toEqual([
        { line: placeLine('routine.return', place) },
        { line: { key: `poses.${place.pose}.return.${how}`, side: place.side }, settle: 'large' },
      ]);
    }
  });

  test('every place has words for being returned to, for having been left, and for being there', () => {
    for (const place of places) {
      for (const key of ['routine.return', 'launch.stopped', 'answers.where', 'answers.kept']) {
        const text = english(placeLine(key, place))
          .map((clause) => clause.text)
          .join(' ');
        // How long ago it was is put in where it is known.
        expect(text).toMatch(/^(?:[A-Z]|\{\{when\}\}).*\.$/);
        expect(text.includes(`${place.side} side`)).toBe(place.side !== 'both');
      }
    }
  });
});

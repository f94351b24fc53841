import { type Kept, nothingKept, openSession } from '../../../lambda/session/state';
import { returning } from '../../../lambda/dialogue/returning';
import { day, effectOf, kept, placeAt, returned, say, start, turnOf } from './support';

const rock = 'knees-to-chest/both/rock';
const silent = (secondsAgo: number, change: Partial<Kept> = {}) =>
  openSession(
    kept({ place: placeAt(rock), movedAt: start - secondsAgo * 1000, endedInSilence: true, ...change }),
  );

test('whoever was never here is welcomed, and silence begins with the safety note', () => {
  const { session } = say(openSession(nothingKept), 'launch');
  expect(effectOf({ ...say(openSession(nothingKept), 'launch') })).toBe(
    'launch.welcome; asks launch.ask.begin; offers begin; silence leads cross-legged-seated-twist/right/sit',
  );
  expect(session.turn?.entry?.map(({ line }) => line.key)).toEqual(['routine.safety']);
  expect(turnOf(session).reprompt?.cues[0]).toMatchObject({ kind: 'say' });
});

test('whoever was here is greeted without the note', () => {
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

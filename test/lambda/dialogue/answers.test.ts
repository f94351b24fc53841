import { noHistory, type History } from '../../../lambda/session/history';
import { openSession } from '../../../lambda/session/state';
import { clockOf, effectOf, kept, led, returned, say } from './support';

const spokenBy = (session: Parameters<typeof say>[0], word: Parameters<typeof say>[1], seconds = 0): string =>
  say(session, word, seconds)
    .reply.turn.say.cues.map((cue) => (cue.kind === 'say' ? cue.text : ''))
    .filter((text) => text !== '')
    .join(' ');

test.each([
  ['cross-legged-seated-twist/right/sit', 'About seventeen minutes to go.'],
  ['legs-up-the-wall/both/sit-close', 'About two minutes to go.'],
  ['legs-up-the-wall/both/rise', 'About ten seconds to go.'],
])('at %s it is said as people say it', (path, spoken) => {
  expect(spokenBy(returned(path), 'time-left')).toContain(spoken);
});

test('where one is depends on whether one is there or was', () => {
  expect(spokenBy(led('lying-single-leg-twist/left/drop'), 'where-am-i', 2)).toContain(
    'This is the lying single leg twist, left side. Pose three of six. Next: hamstring stretch.',
  );
  expect(spokenBy(returned('knees-to-chest/both/rock'), 'where-am-i')).toContain(
    'You stopped at knees to chest. Pose two of six. Shall I',
  );
  expect(spokenBy(openSession(kept()), 'where-am-i')).toContain('not begun');
});

test('in the last pose nothing is said to come next', () => {
  const spoken = spokenBy(led('legs-up-the-wall/both/rest'), 'where-am-i', 2);
  expect(spoken).toBe("This is legs up the wall. Pose six of six. Stay quiet, and I'll go on.");
});

test('a pose that is led alone is not counted', () => {
  const alone = say(openSession(kept()), { kind: 'pose', pose: 'knees-to-chest' }).session;
  expect(spokenBy(alone, 'where-am-i', 4)).toBe("This is knees to chest. Stay quiet, and I'll go on.");
});

test('progress is told truthfully, in the singular and the plural', () => {
  const history: History = { ...noHistory, recent: [20_779], seconds: 600, finished: 1 };
  const once = openSession(kept({ history }));
  expect(spokenBy(once, 'progress')).toContain(
    'on one day, ten minutes in all. You have finished the routine once.',
  );
  const often = openSession(kept({ history: { ...history, recent: [20_770, 20_775, 20_779], finished: 2 } }));
  expect(spokenBy(often, 'progress')).toContain('on three days');
  expect(spokenBy(often, 'progress')).toContain('two times');
  expect(spokenBy(openSession(kept()), 'progress')).toContain('not practised');
});

test('an answer in the middle of the routine counts what was just practised', () => {
  const session = led('knees-to-chest/both/lie');
  expect(spokenBy(session, 'progress', clockOf(session).firstWindow)).toContain('one day');
});

test('an answer after an answer still goes on at the place', () => {
  const first = say(led('knees-to-chest/both/rock'), 'help', 3).session;
  expect(effectOf(say(first, 'time-left', 2))).toContain('silence leads knees-to-chest/both/rock');
});

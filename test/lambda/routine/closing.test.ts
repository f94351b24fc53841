import { plannedRoutine } from '../../../lambda/routine/plan';
import {
  closingInFlow,
  keyOfEnd,
  pauseInTalk,
  roomToClose,
  talk,
  talkPart,
} from '../../../lambda/routine/closing';
import { charactersOf, secondsOf } from '../../../lambda/routine/cue';
import type { Line, Narrate } from '../../../lambda/routine/line';
import type { Place } from '../../../lambda/routine/place';
import { getRoutine } from '../../../lambda/routine/routines';
import { languages, narratorOf } from './support/plans';

const spelt = ({ key, side, variant, values }: Line): string =>
  [key, side, variant, values && JSON.stringify(values)].filter((part) => part !== undefined).join(' ');
const spell: Narrate = (line) => [{ text: spelt(line), seconds: 1 }];

function placeOf(path: string, routine = 'back-stretch', round = 1): Place {
  const [pose, side, step] = path.split('/');
  return { routine, pose, side, step, ...(round === 1 ? {} : { round }) } as Place;
}

const seated = placeOf('cross-legged-seated-twist/right/hold');
const alone = placeOf('knees-to-chest/both/release', 'knees-to-chest');
const title = 'routine.coming.pose {"pose":{"key":"poses.knees-to-chest.short"}}';

test.each([
  ['the routine ends', seated, null, ['routine.end.first']],
  ['a pose alone ends', alone, null, ['routine.poseEnd.first']],
  ['the same side goes on', seated, { ...seated, step: 'release' }, ['routine.cue.first 3']],
  [
    'the other side comes',
    seated,
    placeOf('cross-legged-seated-twist/left/turn'),
    ['routine.coming.side left', 'routine.cue.first 3'],
  ],
  ['another pose comes', seated, placeOf('knees-to-chest/both/lie'), [title, 'routine.cue.first 3']],
  ['the pose comes again', seated, { ...seated, round: 2 }, ['routine.coming.round', 'routine.cue.first 3']],
])('where %s, a part ends with that', (_, last, next, expected) => {
  const cues = closingInFlow({ last, order: 3, next, window: 'first' }, spell);
  expect(cues.flatMap((cue) => (cue.kind === 'say' ? [cue.text] : []))).toEqual(expected);
  expect(cues.every((cue) => cue.place === null)).toBe(true);
  expect(cues.filter((cue) => cue.kind === 'wait')).toHaveLength(expected.length - 1);
});

test.each(['close', 'closing', 'end'] as const)('a pose alone has its own words for its %s', (which) => {
  expect(keyOfEnd('back-stretch', which)).toBe(`routine.${which}`);
  expect(keyOfEnd('ktc+lutw', which)).toBe(`routine.${which}`);
  const own = { close: 'routine.poseClose', closing: 'routine.poseClosing', end: 'routine.poseEnd' };
  expect(keyOfEnd('knees-to-chest', which)).toBe(own[which]);
});

test.each(languages)(
  'at each place there is room for the longer cue in a speech, for the last in a reprompt (%s)',
  (code) => {
    const narrate = narratorOf(code);
    for (const routine of ['back-stretch', 'knees-to-chest', 'ktc.x2+lutw']) {
      const plan = plannedRoutine(getRoutine(routine), { pace: 'normal' }, narrate);
      const room = roomToClose(plan, narrate);
      expect([room.say.length, room.reprompt.length]).toEqual([plan.length, plan.length]);
      plan.forEach(({ place: last, rest }, order) => {
        const next = plan[order + 1]?.place ?? null;
        const [first, second] = (['first', 'last'] as const).map((window) =>
          closingInFlow({ last, order, next, window }, narrate),
        );
        expect(room.reprompt[order]).toEqual({
          seconds: secondsOf(second ?? []) - rest,
          characters: charactersOf(second ?? []),
        });
        expect(room.say[order]).toEqual({
          seconds: Math.max(secondsOf(first ?? []), secondsOf(second ?? [])) - rest,
          characters: Math.max(charactersOf(first ?? []), charactersOf(second ?? [])),
        });
      });
      expect(roomToClose(plan, narrate)).toBe(room);
    }
  },
);

const narrate: Narrate = ({ key }) => [
  { text: key, seconds: 2 },
  { text: 'more', seconds: 1 },
];

test('talk is what a line says, with a pause between its clauses, and at no place', () => {
  const cues = talk({ key: 'line' }, narrate);
  expect(cues).toEqual([
    { kind: 'say', text: 'line', seconds: 2, place: null },
    { kind: 'wait', seconds: pauseInTalk, place: null },
    { kind: 'say', text: 'more', seconds: 1, place: null },
  ]);
  expect(talkPart(cues)).toEqual({ cues, seconds: 3 + pauseInTalk, first: null, last: null, next: null });
});

import { getPose } from '../../../lambda/catalogue/poses';
import { type Place, placesOf, stepAt, stepAfter } from '../../../lambda/routine/place';
import { instructionOf, plannedRoutine } from '../../../lambda/routine/plan';
import {
  keyOfEnd,
  closingInFlow,
  roomToClose,
  pauseInTalk,
  talk,
  talkPart,
} from '../../../lambda/routine/closing';
import { buildTurn } from '../../../lambda/routine/turn';
import type { Part, Settings, TurnRecord } from '../../../lambda/routine/types';
import {
  instructionText,
  circumstances,
  languages,
  leadFrom,
  narratorOf,
  offerFrom,
  readings,
  safety,
  textOf,
  wholeRoutine,
} from './support/plans';
import { charactersOf, secondsOf } from '../../../lambda/routine/cue';
import type { Line, Narrate } from '../../../lambda/routine/line';
import { getRoutine } from '../../../lambda/routine/routines';

const flow: Settings = { pace: 'normal', mode: 'flow' };
const stepByStep: Settings = { pace: 'normal', mode: 'step-by-step' };
const english = narratorOf('en');
const place = (pose: Place['pose'], side: Place['side'], step: string): Place => ({
  routine: 'back-stretch',
  pose,
  side,
  step,
});
const start = place('cross-legged-seated-twist', 'right', 'sit');
const end = placesOf('back-stretch').at(-1) as Place;
const onlyTalk: TurnRecord = {
  at: 0,
  lead: [{ line: { key: 'launch.back' } }],
  guide: 'never',
  from: start,
  ask: { key: 'ask.begin' },
};
const spoken = (key: string): string => instructionText('en', { key });
const placed = ({ cues }: Part): (Place | null)[] => cues.map((cue) => cue.place);

test.each(circumstances)(
  'the places of a turn follow one another without a gap (%s, %s, %s)',
  (code, pace, mode) => {
    for (const from of wholeRoutine) {
      const { say, reprompt } = buildTurn(leadFrom(from), { pace, mode }, narratorOf(code));
      expect(say.first).toEqual(from);
      const led = placesIn(say);
      expect(led).toEqual(wholeRoutine.slice(wholeRoutine.indexOf(from)).slice(0, led.length));
      expect(say.last).toEqual(led.at(-1));
      expect(say.next).toEqual(say.last && stepAfter(say.last));
      const then = reprompt?.first ?? null;
      const held = mode === 'flow' || stepAt(from)?.hold !== undefined;
      expect(then).toEqual(held ? say.next : say.first);
      const after = reprompt?.last ?? null;
      expect(reprompt?.next ?? null).toEqual(after && stepAfter(after));
    }
  },
);

test.each(readings)('in flow a turn ends where a side or a pose does (%s, %s)', (code, pace) => {
  for (const from of wholeRoutine) {
    const { say, reprompt } = buildTurn(leadFrom(from), { pace, mode: 'flow' }, narratorOf(code));
    for (const { last, next } of reprompt === null ? [say] : [say, reprompt]) {
      const natural = next === null || next.pose !== last?.pose || next.side !== last.side;
      expect(natural ? null : last).toBeNull();
    }
  }
});

test.each(languages)('before a window the pose that comes next is named (%s)', (code) => {
  for (const from of wholeRoutine) {
    const { say } = buildTurn(leadFrom(from), flow, narratorOf(code));
    if (say.next === null || say.next.pose === say.last?.pose) continue;
    const coming = narratorOf(code)({ key: `poses.${say.next.pose}.short` })[0]?.text ?? '';
    expect(closing(say).toLowerCase()).toContain(coming.toLowerCase());
  }
});

test('a window in the middle of a pose names the side that comes next', () => {
  const { say } = buildTurn(leadFrom(start), flow, english);
  expect(say.last?.side).toBe('right');
  expect(closing(say)).toMatch(/the left side comes next/i);
});

test('silence carries on, and a word does too', () => {
  const { say, reprompt } = buildTurn(leadFrom(start), flow, english);
  expect(closing(say)).toMatch(/say next.* stay quiet/i);
  expect(reprompt && closing(reprompt)).toMatch(/say next .* I'll keep your place/i);
});

test.each(wholeRoutine)(
  'step by step, $pose $side $step comes alone, and again in silence; a hold is led out of',
  (from) => {
    const { say, reprompt } = buildTurn(leadFrom(from), stepByStep, english);
    expect(placesIn(say)).toEqual([from]);
    const coming = stepAt(from)?.hold === undefined ? from : stepAfter(from);
    const step = coming && stepAt(coming);
    const instruction = step && instructionText('en', instructionOf(getPose(coming.pose), coming, step));
    const led = reprompt?.cues.filter((cue) => cue.place !== null) ?? [];
    expect(textOf(led)).toBe(instruction);
    expect(reprompt?.seconds).toBeLessThan(25);
  },
);

test.each(languages)('every hold has a step out of it, on its own side (%s)', (code) => {
  const holds = wholeRoutine.filter((place) => stepAt(place)?.hold !== undefined);
  expect(holds).not.toEqual([]);
  for (const hold of holds) {
    const { reprompt } = buildTurn(leadFrom(hold), stepByStep, narratorOf(code));
    expect(reprompt?.first).toEqual(stepAfter(hold));
    expect(reprompt).toMatchObject({ first: { pose: hold.pose, side: hold.side }, last: reprompt?.first });
    expect(reprompt && closing(reprompt)).toBe(
      instructionText(code, { key: reprompt?.next === null ? 'routine.end.last' : 'routine.step.last' }),
    );
  }
});

test('the last step is followed by a close', () => {
  const { say, reprompt } = buildTurn(leadFrom(end), flow, english);
  expect(say.next).toBeNull();
  expect(reprompt).toMatchObject({ first: null, last: null, next: null });
  expect(closing(say)).toBe(spoken('routine.end.first'));
  expect(reprompt && textOf(reprompt.cues)).toBe(spoken('routine.closing'));
  expect(keyOfEnd('back-stretch', 'close')).toBe('routine.close');
  expect(keyOfEnd('knees-to-chest', 'close')).toBe('routine.poseClose');
});

test('a pose alone has an end and a close of its own', () => {
  const last: Place = { routine: 'knees-to-chest', pose: 'knees-to-chest', side: 'both', step: 'release' };
  const { say, reprompt } = buildTurn(leadFrom(last), flow, english);
  expect(closing(say)).toBe(spoken('routine.poseEnd.first'));
  expect(reprompt && textOf(reprompt.cues)).toBe(spoken('routine.poseClosing'));
  expect(closing(buildTurn(leadFrom(last), stepByStep, english).reprompt as Part)).toBe(
    spoken('routine.poseEnd.last'),
  );
  const offered = buildTurn(offerFrom(last), flow, english).reprompt as Part;
  expect(closing(offered)).toBe(spoken('routine.poseEnd.last'));
});

test('the last pose led in a reprompt, or step by step, ends with the cue of that window', () => {
  const offered = buildTurn(offerFrom(end), flow, english).reprompt as Part;
  expect(closing(offered)).toBe(spoken('routine.end.last'));
  const stepped = buildTurn(leadFrom(end), stepByStep, english);
  expect(closing(stepped.say)).toBe(spoken('routine.end.first'));
  expect(closing(stepped.reprompt as Part)).toBe(spoken('routine.end.last'));
});

test('talk leads nowhere, and asks again in silence', () => {
  const { say, reprompt } = buildTurn(onlyTalk, flow, english);
  expect(textOf(say.cues)).toBe('Welcome back. Shall I begin the routine?');
  expect(reprompt && textOf(reprompt.cues)).toBe('Shall I begin the routine?');
  for (const part of [say, reprompt]) {
    expect(part).toMatchObject({ first: null, last: null, next: null });
    expect(part && placed(part).every((one) => one === null)).toBe(true);
  }
});

test('talk without a question closes the microphone', () => {
  expect(buildTurn({ ...onlyTalk, ask: null }, flow, english).reprompt).toBeNull();
  expect(buildTurn({ ...onlyTalk, guide: 'now', from: null }, flow, english).say.first).toBeNull();
});

test('an offer leads only when nobody answers, with its entry first', () => {
  const { say, reprompt } = buildTurn(offerFrom(start), flow, english);
  expect(say.first).toBeNull();
  expect(reprompt?.first).toEqual(start);
  expect(reprompt && textOf(reprompt.cues)).toMatch(/^This is general guidance for adults/);
  expect(reprompt?.cues[0]?.place).toBeNull();
});

test('a turn that leads at once says first what leads, then what enters', () => {
  const record = { ...leadFrom(start, [{ line: { key: 'launch.back' } }]), entry: [safety] };
  const { say } = buildTurn(record, flow, english);
  expect(textOf(say.cues)).toMatch(/^Welcome back\. This is general guidance for adults/);
});

test('the same record is the same turn, and what is said first makes it longer', () => {
  const record = leadFrom(start, [{ line: { key: 'routine.safety' }, settle: 'large' }]);
  expect(buildTurn(record, flow, english)).toEqual(buildTurn(record, flow, english));
  const settled = buildTurn(record, flow, english).say.cues.findIndex((cue) => cue.place !== null);
  expect(buildTurn(record, flow, english).say.cues[settled - 1]).toMatchObject({ kind: 'wait', seconds: 8 });
});

/** The places a part leads through, each once. */
function placesIn(part: Part): Place[] {
  const led = placed(part).filter((one) => one !== null);
  return led.filter((one, index) => one !== led[index - 1]);
}

/** What is said after the last thing led. */
function closing({ cues }: Part): string {
  const last = cues.findLastIndex((cue) => cue.place !== null);
  return textOf(cues.slice(last + 1));
}

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

test.each(languages)('at each place there is room for the longer of the two cues (%s)', (code) => {
  const narrate = narratorOf(code);
  for (const routine of ['back-stretch', 'knees-to-chest', 'ktc.x2+lutw']) {
    const plan = plannedRoutine(getRoutine(routine), { pace: 'normal' }, narrate);
    const room = roomToClose(plan, narrate);
    expect(room).toHaveLength(plan.length);
    plan.forEach(({ place: last }, order) => {
      const next = plan[order + 1]?.place ?? null;
      const [first, second] = (['first', 'last'] as const).map((window) =>
        closingInFlow({ last, order, next, window }, narrate),
      );
      expect(room[order]).toEqual({
        seconds: Math.max(secondsOf(first ?? []), secondsOf(second ?? [])),
        characters: Math.max(charactersOf(first ?? []), charactersOf(second ?? [])),
      });
    });
    expect(roomToClose(plan, narrate)).toBe(room);
  }
});

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

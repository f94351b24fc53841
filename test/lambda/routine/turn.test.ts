import { formOn } from '../../../lambda/routine/pacing';
import { planRoutine } from '../../../lambda/routine/plan';
import { backStretch } from '../../../lambda/routine/routines';
import { type Place, placesOf, samePlace, stepAt, stepAfter } from '../../../lambda/routine/place';
import { keyOfEnd } from '../../../lambda/routine/closing';
import { buildTurn } from '../../../lambda/routine/turn';
import type { Part, Settings, TurnRecord } from '../../../lambda/routine/types';
import {
  instructionText,
  circumstances,
  languages,
  leadFrom,
  narratorOf,
  answerFrom,
  endsNaturally,
  lastLed,
  newRung,
  partsOf,
  readings,
  rungs,
  safety,
  textOf,
  wholeRoutine,
} from './support/plans';

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
/** The begin of a side that is short enough for a reprompt. */
const sides = place('single-leg-hamstring-stretch', 'left', 'change');
const onlyTalk: TurnRecord = {
  at: 0,
  lead: [{ line: { key: 'launch.back' } }],
  guide: 'never',
  from: start,
  ask: { key: 'ask.begin' },
};
/** Every turn here is led on the day of instant 0. */
const form = formOn(0);
const today = planRoutine(backStretch, { pace: 'normal', form }, english);
const spoken = (key: string): string => instructionText('en', { key, variant: form });
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
      const inFlow = then === null ? null : say.next;
      const stepped = say.next === null ? null : held ? say.next : from;
      expect(then).toEqual(mode === 'flow' ? inFlow : stepped);
      const after = reprompt?.last ?? null;
      expect(reprompt?.next ?? null).toEqual(after && stepAfter(after));
    }
  },
);

test.each(readings)('in flow silence ends the session where a side or a pose ends (%s, %s)', (code, pace) => {
  const settings: Settings = { pace, mode: 'flow' };
  for (const from of wholeRoutine)
    for (const record of [leadFrom(from), leadFrom(from, [safety]), answerFrom(from)]) {
      const turn = buildTurn(record, settings, narratorOf(code));
      expect(endsNaturally(lastLed(turn)) ? null : lastLed(turn).last).toBeNull();
    }
});

test.each(languages)(
  'a reprompt leads at most 85 s, to the end of a side or a pose, or not at all (%s)',
  (code) => {
    const reprompts = wholeRoutine.map((from) => buildTurn(leadFrom(from), flow, narratorOf(code)).reprompt);
    const led = reprompts.flatMap((reprompt) =>
      reprompt === null || reprompt.first === null ? [] : [reprompt],
    );
    expect(led.length).toBeGreaterThan(0);
    expect(led.filter((part) => !endsNaturally(part) || part.seconds > 85)).toEqual([]);
  },
);

test.each(languages)('where the reprompt does not lead, it says the cue of the speech again (%s)', (code) => {
  const turns = wholeRoutine.map((from) => buildTurn(leadFrom(from), flow, narratorOf(code)));
  const again = turns.filter(({ say, reprompt }) => say.next !== null && reprompt?.first === null);
  expect(again.length).toBeGreaterThan(0);
  for (const { say, reprompt } of again) expect(textOf(reprompt?.cues ?? [])).toBe(closing(say));
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
  const parts = wholeRoutine.flatMap((from) => partsOf(buildTurn(leadFrom(from), flow, english)));
  const middles = parts.filter(({ last, next }) => last?.pose === next?.pose && last?.side !== next?.side);
  expect(middles.length).toBeGreaterThan(0);
  for (const part of middles) {
    expect(part.last?.side).toBe('right');
    expect(closing(part)).toMatch(/the left side comes next/i);
  }
});

test('where the reprompt leads, silence carries on, and a word does too; after it silence stops', () => {
  const { say, reprompt } = buildTurn(leadFrom(start), flow, english);
  expect(reprompt?.first).toEqual(say.next);
  expect(closing(say)).toBe("Stay quiet, and I'll carry on. Or say next.");
  expect(reprompt && closing(reprompt)).toMatch(/Say next, or I'll stop here and keep your place\.$/);
});

test('where it does not, both windows say that silence stops', () => {
  const { say, reprompt } = buildTurn({ ...leadFrom(start), rung: 2 }, flow, english);
  expect(reprompt?.first).toBeNull();
  for (const part of [say, reprompt])
    expect(part && closing(part)).toMatch(/Say next, or I'll stop here and keep your place\.$/);
});

test.each(wholeRoutine.filter((from) => stepAfter(from) !== null))(
  'step by step, $pose $side $step comes alone, and again in silence; a hold is led out of',
  (from) => {
    const { say, reprompt } = buildTurn(leadFrom(from), stepByStep, english);
    expect(placesIn(say)).toEqual([from]);
    const coming = stepAt(from)?.hold === undefined ? from : stepAfter(from);
    const block = today.find(({ place }) => samePlace(place, coming));
    const led = textOf(reprompt?.cues.filter((cue) => cue.place !== null) ?? []);
    expect(block && led.startsWith(instructionText('en', block.instruction))).toBe(true);
    const whole = coming === from ? block && instructionText('en', block.instruction) : led;
    expect(led).toBe(whole);
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
  const stepped = buildTurn(leadFrom(last), stepByStep, english);
  expect(closing(stepped.say)).toBe(spoken('routine.poseEnd.first'));
  expect(textOf(stepped.reprompt?.cues ?? [])).toBe(spoken('routine.poseClosing'));
  const answered = buildTurn(answerFrom(last), flow, english).reprompt as Part;
  expect(closing(answered)).toBe(spoken('routine.poseEnd.last'));
});

test('the last pose led in a reprompt, or step by step, ends with the cue of that window', () => {
  for (const settings of [flow, stepByStep]) {
    const answered = buildTurn(answerFrom(end), settings, english).reprompt as Part;
    expect(closing(answered)).toBe(spoken('routine.end.last'));
  }
  const stepped = buildTurn(leadFrom(end), stepByStep, english);
  expect(closing(stepped.say)).toBe(spoken('routine.end.first'));
  expect(textOf(stepped.reprompt?.cues ?? [])).toBe(spoken('routine.closing'));
});

test('talk leads nowhere, and asks again in silence', () => {
  const { say, reprompt } = buildTurn(onlyTalk, flow, english);
  expect(textOf(say.cues)).toBe(`Welcome back. ${spoken('ask.begin')}`);
  expect(reprompt && textOf(reprompt.cues)).toBe(spoken('ask.begin'));
  for (const part of [say, reprompt]) {
    expect(part).toMatchObject({ first: null, last: null, next: null });
    expect(part && placed(part).every((one) => one === null)).toBe(true);
  }
});

test('talk without a question closes the microphone', () => {
  expect(buildTurn({ ...onlyTalk, ask: null }, flow, english).reprompt).toBeNull();
  expect(buildTurn({ ...onlyTalk, guide: 'now', from: null }, flow, english).say.first).toBeNull();
});

test('an answer leads on only when nobody says anything', () => {
  const { say, reprompt } = buildTurn(answerFrom(sides), flow, english);
  expect(say.first).toBeNull();
  expect(textOf(say.cues)).toBe(`Welcome back. ${spoken('ask.carryOn')}`);
  expect(reprompt?.first).toEqual(sides);
  expect(reprompt?.cues[0]?.place).toEqual(sides);
  expect(reprompt && endsNaturally(reprompt)).toBe(true);
});

test('an answer at a place where no reprompt comes to an end asks for a word instead, and asks again', () => {
  const { say, reprompt } = buildTurn(answerFrom(start), flow, english);
  expect([say.first, reprompt?.first]).toEqual([null, null]);
  expect(textOf(say.cues)).toBe(`Welcome back. ${spoken('ask.goOn')}`);
  expect(reprompt && textOf(reprompt.cues)).toBe(spoken('ask.goOn'));
});

test.each(languages)('an answer never says that silence goes on where it does not (%s)', (code) => {
  const counts = { goesOn: 0, stops: 0 };
  for (const rung of rungs)
    for (const from of wholeRoutine)
      for (const settings of [flow, stepByStep]) {
        const { say, reprompt } = buildTurn({ ...answerFrom(from), rung }, settings, narratorOf(code));
        const leads = reprompt?.first !== null;
        const asked = instructionText(code, { key: leads ? 'ask.carryOn' : 'ask.goOn' });
        expect(textOf(say.cues).endsWith(asked)).toBe(true);
        counts[leads ? 'goesOn' : 'stops'] += 1;
      }
  expect(Math.min(counts.goesOn, counts.stops)).toBeGreaterThan(0);
});

test('the same turn on a higher rung leads further', () => {
  const led = rungs.map(
    (rung) => placesIn(buildTurn({ ...leadFrom(start), rung }, flow, english).say).length,
  );
  expect(led).toEqual([...led].sort((a, b) => a - b));
  expect(new Set(led).size).toBe(rungs.length);
  expect(buildTurn({ ...leadFrom(start), rung: newRung }, flow, english)).toEqual(
    buildTurn(leadFrom(start), flow, english),
  );
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

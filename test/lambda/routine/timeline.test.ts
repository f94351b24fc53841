import fc from 'fast-check';
import { secondsOf, type Cue } from '../../../lambda/routine/cue';
import { samePlace, type Place } from '../../../lambda/routine/place';
import {
  lengthsOf,
  posesCautioned,
  posesFinished,
  positionAt,
  secondsLed,
  turnSeconds,
} from '../../../lambda/routine/timeline';
import { buildTurn } from '../../../lambda/routine/turn';
import type { Part, Settings, Turn, TurnRecord } from '../../../lambda/routine/types';
import {
  followCues,
  circumstances,
  fullestFrom,
  lastLed,
  leadFrom,
  narratorOf,
  partsOf,
  rungs,
  answerFrom,
  safety,
  wholeRoutine,
} from './support/plans';

const english = narratorOf('en');
const flow: Settings = { pace: 'normal', mode: 'flow' };
const [start, second] = wholeRoutine as [Place, Place];
const end = wholeRoutine.at(-1) as Place;
/** A place from which the reprompt leads no further, and says the cue again. */
const repeated = wholeRoutine.find((place) => {
  const { say, reprompt } = buildTurn(leadFrom(place), flow, english);
  return say.next !== null && reprompt?.first === null;
}) as Place;
/** The begin of a side that a reprompt can lead to its end. */
const shortSide = wholeRoutine.find(
  ({ pose, side }) => pose === 'single-leg-hamstring-stretch' && side === 'left',
) as Place;

const talk: TurnRecord = { at: 0, lead: [safety], guide: 'never', from: start, ask: { key: 'ask.begin' } };
const record = fc
  .tuple(fc.constantFrom(...wholeRoutine), fc.constantFrom(...rungs))
  .chain(([place, rung]) =>
    fc.constantFrom(...[...fullestFrom(place), { ...talk, from: place }].map((some) => ({ ...some, rung }))),
  );
/** Off any instant at which a cue begins, where rounding would decide. */
const instant = fc.integer({ min: 0, max: 700_000 }).map((ms) => ms / 1_000 + 0.000_37);

test.each(circumstances)(
  'at any second the place is the one that is being led (%s, %s, %s)',
  (code, pace, mode) => {
    fc.assert(
      fc.property(record, fc.array(instant, { minLength: 20, maxLength: 40 }), (some, seconds) => {
        const turn = buildTurn(some, { pace, mode }, narratorOf(code));
        const followed = followCues(turn, some);
        for (const second of seconds) expect(positionAt(second, turn, some)).toEqual(followed(second));
      }),
      { numRuns: 40 },
    );
  },
);

test.each(circumstances)(
  'as seconds go by no place is left for an earlier one (%s, %s, %s)',
  (code, pace, mode) => {
    fc.assert(
      fc.property(record, fc.array(instant, { minLength: 20, maxLength: 40 }), (some, seconds) => {
        const turn = buildTurn(some, { pace, mode }, narratorOf(code));
        const reached = seconds.sort((a, b) => a - b).map((second) => indexAt(second, turn, some));
        expect(reached).toEqual([...reached].sort((a, b) => a - b));
      }),
      { numRuns: 40 },
    );
  },
);

test('every step is named at each tenth of a second in which it is spoken', () => {
  const some = leadFrom(start);
  const turn = buildTurn(some, flow, english);
  let now = 0;
  for (const cue of turn.say.cues) {
    for (let tenth = now + 0.05; tenth < now + cue.seconds && cue.place !== null; tenth += 0.1) {
      expect(positionAt(tenth, turn, some)).toEqual({ at: 'step', place: cue.place });
    }
    now += cue.seconds;
  }
  expect(now).toBeCloseTo(turn.say.seconds, 6);
});

test('in both windows the person rests between what was led and what comes', () => {
  const some = leadFrom(start);
  const turn = buildTurn(some, flow, english);
  const { say, reprompt } = turn;
  const inWindow = (second: number) => positionAt(second, turn, some);
  expect(inWindow(say.seconds + 0.1)).toEqual({ at: 'rest', last: say.last, next: say.next });
  expect(inWindow(say.seconds + 7.9)).toEqual({ at: 'rest', last: say.last, next: say.next });
  expect(inWindow(say.seconds + 8.1)).toEqual({ at: 'step', place: say.next });
  const rest = { at: 'rest', last: reprompt?.last, next: reprompt?.next };
  expect(inWindow(turnSeconds(turn) - 7.9)).toEqual(rest);
  expect(inWindow(turnSeconds(turn) - 0.1)).toEqual(rest);
});

test('before a turn is its start, long after it its end', () => {
  for (const place of [start, second]) {
    const some = leadFrom(place);
    const turn = buildTurn(some, flow, english);
    expect(positionAt(-30, turn, some)).toEqual({ at: 'step', place });
    const { last, next } = lastLed(turn);
    expect(positionAt(86_400, turn, some)).toEqual({ at: 'rest', last, next });
  }
});

test('while the cue is said again the person rests where the speech ended', () => {
  const some = leadFrom(repeated);
  const turn = buildTurn(some, flow, english);
  const { last, next, seconds } = turn.say;
  expect(turn.reprompt).toMatchObject({ first: null, last: null, next: null });
  for (const later of [1, 7.9, 8.1, 9]) {
    expect(positionAt(seconds + later, turn, some)).toEqual({ at: 'rest', last, next });
    expect(secondsLed(seconds + later, turn)).toBeCloseTo(secondsLed(seconds, turn), 6);
  }
});

test('while a lead is spoken the person is where the turn begins', () => {
  const some = leadFrom(second, [safety]);
  const turn = buildTurn(some, flow, english);
  expect(positionAt(3, turn, some)).toEqual({ at: 'step', place: second });
});

test('an answer is talk until its silence begins to lead', () => {
  const some = answerFrom(shortSide);
  const turn = buildTurn(some, flow, english);
  expect(positionAt(1, turn, some)).toEqual({ at: 'talk' });
  expect(positionAt(turn.say.seconds + 7.9, turn, some)).toEqual({ at: 'talk' });
  expect(positionAt(turn.say.seconds + 8.1, turn, some)).toEqual({ at: 'step', place: shortSide });
});

test('while the close is spoken the routine is over', () => {
  const some = leadFrom(end);
  const turn = buildTurn(some, flow, english);
  const over = { at: 'rest', last: end, next: null };
  expect(positionAt(turn.say.seconds - 0.1, turn, some)).toEqual(over);
  expect(positionAt(turn.say.seconds + 9, turn, some)).toEqual(over);
});

test('a turn lasts for its parts and their windows', () => {
  const { say, reprompt } = buildTurn(leadFrom(start), flow, english);
  expect(turnSeconds({ say, reprompt: null })).toBe(say.seconds);
  expect(turnSeconds({ say, reprompt })).toBeCloseTo(say.seconds + (reprompt?.seconds ?? 0) + 16, 6);
});

test('a turn is speech and silence, windows included', () => {
  for (const place of [start, repeated]) {
    const turn = buildTurn(leadFrom(place), flow, english);
    const { speech, silence } = lengthsOf(turn);
    expect(speech + silence).toBeCloseTo(turnSeconds(turn), 6);
    const said = partsOf(turn).flatMap(({ cues }) => cues.filter(({ kind }) => kind === 'say'));
    expect(speech).toBeCloseTo(secondsOf(said), 6);
  }
  const { say } = buildTurn(leadFrom(start), flow, english);
  const closed: Turn = { say, reprompt: null };
  const lengths = lengthsOf(closed);
  expect(lengths.speech + lengths.silence).toBeCloseTo(say.seconds, 6);
});

test('a window adds nothing to the seconds led', () => {
  const turn = buildTurn(leadFrom(start), flow, english);
  const led = secondsLed(turn.say.seconds, turn);
  expect(led).toBeGreaterThan(100);
  expect(secondsLed(turn.say.seconds + 7.9, turn)).toBe(led);
  expect(secondsLed(turn.say.seconds + 18, turn)).toBeCloseTo(led + 10, 6);
});

test('the seconds led never exceed what is led, and never shrink', () => {
  fc.assert(
    fc.property(record, fc.array(instant, { minLength: 2, maxLength: 20 }), (some, seconds) => {
      const turn = buildTurn(some, flow, english);
      const all = [...turn.say.cues, ...(turn.reprompt?.cues ?? [])]
        .filter(({ place }) => place !== null)
        .reduce((sum, cue) => sum + cue.seconds, 0);
      const led = seconds.sort((a, b) => a - b).map((second) => secondsLed(second, turn));
      expect(led).toEqual([...led].sort((a, b) => a - b));
      led.forEach((sum, index) => {
        expect(sum).toBeLessThanOrEqual(Math.min(all, seconds[index] ?? 0) + 1e-6);
      });
      expect([secondsLed(-5, turn), secondsLed(0, turn)]).toEqual([0, 0]);
      expect(secondsLed(turnSeconds(turn), turn)).toBeCloseTo(all, 6);
    }),
    { numRuns: 60 },
  );
});

describe('what was led or said to its end', () => {
  // Both parts as long as a speech, so that either finishes a pose and tells a caution.
  const from = wholeRoutine.find(({ side }) => side === 'left') ?? start;
  const { say } = buildTurn(leadFrom(from), flow, english);
  const reprompt = buildTurn(leadFrom(say.next ?? start), flow, english).say;
  const turn: Turn = { say, reprompt };
  const repromptBegins = say.seconds + 8;
  /** The second of a part at which the last cue of that sort in a pose is over; null where it has none. */
  const overAt = (cues: Turn['say']['cues'], counts: (cue: Cue) => boolean): number | null => {
    const last = cues.findLastIndex(counts);
    return last < 0 ? null : secondsOf(cues.slice(0, last + 1));
  };
  const poses = [...new Set(wholeRoutine.map(({ pose }) => pose))];
  const lastOf = (pose: string): Place | undefined => wholeRoutine.findLast((place) => place.pose === pose);
  const finishes = (pose: string, { cues }: Part): number | null =>
    overAt(cues, ({ place }) => samePlace(place, lastOf(pose) ?? null));
  const cautions = (pose: string, { cues }: Part): number | null =>
    overAt(cues, (cue) => cue.kind === 'say' && cue.caution === true && cue.place?.pose === pose);

  test.each([
    ['poses that are finished', posesFinished, finishes],
    ['cautions', posesCautioned, cautions],
  ] as const)('%s count from the very second at which they are over', (_, listed, over) => {
    const instants = poses.flatMap((pose) => {
      const [first, second] = [over(pose, say), over(pose, reprompt)];
      if (first !== null) return [{ pose, at: first }];
      return second === null ? [] : [{ pose, at: repromptBegins + second }];
    });
    expect(instants.some(({ at }) => at > repromptBegins)).toBe(true);
    expect(instants.some(({ at }) => at < say.seconds)).toBe(true);
    for (const { at } of instants)
      for (const second of [at - 0.01, at + 0.01])
        expect(listed(second, turn)).toEqual(
          instants.filter((each) => each.at <= second).map(({ pose }) => pose),
        );
    expect(listed(0, turn)).toEqual([]);
    expect(listed(99_999, turn)).toEqual(instants.map(({ pose }) => pose));
  });

  test('nothing is, where the turn only talks', () => {
    const talked = buildTurn(talk, flow, english);
    expect([posesFinished(99_999, talked), posesCautioned(99_999, talked)]).toEqual([[], []]);
  });

  test('without a second part all that counts is the first', () => {
    const closed: Turn = { say, reprompt: null };
    expect(posesFinished(99_999, closed)).toEqual(posesFinished(say.seconds, turn));
    expect(positionAt(99_999, closed, leadFrom(from)).at).toBe('rest');
  });
});

/** How far along the routine a person is; talk before anything is led counts as nothing yet. */
function indexAt(second: number, turn: Turn, some: TurnRecord): number {
  const position = positionAt(second, turn, some);
  if (position.at === 'talk') return -1;
  const place = position.at === 'step' ? position.place : position.last;
  return wholeRoutine.findIndex((other) => samePlace(other, place));
}

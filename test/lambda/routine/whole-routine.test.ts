import { limits } from '../../../lambda/routine/limits';
import { backStretch } from '../../../lambda/routine/routines';
import { atRate } from '../../../lambda/routine/voice';
import { buildTurn } from '../../../lambda/routine/turn';
import { paces, type Pace } from '../../../lambda/routine/pacing';
import type { Part, Settings, Turn } from '../../../lambda/routine/types';
import type { Place } from '../../../lambda/routine/place';
import {
  endsNaturally,
  languages,
  lastLed,
  leadFrom,
  narratorOf,
  newRung,
  partsOf,
  provenRung,
  readings,
  rungs,
  safety,
  textOf,
  turnsFrom,
  wholeRoutine,
} from './support/plans';

const [start] = wholeRoutine as [Place];
const flow: Settings = { pace: 'normal', mode: 'flow' };
const rungReadings = readings.flatMap(([code, pace]) =>
  rungs.map((rung): [string, Pace, number] => [code, pace, rung]),
);

/** The most words after the first one on the very first day, with every caution, for each rung and pace. */
const mostWords: Readonly<Record<Pace, readonly number[]>> = {
  slowest: [20, 6, 4, 3],
  slower: [17, 5, 3, 2],
  normal: [17, 4, 3, 2],
  faster: [16, 4, 3, 2],
};

test.each(languages)('a new device needs three words more, a proven one two (%s)', (code) => {
  const cautioned = backStretch.entries.map(({ pose }) => pose);
  const wordsAt = (rung: number): number => turnsAt(rung, code, { ...flow, cautioned }).length - 1;
  expect(wordsAt(newRung)).toBeLessThanOrEqual(3);
  expect(wordsAt(provenRung)).toBeLessThanOrEqual(2);
});

test.each(languages)('what silence ends the very first session with is a whole pose (%s)', (code) => {
  const [first] = turnsAt(newRung, code);
  expect(first && lastLed(first)).toMatchObject({
    last: { pose: 'cross-legged-seated-twist', side: 'left' },
    next: { pose: 'knees-to-chest' },
  });
});

test.each(rungReadings)(
  'begun with the safety note, the routine needs few words (%s, %s, rung %d)',
  (code, pace, rung) => {
    const turns = turnsAt(rung, code, { pace, mode: 'flow' });
    expect(textOf(turns[0]?.say.cues ?? [])).toMatch(
      /^(It's good that you are here|Schön, dass du dir die Zeit nimmst)/,
    );
    expect(turns.length - 1).toBeLessThanOrEqual(mostWords[pace][rung] ?? 0);
  },
);

test.each(languages.flatMap((code) => [0.9, 0.95, 1.05, 1.1].map((rate): [string, number] => [code, rate])))(
  'on a proven device two words are enough in every voice within a tenth of the mean (%s, %d)',
  (code, rate) => {
    const record = { ...leadFrom(start), rung: provenRung };
    expect(turnsFrom(record, flow, atRate(narratorOf(code), rate))).toHaveLength(3);
  },
);

test.each(rungReadings.filter(([, , rung]) => rung >= newRung))(
  'what silence ends a session with is a pose or a side (%s, %s, rung %d)',
  (code, pace, rung) => {
    for (const from of wholeRoutine)
      for (const turn of turnsFrom({ ...leadFrom(from), rung }, { pace, mode: 'flow' }, narratorOf(code)))
        expect(endsNaturally(lastLed(turn)) ? null : lastLed(turn).last).toBeNull();
  },
);

test.each(rungReadings)(
  'the words before a window say what silence does there (%s, %s, rung %d)',
  (code, pace, rung) => {
    for (const { say, reprompt } of turnsAt(rung, code, { pace, mode: 'flow' })) {
      if (say.next === null) continue;
      const leads = reprompt?.first !== null;
      expect(saysItStops(say, code)).toBe(!leads);
      expect(saysItGoesOn(say, code)).toBe(leads);
      // After the reprompt the session ends, whether it led or said the question again.
      if (reprompt === null || reprompt.next === null) continue;
      expect(saysItStops(reprompt, code)).toBe(true);
      expect(saysItGoesOn(reprompt, code)).toBe(false);
    }
  },
);

test.each(readings)('a word on the days in a row at its end costs no turn more (%s, %s)', (code, pace) => {
  const settings: Settings = { pace, mode: 'flow' };
  const praise = { key: 'progress.praise', values: { count: 3_650 } };
  for (const rung of rungs) {
    const plain = turnsAt(rung, code, settings);
    const record = { ...leadFrom(start, [safety]), rung, praise };
    const praised = turnsFrom(record, settings, narratorOf(code), { praise });
    expect(praised).toHaveLength(plain.length);
    // On the lowest rung a single step may take longer than a speech: the praise must not add to it.
    const { say = 0 } = limits.reach[rung] ?? {};
    const longest = (turns: readonly Turn[]): number => Math.max(...turns.map((turn) => turn.say.seconds));
    expect(longest(praised)).toBeLessThanOrEqual(Math.max(longest(plain), say - limits.marginSeconds));
  }
});

test('the praise is spoken where it fits', () => {
  const praise = { key: 'progress.praise', values: { count: 10 } };
  const praised = turnsFrom({ ...leadFrom(start), praise }, flow, narratorOf('en'), { praise });
  const spoken = textOf(narratorOf('en')(praise).map((clause) => ({ kind: 'say', place: null, ...clause })));
  expect(praised.filter(({ say }) => textOf(say.cues).includes(spoken))).toEqual([praised.at(-1)]);
});

test.each(rungReadings)(
  'one word a turn leads through every place once (%s, %s, rung %d)',
  (code, pace, rung) => {
    const parts: Part[] = turnsAt(rung, code, { pace, mode: 'flow' }).flatMap(partsOf);
    const places = parts.flatMap(({ cues }) => cues.flatMap(({ place }) => (place === null ? [] : [place])));
    const once = places.filter((place, index) => place !== places[index - 1]);
    expect(once).toEqual(wholeRoutine);
  },
);

test.each(readings)('next after every step ends the routine step by step (%s, %s)', (code, pace) => {
  let steps = 0;
  for (let place: Place | null = start; place !== null; steps += 1) {
    place = buildTurn(leadFrom(place), { pace, mode: 'step-by-step' }, narratorOf(code)).say.next;
  }
  expect(steps).toBe(wholeRoutine.length);
});

test('every pace has its number of words', () => {
  expect(paces.map((pace) => mostWords[pace].length)).toEqual(paces.map(() => rungs.length));
});

/** The turns of the whole routine from its beginning, the safety note first. */
function turnsAt(rung: number, code: string, settings = flow): Turn[] {
  return turnsFrom({ ...leadFrom(start, [safety]), rung }, settings, narratorOf(code));
}

/** Whether a part says at its end that silence ends the session. */
const saysItStops = (part: Part, code: string): boolean => endsWith(part, code, 'routine.cue.last');
/** Whether a part says at its end that silence leads on. */
const saysItGoesOn = (part: Part, code: string): boolean => endsWith(part, code, 'routine.cue.first');

function endsWith({ cues }: Part, code: string, key: string): boolean {
  const spoken = textOf(narratorOf(code)({ key }).map((clause) => ({ kind: 'say', place: null, ...clause })));
  return textOf(cues).endsWith(spoken);
}

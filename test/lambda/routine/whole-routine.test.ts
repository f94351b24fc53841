import { limits } from '../../../lambda/routine/limits';
import { buildTurn } from '../../../lambda/routine/turn';
import type { Part, Settings, TurnRecord } from '../../../lambda/routine/types';
import type { Place } from '../../../lambda/routine/place';
import {
  leadFrom,
  narratorOf,
  offerFrom,
  partsOf,
  readings,
  safety,
  textOf,
  wholeRoutine,
} from './support/plans';

const [start] = wholeRoutine as [Place];

test('from launch on, in silence, the English routine takes five parts, two words apart', () => {
  const settings: Settings = { pace: 'normal', mode: 'flow' };
  const parts = ledFrom(offerFrom(start), settings, 'en');
  expect(textOf(parts[0]?.cues ?? [])).toMatch(/not medical advice/);
  expect(parts.length).toBeLessThanOrEqual(5);
});

test.each(readings)('begun with a word, the routine needs at most two more words (%s, %s)', (code, pace) => {
  const parts = ledFrom(leadFrom(start, [safety]), { pace, mode: 'flow' }, code);
  // Two parts a turn: one at once, one in silence; then a word opens the next turn.
  expect(parts.length).toBeLessThanOrEqual(6);
});

test.each(readings)('a word on the days in a row at its end costs no part more (%s, %s)', (code, pace) => {
  const settings: Settings = { pace, mode: 'flow' };
  const praise = { key: 'progress.praise', values: { count: 3_650 } };
  const plain = ledFrom(offerFrom(start), settings, code);
  const praised = ledFrom({ ...offerFrom(start), praise }, settings, code, { praise });
  expect(praised).toHaveLength(plain.length);
  for (const { seconds } of praised) expect(seconds).toBeLessThanOrEqual(limits.plannedSeconds);
});

test.each(readings)('one word a turn leads through every place once (%s, %s)', (code, pace) => {
  const parts = ledFrom(leadFrom(start), { pace, mode: 'flow' }, code);
  const places = parts.flatMap(({ cues }) => cues.flatMap(({ place }) => (place === null ? [] : [place])));
  const once = places.filter((place, index) => place !== places[index - 1]);
  expect(once).toEqual(wholeRoutine);
});

test.each(readings)('next after every step ends the routine step by step (%s, %s)', (code, pace) => {
  let steps = 0;
  for (let place: Place | null = start; place !== null; steps += 1) {
    place = buildTurn(leadFrom(place), { pace, mode: 'step-by-step' }, narratorOf(code)).say.next;
  }
  expect(steps).toBe(wholeRoutine.length);
});

/** The parts that lead, when each turn runs out in silence and one word opens the next. */
function ledFrom(
  first: TurnRecord,
  settings: Settings,
  code: string,
  more: Pick<TurnRecord, 'praise'> = {},
): Part[] {
  const parts: Part[] = [];
  let record: TurnRecord | null = first;
  while (record !== null && parts.length < 30) {
    const led: Part[] = partsOf(buildTurn(record, settings, narratorOf(code))).filter(
      ({ first }) => first !== null,
    );
    parts.push(...led);
    const next: Place | null = led.at(-1)?.next ?? null;
    record = next === null ? null : { ...leadFrom(next), ...more };
  }
  return parts;
}

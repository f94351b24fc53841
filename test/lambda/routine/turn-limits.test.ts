import { charactersOf, secondsOf, sayAll } from '../../../lambda/routine/cue';
import type { Place } from '../../../lambda/routine/place';
import type { Narrate } from '../../../lambda/routine/line';
import { limits } from '../../../lambda/routine/limits';
import { buildTurn } from '../../../lambda/routine/turn';
import type { Part, Settings, Turn } from '../../../lambda/routine/types';
import { toResponse } from '../../../lambda/alexa/response';
import { toSsml } from '../../../lambda/speech/ssml';
import {
  circumstances,
  everyPlace,
  fullestFrom,
  leadFrom,
  longestSilence,
  narratorOf,
  partsOf,
  planOf,
  readings,
} from './support/plans';

test('the limits are those of the design', () => {
  expect(limits).toEqual({
    speechCharacters: 8_000,
    plannedCharacters: 7_500,
    silentSeconds: 9,
    partSeconds: 240,
    plannedSeconds: 239,
    windowSeconds: 8,
    responseBytes: 24_576,
  });
});

test.each(circumstances)('from every place each part keeps every limit (%s, %s, %s)', (code, pace, mode) => {
  const narrate = narratorOf(code);
  const faults = everyPlace.flatMap((place) => faultsFrom(place, { pace, mode }, narrate));
  expect(faults).toEqual([]);
});

test('a language of many letters is cut by its characters', () => {
  const wordy: Narrate = (line) =>
    narratorOf('en')(line).map(({ text, seconds }) => ({ text: text.padEnd(150, ' and'), seconds }));
  const settings: Settings = { pace: 'normal', mode: 'flow' };
  const turns = everyPlace
    .flatMap((place) => fullestFrom(place))
    .map((record) => buildTurn(record, settings, wordy));
  expect(turns.flatMap(faultsOf)).toEqual([]);
  expect(Math.max(...turns.map(({ say }) => charactersOf(say.cues)))).toBeGreaterThan(6_000);
});

test('each limit can be broken, and is seen to be', () => {
  const place = everyPlace[0] as Place;
  const part = (cues: Part['cues']): Part => ({
    cues,
    seconds: secondsOf(cues),
    first: place,
    last: place,
    next: null,
  });
  const said = (text: string, seconds: number): Part => part([{ kind: 'say', text, seconds, place }]);
  const silence = part([{ kind: 'wait', seconds: 9.2, place }]);
  expect(faultsOf({ say: said('a', 241), reprompt: null })).toEqual(['241 s', '241 s planned']);
  expect(faultsOf({ say: said('a', 239.5), reprompt: null })).toEqual(['239.5 s planned']);
  expect(faultsOf({ say: said('a'.repeat(7_600), 9), reprompt: null })).toEqual(['7601 characters planned']);
  expect(faultsOf({ say: said('&'.repeat(2_000), 9), reprompt: null })).toEqual(['10015 characters']);
  expect(faultsOf({ say: silence, reprompt: silence })).toEqual(['silent for 9.2 s', 'silent for 9.2 s']);
  expect(faultsOf({ say: said('ö'.repeat(7_400), 9), reprompt: said('ö'.repeat(7_400), 9) })).toEqual([
    expect.stringMatching(/^\d+ bytes$/),
  ]);
});

function faultsFrom(place: Place, settings: Settings, narrate: Narrate): string[] {
  // A single pose is part of the whole: the plainest turn of it shows its own ends.
  const records = place.routine === place.pose ? [leadFrom(place)] : fullestFrom(place);
  return records.flatMap((record) =>
    faultsOf(buildTurn(record, settings, narrate)).map(
      (fault) => `${place.routine} ${place.pose} ${place.side} ${place.step}, ${record.guide}: ${fault}`,
    ),
  );
}

function faultsOf(turn: Turn): string[] {
  const response = toResponse({ turn, mic: turn.reprompt === null ? 'closed' : 'open' });
  const bytes = Buffer.byteLength(JSON.stringify({ version: '1.0', response, sessionAttributes: {} }));
  return [
    ...partsOf(turn).flatMap(faultsOfPart),
    ...(bytes < limits.responseBytes ? [] : [`${bytes} bytes`]),
  ];
}

function faultsOfPart({ cues, seconds }: Part): string[] {
  const planned = charactersOf(cues);
  const real = toSsml(cues).length;
  const silent = longestSilence(cues);
  const long = Math.max(seconds, secondsOf(cues));
  return [
    ...(long > limits.partSeconds ? [`${seconds} s`] : []),
    ...(long > limits.plannedSeconds ? [`${seconds} s planned`] : []),
    ...(planned > limits.plannedCharacters ? [`${planned} characters planned`] : []),
    ...(real > limits.speechCharacters ? [`${real} characters`] : []),
    ...(silent > limits.silentSeconds + 0.05 ? [`silent for ${silent} s`] : []),
  ];
}

const clauses = [
  { text: 'Lie down.', seconds: 1.5 },
  { text: 'Breathe in.', seconds: 1 },
];

test('clauses are said with a pause between two of them, and none around', () => {
  const cues = sayAll(clauses, 0.8, null);
  expect(cues.map((cue) => (cue.kind === 'say' ? cue.text : cue.seconds))).toEqual([
    'Lie down.',
    0.8,
    'Breathe in.',
  ]);
  expect(secondsOf(cues)).toBeCloseTo(3.3, 6);
  expect(sayAll([], 0.8, null)).toEqual([]);
});

test.each(readings)('what is planned for is no less than what the mark-up needs (%s, %s)', (code, pace) => {
  const frame = '<speak></speak>'.length;
  for (const { cues } of planOf(code, pace)) {
    expect(toSsml(cues).length).toBeLessThanOrEqual(charactersOf(cues) + frame);
  }
});

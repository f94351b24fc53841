import { charactersOf, secondsOf, sayAll } from '../../../lambda/routine/cue';
import { samePlace, type Place } from '../../../lambda/routine/place';
import type { Narrate } from '../../../lambda/routine/line';
import { limits } from '../../../lambda/routine/limits';
import { buildTurn } from '../../../lambda/routine/turn';
import type { Part, Settings, Turn } from '../../../lambda/routine/types';
import { atRate } from '../../../lambda/routine/voice';
import { toResponse } from '../../../lambda/alexa/response';
import { toSsml } from '../../../lambda/speech/ssml';
import {
  circumstances,
  everyPlace,
  fullestFrom,
  languages,
  leadFrom,
  longestSilence,
  narratorOf,
  partsOf,
  planOf,
  provenRung,
  readings,
  rungs,
  turnsFrom,
  wholeRoutine,
} from './support/plans';

const [start] = wholeRoutine as [Place];

test('the limits are those of the design', () => {
  expect(limits).toEqual({
    speechCharacters: 8_000,
    plannedCharacters: 7_500,
    silentSeconds: 9,
    reach: [
      { say: 90, reprompt: 30 },
      { say: 240, reprompt: 85 },
      { say: 360, reprompt: 85 },
      { say: 480, reprompt: 85 },
    ],
    firstRung: 1,
    marginSeconds: 1,
    windowSeconds: 8,
    reportSeconds: 15,
    screen: { characters: 1_800, cues: 24 },
    responseBytes: 24_576,
  });
});

test.each(rungs.flatMap((rung) => circumstances.map((row) => [rung, ...row] as const)))(
  'on rung %d, from every place each part keeps every limit (%s, %s, %s)',
  (rung, code, pace, mode) => {
    const narrate = narratorOf(code);
    const faults = everyPlace.flatMap((place) => faultsFrom(place, { pace, mode }, narrate, rung));
    expect(faults).toEqual([]);
  },
);

test.each(languages.flatMap((code) => [0.7, 0.9, 1.1, 1.4].map((rate) => [code, rate] as const)))(
  'a slow or a fast voice keeps the limits, too, as it is planned for (%s, %d)',
  (code, rate) => {
    const narrate = atRate(narratorOf(code), rate);
    const faults = rungs.flatMap((rung) =>
      wholeRoutine.flatMap((place) => faultsFrom(place, { pace: 'normal', mode: 'flow' }, narrate, rung)),
    );
    expect(faults).toEqual([]);
  },
);

test.each(languages)('with long holds the limits are kept, too (%s)', (code) => {
  const settings: Settings = { pace: 'slower', mode: 'flow', holds: 'long' };
  const faults = rungs.flatMap((rung) =>
    wholeRoutine.flatMap((place) => faultsFrom(place, settings, narratorOf(code), rung)),
  );
  expect(faults).toEqual([]);
});

test('each rung is used: its parts are longer than those of the rung below can be', () => {
  const turns = rungs.map((rung) =>
    turnsFrom({ ...leadFrom(start), rung }, { pace: 'normal', mode: 'flow' }, narratorOf('en')),
  );
  const longest = turns.map((list) => Math.max(...list.map(({ say }) => say.seconds)));
  longest.forEach((seconds, rung) => {
    expect(seconds).toBeGreaterThan(limits.reach[rung - 1]?.say ?? 0);
  });
});

test('a turn without a rung, or of one that is unknown, is one for a new device', () => {
  const settings: Settings = { pace: 'normal', mode: 'flow' };
  const built = (rung?: number): Turn =>
    buildTurn({ ...leadFrom(start), ...(rung === undefined ? {} : { rung }) }, settings, narratorOf('en'));
  expect(built()).toEqual(built(limits.firstRung));
  expect(built(99)).toEqual(built(limits.firstRung));
  expect(built(0)).not.toEqual(built(limits.firstRung));
});

test('a language of many letters is cut by its characters', () => {
  const wordy: Narrate = (line) =>
    narratorOf('en')(line).map(({ text, seconds }) => ({ text: text.padEnd(150, ' and'), seconds }));
  const settings: Settings = { pace: 'normal', mode: 'flow' };
  const turns = everyPlace
    .flatMap((place) => fullestFrom(place))
    .map((record) => buildTurn({ ...record, rung: provenRung }, settings, wordy));
  expect(turns.flatMap((turn) => faultsOf(turn, provenRung))).toEqual([]);
  expect(Math.max(...turns.map(({ say }) => charactersOf(say.cues)))).toBeGreaterThan(6_000);
});

test('each limit can be broken, and is seen to be', () => {
  const place = everyPlace[0] as Place;
  const other = everyPlace[1] as Place;
  const part = (cues: Part['cues']): Part => ({
    cues,
    seconds: secondsOf(cues),
    first: place,
    last: place,
    next: null,
  });
  const said = (text: string, seconds: number): Part => part([{ kind: 'say', text, seconds, place }]);
  const silence = part([{ kind: 'wait', seconds: 9.2, place }]);
  const two = (seconds: number): Part => ({ ...said('a', seconds), last: other });
  expect(faultsOf({ say: two(239.5), reprompt: null })).toEqual(['239.5 s']);
  expect(faultsOf({ say: two(239), reprompt: null })).toEqual([]);
  expect(faultsOf({ say: two(89.5), reprompt: null }, 0)).toEqual(['89.5 s']);
  expect(faultsOf({ say: two(10), reprompt: two(84.5) })).toEqual(['84.5 s']);
  expect(faultsOf({ say: two(10), reprompt: said('a', 84.5) })).toEqual(['84.5 s']);
  // On the lowest rung alone a single step may take longer than a speech.
  expect(faultsOf({ say: said('a', 89.5), reprompt: null }, 0)).toEqual([]);
  expect(faultsOf({ say: said('a', 239.5), reprompt: null })).toEqual(['239.5 s']);
  expect(faultsOf({ say: said('a'.repeat(7_600), 9), reprompt: null })).toEqual(['7601 characters planned']);
  expect(faultsOf({ say: said('&'.repeat(2_000), 9), reprompt: null })).toEqual(['10015 characters']);
  expect(faultsOf({ say: silence, reprompt: silence })).toEqual(['silent for 9.2 s', 'silent for 9.2 s']);
  expect(faultsOf({ say: said('ö'.repeat(7_400), 9), reprompt: said('ö'.repeat(7_400), 9) })).toEqual([
    expect.stringMatching(/^\d+ bytes$/),
  ]);
});

function faultsFrom(place: Place, settings: Settings, narrate: Narrate, rung: number): string[] {
  // A single pose is part of the whole: the plainest turn of it shows its own ends.
  const records = place.routine === place.pose ? [leadFrom(place)] : fullestFrom(place);
  return records.flatMap((record) =>
    faultsOf(buildTurn({ ...record, rung }, settings, narrate), rung).map(
      (fault) => `${place.routine} ${place.pose} ${place.side} ${place.step}, ${record.guide}: ${fault}`,
    ),
  );
}

function faultsOf(turn: Turn, rung: number = limits.firstRung): string[] {
  const response = toResponse({ turn, mic: turn.reprompt === null ? 'closed' : 'open' });
  const bytes = Buffer.byteLength(JSON.stringify({ version: '1.0', response, sessionAttributes: {} }));
  return [
    ...tooLong(turn, rung),
    ...partsOf(turn).flatMap(faultsOfPart),
    ...(bytes < limits.responseBytes ? [] : [`${bytes} bytes`]),
  ];
}

/** The parts that are longer than a device on that rung is taken to carry. */
function tooLong({ say, reprompt }: Turn, rung: number): string[] {
  const reach = limits.reach[rung] ?? { say: 0, reprompt: 0 };
  const isSingle = rung === 0 && say.first !== null && samePlace(say.first, say.last);
  const most = [isSingle ? Infinity : reach.say, reach.reprompt].map(
    (seconds) => seconds - limits.marginSeconds,
  );
  return partsOf({ say, reprompt }).flatMap(({ cues, seconds }, index) => {
    // In milliseconds, since the same lengths added up in another order differ in their last digit.
    const long = Math.round(Math.max(seconds, secondsOf(cues)) * 1000) / 1000;
    return long > (most[index] ?? 0) ? [`${long} s`] : [];
  });
}

function faultsOfPart({ cues }: Part): string[] {
  const planned = charactersOf(cues);
  const real = toSsml(cues).length;
  const silent = longestSilence(cues);
  return [
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

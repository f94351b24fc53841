import { builtHandler } from '../../speaker/built';
import { secondsOfSegment, readSsml } from '../../speaker/alexa/speech';
import type { Handler } from '../../speaker/alexa/device/call';
import type { Device } from '../../speaker/alexa/device/envelope';
import { USUAL } from '../../speaker/alexa/device/traits';
import type { Voice } from '../../speaker/alexa/language';
import type { Speaker } from '../../speaker/engine';
import type { TurnRecord } from '../../speaker/record';
import { offsetSeconds } from '../../speaker/time';
import { LIMITS } from '../../speaker/alexa/limits';
import type { House } from '../support/speaker';
import type { Expectation, Turn } from './dialogue';

interface Setting {
  readonly user: string;
  readonly locale: string;
  readonly device: Device;
}

/** The voice of the dialogues, in words a minute: as fast as the mean of Amazon's voices, which the skill plans with. */
const meanVoice = 160;

/** Plays one dialogue to the product, and says what was not as expected. */
export async function play(
  house: House,
  turns: readonly Turn[],
  { user, locale, device }: Setting,
): Promise<string[]> {
  const faults: string[] = [];
  const setting = { user, locale, device, traits: { ...USUAL, voiceRate: meanVoice } };
  let speaker = house.speaker(setting);
  let last: TurnRecord | undefined;
  for (const [index, turn] of turns.entries()) {
    if (turn.elsewhere) speaker = another(house, speaker, turn);
    const records = await take(speaker, turn, last);
    const at = records.findIndex((record) => record.said !== null);
    const record = records[at];
    if (record === undefined) throw new Error('A turn left no record.');
    const ended = records.slice(at + 1).find(({ request }) => request?.type === 'SessionEndedRequest');
    const name = `${index + 1}. ${turn.say ?? 'silence'}`;
    faults.push(...faultsOf(record, ended, turn.expect ?? {}).map((fault) => `${name}: ${fault}`));
    if (record.request !== null) last = record;
  }
  return faults;
}

/** The bundle, loaded once more: it knows of what was said before only what is in the store. */
let elsewhere: Handler | undefined;

function another(house: House, old: Speaker, { after = '+0s' }: Turn): Speaker {
  elsewhere ??= builtHandler();
  return house.speaker(old.settings, { handler: elsewhere, at: old.now + secondsOf(after) * 1000 });
}

function take(speaker: Speaker, turn: Turn, last: TurnRecord | undefined): Promise<TurnRecord[]> {
  if (turn.say === undefined) return speaker.silence();
  if (turn.elsewhere) return speaker.say(turn.say);
  if (turn.during !== undefined)
    return speaker.say(turn.say, { after: secondsUntil(turn.during, last, speaker.voice) });
  if (turn.late !== undefined) return speaker.say(turn.say, { after: lateIn(turn.late, last) });
  return speaker.say(turn.say, turn.after === undefined ? {} : { after: secondsOf(turn.after) });
}

function secondsOf(offset: string): number {
  const seconds = offsetSeconds(offset);
  if (seconds === undefined) throw new Error(`"${offset}" is no offset.`);
  return seconds;
}

function lateIn(window: 'first window' | 'second window', last: TurnRecord | undefined): number {
  if (last === undefined) throw new Error('Nothing was spoken yet.');
  const first = last.seconds + LIMITS.windowSeconds;
  return (window === 'first window' ? first : first + last.repromptSeconds + LIMITS.windowSeconds) - 0.5;
}

/** The second of the last turn at which the middle of a phrase was spoken, as the speaker's voice speaks. */
function secondsUntil(phrase: string, last: TurnRecord | undefined, voice: Voice): number {
  if (last === undefined) throw new Error('Nothing was spoken yet.');
  const inSpeech = secondsInto(last.ssml, phrase, voice);
  if (inSpeech !== null) return inSpeech;
  const inReprompt = secondsInto(last.repromptSsml, phrase, voice);
  if (inReprompt !== null) return last.seconds + LIMITS.windowSeconds + inReprompt;
  throw new Error(`Nobody said "${phrase}": ${last.speech} / ${last.reprompt}`);
}

function secondsInto(ssml: string, phrase: string, voice: Voice): number | null {
  let start = 0;
  for (const segment of readSsml(ssml).segments) {
    const length = secondsOfSegment(segment, voice);
    if (segment.kind === 'words' && segment.text.includes(phrase)) return start + length / 2;
    start += length;
  }
  return null;
}

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** What is wrong with a turn, in sentences; empty when it is as expected. */
function faultsOf(record: TurnRecord, ended: TurnRecord | undefined, expected: Expectation): string[] {
  const faults: string[] = [];
  const demand = (good: boolean, fault: string): void => {
    if (!good) faults.push(fault);
  };
  const { request, speech, reprompt, mic, place } = record;
  demand(record.error === null, `the skill failed: ${record.error ?? ''}`);
  demand(mic === 'closed' || reprompt !== '', 'the microphone opens without a reprompt');
  demand(
    !/\{\{|undefined|\bnull\b|NaN/.test(speech + reprompt),
    `not fit to be heard: ${speech} / ${reprompt}`,
  );

  if (request?.type === 'IntentRequest') {
    const match = expected.match ?? 'literal';
    demand(record.match?.startsWith(match) === true, `matched "${record.match ?? ''}", not "${match}"`);
  }
  if (expected.intent !== undefined) {
    const heard = request?.type === 'LaunchRequest' ? 'launch' : request?.intent;
    demand(heard === expected.intent, `heard as ${heard ?? 'nothing'}, not ${expected.intent}`);
  }
  for (const [name, id] of Object.entries(expected.slots ?? {})) {
    const slot = request?.slots[name];
    demand((slot?.id ?? slot?.value) === id, `slot ${name} is ${JSON.stringify(slot)}, not ${id}`);
  }

  faults.push(...missing(speech, listOf(expected.speech), 'speech'));
  faults.push(...missing(reprompt, listOf(expected.reprompt), 'reprompt'));
  for (const part of listOf(expected.not)) demand(!speech.includes(part), `speech has "${part}": ${speech}`);
  for (const part of listOf(expected.repromptNot))
    demand(!reprompt.includes(part), `reprompt has "${part}": ${reprompt}`);
  if (expected.starts !== undefined)
    demand(speech.startsWith(expected.starts), `speech does not start with "${expected.starts}": ${speech}`);

  if (expected.mic !== undefined) demand(mic === expected.mic, `the microphone is ${mic}`);
  if (expected.place !== undefined) demand(isAt(place, expected.place), placeFault(place, expected.place));
  if (expected.routine !== undefined)
    demand(place?.['routine'] === expected.routine, `the routine is ${String(place?.['routine'])}`);
  if (expected.ends !== undefined) {
    demand(ended !== undefined, 'the session did not end');
    demand(
      isAt(ended?.place ?? null, expected.ends),
      `in the end, ${placeFault(ended?.place ?? null, expected.ends)}`,
    );
  }

  const { maxSeconds = Infinity, maxWords = Infinity } = expected;
  const words = speech.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  demand(record.seconds <= maxSeconds, `it takes ${record.seconds} s, over ${maxSeconds} s`);
  demand(words <= maxWords, `it takes ${words} words, over ${maxWords}: ${speech}`);
  return faults;
}

function missing(text: string, parts: readonly string[], name: string): string[] {
  let from = 0;
  return parts.flatMap((part) => {
    const at = text.indexOf(part, from);
    if (at < 0) return [`${name} lacks "${part}"${from > 0 ? ' there' : ''}: ${text}`];
    from = at + part.length;
    return [];
  });
}

function pathOf(place: TurnRecord['place']): string {
  return [place?.['pose'], place?.['side'], place?.['step']].map(String).join('/');
}

function isAt(place: TurnRecord['place'], expected: string | null): boolean {
  if (place === null || expected === null) return place === expected;
  return `${pathOf(place)}/`.startsWith(`${expected}/`);
}

function placeFault(place: TurnRecord['place'], expected: string | null): string {
  return `the place is ${place === null ? 'none' : pathOf(place)}, not ${expected ?? 'none'}`;
}

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
import { faultsOf } from './check';
import type { Turn } from './dialogue';

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

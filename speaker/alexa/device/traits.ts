import { Misuse } from '../../errors';
import type { Voice } from '../language';

/** Seconds of speech and of reprompt that a device plays. Alexa refuses a response with a longer one. */
export interface Reach {
  readonly speech: number;
  readonly reprompt: number;
}

/** In what Alexa's devices and voices differ, and Amazon documents nothing. */
export interface Traits {
  /** How fast Alexa speaks, in words a minute. Breaks keep their length. */
  readonly voiceRate: number;
  /** null: speech of any length is played. */
  readonly reach: Reach | null;
  /** false: a session that runs out in silence ends without a SessionEndedRequest, as on an Echo Show. */
  readonly reportsEnd: boolean;
}

/** Words a minute to which the voice of speaker/languages was fitted. */
const FITTED_RATE = 150;

/** Amazon's own voices speak about as fast on the mean (scripts/bench/voices.tsv). */
const USUAL_RATE = 165;

/** The device that is played when nothing else is asked for. */
export const USUAL: Traits = { voiceRate: USUAL_RATE, reach: null, reportsEnd: true };

const [SLOWEST, FASTEST] = [100, 300];
const LONGEST_REACH = 3_600;

export function voiceRateOf(given: string): number {
  const rate = /^\d+(\.\d+)?$/.test(given.trim()) ? Number(given) : NaN;
  if (rate >= SLOWEST && rate <= FASTEST) return rate;
  throw new Misuse(
    `Invalid voice rate "${given}". Write words a minute from ${SLOWEST} to ${FASTEST}, like 175; the usual is ${USUAL_RATE}.`,
  );
}

export function reachOf(given: string): Reach {
  const [, speech, reprompt] = /^(\d+)\/(\d+)$/.exec(given.trim()) ?? [];
  const reach = { speech: Number(speech), reprompt: Number(reprompt) };
  if ([reach.speech, reach.reprompt].every((seconds) => seconds >= 1 && seconds <= LONGEST_REACH))
    return reach;
  throw new Misuse(
    `Invalid reach "${given}". Write the longest speech and the longest reprompt in seconds, from 1 to ${LONGEST_REACH}, like 240/85.`,
  );
}

/** A voice at another speed: everything spoken takes longer or shorter by the same factor. */
export function voiceAt(voice: Voice, rate: number): Voice {
  const factor = FITTED_RATE / rate;
  return {
    secondsPerVowelGroup: voice.secondsPerVowelGroup * factor,
    secondsPerLetter: voice.secondsPerLetter * factor,
    secondsPerWord: voice.secondsPerWord * factor,
    secondsPerComma: voice.secondsPerComma * factor,
    secondsPerSentence: voice.secondsPerSentence * factor,
    secondsPerPart: voice.secondsPerPart * factor,
  };
}

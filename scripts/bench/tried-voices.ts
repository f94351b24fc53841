import { secondsOf, type Cue } from '../../lambda/routine/cue';
import { limits } from '../../lambda/routine/limits';
import type { Part, Turn } from '../../lambda/routine/types';
import { mean, seededRandom } from './compare/report';
import { secondsToSay } from './espeak';
import { spokenIn } from './voices';

/** Seconds that a voice takes to say a clause. */
export type Say = (text: string) => number;

/** A voice that the timeline is held against. The same voice says a clause a little otherwise in each session. */
export interface TriedVoice {
  readonly name: string;
  readonly session: (seed: number) => Say;
}

const wordsPerMinute = [130, 150, 165, 175, 190];

/** Amazon's voices of each language, from the slowest to the fastest. */
const amazons: Readonly<Record<string, readonly string[]>> = {
  en: ['Kendra standard', 'Salli neural', 'Joanna neural', 'Ruth neural', 'Gregory neural'],
  de: ['Vicki standard', 'Hans standard'],
};

/** How far a voice's sentences lie from its own mean, one standard deviation, by their number of words. */
const spreadOf = (words: number): number => (words >= 13 ? 0.035 : words >= 7 ? 0.06 : 0.07);

export function triedVoices(language: string): TriedVoice[] {
  const espeak = wordsPerMinute.map((speed) => ({
    name: `espeak-ng ${String(speed)}`,
    session: () => (text: string) => secondsToSay(text, language, speed),
  }));
  const spoken = spokenIn(language);
  const amazon = (amazons[language] ?? []).map((name) => {
    const own = spoken.filter(({ voice }) => voice === name);
    const ratio = mean(own.map(({ seconds }) => seconds)) / mean(own.map((sentence) => sentence.espeak));
    return { name, session: (seed: number) => scattered(ratio, language, seededRandom(seed)) };
  });
  return [...espeak, ...amazon];
}

/** espeak-ng's lengths at the voice's speed, each clause a little longer or shorter. */
function scattered(ratio: number, language: string, random: () => number): Say {
  const known = new Map<string, number>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const spread = spreadOf(text.split(/\s+/).length) * normal(random);
    const seconds = secondsToSay(text, language) * ratio * (1 + spread);
    known.set(text, seconds);
    return seconds;
  };
}

/** A number of the normal distribution (Box and Muller). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The turn as it is heard: clauses as long as the voice takes, silences as the SSML rounds and caps them. */
export function asSpoken(turn: Turn, say: Say): Turn {
  const part = (planned: Part): Part => {
    const cues = planned.cues.map((cue): Cue => {
      if (cue.kind === 'say') return { ...cue, seconds: say(cue.text) };
      return { ...cue, seconds: Math.min(limits.silentSeconds, Math.round(cue.seconds * 10) / 10) };
    });
    return { ...planned, cues, seconds: secondsOf(cues) };
  };
  return { say: part(turn.say), reprompt: turn.reprompt === null ? null : part(turn.reprompt) };
}

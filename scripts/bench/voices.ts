import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { secondsFor, type Features, type SpeakingRate } from '../../lambda/speech/estimate';
import { groupedBy } from './clauses';
import { mean } from './compare/report';

/**
 * A sentence that one of Amazon's voices spoke, without its words: what is counted in it, and the seconds it took with the
 * voice's own pause at a full stop, since a break adds to that pause.
 */
export interface Spoken {
  readonly voice: string;
  readonly language: string;
  readonly counts: Features;
  readonly seconds: number;
  /** What espeak-ng takes for the same sentence at 150 words a minute. */
  readonly espeak: number;
}

/** Stands for sounds that the language's voice.json does not list. */
const other = '*';

/** The sentences in `voices.tsv`. */
export function spokenIn(language: string): Spoken[] {
  const [, ...rows] = readFileSync(join(__dirname, 'voices.tsv'), 'utf8').trim().split('\n');
  return rows.map(spokenOf).filter((row) => row.language === language);
}

function spokenOf(row: string): Spoken {
  const [voice = '', language = '', words, commas, stops, seconds, espeak150, , sounds = ''] =
    row.split('\t');
  const counts = Object.fromEntries(
    sounds.split(' ').map((sound): [string, number] => {
      const [spelling = '', count] = sound.split(':');
      return [spelling, Number(count)];
    }),
  );
  const { [other]: otherSound = 0, ...listed } = counts;
  return {
    voice,
    language,
    counts: {
      perClause: 1,
      perWord: Number(words),
      perComma: Number(commas),
      perSentence: Number(stops),
      otherSound,
      sounds: listed,
    },
    seconds: Number(seconds),
    espeak: Number(espeak150),
  };
}

/** How long a voice's sentences really take, by what is estimated; 1.1 is a voice slower by a tenth. */
export interface Ratio {
  readonly voice: string;
  readonly whole: number;
  /** How far single sentences lie from the voice's own ratio, one standard deviation. */
  readonly spread: number;
}

/** Each voice against the estimate, in the order of the file. */
export function ratiosOf(spoken: readonly Spoken[], speaking: SpeakingRate): Ratio[] {
  const voices = groupedBy(spoken, ({ voice }) => voice);
  return [...voices].map(([voice, rows]) => {
    const pairs = rows.map(({ seconds, counts }) => [seconds, secondsFor(counts, speaking)] as const);
    const whole = mean(pairs.map(([seconds]) => seconds)) / mean(pairs.map(([, estimate]) => estimate));
    const deviations = pairs.map(([seconds, estimate]) => (seconds / estimate / whole - 1) ** 2);
    return { voice, whole, spread: Math.sqrt(mean(deviations)) };
  });
}

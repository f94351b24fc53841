import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { featuresOf, secondsFor, type Features, type SpeakingRate } from '../../lambda/speech/estimate';
import { languagesIn, loadLanguage } from '../../lambda/wording/narrators';
import { root } from '../project';
import { groupedBy, samplesOf, type Sample } from './clauses';
import { mean } from './compare/report';
import { calm, hasEspeak, howToGetEspeak, secondsToSay } from './espeak';
import { dot, leastSquares } from './least-squares';
import { ratiosOf, spokenIn, type Spoken } from './voices';

/** A sound that occurs rarely must not be bent to fit the few clauses it occurs in. */
const commonSound = { value: 0.06, stiffness: 5 };
/** What is not a sound occurs often enough to be found freely. */
const plain = [0.3, 0.05, 0.35, 0.5].map((value) => ({ value, stiffness: 0 }));

const wording = join(root, 'lambda', 'wording');

/** espeak-ng lengthens sounds otherwise when it hurries, so it is heard at several speeds. */
const speeds = [130, calm, 190];

/** Seconds at the calm speed, the mean of all speeds. */
function calmSeconds(text: string, language: string): number {
  return mean(speeds.map((speed) => (secondsToSay(text, language, speed) * speed) / calm));
}

/** First the relative lengths of sounds, as espeak-ng says the language's own clauses. */
function fitSounds(
  samples: readonly Sample[],
  sounds: SpeakingRate['sounds'],
  language: string,
): SpeakingRate {
  const spellings = Object.keys(sounds);
  const countsOf = (text: string): number[] => {
    const found = featuresOf(text, sounds);
    const { perClause, perWord, perComma, perSentence } = found;
    return [perClause, perWord, perComma, perSentence, ...spellings.map((sound) => found.sounds[sound] ?? 0)];
  };
  const rows = samples.map(({ texts, weight }) => ({
    counts: texts
      .map(countsOf)
      .reduce((sum, counts) => sum.map((count, index) => count + (counts[index] ?? 0))),
    seconds: texts.reduce((sum, text) => sum + calmSeconds(text, language), 0),
    weight,
  }));
  const parts = leastSquares(rows, [...plain, ...spellings.map(() => commonSound)]);
  const [perClause = 0, perWord = 0, perComma = 0, perSentence = 0, ...fitted] = parts;
  const errors = rows.slice(0, -1).map(({ seconds, counts }) => (seconds - dot(counts, parts)) ** 2);
  console.log(`${language}: off espeak-ng by ${Math.sqrt(mean(errors)).toFixed(3)} s (root mean square)`);
  return {
    perClause,
    perWord,
    perComma,
    perSentence,
    sounds: Object.fromEntries(spellings.map((sound, index) => [sound, fitted[index] ?? commonSound.value])),
    otherSound: commonSound.value,
  };
}

/** What a language takes at rate 1 for each second that espeak-ng takes: its fixed part, words and sounds, commas, full stops. */
type Structure = readonly [fixed: number, words: number, comma: number, stop: number];

/** Amazon's voices are about a tenth faster than espeak-ng's calm reading. */
const tenthFaster: Structure = [0.9, 0.9, 0.9, 0.9];
/**
 * How strongly each part is held to what it is before: most voices read the same few long sentences, which tell little of a
 * short clause. Free, the fixed part would be 0.74 s, a comma 0.08 s, and `bench:timing` right at 90 to 93 % of instants.
 */
const held = 0.5;

/** Then what a clause is made of, as Amazon's voices speak: every voice counts the same, and their mean has rate 1. */
function fitStructure(spoken: readonly Spoken[], espeak: SpeakingRate, before: Structure): Structure {
  const voices = groupedBy(spoken, ({ voice }) => voice);
  let structure = before;
  for (let round = 0; round < 10; round += 1) {
    const ratios = new Map(
      ratiosOf(spoken, scaled(espeak, structure)).map(({ voice, whole }) => [voice, whole]),
    );
    const rows = spoken.map(({ voice, counts, seconds }) => ({
      counts: shareOf(counts, espeak),
      seconds: seconds / (ratios.get(voice) ?? 1),
      weight: 1 / (voices.get(voice)?.length ?? 1) / seconds,
    }));
    const [fixed = 0, words = 0, comma = 0, stop = 0] = leastSquares(
      rows,
      before.map((value) => ({ value, stiffness: held })),
    );
    structure = [fixed, words, comma, stop];
  }
  const slower = mean(ratiosOf(spoken, scaled(espeak, structure)).map(({ whole }) => whole));
  const [fixed, words, comma, stop] = structure;
  return [fixed * slower, words * slower, comma * slower, stop * slower];
}

/** The seconds that espeak-ng takes for each part of the structure. */
function shareOf(counts: Features, espeak: SpeakingRate): number[] {
  const { perClause, perComma, perSentence } = counts;
  const plainly = { ...counts, perClause: 0, perComma: 0, perSentence: 0 };
  return [
    perClause * espeak.perClause,
    secondsFor(plainly, espeak),
    perComma * espeak.perComma,
    perSentence * espeak.perSentence,
  ];
}

function scaled(espeak: SpeakingRate, [fixed, words, comma, stop]: Structure): SpeakingRate {
  return {
    perClause: espeak.perClause * fixed,
    perWord: espeak.perWord * words,
    perComma: espeak.perComma * comma,
    perSentence: espeak.perSentence * stop,
    sounds: Object.fromEntries(
      Object.entries(espeak.sounds).map(([sound, seconds]) => [sound, seconds * words]),
    ),
    otherSound: espeak.otherSound * words,
  };
}

const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;

function rounded({ sounds, ...rates }: SpeakingRate): SpeakingRate {
  const each = (of: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(Object.entries(of).map(([name, seconds]) => [name, round(seconds)]));
  const { perClause, perWord, perComma, perSentence, otherSound } = rates;
  return {
    perClause: round(perClause),
    perWord: round(perWord),
    perComma: round(perComma),
    perSentence: round(perSentence),
    sounds: each(sounds),
    otherSound: round(otherSound),
  };
}

/** Fits `speaking` in a language's voice.json, and tells the structure; which spellings count as a sound is what the file lists. */
async function refit(code: string, before: Structure): Promise<Structure> {
  const language = loadLanguage(code, wording);
  const samples = samplesOf(language);
  const espeak = fitSounds(samples, language.voice.speaking.sounds, code);
  const spoken = spokenIn(code);
  const structure = spoken.length === 0 ? before : fitStructure(spoken, espeak, before);
  const speaking = rounded(scaled(espeak, structure));
  const ratios = ratiosOf(spoken, speaking);
  console.log(`  for each second of espeak-ng: ${structure.map((part) => part.toFixed(3)).join(' ')}`);
  for (const { voice, whole, spread } of ratios)
    console.log(`  ${voice}: ${whole.toFixed(3)} of the estimate, sentences ± ${spread.toFixed(3)}`);
  const path = join(wording, code, 'voice.json');
  const voice: unknown = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(
    path,
    await format(JSON.stringify({ ...(voice as object), speaking }), { parser: 'json', printWidth: 110 }),
  );
  return structure;
}

/** English first: other languages are held to its structure where their own voices say little. */
async function main(): Promise<void> {
  if (!hasEspeak()) {
    console.error(howToGetEspeak('fit:voice'));
    process.exitCode = 1;
    return;
  }
  const english = await refit('en', tenthFaster);
  for (const code of languagesIn(wording)) if (code !== 'en') await refit(code, english);
}

void main();

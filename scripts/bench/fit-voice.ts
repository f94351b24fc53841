import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { featuresOf, type SpeakingRate } from '../../lambda/speech/estimate';
import { languagesIn, loadLanguage } from '../../lambda/wording/narrators';
import { hasEspeak, howToGetEspeak, secondsToSay } from './espeak';
import { root } from '../project';
import { planRoutine } from '../../lambda/routine/plan';
import { backStretch } from '../../lambda/routine/routines';
import { paces } from '../../lambda/routine/pacing';
import type { Language } from '../../lambda/wording/language';
import { createNarrator } from '../../lambda/wording/narrator';

/**
 * How strongly each sound is held to a common length: a sound that occurs rarely must not be bent to fit the few
 * clauses it occurs in.
 */
const stiffness = 5;
const commonSound = 0.06;
const rounds = 2_000;

interface Row {
  readonly counts: readonly number[];
  readonly seconds: number;
  readonly weight: number;
}

/** Least squares with no part below zero, by coordinate descent: small, exact enough, and easily followed. */
function leastSquares(rows: readonly Row[], prior: readonly number[], stiff: readonly number[]): number[] {
  const rates = [...prior];
  const missing = rows.map(({ counts, seconds }) => seconds - dot(counts, rates));
  for (let round = 0; round < rounds; round += 1) {
    for (let part = 0; part < rates.length; part += 1) {
      const before = rates[part] ?? 0;
      let up = (stiff[part] ?? 0) * ((prior[part] ?? 0) - before);
      let down = stiff[part] ?? 0;
      rows.forEach(({ counts, weight }, row) => {
        const count = counts[part] ?? 0;
        up += weight * count * (missing[row] ?? 0);
        down += weight * count * count;
      });
      const after = Math.max(0, before + (down === 0 ? 0 : up / down));
      rates[part] = after;
      rows.forEach(({ counts }, row) => {
        missing[row] = (missing[row] ?? 0) - (counts[part] ?? 0) * (after - before);
      });
    }
  }
  return rates;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;

function fit(samples: readonly Sample[], sounds: SpeakingRate['sounds'], language: string): SpeakingRate {
  const spellings = Object.keys(sounds);
  const rows = samples.map(({ text, weight }): Row => {
    const found = featuresOf(text, sounds);
    const plain = [found.perClause, found.perWord, found.perComma, found.perSentence];
    return {
      counts: [...plain, ...spellings.map((sound) => found.sounds[sound] ?? 0)],
      seconds: secondsToSay(text, language),
      weight,
    };
  });
  const prior = [0.3, 0.05, 0.35, 0.5, ...spellings.map(() => commonSound)];
  const stiff = prior.map((_, index) => (index < 4 ? 0 : stiffness));
  const rates = leastSquares(rows, prior, stiff);
  const [perClause = 0, perWord = 0, perComma = 0, perSentence = 0, ...fitted] = rates.map(round);
  const error = Math.sqrt(
    rows.reduce((sum, row) => sum + (row.seconds - dot(row.counts, rates)) ** 2, 0) / rows.length,
  );
  console.log(`${language}: ${String(rows.length)} clauses, off by ${error.toFixed(3)} s (root mean square)`);
  return {
    perClause,
    perWord,
    perComma,
    perSentence,
    sounds: Object.fromEntries(spellings.map((sound, index) => [sound, fitted[index] ?? commonSound])),
    otherSound: commonSound,
  };
}

/** Fits `speaking` in a language's voice.json; which spellings count as a sound is what the file lists. */
async function refit(code: string): Promise<void> {
  const wording = join(root, 'lambda', 'wording');
  const language = loadLanguage(code, wording);
  const speaking = fit(clausesOf(language), language.voice.speaking.sounds, code);
  const path = join(wording, code, 'voice.json');
  const voice: unknown = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(
    path,
    await format(JSON.stringify({ ...(voice as object), speaking }), { parser: 'json', printWidth: 110 }),
  );
}

async function main(): Promise<void> {
  if (!hasEspeak()) {
    console.error(howToGetEspeak('fit:voice'));
    process.exitCode = 1;
    return;
  }
  const named = process.argv.slice(2);
  for (const code of named.length > 0 ? named : languagesIn(join(root, 'lambda', 'wording')))
    await refit(code);
}

void main();

/** A clause as it is spoken, and how much it counts: the timeline is made of the routine's clauses. */
export interface Sample {
  readonly text: string;
  readonly weight: number;
}

/** Every clause of a language that is spoken as it is written, those of the routine with their sides filled in. */
export function clausesOf(language: Language): Sample[] {
  const narrate = createNarrator(language);
  const routine = paces
    .flatMap((pace) => planRoutine(backStretch, { pace }, narrate))
    .flatMap(({ cues }) => cues)
    .flatMap((cue) => (cue.kind === 'say' ? [cue.text] : []));
  const spoken = Object.entries(language.lines).filter(([file]) => file !== 'voice' && file !== 'conditions');
  const others = textsIn(spoken.map(([, lines]) => lines)).flatMap((text) =>
    text.split('|').map((clause) => clause.trim()),
  );
  const weights = new Map(others.filter((text) => !text.includes('{{')).map((text) => [text, 1]));
  for (const text of routine) weights.set(text, 3);
  return [...weights].map(([text, weight]) => ({ text, weight }));
}

function textsIn(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree];
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(textsIn) : [];
}

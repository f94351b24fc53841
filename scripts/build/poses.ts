import { join, resolve } from 'node:path';
import { drawings } from '../../figures/drawings';
import type { Drawing } from '../../figures/body';
import { drawingOf } from '../../figures/figure';
import { poses as ourPoses } from '../../lambda/catalogue/poses';
import type { Pose } from '../../lambda/catalogue/types';
import type { Line } from '../../lambda/routine/line';
import { benefitLines } from '../../lambda/routine/arrive';
import { instructionOf } from '../../lambda/routine/plan';
import { stepsOf } from '../../lambda/routine/place';
import type { Language } from '../../lambda/wording/language';
import { narrating } from '../../lambda/wording/narrator';
import { languagesIn, loadLanguage } from '../../lambda/wording/narrators';
import type { InteractionModel } from './models';

const wording = resolve(__dirname, '../../lambda/wording');

/** Puts the number of poses ("six") for `{{poseCount}}` and a sentence of their names for `{{poseNames}}`. */
export function fillPoses(
  text: string,
  code: string,
  poses: readonly Pose[] = ourPoses,
  load: (code: string) => Language = (code) => loadLanguage(code, wording),
): string {
  if (!text.includes('{{pose')) return text;
  const language = load(code);
  const list = poses.map(({ id }) => `poses.${id}.name`);
  const names = narrating(
    language,
    poses.length,
  )({ key: 'tailored.poses.only', values: { poses: { list } } });
  return text
    .replaceAll('{{poseCount}}', language.voice.numbers[poses.length] ?? String(poses.length))
    .replaceAll('{{poseNames}}', names.map((clause) => clause.text).join(' '));
}

/** What the package needs of each pose outside the catalogue. */
export interface PoseSources {
  readonly drawings: Readonly<Record<string, Drawing>>;
  readonly languages: readonly Language[];
  /** Locale -> interaction model. */
  readonly models: ReadonlyMap<string, InteractionModel>;
}

/** Our own sources. `models` is handed in, since it is built from more files. */
export function ourSources(models: PoseSources['models']): PoseSources {
  return { drawings, models, languages: languagesIn(wording).map((code) => loadLanguage(code, wording)) };
}

/** Everything that a pose still lacks, each with the file to write. Empty when the poses are complete. */
export function missingParts(poses: readonly Pose[], { drawings, languages, models }: PoseSources): string[] {
  const problems = poses.flatMap((pose) => [
    ...problemOf(() => drawingOf(pose.id, drawings)),
    ...languages.flatMap((language) => {
      const narrate = narrating(language, poses.length);
      return linesOf(pose).flatMap((line) => problemOf(() => narrate(line)));
    }),
    ...[...models].flatMap(([locale, model]) => {
      const types = model.interactionModel.languageModel.types;
      const values = types.find(({ name }) => name === 'Pose')?.values ?? [];
      if (values.some(({ id }) => id === pose.id)) return [];
      const path = join('interaction-models', locale.split('-')[0] ?? locale, 'slots/poses.json');
      return [`No value of the slot type "Pose" is called "${pose.id}". Add what people call it to ${path}.`];
    }),
  ]);
  return [...new Set(problems)];
}

/** Every line that is spoken of a pose. */
function linesOf(pose: Pose): Line[] {
  const key = (path: string): string => `poses.${pose.id}.${path}`;
  const names = ['name', 'spoken', 'at', 'short', 'does.it', 'does.first', 'soft', 'notice'];
  const sided = [
    'return.ready',
    'return.there',
    ...Object.keys(pose.answers).map((name) => `answers.${name}`),
  ];
  return [
    ...names.map((name): Line => ({ key: key(name) })),
    ...benefitLines(pose),
    ...pose.sides.flatMap((side) => [
      ...sided.map((name): Line => ({ key: key(name), side })),
      ...stepsOf(pose, side).map((step) => instructionOf(pose, { side }, step)),
    ]),
  ];
}

function problemOf(check: () => unknown): string[] {
  try {
    check();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

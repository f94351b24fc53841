import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModels as modelsOfSources, root } from '../../scripts/project';
import type { InteractionModel } from '../../scripts/build/models';
import { builtModels as modelsOfBuild } from '../../speaker/built';
import type { Model } from '../../speaker/alexa/ear/model';
import { kept } from './runner/kept';

// A model of half a megabyte takes longer to read than most tests take: each worker reads each one once. Where a runner goes on
// after a change, the next build has another stamp.
const built = readFileSync(join(root, 'build/stamp.json'), 'utf8');

/** The packaged model of a locale, as the speaker hears with it. */
export const builtModel: (locale: string) => Model = kept('packaged models', built, () => modelsOfBuild());

/** Each locale with its whole interaction model, made from the sources. */
export function readModels(): ReadonlyMap<string, InteractionModel> {
  return kept('models of the sources', built, () => modelsOfSources());
}

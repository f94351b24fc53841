import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Handler } from './device/call';
import { languageOf } from './language';
import { modelOf, type Model, type PackagedModel } from './matching/model';
import { repositoryRoot } from './root';

const BUILD = join(repositoryRoot(), 'build');
const MODELS = join(BUILD, 'skill-package', 'interactionModels', 'custom');

export class NotBuilt extends Error {
  override readonly name = 'NotBuilt';
}

/** The locales whose interaction model is packaged. */
export function builtLocales(folder: string = MODELS): string[] {
  if (!existsSync(folder))
    throw new NotBuilt(`There is no interaction model in ${folder}: run npm run build.`);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

/** The packaged models, each read when it is first spoken. */
export function builtModels(folder: string = MODELS): (locale: string) => Model {
  const models = new Map<string, Model>();
  return (locale) => {
    const known = models.get(locale);
    if (known) return known;
    // The JSON edge: the build has checked the file against Amazon's schema.
    const packaged = JSON.parse(readFileSync(join(folder, `${locale}.json`), 'utf8')) as PackagedModel;
    const model = modelOf(packaged, locale, languageOf(locale));
    models.set(locale, model);
    return model;
  };
}

/** The bundled skill. Its environment must be set before, for it reads that when it is loaded. */
export function builtHandler(file: string = join(BUILD, 'lambda', 'index.js')): Handler {
  if (!existsSync(file)) throw new NotBuilt(`There is no ${file}: run npm run build.`);
  const skill = createRequire(__filename)(file) as { handler?: unknown };
  if (typeof skill.handler !== 'function') throw new NotBuilt(`${file} exports no handler.`);
  return skill.handler as Handler;
}

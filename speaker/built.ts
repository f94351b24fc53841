import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Handler } from './alexa/device/call';
import { type Model, modelOf } from './alexa/ear/model';
import type { PackagedModel } from './alexa/ear/slot-type';
import type { Language } from './alexa/language';
import { Misuse, NotBuilt, UnknownLanguage } from './errors';
import { at, isText } from './json';

/** The repository's folder, whether this code runs from its source or bundled in build/speaker. */
export function repositoryRoot(from: string = __dirname): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error(`There is no package.json above ${__dirname}.`);
  return repositoryRoot(above);
}

const BUILD = join(repositoryRoot(), 'build');
const PACKAGE = join(BUILD, 'skill-package');
const MODELS = join(PACKAGE, 'interactionModels', 'custom');
const LANGUAGES = join(repositoryRoot(), 'speaker', 'languages');

/** The locales whose interaction model is packaged. */
export function builtLocales(folder: string = MODELS): string[] {
  if (!existsSync(folder))
    throw new NotBuilt(`There is no interaction model in ${folder}: run npm run build.`);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

/** The built locale that a person named, in whatever spelling; en-US where none was named. */
export function localeOf(given: string | undefined, locales: readonly string[]): string {
  const wanted = given ?? 'en-US';
  const found = locales.find((locale) => locale.toLowerCase() === wanted.replace('_', '-').toLowerCase());
  if (found === undefined) {
    throw new Misuse(`Unknown locale "${wanted}". Built are ${locales.join(', ')}.`);
  }
  return found;
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

export function languageOf(locale: string, folder: string = LANGUAGES): Language {
  const code = locale.split('-')[0] ?? locale;
  if (!readdirSync(folder).includes(`${code}.json`)) {
    throw new UnknownLanguage(
      `The speaker knows no words of Amazon's for ${locale}: add speaker/languages/${code}.json.`,
    );
  }
  // The JSON edge: speaker/languages is ours, and test/speaker/built.test.ts checks its shape.
  return JSON.parse(readFileSync(join(folder, `${code}.json`), 'utf8')) as Language;
}

/** The skill's name in the store of a locale, which Alexa herself says. */
export function builtName(locale: string, file: string = join(PACKAGE, 'skill.json')): string {
  const name = at(storePage(locale, file), 'name');
  if (!isText(name)) throw new NotBuilt(`${file} names no skill for ${locale}.`);
  return name;
}

/** The example phrases of the skill's store page, as a person says them: "Alexa, ask ...". */
export function builtExamples(locale: string, file?: string): readonly string[] {
  const phrases = at(storePage(locale, file), 'examplePhrases');
  return Array.isArray(phrases) ? phrases.filter(isText) : [];
}

function storePage(locale: string, file: string = join(PACKAGE, 'skill.json')): unknown {
  if (!existsSync(file)) throw new NotBuilt(`There is no ${file}: run npm run build.`);
  const skill: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return at(skill, 'manifest', 'publishingInformation', 'locales', locale);
}

/** The bundled skill, loaded cold, as Lambda loads it. It reads its environment then, so set that before. */
export function builtHandler(file: string = join(BUILD, 'lambda', 'index.js')): Handler {
  if (!existsSync(file)) throw new NotBuilt(`There is no ${file}: run npm run build.`);
  // By this name it is Node's own `require` in a bundle and in a test, too.
  const require = process.getBuiltinModule('node:module').createRequire(file);
  // The bundle reads its environment once: a second speaker in this process, with another store, loads it again.
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- Node forgets a module in this way only
  delete require.cache[require.resolve(file)];
  const skill = require(file) as { handler?: unknown };
  if (typeof skill.handler !== 'function') throw new NotBuilt(`${file} exports no handler.`);
  return skill.handler as Handler;
}

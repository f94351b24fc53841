/**
 * Builds the interaction models from the files that translators write: `outline.json` (invocation names, intents with
 * their slots, slot types with their files) and, for each language, `intents/` and `slots/`. A file there has one
 * section for the language ("en") and one for each region that adds to it ("en-GB"). "(please |)(wait|hold on)" stands for
 * several ways to say it (`spelled-out.ts`).
 */
import { closest } from 'fastest-levenshtein';
import { spelledOut } from './spelled-out';
import type { Intent, InteractionModel, SlotType } from './models';

/** The path of each file below interaction-models/, with the JSON in it. */
export type ModelFiles = ReadonlyMap<string, unknown>;

type Table<T> = Readonly<Record<string, T>>;
type Phrases = readonly string[];

interface Outline {
  /** locale -> invocation name */
  readonly invocationNames: Table<string>;
  /** intent -> slot -> slot type */
  readonly intents: Table<Table<string>>;
  /** slot type -> the names of the files that hold its values, in their order */
  readonly slotTypes: Table<Phrases>;
}

interface PhraseFile {
  readonly path: string;
  /** language or region -> intent or value id -> what people say */
  readonly sections: Table<Table<Phrases>>;
}

/** A mistake in one of the files. The message names the file and says how to mend it. */
export class ModelError extends Error {
  override readonly name = 'ModelError';

  constructor(path: string, problem: string) {
    super(`interaction-models/${path}: ${problem}`);
  }
}

export function buildModels(files: ModelFiles): Map<string, InteractionModel> {
  const outline = readOutline(files);
  refuseStrayFiles(files, outline);
  const locales = Object.entries(outline.invocationNames);
  return new Map(
    locales.map(([locale, invocationName]) => [
      locale,
      {
        interactionModel: {
          languageModel: {
            invocationName,
            intents: intentsFor(locale, files, outline),
            types: Object.entries(outline.slotTypes).map(([type, names]) =>
              slotTypeFor(locale, type, names, files, outline),
            ),
          },
        },
      },
    ]),
  );
}

function intentsFor(locale: string, files: ModelFiles, outline: Outline): Intent[] {
  const folder = `${languageOf(locale)}/intents/`;
  const paths = [...files.keys()].filter((path) => path.startsWith(folder));
  const samples = phrasesFor(
    locale,
    paths.map((path) => readPhrases(path, files, outline)),
  );
  const known = Object.keys(outline.intents);
  for (const [name, { path }] of samples) {
    if (known.includes(name)) continue;
    const correction = `Correct the name${hint(name, known)}, or add the intent to outline.json.`;
    throw new ModelError(path, `outline.json has no intent ${name}. ${correction}`);
  }
  const builtIns = new Set([...samples].flatMap(([name, { phrases }]) => (isBuiltIn(name) ? phrases : [])));
  return Object.entries(outline.intents).map(([name, slots]) => {
    const found = samples.get(name);
    if (!found) throw missingIntent(name, languageOf(locale), files);
    const slotList = Object.entries(slots).map(([slot, type]) => ({ name: slot, type }));
    // The short form of a phrase in brackets may be a built-in's own, and stays that one's.
    const phrases = isBuiltIn(name) ? found.phrases : found.phrases.filter((phrase) => !builtIns.has(phrase));
    return { name, ...(slotList.length > 0 && { slots: slotList }), samples: phrases };
  });
}

function isBuiltIn(intent: string): boolean {
  return intent.startsWith('AMAZON.');
}

function slotTypeFor(
  locale: string,
  name: string,
  fileNames: Phrases,
  files: ModelFiles,
  outline: Outline,
): SlotType {
  const read = fileNames.map((file) =>
    readPhrases(`${languageOf(locale)}/slots/${file}.json`, files, outline),
  );
  const values = [...phrasesFor(locale, read)].map(([id, { path, phrases }]) => {
    const [value, ...synonyms] = phrases;
    if (value === undefined) {
      throw new ModelError(path, `${id} has no words. Write its name first, then its synonyms.`);
    }
    return { id, name: { value, synonyms } };
  });
  return { name, values };
}

/**
 * Intent or value id -> everything that is said for it in a locale: the language's phrases, then the region's own. A value may
 * be in several files: its names in one, what people say of it in another.
 */
function phrasesFor(
  locale: string,
  files: readonly PhraseFile[],
): Map<string, { readonly path: string; readonly phrases: Phrases }> {
  const all = new Map<string, { path: string; phrases: Phrases }>();
  for (const { path, sections } of files) {
    for (const [name, common] of Object.entries(sections[languageOf(locale)] ?? {})) {
      const other = all.get(name);
      if (other !== undefined && isIntents(path)) {
        const mend = 'Keep all its phrases in one of the two.';
        throw new ModelError(path, `${name} is in ${other.path} as well. ${mend}`);
      }
      const said = [...common, ...(sections[locale]?.[name] ?? [])].flatMap((phrase) =>
        spelledOut(phrase, (problem) => new ModelError(path, problem)),
      );
      all.set(name, { path, phrases: [...new Set([...(other?.phrases ?? []), ...said])] });
    }
  }
  return all;
}

function isIntents(path: string): boolean {
  return path.includes('/intents/');
}

function readPhrases(path: string, files: ModelFiles, outline: Outline): PhraseFile {
  const content = files.get(path);
  const [language = '', folder] = path.split('/');
  if (content === undefined) {
    const model = [...files.keys()].find((other) => other.endsWith(path.slice(language.length)));
    const mend = model ? `Copy interaction-models/${model} and translate it` : 'Write it';
    throw new ModelError(
      path,
      `the file is missing. ${mend}, or take it out of "slotTypes" in outline.json.`,
    );
  }
  const key = folder === 'intents' ? 'intent' : 'value id';
  if (!isTable(content, isSection)) {
    throw new ModelError(path, `it must read { "${language}": { "${key}": ["phrase", "phrase"] } }.`);
  }
  refuseUnknownSections({ path, sections: content }, language, outline);
  return { path, sections: content };
}

function refuseUnknownSections({ path, sections }: PhraseFile, language: string, outline: Outline): void {
  const common = Object.keys(sections[language] ?? {});
  if (common.length === 0) {
    throw new ModelError(path, `it has no section "${language}". Write what the whole language says there.`);
  }
  const regions = Object.keys(outline.invocationNames).filter((locale) => languageOf(locale) === language);
  for (const [region, added] of Object.entries(sections)) {
    if (region === language) continue;
    if (!regions.includes(region)) {
      const mend = `Correct it to one of ${regions.join(', ')}, or add it to "invocationNames" there.`;
      throw new ModelError(path, `outline.json has no locale ${region} of ${language}. ${mend}`);
    }
    for (const name of Object.keys(added).filter((each) => !common.includes(each))) {
      const mend = `Correct the name${hint(name, common)}, or move the phrases to the file that has ${name}.`;
      throw new ModelError(
        path,
        `${region} adds to ${name}, which "${language}" does not have here. ${mend}`,
      );
    }
  }
}

function readOutline(files: ModelFiles): Outline {
  const path = 'outline.json';
  const content = files.get(path);
  if (content === undefined) throw new ModelError(path, 'the file is missing. Restore it from git.');
  const { invocationNames, intents, slotTypes } = isTable(content, isAnything) ? content : {};
  if (!isTable(invocationNames, isText)) {
    throw new ModelError(path, '"invocationNames" must read { "locale": "invocation name" }.');
  }
  if (!isTable(intents, isSlots)) {
    throw new ModelError(path, '"intents" must read { "intent": { "slot": "slot type" } }.');
  }
  if (!isTable(slotTypes, isPhrases)) {
    throw new ModelError(path, '"slotTypes" must read { "slot type": ["file in slots/"] }.');
  }
  return { invocationNames, intents, slotTypes };
}

/** A file in the wrong place would otherwise be missing from the models, and no error would say so. */
function refuseStrayFiles(files: ModelFiles, { invocationNames, slotTypes }: Outline): void {
  const languages = Object.keys(invocationNames).map(languageOf);
  const slotFiles = Object.values(slotTypes).flat();
  for (const path of files.keys()) {
    if (path === 'outline.json') continue;
    const [, language = '', folder, name = ''] = /^([^/]+)\/(intents|slots)\/([^/]+)\.json$/.exec(path) ?? [];
    if (folder === undefined) {
      throw new ModelError(path, 'no model reads it. Move it to LANGUAGE/intents/ or LANGUAGE/slots/.');
    }
    if (!languages.includes(language)) {
      throw new ModelError(path, `outline.json has no locale of ${language}. Add one to "invocationNames".`);
    }
    if (folder === 'slots' && !slotFiles.includes(name)) {
      throw new ModelError(path, `no slot type has it. Add "${name}" to "slotTypes" in outline.json.`);
    }
  }
}

function languageOf(locale: string): string {
  return locale.split('-')[0] ?? locale;
}

function hint(name: string, known: readonly string[]): string {
  return known.length > 0 ? ` (${closest(name, [...known])}?)` : '';
}

/** The intent of the outline that no file of the language has. Another language shows in which file it belongs. */
function missingIntent(name: string, language: string, files: ModelFiles): ModelError {
  const has = (section: unknown): boolean => isTable(section, isAnything) && Object.hasOwn(section, name);
  const model = [...files].find(
    ([path, content]) =>
      path.includes('/intents/') && isTable(content, isAnything) && Object.values(content).some(has),
  )?.[0];
  const path = model ? model.replace(/^[^/]+/, language) : `${language}/intents/`;
  const how = model ? `, as in interaction-models/${model}` : '';
  return new ModelError(
    path,
    `${name} has no samples. Add "${name}": ["phrase", "phrase"] to section "${language}"${how}.`,
  );
}

function isTable<T>(value: unknown, isEntry: (entry: unknown) => entry is T): value is Table<T> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject && Object.values(value).every(isEntry);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isPhrases(value: unknown): value is Phrases {
  return Array.isArray(value) && value.every(isText);
}

function isSlots(value: unknown): value is Table<string> {
  return isTable(value, isText);
}

function isSection(value: unknown): value is Table<Phrases> {
  return isTable(value, isPhrases);
}

function isAnything(value: unknown): value is unknown {
  return value !== undefined;
}

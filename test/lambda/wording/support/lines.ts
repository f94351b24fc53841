import { poses } from '../../../../lambda/catalogue/poses';
import type { Language, Voice } from '../../../../lambda/wording/language';
import type { LanguageModel } from '../../../../scripts/build/models';
import { readModels } from '../../../support/models';
import { createNarrator } from '../../../../lambda/wording/narrator';
import type { Line } from '../../../../lambda/routine/line';

/** One text of a language, and the key under which the code asks for it. */
export interface Wording {
  /** As written in the file: `progress.practised_one`. */
  readonly path: string;
  /** Without what the language adds to it: `progress.practised`. */
  readonly key: string;
  readonly text: string;
}

/** Every text of a language but its voice, which has a shape of its own. */
export function wordingsOf({ lines }: Language): Wording[] {
  return Object.entries(lines)
    .filter(([file]) => file !== 'voice')
    .flatMap(([file, tree]) => textsIn(tree, file));
}

/** How a language says lengths of time: the one part of its voice that is spoken as it stands. */
export function lengthsOf({ lines }: Language): Wording[] {
  const voice = lines['voice'];
  const length = typeof voice === 'object' && voice !== null && 'length' in voice ? voice.length : {};
  return textsIn(length, 'voice.length');
}

/** Texts in a tree, each of several phrasings a text of its own. */
function textsIn(tree: unknown, path: string): Wording[] {
  if (typeof tree === 'string') return [{ path, key: keyOf(path), text: tree }];
  if (Array.isArray(tree)) return tree.flatMap((phrasing) => textsIn(phrasing, path));
  if (typeof tree !== 'object' || tree === null) throw new Error(`${path} is not a text.`);
  return Object.entries(tree).flatMap(([name, branch]) => textsIn(branch, `${path}.${name}`));
}

const plural = /_(zero|one|two|few|many|other)$/;

export const pluralOf = (path: string): string | undefined => plural.exec(path)?.[1];
export const withoutPlural = (path: string): string => path.replace(plural, '');
const keyOf = (path: string): string => withoutPlural(path).replace(/_(?:second|staying)$/, '');

export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name.trim());
}

/** The names of the side words: a language has as many forms as it needs. */
export const sideWordsOf = ({ voice }: Language): string[] => Object.keys(voice.sides.right);

/** The lines that are said of a side, and so may use side words. */
export const sidedKeys: ReadonlySet<string> = new Set([
  'routine.return.sided',
  'routine.coming.side',
  'launch.stopped.sided',
  'answers.where.sided',
  'answers.kept.sided',
  'moves.leaveOut',
  'screen.side',
  'screen.next.side',
  'commands.side',
  ...poses
    .filter(({ sides }) => sides.length > 1)
    .flatMap(({ id, steps }) => [
      ...steps.map((step) => `poses.${id}.steps.${step.id}`),
      `poses.${id}.return.ready`,
      `poses.${id}.return.there`,
      ...['feel', 'bend', 'easier'].map((question) => `poses.${id}.answers.${question}`),
    ]),
]);

/** A text in sentences; whatever is put in counts as one word. */
export function sentencesIn(text: string): string[][] {
  return text
    .split(/[|.!?]/)
    .map((sentence) => sentence.replace(/\{\{.*?\}\}/g, 'word').match(/[\p{L}\p{N}'’-]+/gu) ?? [])
    .filter((words) => words.length > 0);
}

/** What people may say in each locale of a language. */
export function modelsOf(code: string): [string, LanguageModel][] {
  return [...readModels()]
    .filter(([locale]) => locale.startsWith(`${code}-`))
    .map(([locale, model]) => [locale, model.interactionModel.languageModel]);
}

/** Everything that may be said for a value of a slot type, by the value's id. */
export const namesIn = (model: LanguageModel, type: string): ReadonlyMap<string, readonly string[]> =>
  heardIn(model).names.get(type) ?? new Map<string, readonly string[]>();

export const samplesOf = (model: LanguageModel, intent: string): readonly string[] =>
  heardIn(model).samples.get(intent) ?? [];

export const namesOfIntents = (model: LanguageModel): string[] => model.intents.map(({ name }) => name);

/** Whether a sentence is literally a sample of that intent, or one with a complaint of the model put in. */
export function isSample(model: LanguageModel, intent: string, said: string): boolean {
  const heard = normal(said);
  const { complaints } = heardIn(model);
  return samplesOf(model, intent).some((sample) => {
    const [before = '', after] = sample.split('{condition}');
    if (after === undefined) return sample === heard;
    const fits = heard.startsWith(before) && heard.endsWith(after);
    return fits && complaints.has(heard.slice(before.length, heard.length - after.length));
  });
}

interface Heard {
  /** intent -> samples */
  readonly samples: ReadonlyMap<string, readonly string[]>;
  /** slot type -> id of a value -> its words */
  readonly names: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  readonly complaints: ReadonlySet<string>;
}

const known = new WeakMap<LanguageModel, Heard>();

/** A model as it is heard, made once: it has some ten thousand phrases. */
function heardIn(model: LanguageModel): Heard {
  const found = known.get(model);
  if (found !== undefined) return found;
  const samples = new Map(model.intents.map(({ name, samples: said }) => [name, said.map(normal)]));
  const names = new Map(
    model.types.map(({ name: type, values }) => [
      type,
      new Map(values.map(({ id, name }) => [id, [name.value, ...name.synonyms].map(normal)])),
    ]),
  );
  const heard = { samples, names, complaints: new Set([...(names.get('Condition')?.values() ?? [])].flat()) };
  known.set(model, heard);
  return heard;
}

/** Nobody hears a capital letter or a hyphen. */
export const normal = (text: string): string => text.toLowerCase().replace(/-/g, ' ');

const voice = {
  speaking: {
    perClause: 0.5,
    perWord: 0.1,
    perComma: 0.25,
    perSentence: 0.5,
    sounds: {},
    otherSound: 0,
  },
  numbers: { 1: 'one', 2: 'two', 30: 'thirty' },
  sides: { right: { side: 'right', other: 'left' }, left: { side: 'left', other: 'right' } },
  length: {
    seconds_one: '{{count}} second',
    seconds_other: '{{count}} seconds',
    minutes_one: 'a minute',
    minutes_other: '{{count}} minutes',
    minutesAndHalf_one: 'a minute and a half',
    minutesAndHalf_other: '{{count}} and a half minutes',
  },
} satisfies Voice & { length: Record<string, string> };

/** A small language of our own, so that these tests do not move with the product's wording. */
export function smallLanguage(code: string, garden: Record<string, unknown>): Language {
  return { code, voice, lines: { voice, garden }, files: { voice: 'voice.json', garden: 'garden.json' } };
}

/** What is said, clause by clause. */
export function speakerOf(language: Language): (line: Line) => string[] {
  const narrate = createNarrator(language);
  return (line) => narrate(line).map(({ text }) => text);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtLocales } from '../../../speaker/built';
import { states } from './states.json';
import { phraseOf, type State } from './stage';

interface Listing {
  readonly description: string;
  readonly examplePhrases: readonly string[];
}
interface Intent {
  readonly name: string;
  readonly samples: readonly string[];
}
interface LanguageModel {
  readonly intents: readonly Intent[];
  readonly types: readonly {
    readonly name: string;
    readonly values: readonly { readonly id: string; readonly name: { readonly value: string } }[];
  }[];
}

export const locales = builtLocales();
/** One locale of each language, for what takes many turns: the regional models of a language are derived from one. */
export const languages = ['de-DE', 'en-US'];

export interface Case {
  readonly locale: string;
  readonly state: State;
  readonly name: string;
}

export const casesOf = (of: readonly string[], fits: (state: State) => boolean = () => true): Case[] =>
  of.flatMap((locale) =>
    (states as State[]).filter(fits).map((state) => ({ locale, state, name: state.name })),
  );

/** Every state in each language; of the regional locales, whose models are derived, every fifth, another one in each. */
export const casesAbroad = (fits?: (state: State) => boolean): Case[] =>
  locales.flatMap((locale, shift) =>
    casesOf([locale], fits).filter((_case, index) => languages.includes(locale) || index % 5 === shift % 5),
  );

export function stateOf(name: string): State {
  const found = (states as State[]).find((one) => one.name === name);
  if (found === undefined) throw new Error(`No state is called "${name}".`);
  return found;
}

const files = new Map<string, unknown>();

function read(file: string): unknown {
  const path = join(__dirname, '../../../build/skill-package', file);
  const json: unknown = files.get(file) ?? JSON.parse(readFileSync(path, 'utf8'));
  files.set(file, json);
  return json;
}

export function listingOf(locale: string): Listing {
  // The JSON edge: the build has checked the files against Amazon's schemas.
  const { manifest } = read('skill.json') as {
    manifest: { publishingInformation: { locales: Record<string, Listing> } };
  };
  const listing = manifest.publishingInformation.locales[locale];
  if (listing === undefined) throw new Error(`${locale} has no listing.`);
  return listing;
}

function modelOf(locale: string): LanguageModel {
  const model = read(`interactionModels/custom/${locale}.json`) as {
    interactionModel: { languageModel: LanguageModel };
  };
  return model.interactionModel.languageModel;
}

const intentsOf = (locale: string): readonly Intent[] => modelOf(locale).intents;

/** The first utterance of an intent that needs no slot. */
export function sampleOf(intent: string, locale: string): string {
  const samples = intentsOf(locale).find(({ name }) => name === intent)?.samples ?? [];
  const plain = samples.find((sample) => !sample.includes('{'));
  if (plain === undefined) throw new Error(`${intent} of ${locale} has no utterance without a slot.`);
  return plain;
}

/** An utterance for each intent of the packaged model, and ours for those that need a slot. */
export function utterancesOf(locale: string): string[] {
  const plain = intentsOf(locale).flatMap(
    ({ samples }) => samples.find((sample) => !sample.includes('{')) ?? [],
  );
  const named = ['sciatica', 'unsure', 'no such complaint', 'five minutes', 'two minutes for sciatica'];
  const slotted = [...named, 'hips', 'one pose', 'describe', 'chatter'];
  return [...plain, ...slotted.map((name) => phraseOf(name, locale))];
}

/** The names of those ids among a slot type's values, as people say them. */
export function slotValuesOf(type: string, ids: readonly string[], locale: string): string[] {
  const values = modelOf(locale).types.find(({ name }) => name === type)?.values ?? [];
  return values.filter(({ id }) => ids.includes(id)).map(({ name }) => name.value);
}

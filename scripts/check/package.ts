import type { ManifestFile, InteractionModel, LanguageModel } from '../build/models';
import { ambiguityFindings, duplicateFindings, slotFindings } from './samples';
import {
  builtInFindings,
  characterFindings,
  invocationNameFindings,
  parityFindings,
  richnessFindings,
  sizeFindings,
} from './model';
import { exampleFindings, iconFindings, listingFindings, manifestFindings } from './manifest';
import { finding, type Finding } from './finding';
import { schemaFindings } from './schema';
import { wordsFor, type Words } from './spoken';

export interface Package {
  readonly models: ReadonlyMap<string, InteractionModel>;
  readonly manifest: ManifestFile;
  /** An asset by its path below assets/. */
  readonly asset: (path: string) => Buffer | undefined;
  /** What the skill says: language -> its wording. */
  readonly wording: ReadonlyMap<string, unknown>;
}

/** Everything that can be known about the package without Amazon. */
export function packageFindings(checked: Package): Finding[] {
  const { models, manifest, wording } = checked;
  const schema = [
    ...schemaFindings('skill.json', 'manifest', manifest),
    ...[...models].flatMap(([locale, model]) => schemaFindings(locale, 'model', model)),
  ];
  // The other rules read these files by their types, so they have to have them first.
  if (schema.length > 0) return schema;
  const languageModels = new Map(
    [...models].map(([locale, { interactionModel }]) => [locale, interactionModel.languageModel]),
  );
  return [
    ...manifestFindings(manifest, [...models.keys()]),
    ...parityFindings(languageModels),
    ...[...models].flatMap(([locale, model]) => sizeFindings(locale, model)),
    ...[...languageModels].flatMap(([locale, model]) => localeFindings(locale, model, checked)),
    ...[...wording].flatMap(([language, said]) =>
      withWords(language, (words) => promiseFindings(textsIn(`wording ${language}`, said), words)),
    ),
  ];
}

function localeFindings(locale: string, model: LanguageModel, { manifest, asset }: Package): Finding[] {
  const listing = manifest.manifest.publishingInformation.locales[locale];
  return [
    ...slotFindings(locale, model),
    ...duplicateFindings(locale, model),
    ...ambiguityFindings(locale, model),
    ...builtInFindings(locale, model),
    ...characterFindings(locale, model),
    ...richnessFindings(locale, model),
    ...withWords(locale, (words) => [
      ...invocationNameFindings(locale, model.invocationName, words),
      ...promiseFindings(textsIn(locale, [model, listing]), words),
      ...(listing
        ? [...listingFindings(locale, listing, words), ...exampleFindings(locale, listing, model, words)]
        : []),
    ]),
    ...(listing ? iconFindings(locale, listing, asset) : []),
  ];
}

function withWords(locale: string, check: (words: Words) => Finding[]): Finding[] {
  const words = wordsFor(locale);
  return words ? check(words) : [finding(locale, 'scripts/check/words.json has no words for its language')];
}

export interface Text {
  readonly where: string;
  readonly text: string;
}

/** Alexa's health policy: a stretch may ease, it never cures. */
export function promiseFindings(texts: readonly Text[], words: Words): Finding[] {
  const promise = new RegExp(`(?<!\\p{L})(?:${words.promises.join('|')})(?!\\p{L})`, 'giu');
  return texts.flatMap(({ where, text }) =>
    [...text.matchAll(promise)].map(([word]) => finding(where, `"${word}" is a word of promise`)),
  );
}

/** All strings in a piece of JSON, each with the path to it. */
export function textsIn(where: string, data: unknown): Text[] {
  if (typeof data === 'string') return [{ where, text: data }];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => textsIn(`${where} ${key}`, value));
}

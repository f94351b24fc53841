import type { ManifestFile } from '../manifest';
import type { InteractionModel, LanguageModel } from '../models';
import { ambiguityFindings } from './ambiguous';
import { builtInFindings } from './built-ins';
import { characterFindings } from './characters';
import { duplicateFindings } from './duplicates';
import { exampleFindings } from './examples';
import { finding, type Finding } from './finding';
import { iconFindings } from './icons';
import { invocationNameFindings } from './invocation-name';
import { listingFindings } from './listing';
import { manifestFindings } from './manifest';
import { parityFindings } from './parity';
import { promiseFindings, textsIn } from './promises';
import { richnessFindings } from './richness';
import { schemaFindings } from './schema';
import { slotFindings } from './slots';
import { wordsFor, type Words } from './words';

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
  return words ? check(words) : [finding(locale, 'scripts/checks/words.json has no words for its language')];
}

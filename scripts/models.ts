/** What people may say, as Alexa reads it, and how a region's model is made from its language's. */

export interface SlotValue {
  readonly id: string;
  readonly name: { readonly value: string; readonly synonyms: readonly string[] };
}

export interface SlotType {
  readonly name: string;
  readonly values: readonly SlotValue[];
}

export interface Intent {
  readonly name: string;
  readonly slots?: readonly { readonly name: string; readonly type: string }[];
  readonly samples: readonly string[];
}

export interface LanguageModel {
  readonly invocationName: string;
  readonly intents: readonly Intent[];
  readonly types: readonly SlotType[];
}

export interface InteractionModel {
  readonly interactionModel: { readonly languageModel: LanguageModel };
}

/** A region's file: the locale it follows, and only what is said there beside it. */
export interface Variant {
  readonly derivedFrom: string;
  /** intent -> further samples */
  readonly samples?: Readonly<Record<string, readonly string[]>>;
  /** slot type -> value id -> further synonyms */
  readonly synonyms?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export type ModelFile = InteractionModel | Variant;

export class ModelError extends Error {
  override readonly name = 'ModelError';
}

export function isVariant(file: ModelFile): file is Variant {
  return 'derivedFrom' in file;
}

/** locale -> its whole model, every variant worked out. */
export function completeModels(files: ReadonlyMap<string, ModelFile>): Map<string, InteractionModel> {
  const models = new Map<string, InteractionModel>();
  for (const [locale, file] of files) {
    if (!isVariant(file)) {
      models.set(locale, file);
      continue;
    }
    const base = files.get(file.derivedFrom);
    if (!base || isVariant(base)) {
      throw new ModelError(`${locale} follows ${file.derivedFrom}, which has no model of its own.`);
    }
    models.set(locale, derive(base, file, locale));
  }
  return models;
}

export function derive(base: InteractionModel, variant: Variant, locale: string): InteractionModel {
  const { languageModel } = base.interactionModel;
  const samples = variant.samples ?? {};
  const synonyms = variant.synonyms ?? {};
  refuseUnknown(Object.keys(samples), names(languageModel.intents), `${locale} adds samples to intent`);
  refuseUnknown(Object.keys(synonyms), names(languageModel.types), `${locale} adds synonyms to slot type`);
  return {
    interactionModel: {
      languageModel: {
        ...languageModel,
        intents: languageModel.intents.map((intent) => ({
          ...intent,
          samples: [...intent.samples, ...(samples[intent.name] ?? [])],
        })),
        types: languageModel.types.map((type) => withSynonyms(type, synonyms[type.name] ?? {}, locale)),
      },
    },
  };
}

/**
 * The part that the skill itself reads, to understand words that Alexa could not resolve: the values of one slot
 * type, with all that is said for them anywhere in a language. What one region says is understood in the others.
 */
export function valuesOf(
  type: string,
  models: readonly InteractionModel[],
): { readonly types: readonly SlotType[] } {
  const found = models
    .flatMap((model) => model.interactionModel.languageModel.types)
    .filter(({ name }) => name === type);
  const ids = [...new Set(found.flatMap(({ values }) => values.map(({ id }) => id)))];
  const values = ids.flatMap((id) => {
    const same = found.flatMap((one) => one.values.filter((value) => value.id === id));
    const [first] = same;
    if (first === undefined) return [];
    const synonyms = [...new Set(same.flatMap(({ name }) => [...name.synonyms]))];
    return [{ id, name: { value: first.name.value, synonyms } }];
  });
  return { types: [{ name: type, values }] };
}

function withSynonyms(
  type: SlotType,
  added: Readonly<Record<string, readonly string[]>>,
  locale: string,
): SlotType {
  const ids = type.values.map((value) => value.id);
  refuseUnknown(Object.keys(added), ids, `${locale} adds synonyms to ${type.name}`);
  return {
    ...type,
    values: type.values.map(({ id, name }) => ({
      id,
      name: { value: name.value, synonyms: [...name.synonyms, ...(added[id] ?? [])] },
    })),
  };
}

function names(list: readonly { readonly name: string }[]): string[] {
  return list.map(({ name }) => name);
}

// A misspelt name would otherwise be dropped without a word, and the region would silently lack its phrases.
function refuseUnknown(given: readonly string[], known: readonly string[], what: string): void {
  const unknown = given.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new ModelError(`${what} ${unknown.join(', ')}, which is not in the base.`);
}

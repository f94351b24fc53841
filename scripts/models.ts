/** What people may say, in the form that Alexa reads. */

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

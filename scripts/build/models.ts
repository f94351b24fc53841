/** What people may say, in the form that Alexa reads. */

interface SlotValue {
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
/** A kind of screen that the skill is made for, in dp. */
export interface Viewport {
  readonly mode: string;
  readonly shape: string;
  readonly minWidth: number;
  readonly maxWidth: number;
  readonly minHeight: number;
  readonly maxHeight: number;
}

interface CustomApi {
  readonly interfaces?: readonly {
    readonly type: string;
    readonly supportedViewports?: readonly Viewport[];
  }[];
}

/** skill.json, as far as we write it. */
export interface Listing {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly examplePhrases: readonly string[];
  readonly keywords: readonly string[];
  readonly smallIconUri: string;
  readonly largeIconUri: string;
}

export interface ManifestFile {
  readonly manifest: {
    readonly manifestVersion: string;
    readonly publishingInformation: {
      readonly locales: Readonly<Record<string, Listing>>;
      readonly category: string;
      readonly testingInstructions: string;
    };
    readonly privacyAndCompliance: {
      readonly allowsPurchases: boolean;
      readonly usesPersonalInfo: boolean;
      readonly isChildDirected: boolean;
      readonly isExportCompliant: boolean;
      readonly containsAds: boolean;
      readonly usesHealthInfo: boolean;
      readonly locales: Readonly<Record<string, { readonly privacyPolicyUrl?: string }>>;
    };
    readonly permissions?: readonly { readonly name: string }[];
    readonly apis: { readonly custom: CustomApi };
  };
}

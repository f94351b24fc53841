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
    readonly apis: { readonly custom: object };
  };
}

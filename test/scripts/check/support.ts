import { readManifest } from '../../../scripts/project';
import type { Finding } from '../../../scripts/check/finding';
import { type Words, wordsFor } from '../../../scripts/check/spoken';
import type {
  Listing,
  ManifestFile,
  Intent,
  InteractionModel,
  LanguageModel,
} from '../../../scripts/build/models';

/** A small model without a fault: each test plants one. */
export const sound: LanguageModel = {
  invocationName: 'back stretch routine',
  intents: [
    { name: 'AMAZON.HelpIntent', samples: ['help'] },
    {
      name: 'WhatHelpsIntent',
      slots: [{ name: 'condition', type: 'Condition' }],
      samples: ['what helps {condition}', 'what helps my {condition}'],
    },
    { name: 'ForgetMeIntent', samples: ['forget me'] },
  ],
  types: [
    {
      name: 'Condition',
      values: [
        { id: 'sciatica', name: { value: 'sciatica', synonyms: ['sciatic nerve'] } },
        { id: 'hips', name: { value: 'hips', synonyms: ['hip'] } },
      ],
    },
  ],
};

export const listing: Listing = {
  name: 'Back Stretch Routine',
  summary: 'Six gentle stretches.',
  description:
    'For adults, for information only: not medical advice. Ask a doctor. In a medical emergency, call 911. ' +
    'What is kept is deleted by "forget me".',
  examplePhrases: [
    'Alexa, open back stretch routine',
    'Alexa, ask back stretch routine what helps sciatica',
    'Alexa, what helps my hips',
  ],
  keywords: ['back', 'stretching'],
  smallIconUri: 'file://assets/images/small.png',
  largeIconUri: 'file://assets/images/large.png',
};

export function manifestWith(
  change: Partial<ManifestFile['manifest']['privacyAndCompliance']> = {},
): ManifestFile {
  return {
    manifest: {
      manifestVersion: '1.0',
      publishingInformation: {
        locales: { 'en-US': listing },
        category: 'HEALTH_AND_FITNESS',
        testingInstructions: 'Open it.',
      },
      privacyAndCompliance: {
        allowsPurchases: false,
        usesPersonalInfo: true,
        isChildDirected: false,
        isExportCompliant: true,
        containsAds: false,
        usesHealthInfo: false,
        locales: { 'en-US': { privacyPolicyUrl: 'https://example.com/privacy' } },
        ...change,
      },
      permissions: [{ name: 'alexa::alerts:reminders:skill:readwrite' }],
      apis: { custom: { interfaces: readManifest().manifest.apis.custom.interfaces ?? [] } },
    },
  };
}

export function withIntent(...intents: readonly Intent[]): LanguageModel {
  return { ...sound, intents: [...sound.intents, ...intents] };
}

export function withCondition(id: string, value: string, ...synonyms: readonly string[]): LanguageModel {
  const types = sound.types.map((type) => ({
    ...type,
    values: [...type.values, { id, name: { value, synonyms } }],
  }));
  return { ...sound, types };
}

export function modelOf(languageModel: LanguageModel): InteractionModel {
  return { interactionModel: { languageModel } };
}

export function english(): Words {
  const words = wordsFor('en-US');
  if (!words) throw new Error('English has no words.');
  return words;
}

export function told(findings: readonly Finding[]): string[] {
  return findings.map(({ where, what }) => `${where}: ${what}`);
}

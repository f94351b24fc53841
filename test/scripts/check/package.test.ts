import { packageFindings, promiseFindings, textsIn } from '../../../scripts/check/package';
import { listing, manifestWith, modelOf, sound, told, english } from './support';

describe('package', () => {
  const good = {
    models: new Map([['en-US', modelOf(sound)]]),
    manifest: manifestWith(),
    asset: () => undefined,
    wording: new Map<string, unknown>(),
  };

  function findings(change: Partial<typeof good>): string {
    return told(packageFindings({ ...good, ...change })).join('\n');
  }

  test('every rule is asked', () => {
    const messy = modelOf({
      ...sound,
      invocationName: 'start stretching',
      intents: [
        ...sound.intents,
        { name: 'OneIntent', samples: ['forget me', 'relieves me', 'Loud', 'do {pose}'] },
        { name: 'TwoIntent', slots: [{ name: 'a', type: 'Twin' }], samples: ['what helps {a}'] },
      ],
      types: [...sound.types, { name: 'Twin', values: [{ id: 'a', name: { value: 'hips', synonyms: [] } }] }],
    });
    const models = new Map([
      ['en-US', messy],
      ['en-GB', modelOf(sound)],
    ]);
    const all = findings({ models });
    for (const sign of [
      'en-GB lacks a privacy policy',
      'en-GB: lacks intent OneIntent',
      'which the intent lacks',
      'is in ForgetMeIntent and OneIntent',
      'is in WhatHelpsIntent and TwoIntent',
      'AMAZON.NextIntent is missing',
      'characters that a sample may not have',
      'samples, not 12',
      'may not contain "start"',
      '"relieves" is a word of promise',
      'does not open the skill',
      'there is no icon',
    ]) {
      expect(all).toContain(sign);
    }
  });

  test('a listing over its limits is found', () => {
    const manifest = manifestWith();
    const { publishingInformation } = manifest.manifest;
    const locales = { 'en-US': { ...listing, summary: 'a'.repeat(161) } };
    const changed = {
      manifest: {
        ...manifest.manifest,
        publishingInformation: { ...publishingInformation, locales },
      },
    };
    expect(findings({ manifest: changed })).toContain('must NOT have more than 160 characters');
  });

  test('what the skill says is held to the same words', () => {
    const wording = new Map([['en', { 'poses.json': { twist: { benefit: 'This cures you.' } } }]]);
    expect(findings({ wording })).toContain(
      'wording en poses.json twist benefit: "cures" is a word of promise',
    );
  });

  test('a language whose words nobody has listed is found, not passed over', () => {
    expect(findings({ models: new Map([['fr-FR', modelOf(sound)]]) })).toContain(
      'fr-FR: scripts/check/words.json has no words for its language',
    );
  });
});

describe('promises', () => {
  function findings(data: unknown): string[] {
    return told(promiseFindings(textsIn('page', data), english()));
  }

  test.each(['cures', 'Treats', 'heal', 'relieves', 'guaranteed'])('the word "%s" is found', (word) => {
    expect(findings({ summary: `It ${word} backs.` })).toEqual([
      `page summary: "${word}" is a word of promise`,
    ]);
  });

  test('it is found however deep it stands', () => {
    expect(findings({ locales: [{ text: 'This cures.' }] })).toHaveLength(1);
  });

  test('"may ease", "secure" and "health" are no promises', () => {
    expect(findings(['It may ease.', 'A secure health treatise.'])).toEqual([]);
  });
});

import {
  iconFindings,
  manifestFindings,
  exampleFindings,
  listingFindings,
} from '../../../scripts/check/manifest';
import { schemaFindings } from '../../../scripts/check/schema';
import { listing, manifestWith, modelOf, sound, told, english } from './support';
import type { Listing } from '../../../scripts/build/models';

describe('manifest', () => {
  function png(width: number, height: number): Buffer {
    const image = Buffer.alloc(32);
    image.write('89504e470d0a1a0a', 'hex');
    image.writeUInt32BE(width, 16);
    image.writeUInt32BE(height, 20);
    return image;
  }

  describe("Amazon's schema", () => {
    test('takes a sound model and a sound manifest', () => {
      expect(schemaFindings('en-US', 'model', modelOf(sound))).toEqual([]);
      expect(schemaFindings('skill.json', 'manifest', manifestWith())).toEqual([]);
    });

    test('misses a screen that no viewport declares', () => {
      const { manifest } = manifestWith();
      const bare = { manifest: { ...manifest, apis: { custom: { interfaces: [] } } } };
      expect(told(manifestFindings(bare, ['en-US']))).toContainEqual(expect.stringContaining('an Echo Spot'));
    });

    test('takes a value without synonyms, as the service does', () => {
      const types = [{ name: 'Pose', values: [{ id: 'a', name: { value: 'a', synonyms: [] } }] }];
      expect(schemaFindings('en-US', 'model', modelOf({ ...sound, types }))).toEqual([]);
    });

    test('refuses a key that it does not know', () => {
      const model = { interactionModel: { languageModel: { ...sound, invocationname: 'typo' } } };
      expect(told(schemaFindings('en-US', 'model', model)).join()).toContain('invocationname');
    });

    test('refuses what is of the wrong type', () => {
      expect(schemaFindings('skill.json', 'manifest', { manifest: { manifestVersion: 2 } })).not.toEqual([]);
    });

    test('refuses a model without intents', () => {
      expect(schemaFindings('en-US', 'model', modelOf({ ...sound, intents: [] }))).not.toEqual([]);
    });
  });

  describe('the manifest', () => {
    test('without a fault has no findings', () => {
      expect(manifestFindings(manifestWith(), ['en-US'])).toEqual([]);
    });

    test.each([
      [{ isChildDirected: true }, 'child-directed'],
      [{ usesHealthInfo: true }, 'usesHealthInfo'],
      [{ usesPersonalInfo: false }, 'usesPersonalInfo is true'],
      [{ containsAds: true }, 'advertised'],
      [{ isExportCompliant: false }, 'export'],
      [{ locales: {} }, 'en-US lacks a privacy policy'],
      [{ locales: { 'en-US': { privacyPolicyUrl: 'http://example.com' } } }, 'en-US lacks a privacy policy'],
    ])('with %j is found', (change, what) => {
      expect(told(manifestFindings(manifestWith(change), ['en-US']))).toEqual([
        expect.stringContaining(what),
      ]);
    });

    test.each<[string[], string]>([
      [[], 'the permission for reminders is missing'],
      [['alexa::alerts:timers:skill:readwrite'], 'the permission for reminders is missing'],
      [
        ['alexa::alerts:reminders:skill:readwrite', 'alexa::profile:given_name:read'],
        'a permission is asked for that nothing needs',
      ],
    ])('with the permissions %j is found', (names, what) => {
      const { manifest } = manifestWith();
      const permissions = names.map((name) => ({ name }));
      expect(told(manifestFindings({ manifest: { ...manifest, permissions } }, ['en-US']))).toEqual([
        `skill.json: ${what}`,
      ]);
    });

    test('with a locale that has a model and no listing is found', () => {
      const policy = { privacyPolicyUrl: 'https://example.com' };
      const manifest = manifestWith({ locales: { 'en-US': policy, 'en-GB': policy } });
      expect(told(manifestFindings(manifest, ['en-US', 'en-GB']))).toEqual([
        'skill.json: en-GB has a model or a listing, not both',
      ]);
    });
  });

  describe('the icons', () => {
    test('of the right sizes have no findings', () => {
      const asset = (path: string): Buffer => (path.includes('small') ? png(108, 108) : png(512, 512));
      expect(iconFindings('en-US', listing, asset)).toEqual([]);
    });

    test('that are missing are found', () => {
      expect(iconFindings('en-US', listing, () => undefined)).toHaveLength(2);
    });

    test('of another size or format are found', () => {
      expect(iconFindings('en-US', listing, () => png(108, 512))).toHaveLength(2);
      expect(iconFindings('en-US', listing, () => Buffer.from('GIF89a and so on, long enough'))).toHaveLength(
        2,
      );
    });

    test('from elsewhere are found', () => {
      const remote = { ...listing, smallIconUri: 'https://example.com/small.png' };
      expect(iconFindings('en-US', remote, () => png(512, 512))).toHaveLength(1);
    });
  });
});

describe('listing', () => {
  function limits(change: Partial<Listing>): string[] {
    return told(listingFindings('en-US', { ...listing, ...change }, english()));
  }

  function examples(change: Partial<Listing>): string[] {
    return told(exampleFindings('en-US', { ...listing, ...change }, sound, english()));
  }

  test('a sound listing has no findings', () => {
    expect([...limits({}), ...examples({})]).toEqual([]);
  });

  test.each<[Partial<Listing>, string]>([
    [{ name: 'B' }, 'the name is too short'],
    [{ summary: 'a'.repeat(161) }, 'the summary has 161 characters'],
    [{ description: listing.description + 'a'.repeat(4000) }, 'the description has 4'],
    [{ examplePhrases: listing.examplePhrases.slice(1) }, '2 example phrases, not three'],
    [{ examplePhrases: ['a', 'b', 'c'.repeat(201)] }, 'an example phrase is too long'],
    [{ keywords: Array.from({ length: 31 }, (_, index) => `word ${index}`) }, '31 keywords'],
    [{ keywords: ['a'.repeat(151)] }, 'a keyword is too long'],
    [{ keywords: ['back', 'back'] }, 'keywords stand twice: back'],
    [
      { description: listing.description.replace('not medical', 'some') },
      'the description lacks not medical',
    ],
  ])('%j is found', (change, what) => {
    expect(limits(change)).toEqual([expect.stringContaining(`en-US: ${what}`)]);
  });

  test('a first example phrase that does not open the skill is found', () => {
    const [, second = '', third = ''] = listing.examplePhrases;
    expect(examples({ examplePhrases: [second, second, third] })).toEqual([
      `en-US: the first example phrase "${second}" does not open the skill`,
    ]);
  });

  test.each([
    'Alexa, ask back stretch routine to sing',
    'what helps sciatica',
    'Alexa, what helps arthritis',
  ])('the example phrase "%s", which does not work, is found', (phrase) => {
    const [first = '', second = ''] = listing.examplePhrases;
    expect(examples({ examplePhrases: [first, second, phrase] })).toEqual([
      `en-US: the example phrase "${phrase}" is not in the model`,
    ]);
  });

  test('a phrase that the description quotes and the model lacks is found', () => {
    expect(examples({ description: 'Say "what helps my hips" or "sing".' })).toEqual([
      'en-US: the description says "sing", which is not in the model',
    ]);
  });
});

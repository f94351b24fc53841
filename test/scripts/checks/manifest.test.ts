import { iconFindings } from '../../../scripts/checks/icons';
import { manifestFindings } from '../../../scripts/checks/manifest';
import { schemaFindings } from '../../../scripts/checks/schema';
import { listing, manifestWith, modelOf, sound, told } from '../support/package';

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
    [{ usesPersonalInfo: true }, 'opaque id'],
    [{ containsAds: true }, 'advertised'],
    [{ isExportCompliant: false }, 'export'],
    [{ locales: {} }, 'en-US lacks a privacy policy'],
    [{ locales: { 'en-US': { privacyPolicyUrl: 'http://example.com' } } }, 'en-US lacks a privacy policy'],
  ])('with %j is found', (change, what) => {
    expect(told(manifestFindings(manifestWith(change), ['en-US']))).toEqual([expect.stringContaining(what)]);
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

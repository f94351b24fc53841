import { remindersScope } from '../../lambda/alexa/reminders';
import type { ManifestFile } from '../manifest';
import { finding, type Finding } from './finding';

/** What Amazon's schema leaves optional and the store does not, and what is true of this skill. */
export function manifestFindings({ manifest }: ManifestFile, locales: readonly string[]): Finding[] {
  const { publishingInformation: publishing, privacyAndCompliance: privacy } = manifest;
  const permissions = (manifest.permissions ?? []).map(({ name }) => name);
  const rules: readonly (readonly [boolean, string])[] = [
    [manifest.manifestVersion === '1.0', 'manifestVersion is not 1.0'],
    [publishing.category === 'HEALTH_AND_FITNESS', `the category is ${publishing.category}`],
    [publishing.testingInstructions.length > 0, 'the testing instructions are empty'],
    [!privacy.isChildDirected, 'it is for adults, so not child-directed'],
    [!privacy.usesHealthInfo, 'no health record is processed, so usesHealthInfo is false'],
    [!privacy.usesPersonalInfo, 'only a place and settings are kept, under an opaque id'],
    [!privacy.allowsPurchases && !privacy.containsAds, 'nothing is sold or advertised'],
    [privacy.isExportCompliant, 'the export answer is missing'],
    [permissions.includes(remindersScope), 'the permission for reminders is missing'],
    [permissions.length <= 1, 'a permission is asked for that nothing needs'],
    ...locales.map((locale) => {
      const url = privacy.locales[locale]?.privacyPolicyUrl ?? '';
      return [url.startsWith('https://'), `${locale} lacks a privacy policy`] as const;
    }),
    ...different(Object.keys(publishing.locales), locales).map(
      (locale) => [false, `${locale} has a model or a listing, not both`] as const,
    ),
  ];
  return rules.filter(([kept]) => !kept).map(([, broken]) => finding('skill.json', broken));
}

function different(some: readonly string[], others: readonly string[]): string[] {
  return [...some.filter((x) => !others.includes(x)), ...others.filter((x) => !some.includes(x))];
}

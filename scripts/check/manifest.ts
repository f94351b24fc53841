import { remindersScope } from '../../lambda/alexa/reminders';
import type { ManifestFile, Listing, LanguageModel, Viewport } from '../build/models';
import { finding, type Finding, repeated } from './finding';
import { isCall, isSample, sounds, type Words } from './spoken';

/** A device of each kind that documents are drawn for, in dp. A screen that no viewport declares is sent no document. */
const screens = [
  { name: 'an Echo Spot', mode: 'HUB', shape: 'ROUND', width: 480, height: 480 },
  { name: 'an Echo Show 5', mode: 'HUB', shape: 'RECTANGLE', width: 960, height: 480 },
  { name: 'an Echo Show 8', mode: 'HUB', shape: 'RECTANGLE', width: 961, height: 601 },
  { name: 'an Echo Show 10', mode: 'HUB', shape: 'RECTANGLE', width: 1280, height: 800 },
  { name: 'an Echo Show 15 on its side', mode: 'HUB', shape: 'RECTANGLE', width: 720, height: 1280 },
  { name: 'a Fire TV', mode: 'TV', shape: 'RECTANGLE', width: 960, height: 540 },
].map(({ name, mode, shape, width, height }) => ({
  name,
  fits: (viewport: Viewport): boolean =>
    viewport.mode === mode &&
    viewport.shape === shape &&
    width >= viewport.minWidth &&
    width <= viewport.maxWidth &&
    height >= viewport.minHeight &&
    height <= viewport.maxHeight,
}));

/** What Amazon's schema leaves optional and the store does not, and what is true of this skill. */
export function manifestFindings({ manifest }: ManifestFile, locales: readonly string[]): Finding[] {
  const { publishingInformation: publishing, privacyAndCompliance: privacy } = manifest;
  const permissions = (manifest.permissions ?? []).map(({ name }) => name);
  const viewports = (manifest.apis.custom.interfaces ?? []).flatMap(({ type, supportedViewports = [] }) =>
    type === 'ALEXA_PRESENTATION_APL' ? supportedViewports : [],
  );
  const rules: readonly (readonly [boolean, string])[] = [
    [manifest.manifestVersion === '1.0', 'manifestVersion is not 1.0'],
    [publishing.category === 'HEALTH_AND_FITNESS', `the category is ${publishing.category}`],
    [publishing.testingInstructions.length > 0, 'the testing instructions are empty'],
    [!privacy.isChildDirected, 'it is for adults, so not child-directed'],
    [!privacy.usesHealthInfo, 'no health record is processed, so usesHealthInfo is false'],
    [
      privacy.usesPersonalInfo,
      'a history, a time zone and reminders are personal, so usesPersonalInfo is true',
    ],
    [!privacy.allowsPurchases && !privacy.containsAds, 'nothing is sold or advertised'],
    [privacy.isExportCompliant, 'the export answer is missing'],
    [permissions.includes(remindersScope), 'the permission for reminders is missing'],
    [permissions.length <= 1, 'a permission is asked for that nothing needs'],
    ...screens.map(
      ({ name, fits }) => [viewports.some(fits), `the screens of ${name} are not declared`] as const,
    ),
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

const WAKE = /^alexa[^\p{L}]+/iu;

/** What a listing tells people to say has to work, word for word. */
export function exampleFindings(
  locale: string,
  listing: Listing,
  model: LanguageModel,
  words: Words,
): Finding[] {
  const [first = '', ...others] = listing.examplePhrases;
  const launches = words.launch.map((word) => sounds(`alexa ${word} ${model.invocationName}`));
  const found: Finding[] = [];
  if (!launches.includes(sounds(first))) {
    found.push(finding(locale, `the first example phrase "${first}" does not open the skill`));
  }
  const works = (phrase: string): boolean => {
    const said = phrase.replace(WAKE, '');
    return isCall(said, model, words) || isSample(said, model);
  };
  const quoted = [...listing.description.matchAll(/"([^"]+)"/g)].map(([, phrase = '']) => phrase);
  return [
    ...found,
    ...others
      .filter((phrase) => !WAKE.test(phrase) || !works(phrase))
      .map((phrase) => finding(locale, `the example phrase "${phrase}" is not in the model`)),
    ...quoted
      .filter((phrase) => !works(phrase))
      .map((phrase) => finding(locale, `the description says "${phrase}", which is not in the model`)),
  ];
}

const ASSETS = 'file://assets/';
const SIGNATURE = '89504e470d0a1a0a';

/** Both icons are there, in the sizes that the store shows. `asset` reads one by its path below assets/. */
export function iconFindings(
  locale: string,
  listing: Listing,
  asset: (path: string) => Buffer | undefined,
): Finding[] {
  return [
    ...iconFinding(locale, listing.smallIconUri, 108, asset),
    ...iconFinding(locale, listing.largeIconUri, 512, asset),
  ];
}

function iconFinding(
  locale: string,
  uri: string,
  size: number,
  asset: (path: string) => Buffer | undefined,
): Finding[] {
  if (!uri.startsWith(ASSETS)) return [finding(locale, `the icon ${uri} is not below ${ASSETS}`)];
  const image = asset(uri.slice(ASSETS.length));
  if (!image) return [finding(locale, `there is no icon ${uri}`)];
  // A PNG names its width and height right after its first chunk's header.
  const png = image.length > 24 && image.toString('hex', 0, 8) === SIGNATURE;
  const fits = png && image.readUInt32BE(16) === size && image.readUInt32BE(20) === size;
  return fits ? [] : [finding(locale, `${uri} is not a PNG of ${size} by ${size} pixels`)];
}

const limits = { summary: 160, description: 4000, examples: 3, example: 200, keywords: 30, keyword: 150 };

/** The limits of a store page, and what Alexa's health policy wants to read there. */
export function listingFindings(locale: string, listing: Listing, words: Words): Finding[] {
  const { name, summary, description, examplePhrases, keywords } = listing;
  const told = description.toLowerCase();
  const rules: readonly (readonly [boolean, string])[] = [
    [name.length >= 2, 'the name is too short'],
    [summary.length > 0 && summary.length <= limits.summary, `the summary has ${summary.length} characters`],
    [description.length <= limits.description, `the description has ${description.length} characters`],
    [examplePhrases.length === limits.examples, `${examplePhrases.length} example phrases, not three`],
    [examplePhrases.every(({ length }) => length <= limits.example), 'an example phrase is too long'],
    [keywords.length > 0 && keywords.length <= limits.keywords, `${keywords.length} keywords`],
    [keywords.every(({ length }) => length <= limits.keyword), 'a keyword is too long'],
    [repeated(keywords).length === 0, `keywords stand twice: ${repeated(keywords).join(', ')}`],
    ...words.disclaimer.map((phrase) => [told.includes(phrase), `the description lacks ${phrase}`] as const),
  ];
  return rules.filter(([kept]) => !kept).map(([, broken]) => finding(locale, broken));
}

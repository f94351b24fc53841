import type { Listing } from '../manifest';
import { finding, repeated, type Finding } from './finding';
import type { Words } from './words';

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

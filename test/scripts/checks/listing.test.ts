import { exampleFindings } from '../../../scripts/checks/examples';
import { listingFindings } from '../../../scripts/checks/listing';
import type { Listing } from '../../../scripts/manifest';
import { english, listing, sound, told } from '../support/package';

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
  [{ description: listing.description.replace('not medical', 'some') }, 'the description lacks not medical'],
])('%j is found', (change, what) => {
  expect(limits(change)).toEqual([expect.stringContaining(`en-US: ${what}`)]);
});

test('a first example phrase that does not open the skill is found', () => {
  const [, second = '', third = ''] = listing.examplePhrases;
  expect(examples({ examplePhrases: [second, second, third] })).toEqual([
    `en-US: the first example phrase "${second}" does not open the skill`,
  ]);
});

test.each(['Alexa, ask back stretch routine to sing', 'what helps sciatica', 'Alexa, what helps arthritis'])(
  'the example phrase "%s", which does not work, is found',
  (phrase) => {
    const [first = '', second = ''] = listing.examplePhrases;
    expect(examples({ examplePhrases: [first, second, phrase] })).toEqual([
      `en-US: the example phrase "${phrase}" is not in the model`,
    ]);
  },
);

test('a phrase that the description quotes and the model lacks is found', () => {
  expect(examples({ description: 'Say "what helps my hips" or "sing".' })).toEqual([
    'en-US: the description says "sing", which is not in the model',
  ]);
});

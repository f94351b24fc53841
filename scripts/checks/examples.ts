import type { Listing } from '../manifest';
import type { LanguageModel } from '../models';
import { finding, type Finding } from './finding';
import { isCall, isSample, sounds } from './spoken';
import type { Words } from './words';

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

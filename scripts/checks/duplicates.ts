import type { LanguageModel, SlotType } from '../models';
import { finding, type Finding } from './finding';

/** The same words may not mean two things, nor stand twice: heard, there are no capitals and no hyphens. */
export function duplicateFindings(locale: string, model: LanguageModel): Finding[] {
  const samples = model.intents.flatMap(({ name, samples: said }) =>
    said.map((text) => ({ text, of: name })),
  );
  return [
    ...sharedFindings(locale, samples),
    ...model.types.flatMap((type) => sharedFindings(`${locale} ${type.name}`, phrasesOf(type))),
  ];
}

interface Phrase {
  readonly text: string;
  readonly of: string;
}

function sharedFindings(where: string, phrases: readonly Phrase[]): Finding[] {
  const owners = new Map<string, Phrase>();
  return phrases.flatMap((phrase) => {
    const key = heard(phrase.text);
    const owner = owners.get(key);
    owners.set(key, owner ?? phrase);
    if (!owner) return [];
    // "cross-legged" and "cross legged" of one value are both wanted: what Alexa hears is not ours to know.
    if (owner.of === phrase.of && owner.text.toLowerCase() !== phrase.text.toLowerCase()) return [];
    const whose =
      owner.of === phrase.of ? `stands twice in ${owner.of}` : `is in ${owner.of} and ${phrase.of}`;
    return [finding(where, `"${phrase.text}" ${whose}`)];
  });
}

function phrasesOf(type: SlotType): Phrase[] {
  return type.values.flatMap(({ id, name }) =>
    [name.value, ...name.synonyms].map((text) => ({ text, of: id })),
  );
}

function heard(text: string): string {
  return text.toLowerCase().replaceAll('-', ' ');
}

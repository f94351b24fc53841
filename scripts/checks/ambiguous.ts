import type { Intent, LanguageModel } from '../models';
import { finding, type Finding } from './finding';
import { sounds } from './spoken';

/** "{pose}" and "{condition}" can both be said alone, so no words may be a pose and a condition at once. */
export function ambiguityFindings(locale: string, model: LanguageModel): Finding[] {
  const typesByShape = new Map<string, Map<string, string>>();
  for (const intent of model.intents) {
    for (const sample of intent.samples) {
      const types = typesOf(sample, intent);
      if (types.length !== 1) continue;
      const shape = sounds(sample.replace(/\{[^}]*\}/, '{}'));
      const sharing = typesByShape.get(shape) ?? new Map<string, string>();
      typesByShape.set(shape, sharing.set(types[0] ?? '', intent.name));
    }
  }
  return [...typesByShape].flatMap(([shape, types]) => {
    const [first, ...others] = [...types.keys()].map((type) => phrasesOf(type, model));
    const shared = [...(first ?? [])].filter((phrase) => others.some((phrases) => phrases.has(phrase)));
    const intents = [...types.values()].join(' and ');
    return shared.map((phrase) => finding(locale, `"${shape.replace('{}', phrase)}" is in ${intents}`));
  });
}

function typesOf(sample: string, { slots = [] }: Intent): string[] {
  return slots.filter(({ name }) => sample.includes(`{${name}}`)).map(({ type }) => type);
}

function phrasesOf(name: string, model: LanguageModel): Set<string> {
  const values = model.types.find((type) => type.name === name)?.values ?? [];
  return new Set(values.flatMap((value) => [value.name.value, ...value.name.synonyms].map(sounds)));
}

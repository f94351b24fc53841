import type { Intent, LanguageModel, SlotType } from '../build/models';
import { finding, repeated, type Finding } from './finding';
import { sounds } from './spoken';

const SLOT = /\{([^}]*)\}/g;

/** Every {slot} is one that its intent has, of a type that exists, and every slot can be said. */
export function slotFindings(locale: string, model: LanguageModel): Finding[] {
  const types = new Map<string, string>();
  return model.intents.flatMap((intent) => {
    const where = `${locale} ${intent.name}`;
    return [...sampleFindings(where, intent), ...typeFindings(where, intent, model, types)];
  });
}

function sampleFindings(where: string, intent: Intent): Finding[] {
  const slots = (intent.slots ?? []).map(({ name }) => name);
  const found: Finding[] = [];
  const used = new Set<string>();
  for (const sample of intent.samples) {
    const named = slotsIn(sample);
    named.forEach((name) => used.add(name));
    for (const name of named.filter((each) => !slots.includes(each))) {
      found.push(finding(where, `"${sample}" has {${name}}, which the intent lacks`));
    }
    for (const name of repeated(named)) found.push(finding(where, `"${sample}" has {${name}} twice`));
  }
  const unsaid = slots.filter((name) => !used.has(name));
  return [...found, ...unsaid.map((name) => finding(where, `no sample has {${name}}`))];
}

function typeFindings(
  where: string,
  intent: Intent,
  model: LanguageModel,
  types: Map<string, string>,
): Finding[] {
  const custom = model.types.map(({ name }) => name);
  return (intent.slots ?? []).flatMap(({ name, type }) => {
    const found: Finding[] = [];
    if (!type.startsWith('AMAZON.') && !custom.includes(type)) {
      found.push(finding(where, `{${name}} is of type ${type}, which the model lacks`));
    }
    const before = types.get(name) ?? type;
    types.set(name, before);
    if (before !== type)
      found.push(finding(where, `{${name}} is of type ${type} here and ${before} elsewhere`));
    const alone = type === 'AMAZON.SearchQuery' && intent.samples.includes(`{${name}}`);
    if (alone) found.push(finding(where, `{${name}} is a search query and needs words around it`));
    return found;
  });
}

function slotsIn(sample: string): string[] {
  return [...sample.matchAll(SLOT)].map(([, name = '']) => name);
}

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
  const phrases = new Map(model.types.map(({ name }) => [name, phrasesOfType(name, model)]));
  return [...typesByShape].flatMap(([shape, types]) => {
    const [first, ...others] = [...types.keys()].map((type) => phrases.get(type) ?? new Set<string>());
    const shared = [...(first ?? [])].filter((phrase) => others.some((phrases) => phrases.has(phrase)));
    const intents = [...types.values()].join(' and ');
    return shared.map((phrase) => finding(locale, `"${shape.replace('{}', phrase)}" is in ${intents}`));
  });
}

function typesOf(sample: string, { slots = [] }: Intent): string[] {
  return slots.filter(({ name }) => sample.includes(`{${name}}`)).map(({ type }) => type);
}

function phrasesOfType(name: string, model: LanguageModel): Set<string> {
  const values = model.types.find((type) => type.name === name)?.values ?? [];
  return new Set(values.flatMap((value) => [value.name.value, ...value.name.synonyms].map(sounds)));
}

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

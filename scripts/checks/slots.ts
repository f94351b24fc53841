import type { Intent, LanguageModel } from '../models';
import { finding, repeated, type Finding } from './finding';

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

import type { Candidate, Filled } from './literal';
import { isBuiltIn, type Model, type Sample } from './model';
import type { SlotType } from './slot-type';
import type { Token } from './tokens';

export interface NearMatch {
  readonly candidate: Candidate;
  readonly score: number;
}

/** Polite and grammatical words say little of what is meant. */
const FILLER_WEIGHT = 0.25;
const LONGEST_VALUE = 8;

/**
 * The custom intent whose sample shares most with what was said: twice the weight of the shared words over the
 * weight of all words on both sides, rare words weighing more. Built-in intents are left out: Alexa gives them
 * only on exact phrases.
 */
export function nearMatch(tokens: readonly Token[], model: Model): NearMatch | undefined {
  const samples = model.samples.filter((sample) => !isBuiltIn(sample.intent));
  const weights = weightsOf(samples, model);
  let best: NearMatch | undefined;
  const readings = taggings(tokens, model);
  for (const sample of samples) {
    const wanted = new Set(tagsOf(sample, model));
    const slotted = sample.parts.some((part) => 'slot' in part);
    for (const { tags, value } of readings) {
      // A sample with a slot is meant only where something fills it.
      if (slotted && value === undefined) continue;
      const score = overlap(wanted, tags, weights);
      if (score > (best?.score ?? 0)) best = { score, candidate: candidateOf(sample, value, model) };
    }
  }
  return best;
}

interface Tagging {
  readonly tags: ReadonlySet<string>;
  readonly value: Filled | undefined;
}

/** What was said as plain words, and once more for each slot type with a known value in it, that value as one tag. */
function taggings(tokens: readonly Token[], model: Model): Tagging[] {
  const types = new Set([...model.slots.values()].flatMap((slots) => [...slots.values()]));
  const tagged = [...types].flatMap((type): Tagging[] => {
    const found = longestValue(tokens, type);
    if (!found) return [];
    const rest = [...tokens.slice(0, found.from), ...tokens.slice(found.to)].map((token) => token.norm);
    return [{ tags: new Set([...rest, tagOf(type)]), value: found.value }];
  });
  return [{ tags: new Set(tokens.map((token) => token.norm)), value: undefined }, ...tagged];
}

function longestValue(
  tokens: readonly Token[],
  type: SlotType,
): { from: number; to: number; value: Filled } | undefined {
  for (let length = Math.min(tokens.length, LONGEST_VALUE); length >= 1; length -= 1) {
    for (let from = 0; from + length <= tokens.length; from += 1) {
      const reading = type.read(tokens.slice(from, from + length));
      if (reading?.resolved) return { from, to: from + length, value: { ...reading, type: type.name } };
    }
  }
  return undefined;
}

function tagOf(type: SlotType): string {
  return `{${type.name}}`;
}

function tagsOf(sample: Sample, model: Model): string[] {
  return sample.parts.map((part) => {
    if ('word' in part) return part.word;
    const type = model.slots.get(sample.intent)?.get(part.slot);
    return type ? tagOf(type) : `{${part.slot}}`;
  });
}

type Weights = (tag: string) => number;

const weightsOfModel = new WeakMap<Model, Weights>();

function weightsOf(samples: readonly Sample[], model: Model): Weights {
  const known = weightsOfModel.get(model);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const sample of samples) {
    for (const tag of new Set(tagsOf(sample, model))) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const weights: Weights = (tag) =>
    Math.log(1 + samples.length / (counts.get(tag) ?? 1)) * (model.fillers.has(tag) ? FILLER_WEIGHT : 1);
  weightsOfModel.set(model, weights);
  return weights;
}

function overlap(wanted: ReadonlySet<string>, heard: ReadonlySet<string>, weights: Weights): number {
  let shared = 0;
  let all = 0;
  for (const tag of wanted) {
    all += weights(tag);
    if (heard.has(tag)) shared += weights(tag);
  }
  for (const tag of heard) all += weights(tag);
  return all === 0 ? 0 : (2 * shared) / all;
}

function candidateOf(sample: Sample, value: Filled | undefined, model: Model): Candidate {
  const slots: Record<string, Filled> = {};
  if (value) {
    for (const [name, type] of model.slots.get(sample.intent) ?? []) {
      const asked = sample.parts.some((part) => 'slot' in part && part.slot === name);
      if (asked && type.name === value.type) slots[name] = value;
    }
  }
  return { intent: sample.intent, slots, grade: value ? 2 : 1 };
}

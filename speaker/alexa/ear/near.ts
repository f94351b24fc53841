import type { Candidate, Filled } from './literal';
import { isBuiltIn, type Model, type Sample } from './model';
import { type Tagging, taggings, tagOf } from './taggings';
import type { Token } from './tokens';

/** So much of a word is enough to know it by: "remind", "reminder" and "reminding" are one. */
const STEM = 5;
/** From this share of an intent's samples on, a word is what the intent is about. */
const NEARLY_ALWAYS = 0.75;

/**
 * The word that nearly all samples of an intent have, if there is one: "turn off the lights" shares much with "turn off
 * the reminders", and is not meant.
 */
export function topicOf(intent: string, samples: readonly Sample[], model: Model): string | undefined {
  const known = topics.get(model) ?? topicsOf(samples, model);
  topics.set(model, known);
  return known.get(intent);
}

export function isAbout(topic: string, tags: Iterable<string>): boolean {
  return [...tags].some((tag) => stemOf(tag) === topic);
}

const topics = new WeakMap<Model, ReadonlyMap<string, string>>();

function topicsOf(samples: readonly Sample[], model: Model): ReadonlyMap<string, string> {
  const intents = new Set(samples.map(({ intent }) => intent));
  return new Map(
    [...intents].flatMap((intent): [string, string][] => {
      const topic = commonest(
        samples.filter((sample) => sample.intent === intent),
        model,
      );
      return topic === undefined ? [] : [[intent, topic]];
    }),
  );
}

function commonest(samples: readonly Sample[], { fillers }: Model): string | undefined {
  const counts = new Map<string, number>();
  for (const { parts } of samples) {
    const said = parts.flatMap((part) =>
      'word' in part && !fillers.has(part.word) ? [stemOf(part.word)] : [],
    );
    for (const stem of new Set(said)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const [stem, count] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? ['', 0];
  return count > 0 && count >= samples.length * NEARLY_ALWAYS ? stem : undefined;
}

function stemOf(word: string): string {
  return word.slice(0, STEM);
}

export interface NearMatch {
  readonly candidate: Candidate;
  readonly score: number;
}

/** Polite and grammatical words say little of what is meant. */
const FILLER_WEIGHT = 0.25;

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
    const topic = topicOf(sample.intent, samples, model);
    for (const reading of readings) {
      if (topic && isAbout(topic, wanted) && !isAbout(topic, reading.tags)) continue;
      if (!fills(reading, wanted, model)) continue;
      const score = overlap(wanted, reading.tags, weights);
      if (score > (best?.score ?? 0)) best = { score, candidate: candidateOf(sample, reading, model) };
    }
  }
  return best;
}

/** A sample with a slot is meant only where something fills it, and a vague value only beside a word that tells. */
function fills({ tags, values }: Tagging, wanted: ReadonlySet<string>, model: Model): boolean {
  if (![...wanted].some(isSlot)) return true;
  const filling = values.filter(({ type }) => wanted.has(tagOf(type)));
  if (filling.some(({ vague }) => !vague)) return true;
  return filling.length > 0 && [...wanted].some((tag) => telling(tag, model) && tags.has(tag));
}

function isSlot(tag: string): boolean {
  return tag.startsWith('{');
}

function telling(tag: string, model: Model): boolean {
  return !isSlot(tag) && !model.fillers.has(tag);
}

function tagsOf(sample: Sample, model: Model): string[] {
  return sample.parts.map((part) => {
    if ('word' in part) return part.word;
    const type = model.slots.get(sample.intent)?.get(part.slot);
    return type ? tagOf(type.name) : `{${part.slot}}`;
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

function candidateOf(sample: Sample, { values }: Tagging, model: Model): Candidate {
  const slots: Record<string, Filled> = {};
  for (const [name, type] of model.slots.get(sample.intent) ?? []) {
    const asked = sample.parts.some((part) => 'slot' in part && part.slot === name);
    const value = values.find((one) => one.type === type.name);
    if (asked && value) slots[name] = value;
  }
  return { intent: sample.intent, slots, grade: values.length > 0 ? 2 : 1 };
}

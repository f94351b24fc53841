import type { Candidate, Filled } from './literal';
import { isBuiltIn, type Model, type Sample } from './model';
import { type Tagging, taggings, tagOf } from './taggings';
import type { Token } from './tokens';

/** Words with the same first letters count as one: "remind", "reminder" and "reminding". */
const STEM = 5;
/** A word in at least this share of an intent's samples is the intent's topic. */
const NEARLY_ALWAYS = 0.75;

/** The first letters of each word, by which topics are compared. */
export function stemsOf(tags: Iterable<string>): ReadonlySet<string> {
  return new Set([...tags].map((tag) => tag.slice(0, STEM)));
}

/**
 * The topic of each intent that has one: the word that nearly all its samples share. "Turn off the lights" shares many
 * words with "turn off the reminders", but not its topic, so it does not match.
 */
export function topicsOf(samples: readonly Sample[], model: Model): ReadonlyMap<string, string> {
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
    const said = parts.flatMap((part) => ('word' in part && !fillers.has(part.word) ? [part.word] : []));
    for (const stem of stemsOf(said)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const [stem, count] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? ['', 0];
  return count > 0 && count >= samples.length * NEARLY_ALWAYS ? stem : undefined;
}

export interface NearMatch {
  readonly candidate: Candidate;
  readonly score: number;
}

/** Weight of polite and grammatical words, which say little about the meaning. */
const FILLER_WEIGHT = 0.25;

/**
 * The custom intent whose sample shares most with the sentence. Score: twice the weight of the shared words over the
 * weight of all words on both sides; rare words weigh more. Built-in intents are left out: Alexa matches them by
 * exact phrases only.
 */
export function nearMatch(tokens: readonly Token[], model: Model): NearMatch | undefined {
  const { samples, weights } = preparedFor(model);
  let best: NearMatch | undefined;
  const readings = taggings(tokens, model).map((reading) => ({ reading, stems: stemsOf(reading.tags) }));
  for (const { sample, wanted, topic, slots, telling } of samples) {
    for (const { reading, stems } of readings) {
      if (topic !== undefined && !stems.has(topic)) continue;
      if (slots.length > 0 && !fills(reading, slots, telling)) continue;
      const score = overlap(wanted, reading.tags, weights);
      if (score > (best?.score ?? 0)) best = { score, candidate: candidateOf(sample, reading, model) };
    }
  }
  return best;
}

/** What is the same for every sentence: each sample's tags and topic, and the weight of each tag. */
interface Prepared {
  readonly samples: readonly {
    readonly sample: Sample;
    readonly wanted: ReadonlySet<string>;
    /** A word that must have been said; undefined where the sample needs none. */
    readonly topic: string | undefined;
    readonly slots: readonly string[];
    /** Its words, without polite and grammatical ones. */
    readonly telling: readonly string[];
  }[];
  readonly weights: Weights;
}

const prepared = new WeakMap<Model, Prepared>();

function preparedFor(model: Model): Prepared {
  const known = prepared.get(model);
  if (known) return known;
  const custom = model.samples.filter((sample) => !isBuiltIn(sample.intent));
  const topics = topicsOf(custom, model);
  const samples = custom.map((sample) => {
    const wanted = new Set(tagsOf(sample, model));
    const topic = topics.get(sample.intent);
    return {
      sample,
      wanted,
      topic: topic !== undefined && stemsOf(wanted).has(topic) ? topic : undefined,
      slots: [...wanted].filter(isSlot),
      telling: [...wanted].filter((tag) => !isSlot(tag) && !model.fillers.has(tag)),
    };
  });
  const made = {
    samples,
    weights: weightsOf(
      samples.map(({ wanted }) => wanted),
      model,
    ),
  };
  prepared.set(model, made);
  return made;
}

/** A sample with a slot matches only if a value fills the slot. A vague value also needs a telling word beside it. */
function fills({ tags, values }: Tagging, slots: readonly string[], telling: readonly string[]): boolean {
  const filling = values.filter(({ type }) => slots.includes(tagOf(type)));
  if (filling.some(({ vague }) => !vague)) return true;
  return filling.length > 0 && telling.some((tag) => tags.has(tag));
}

function isSlot(tag: string): boolean {
  return tag.startsWith('{');
}

function tagsOf(sample: Sample, model: Model): string[] {
  return sample.parts.map((part) => {
    if ('word' in part) return part.word;
    const type = model.slots.get(sample.intent)?.get(part.slot);
    return type ? tagOf(type.name) : `{${part.slot}}`;
  });
}

type Weights = (tag: string) => number;

function weightsOf(wanted: readonly ReadonlySet<string>[], model: Model): Weights {
  const counts = new Map<string, number>();
  for (const tags of wanted) {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const known = new Map<string, number>();
  return (tag) => {
    const weight =
      known.get(tag) ??
      Math.log(1 + wanted.length / (counts.get(tag) ?? 1)) * (model.fillers.has(tag) ? FILLER_WEIGHT : 1);
    if (counts.has(tag)) known.set(tag, weight);
    return weight;
  };
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

import { sameSense, type Sense } from './contraries';
import type { Candidate, Filled } from './literal';
import { isLoose, type Model, type Sample } from './model';
import type { Stem } from './stems';
import { type Tagging, taggings, tagOf } from './taggings';
import type { Token } from './tokens';
import { type Weights, weightsOf } from './weights';

/** A word in at least this share of an intent's samples is the intent's topic. */
const NEARLY_ALWAYS = 0.75;

/** A sample of a slot alone ("for {duration}") matches what is nearly the value alone, and not "pause for two minutes". */
const ALONE = 0.8;

/**
 * The topic of each intent that has one: the word that nearly all its samples share. "Turn off the lights" shares many
 * words with "turn off the reminders", but not its topic, so it does not match.
 */
export function topicsOf(samples: readonly Sample[], { fillers, stem }: Model): ReadonlyMap<string, string> {
  const counts = new Map<string, { all: number; words: Map<string, number> }>();
  for (const { intent, parts } of samples) {
    const of = counts.get(intent) ?? { all: 0, words: new Map<string, number>() };
    counts.set(intent, of);
    of.all += 1;
    for (const word of new Set(telling(parts, fillers, stem)))
      of.words.set(word, (of.words.get(word) ?? 0) + 1);
  }
  return new Map(
    [...counts].flatMap(([intent, { all, words }]): [string, string][] => {
      const [word, count] = [...words].sort(([, one], [, other]) => other - one)[0] ?? ['', 0];
      return count > 0 && count >= all * NEARLY_ALWAYS ? [[intent, word]] : [];
    }),
  );
}

function telling(parts: Sample['parts'], fillers: ReadonlySet<string>, stem: Stem): string[] {
  return parts.flatMap((part) => ('word' in part && !fillers.has(part.word) ? [stem(part.word)] : []));
}

export interface NearMatch {
  readonly candidate: Candidate;
  readonly score: number;
}

/**
 * The custom intent whose sample shares most with the sentence, in whatever order and inflection. Score: twice the
 * weight of the shared words over the weight of all words on both sides. Built-in intents are left out: Alexa matches
 * them by exact phrases only.
 */
export function nearMatch(tokens: readonly Token[], model: Model): NearMatch | undefined {
  const index = indexFor(model);
  const sense = model.contraries.senseOf(tokens.map(({ norm }) => norm));
  let best: NearMatch | undefined;
  for (const reading of taggings(tokens, model)) {
    const heard = weigh(reading.tags, index.weights);
    for (const entry of sharing(reading.tags, index)) {
      const { sample, wanted, topic, slots } = entry;
      if (topic !== undefined && !reading.tags.has(topic)) continue;
      const score = (2 * shared(wanted, reading.tags, index.weights)) / (heard + entry.weight);
      if (score <= (best?.score ?? 0) || (entry.telling.length === 0 && score < ALONE)) continue;
      if (!sameSense(sense, entry.sense) || model.contraries.oppose(reading.tags, wanted)) continue;
      if (slots.length > 0 && !fills(reading, entry)) continue;
      best = { score, candidate: candidateOf(sample, reading, model) };
    }
  }
  return best;
}

/** A sample, with all that is the same for every sentence. */
interface Entry {
  readonly sample: Sample;
  readonly wanted: ReadonlySet<string>;
  readonly weight: number;
  readonly sense: Sense;
  /** A word that must have been said; undefined where the sample needs none. */
  readonly topic: string | undefined;
  readonly slots: readonly string[];
  /** Its words, without polite and grammatical ones. */
  readonly telling: readonly string[];
}

interface NearIndex {
  /** The samples that hold a tag. Polite and grammatical words lead to none: they alone make no match. */
  readonly holding: ReadonlyMap<string, readonly Entry[]>;
  readonly weights: Weights;
}

const indexes = new WeakMap<Model, NearIndex>();

function indexFor(model: Model): NearIndex {
  const known = indexes.get(model);
  if (known) return known;
  const loose = model.samples.filter(({ intent }) => isLoose(intent));
  const topics = topicsOf(loose, model);
  const tagged = loose.map((sample) => ({ sample, tags: new Set(tagsOf(sample, model)) }));
  const weights = weightsOf(
    tagged.map(({ sample: { intent }, tags }) => ({ intent, tags })),
    model.fillerStems,
  );
  const holding = new Map<string, Entry[]>();
  for (const { sample, tags } of tagged) {
    const topic = topics.get(sample.intent);
    const entry: Entry = {
      sample,
      wanted: tags,
      weight: weigh(tags, weights),
      sense: model.contraries.senseOf(sample.parts.flatMap((part) => ('word' in part ? [part.word] : []))),
      topic: topic !== undefined && tags.has(topic) ? topic : undefined,
      slots: [...tags].filter(isSlot),
      telling: telling(sample.parts, model.fillers, model.stem),
    };
    for (const tag of new Set([...entry.telling, ...entry.slots])) {
      const others = holding.get(tag);
      if (others) others.push(entry);
      else holding.set(tag, [entry]);
    }
  }
  const index = { holding, weights };
  indexes.set(model, index);
  return index;
}

/** The samples that share a telling word with the sentence, in the model's order. */
function sharing(tags: ReadonlySet<string>, { holding }: NearIndex): Entry[] {
  const found = new Set<Entry>();
  for (const tag of tags) for (const entry of holding.get(tag) ?? []) found.add(entry);
  return [...found].sort((one, other) => one.sample.order - other.sample.order);
}

function weigh(tags: ReadonlySet<string>, weights: Weights): number {
  let sum = 0;
  for (const tag of tags) sum += weights(tag);
  return sum;
}

function shared(wanted: ReadonlySet<string>, heard: ReadonlySet<string>, weights: Weights): number {
  let sum = 0;
  for (const tag of wanted) if (heard.has(tag)) sum += weights(tag);
  return sum;
}

/** A sample with a slot matches only if a value fills the slot. A vague value also needs a telling word beside it. */
function fills({ tags, values }: Tagging, { slots, telling: own }: Entry): boolean {
  const filling = values.filter(({ type }) => slots.includes(tagOf(type)));
  if (filling.some(({ vague }) => !vague)) return true;
  return filling.length > 0 && own.some((tag) => tags.has(tag));
}

function isSlot(tag: string): boolean {
  return tag.startsWith('{');
}

function tagsOf(sample: Sample, model: Model): string[] {
  return sample.parts.map((part) => {
    if ('word' in part) return model.stem(part.word);
    const type = model.slots.get(sample.intent)?.get(part.slot);
    return type ? tagOf(type.name) : `{${part.slot}}`;
  });
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

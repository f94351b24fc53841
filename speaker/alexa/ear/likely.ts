import { learn, likelihoods, type Learnt } from './bayes';
import type { Filled } from './literal';
import { isLoose, type Model, type Sample } from './model';
import { type NearMatch, topicsOf } from './near';
import { said, type Token } from './tokens';

/** An intent that is less likely than this is none. */
const LIKELY = 0.5;
/** Of what a sentence tells, the samples or values that it is like hold at least this share: what else is said is about something else. */
const COVERED = 0.5;
/** Of the words that tell something, at least this share is said in any sample or value. */
const KNOWN = 0.66;
/** At least this share of an intent's samples is negated where the sentence is: "don't skip it" is no "skip it". */
const NEGATED = 0.05;
/** Fewer samples than this teach nothing of an intent as a whole. */
const ENOUGH = 20;
/** A slot type with at least this many values, or phrases of `SENTENCE` words and more, is open: a sentence like them fills the slot. */
const OPEN = 20;
const SENTENCE = 5;

/**
 * The intent whose samples and slot values are most like the sentence, all together. It stands for what Alexa learns of an
 * intent where no single sample is near. Score: how likely the intent is beside all others, 0 to 1.
 */
export function likelyMatch(tokens: readonly Token[], model: Model): NearMatch | undefined {
  const lesson = learntFrom(model);
  const { learnt, groups, topics } = lesson;
  const { stem, fillerStems } = model;
  const stems = tokens.map(({ norm }) => stem(norm));
  const words = denied(tokens, model);
  const telling = words.filter((word) => !fillerStems.has(word));
  if (telling.filter((word) => learnt.features.has(word)).length < telling.length * KNOWN) return undefined;
  const weights = weightsOf(telling, learnt);
  // What a sentence tells and a group lacks rules the group out, however likely it is by the small words.
  const shares = [...likelihoods(words, learnt)].filter(([key]) => {
    const group = groups.get(key);
    if (group === undefined) return false;
    const topic = topics.get(group.intent);
    const isAbout = topic === undefined || stems.includes(topic);
    return isAbout && covered(telling, weights, key, learnt) >= COVERED && !isContrary(tokens, group, model);
  });
  const best = mostLikely(new Map(shares), groups);
  const all = shares.reduce((sum, [, share]) => sum + share, 0);
  if (best === undefined || best.share < all * LIKELY) return undefined;
  const { intent } = best.group;
  const slots = filling(best.group, tokens, model);
  return { score: best.share / all, candidate: { intent, slots, grade: 1 } };
}

/** The samples of an intent, or the phrases of one value that may fill its slot. */
interface Group {
  readonly intent: string;
  /** The slot that the whole sentence fills. */
  readonly slot: string | undefined;
  samples: number;
  negated: number;
}

interface Lesson {
  readonly learnt: Learnt;
  readonly groups: ReadonlyMap<string, Group>;
  /** The word that an intent is nearly always about. */
  readonly topics: ReadonlyMap<string, string>;
}

const lessons = new WeakMap<Model, Lesson>();

function learntFrom(model: Model): Lesson {
  const known = lessons.get(model);
  if (known) return known;
  const groups = new Map<string, Group>();
  const examples: [string, readonly string[]][] = [];
  const add = (intent: string, id: string, norms: readonly string[], slot?: string): void => {
    const key = `${intent} ${id}`;
    const group = groups.get(key) ?? { intent, slot, samples: 0, negated: 0 };
    groups.set(key, group);
    group.samples += 1;
    if (model.contraries.senseOf(norms).negated) group.negated += 1;
    examples.push([
      key,
      denied(
        norms.map((norm) => ({ norm })),
        model,
      ),
    ]);
  };
  const loose = model.samples.filter(({ intent }) => isLoose(intent));
  // An intent that always needs a value cannot be meant without one.
  const plain = new Set(
    loose.filter(({ parts }) => parts.every((part) => 'word' in part)).map(({ intent }) => intent),
  );
  const sizes = new Map<string, number>();
  for (const { intent } of loose) sizes.set(intent, (sizes.get(intent) ?? 0) + 1);
  for (const { intent, parts } of loose)
    if (plain.has(intent) && (sizes.get(intent) ?? 0) >= ENOUGH) add(intent, '', wordsOf(parts));
  for (const { intent, slot, values } of openSlots(model))
    for (const { id, norms } of values) add(intent, id, norms, slot);
  const lesson = { learnt: learn(examples), groups, topics: topicsOf(loose, model) };
  lessons.set(model, lesson);
  return lesson;
}

/** What a negation stands before is another word: "do not skip it" has nothing of "skip it". */
function denied(
  tokens: readonly { readonly norm: string }[],
  { stem, fillers, contraries }: Model,
): string[] {
  let after = false;
  return tokens.map(({ norm }) => {
    const word = after && !fillers.has(norm) ? `not-${stem(norm)}` : stem(norm);
    after = contraries.senseOf([norm]).negated || (after && fillers.has(norm));
    return word;
  });
}

/** How much each word tells: one of few groups more than one of many. In "my knees have arthritis" the illness counts, not the knees. */
function weightsOf(words: readonly string[], { meanings }: Learnt): number[] {
  const all = [...meanings.values()];
  return words.map((word) => {
    const holding = all.filter(({ counts }) => counts.has(word)).length;
    return Math.log(1 + (holding === 0 ? 1 : all.length / holding));
  });
}

/** The share of what the words tell that the group's samples or values hold, from 0 to 1. */
function covered(
  words: readonly string[],
  weights: readonly number[],
  key: string,
  { meanings }: Learnt,
): number {
  const counts = meanings.get(key)?.counts;
  const told = weights.reduce((sum, weight) => sum + weight, 0);
  const held = weights.filter((_weight, at) => counts?.has(words[at] ?? '') === true);
  return told === 0 ? 0 : held.reduce((sum, weight) => sum + weight, 0) / told;
}

function wordsOf(parts: Sample['parts']): string[] {
  return parts.flatMap((part) => ('word' in part ? [part.word] : []));
}

interface OpenSlot {
  readonly intent: string;
  readonly slot: string;
  readonly values: readonly { readonly id: string; readonly norms: readonly string[] }[];
}

/** The slot of the first intent that has one of that open type, and no other. */
function openSlots(model: Model): OpenSlot[] {
  const taken = new Set<string>();
  return [...model.slots].flatMap(([intent, slots]) => {
    const [[slot, type] = [undefined, undefined], ...more] = slots;
    if (slot === undefined || type.values === undefined || more.length > 0 || taken.has(type.name)) return [];
    const sentences = type.values.filter(({ norms }) => norms.length >= SENTENCE);
    if (new Set(type.values.map(({ id }) => id)).size < OPEN && sentences.length < OPEN) return [];
    taken.add(type.name);
    return [{ intent, slot, values: type.values }];
  });
}

/** The intent that its groups together make most likely, and the likeliest of these. */
function mostLikely(
  shares: ReadonlyMap<string, number>,
  groups: ReadonlyMap<string, Group>,
): { key: string; group: Group; share: number } | undefined {
  const byIntent = new Map<string, { key: string; group: Group; share: number; own: number }>();
  for (const [key, own] of shares) {
    const group = groups.get(key);
    if (group === undefined) continue;
    const other = byIntent.get(group.intent);
    const share = own + (other?.share ?? 0);
    byIntent.set(
      group.intent,
      other === undefined || own > other.own ? { key, group, own, share } : { ...other, share },
    );
  }
  return [...byIntent.values()].sort((one, other) => other.share - one.share)[0];
}

function isContrary(tokens: readonly Token[], { negated, samples }: Group, { contraries }: Model): boolean {
  return contraries.senseOf(tokens.map(({ norm }) => norm)).negated && negated < samples * NEGATED;
}

/** The slot that the whole sentence fills; none for a command. */
function filling(
  { intent, slot }: Group,
  tokens: readonly Token[],
  model: Model,
): Readonly<Record<string, Filled>> {
  if (slot === undefined) return {};
  const type = model.slots.get(intent)?.get(slot)?.name ?? '';
  return { [slot]: { value: said(tokens), entities: [], resolved: false, type } };
}

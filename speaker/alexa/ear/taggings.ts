import type { Candidate, Filled } from './literal';
import { isBuiltIn, type Model, type Sample } from './model';
import type { SlotType } from './slot-type';
import { said, type Token } from './tokens';

/** One reading of a sentence: values, each as one tag, among plain words. */
export interface Tagging {
  readonly tags: ReadonlySet<string>;
  readonly values: readonly Filled[];
}

const LONGEST_VALUE = 8;

interface Found {
  readonly from: number;
  readonly to: number;
  readonly value: Filled;
}

/**
 * All readings: as plain words, and with the known values of the slot types. Values may be combined ("every morning at
 * seven"), except complaints: the words beside a complaint may matter (see aboutMatch).
 */
export function taggings(tokens: readonly Token[], model: Model): Tagging[] {
  const types = new Set([...model.slots.values()].flatMap((slots) => [...slots.values()]));
  const all = [...types].flatMap((type) => longestValue(tokens, type) ?? []);
  const found = all.filter((one) => !all.some((other) => isMerePartOf(one, other)));
  const alone = typesSaidAlone(model);
  const single = found.filter(({ value }) => alone.has(value.type));
  const joined = found.filter(({ value }) => !alone.has(value.type)).map(vagueIfListed);
  return [...apartSubsets(joined), ...single.map((one) => [one])].map((values) => tagging(tokens, values));
}

export function tagOf(type: string): string {
  return `{${type}}`;
}

/** A value inside a longer one does not count: "ten" in "ten minutes", "evening" in "seven in the evening". */
function isMerePartOf(one: Found, other: Found): boolean {
  const inside = one.from >= other.from && one.to <= other.to;
  const shorter = one.to - one.from < other.to - other.from;
  return inside && shorter && (isComputed(one) || isComputed(other));
}

/** Values of a type that never stands alone in a sample are everyday words: "good morning" asks for nothing. */
function vagueIfListed(one: Found): Found {
  return isComputed(one) ? one : { ...one, value: { ...one.value, vague: true } };
}

function isComputed({ value }: Found): boolean {
  return value.entities === null;
}

function apartSubsets(found: readonly Found[]): (readonly Found[])[] {
  const [first, ...others] = found;
  if (!first) return [[]];
  const without = apartSubsets(others);
  const beside = without.filter((set) => set.every(({ from, to }) => to <= first.from || from >= first.to));
  return [...without, ...beside.map((set) => [first, ...set])];
}

function tagging(tokens: readonly Token[], found: readonly Found[]): Tagging {
  const plain = tokens.filter((_, at) => !found.some(({ from, to }) => at >= from && at < to));
  const values = found.map(({ value }) => value);
  return {
    tags: new Set([...plain.map(({ norm }) => norm), ...values.map(({ type }) => tagOf(type))]),
    values,
  };
}

function longestValue(tokens: readonly Token[], type: SlotType): Found | undefined {
  for (let length = Math.min(tokens.length, LONGEST_VALUE); length >= 1; length -= 1) {
    for (let from = 0; from + length <= tokens.length; from += 1) {
      const reading = type.read(tokens.slice(from, from + length));
      if (reading?.resolved) return { from, to: from + length, value: { ...reading, type: type.name } };
    }
  }
  return undefined;
}

export interface AboutMatch {
  readonly candidate: Candidate;
  readonly score: number;
}

/**
 * A custom intent with a bare slot, for a sentence that is about the slot's values without being one of them. Alexa
 * learns from the values what kind of words belong in the slot, and sends the whole sentence. Score: the share of
 * words that occur in values, without polite and grammatical ones.
 */
export function aboutMatch(tokens: readonly Token[], model: Model): AboutMatch | undefined {
  const telling = tokens.filter(({ norm }) => !model.fillers.has(norm));
  if (telling.length === 0) return undefined;
  let best: AboutMatch | undefined;
  for (const { intent, slot, type } of bareSlots(model)) {
    const known = telling.filter(({ norm }) => type.words?.has(norm)).length;
    const score = known / telling.length;
    if (known === 0 || score <= (best?.score ?? 0)) continue;
    const filled = { value: said(tokens), entities: [], resolved: false, type: type.name };
    best = { score, candidate: { intent, slots: { [slot]: filled }, grade: 1 } };
  }
  return best;
}

/** The slot types that stand alone in a sample. */
function typesSaidAlone(model: Model): ReadonlySet<string> {
  return new Set(bareSlots(model).map(({ type }) => type.name));
}

interface BareSlot {
  readonly intent: string;
  readonly slot: string;
  readonly type: SlotType;
}

function bareSlots(model: Model): BareSlot[] {
  return (model.index.slotFirst.get('') ?? []).flatMap((sample) => bareSlot(sample, model));
}

function bareSlot({ intent, parts }: Sample, model: Model): BareSlot[] {
  const [part, ...more] = parts;
  if (part === undefined || 'word' in part || more.length > 0 || isBuiltIn(intent)) return [];
  const type = model.slots.get(intent)?.get(part.slot);
  return type?.words === undefined ? [] : [{ intent, slot: part.slot, type }];
}

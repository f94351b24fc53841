import type { Filled } from './literal';
import { isBuiltIn, type Model } from './model';
import type { SlotType } from './slot-type';
import type { Token } from './tokens';

/** One reading of a sentence: values, each as one tag, among the stems of plain words. */
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
 * seven"), except complaints: the words beside a complaint may matter.
 */
export function taggings(tokens: readonly Token[], model: Model): Tagging[] {
  const types = new Set([...model.slots.values()].flatMap((slots) => [...slots.values()]));
  const all = [...types].flatMap((type) => longestValue(tokens, type) ?? []);
  const found = all.filter((one) => !all.some((other) => isMerePartOf(one, other)));
  const alone = typesSaidAlone(model);
  const single = found.filter(({ value }) => alone.has(value.type));
  const joined = found.filter(({ value }) => !alone.has(value.type)).map(vagueIfListed);
  return [...apartSubsets(joined), ...single.map((one) => [one])].map((values) =>
    tagging(tokens, values, model),
  );
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

function tagging(tokens: readonly Token[], found: readonly Found[], { stem }: Model): Tagging {
  const plain = tokens.filter((_, at) => !found.some(({ from, to }) => at >= from && at < to));
  const values = found.map(({ value }) => value);
  return {
    tags: new Set([...plain.map(({ norm }) => stem(norm)), ...values.map(({ type }) => tagOf(type))]),
    values,
  };
}

function longestValue(tokens: readonly Token[], type: SlotType): Found | undefined {
  for (let length = Math.min(tokens.length, LONGEST_VALUE); length >= 1; length -= 1) {
    for (let from = 0; from + length <= tokens.length; from += 1) {
      if (!tokens.slice(from, from + length).every(({ norm }) => type.mayHold(norm))) continue;
      const reading = type.read(tokens.slice(from, from + length));
      if (reading?.resolved) return { from, to: from + length, value: { ...reading, type: type.name } };
    }
  }
  return undefined;
}

/** The slot types that stand alone in a sample. */
function typesSaidAlone({ index, slots }: Model): ReadonlySet<string> {
  const alone = (index.slotFirst.get('') ?? []).flatMap(({ intent, parts }) => {
    const [part, ...more] = parts;
    if (part === undefined || 'word' in part || more.length > 0 || isBuiltIn(intent)) return [];
    const type = slots.get(intent)?.get(part.slot);
    return type?.words === undefined ? [] : [type.name];
  });
  return new Set(alone);
}

import { isBuiltIn, type Model, type Part, type Sample } from './model';
import type { Reading, SlotType } from './slot-type';
import type { Token } from './tokens';

export interface Filled extends Reading {
  readonly type: string;
}

export interface Candidate {
  readonly intent: string;
  readonly slots: Readonly<Record<string, Filled>>;
  /** How well the grammar was met: 3 words alone, 2 every slot value known, 1 a value that is on no list. */
  readonly grade: 1 | 2 | 3;
}

interface Attempt extends Candidate {
  /** Words of the sample itself: of two samples that fit, the one that leaves less to its slots is meant. */
  readonly carriers: number;
  readonly amazon: boolean;
}

/** The sample that the words meet exactly, from first to last. */
export function literalMatch(tokens: readonly Token[], model: Model): Candidate | undefined {
  let best: Attempt | undefined;
  for (const sample of model.samples) {
    const slots = model.slots.get(sample.intent);
    if (!slots) continue;
    for (const filled of fillings(sample.parts, tokens, slots)) {
      const attempt = grade(sample, filled, model);
      if (attempt && (!best || rank(attempt) > rank(best))) best = attempt;
    }
  }
  return best;
}

function rank(attempt: Attempt): number {
  // A phrase of the model outranks Amazon's own; a custom intent's is no better than a built-in's.
  return attempt.grade * 1000 + attempt.carriers * 2 + (attempt.amazon ? 0 : 1);
}

function grade(sample: Sample, slots: Readonly<Record<string, Filled>>, model: Model): Attempt | undefined {
  const carriers = sample.parts.flatMap((part) => ('word' in part ? [part.word] : []));
  const values = Object.values(slots);
  const base = { intent: sample.intent, slots, carriers: carriers.length, amazon: sample.amazon };
  if (values.length === 0) return { ...base, grade: 3 };
  if (values.every((value) => value.resolved)) return { ...base, grade: 2 };
  // "the {pose}" must not swallow every sentence: an unknown value needs a word that means something beside it.
  const meant = !isBuiltIn(sample.intent) && carriers.some((word) => !model.fillers.has(word));
  return meant ? { ...base, grade: 1 } : undefined;
}

/** Every way to lay the sample over the words. */
function* fillings(
  parts: readonly Part[],
  tokens: readonly Token[],
  slots: ReadonlyMap<string, SlotType>,
): Generator<Readonly<Record<string, Filled>>> {
  const [part, ...rest] = parts;
  if (!part) {
    if (tokens.length === 0) yield {};
    return;
  }
  if ('word' in part) {
    if (tokens[0]?.norm === part.word) yield* fillings(rest, tokens.slice(1), slots);
    return;
  }
  const type = slots.get(part.slot);
  if (!type) return;
  // Each part still to come needs a word at least.
  for (let length = tokens.length - rest.length; length >= 1; length -= 1) {
    const reading = type.read(tokens.slice(0, length));
    if (!reading) continue;
    for (const others of fillings(rest, tokens.slice(length), slots)) {
      yield { ...others, [part.slot]: { ...reading, type: type.name } };
    }
  }
}

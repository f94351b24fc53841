import { isBuiltIn, type Model, type SamplePart, type Sample } from './model';
import type { Reading, SlotType } from './slot-type';
import type { Token } from './tokens';

export interface Filled extends Reading {
  readonly type: string;
}

export interface Candidate {
  readonly intent: string;
  readonly slots: Readonly<Record<string, Filled>>;
  /** Quality of the match. 3: words alone. 2: every slot value is known. 1: a slot value is on no list. */
  readonly grade: 1 | 2 | 3;
}

interface Attempt extends Candidate {
  /** Number of words in the sample itself. Of two samples that fit, the one with more words of its own wins. */
  readonly carriers: number;
  readonly amazon: boolean;
}

/** The sample of a fitting intent that the words match exactly, from first to last. */
export function literalMatch(
  tokens: readonly Token[],
  model: Model,
  fits: (intent: string) => boolean = () => true,
): Candidate | undefined {
  let best: Attempt | undefined;
  const read = readerOf(tokens, model);
  for (const sample of samplesFor(tokens, model)) {
    const slots = model.slots.get(sample.intent);
    if (!slots || !fits(sample.intent)) continue;
    for (const filled of fillings(sample.parts, tokens, slots, read)) {
      const attempt = grade(sample, filled, model);
      if (attempt && (!best || rank(attempt) > rank(best))) best = attempt;
    }
  }
  return best;
}

/** The samples whose first word was said, in the model's order. */
function samplesFor(tokens: readonly Token[], { index }: Model): Sample[] {
  const words = new Set(['', ...tokens.slice(1).map(({ norm }) => norm)]);
  const slotFirst = [...words].flatMap((word) => index.slotFirst.get(word) ?? []);
  const wordFirst = index.wordFirst.get(tokens[0]?.norm ?? '') ?? [];
  const said = new Set(tokens.map(({ norm }) => norm));
  return [...wordFirst, ...slotFirst]
    .filter(({ parts }) => parts.length <= tokens.length)
    .filter(({ parts }) => parts.every((part) => !('word' in part) || said.has(part.word)))
    .sort((one, other) => one.order - other.order);
}

function rank(attempt: Attempt): number {
  // A phrase of the model outranks one of Amazon's. Custom and built-in intents rank equally.
  return attempt.grade * 1000 + attempt.carriers * 2 + (attempt.amazon ? 0 : 1);
}

function grade(sample: Sample, slots: Readonly<Record<string, Filled>>, model: Model): Attempt | undefined {
  const carriers = sample.parts.flatMap((part) => ('word' in part ? [part.word] : []));
  const values = Object.values(slots);
  const base = { intent: sample.intent, slots, carriers: carriers.length, amazon: sample.amazon };
  if (values.length === 0) return { ...base, grade: 3 };
  if (values.every((value) => value.resolved)) return { ...base, grade: 2 };
  // "the {pose}" must not match every sentence: an unknown value needs a meaningful word beside it.
  const meant = !isBuiltIn(sample.intent) && carriers.some((word) => !model.fillers.has(word));
  return meant ? { ...base, grade: 1 } : undefined;
}

/** Reads a stretch of the sentence as a value of a slot type; each stretch is read once. */
type Read = (type: SlotType, from: number, to: number) => Reading | undefined;

function readerOf(tokens: readonly Token[], model: Model): Read {
  const readings = new Map<SlotType, Map<number, Reading | undefined>>();
  return (type, from, to) => {
    const known = readings.get(type) ?? new Map<number, Reading | undefined>();
    readings.set(type, known);
    const stretch = from * (tokens.length + 1) + to;
    if (!known.has(stretch)) known.set(stretch, readAs(type, tokens.slice(from, to), model));
    return known.get(stretch);
  };
}

/**
 * Unknown words may be a value on no list. Words of other samples are none, unless values have them as well: in "do that
 * slower", "that slower" is no pose.
 */
function readAs(type: SlotType, tokens: readonly Token[], model: Model): Reading | undefined {
  const reading = type.read(tokens);
  const { words } = type;
  if (!reading || reading.resolved || !words) return reading;
  const { fillers, vocabulary, stem } = model;
  const telling = tokens.filter(({ norm }) => !fillers.has(norm)).map(({ norm }) => stem(norm));
  const own = telling.filter((word) => words.share(word) >= vocabulary.share(word));
  return own.length > 0 && own.length >= telling.length / 2 ? reading : undefined;
}

/** Every way to lay the sample over the words, from the word at `from` on. */
function* fillings(
  parts: readonly SamplePart[],
  tokens: readonly Token[],
  slots: ReadonlyMap<string, SlotType>,
  read: Read,
  from = 0,
): Generator<Readonly<Record<string, Filled>>> {
  const [part, ...rest] = parts;
  if (!part) {
    if (from === tokens.length) yield {};
    return;
  }
  if ('word' in part) {
    if (tokens[from]?.norm === part.word) yield* fillings(rest, tokens, slots, read, from + 1);
    return;
  }
  const type = slots.get(part.slot);
  if (!type) return;
  // Each part still to come needs at least one word.
  for (let to = tokens.length - rest.length; to > from; to -= 1) {
    const reading = read(type, from, to);
    if (!reading) continue;
    for (const others of fillings(rest, tokens, slots, read, to)) {
      yield { ...others, [part.slot]: { ...reading, type: type.name } };
    }
  }
}

import { rows, rowsOf, type Lesson } from '../../lambda/search/lesson';

/** A sentence, and what kind it is of. */
export interface Example {
  readonly kind: string;
  readonly text: string;
  /** How much it counts; 1 for most. */
  readonly weight: number;
  /** Patterns are not tried on it. A command or small talk seldom holds a sign, and looking for one takes most of a build. */
  readonly isPlain?: true;
}

/** How often all examples are gone through. More changes nothing that can be measured. */
const rounds = 12;
/** The first step; AdaGrad makes each weight's next ones smaller. */
const step = 0.3;
/** Pulls every weight towards 0, so that what was said once decides nothing. */
const decay = 2e-4;
/** A weight is kept in units of this: coarse ones tell nearly as much, and pack to a third. */
const unit = 1 / 1.2;

/**
 * Learns to tell kinds of sentences apart (multinomial logistic regression by stochastic gradient descent). The same examples
 * give the same table on every machine. `signsIn`: the red flags that patterns find in a text; how far each of them is to be believed is learnt as well.
 */
export function learnKinds(
  examples: readonly Example[],
  signsIn: (text: string) => readonly string[],
): Lesson {
  const kinds = [...new Set(examples.map(({ kind }) => kind))].sort();
  const count = kinds.length;
  const prepared = shuffled(examples).map(({ kind, text, weight, isPlain }) => ({
    at: kinds.indexOf(kind),
    weight,
    rows: rowsOf(text, isPlain ? [] : signsIn(text)),
  }));
  const weights = new Float32Array(rows * count);
  const squares = new Float32Array(rows * count).fill(0.01);
  const biases = new Float32Array(count);
  const errors = new Float64Array(count);
  for (let round = 0; round < rounds; round += 1) {
    for (const { at, weight, rows: own } of prepared) {
      const each = 1 / Math.sqrt(Math.max(1, own.length));
      weighErrors(errors, own, at, each, weights, biases);
      for (let kind = 0; kind < count; kind += 1) {
        errors[kind] = (errors[kind] ?? 0) * weight;
        biases[kind] = (biases[kind] ?? 0) - 0.01 * (errors[kind] ?? 0);
      }
      // The weights of a row lie side by side.
      for (const row of own) {
        for (let kind = 0, cell = row * count; kind < count; kind += 1, cell += 1) {
          const value = weights[cell] ?? 0;
          const slope = (errors[kind] ?? 0) * each + decay * value;
          const steep = (squares[cell] ?? 0) + slope * slope;
          squares[cell] = steep;
          weights[cell] = value - (step * slope) / Math.sqrt(steep);
        }
      }
    }
  }
  const table = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / unit))));
  return { kinds, biases: [...biases].map((bias) => Number(bias.toFixed(3))), unit, table };
}

/** Writes into `errors` by how much each kind is thought too likely. Plain loops: this is run a million times. */
function weighErrors(
  errors: Float64Array,
  own: readonly number[],
  right: number,
  each: number,
  weights: Float32Array,
  biases: Float32Array,
): void {
  const count = biases.length;
  errors.set(biases);
  for (const row of own)
    for (let kind = 0, cell = row * count; kind < count; kind += 1, cell += 1)
      errors[kind] = (errors[kind] ?? 0) + (weights[cell] ?? 0) * each;
  let most = -Infinity;
  for (let kind = 0; kind < count; kind += 1) most = Math.max(most, errors[kind] ?? 0);
  let sum = 0;
  for (let kind = 0; kind < count; kind += 1) {
    const likely = Math.exp((errors[kind] ?? 0) - most);
    errors[kind] = likely;
    sum += likely;
  }
  for (let kind = 0; kind < count; kind += 1)
    errors[kind] = (errors[kind] ?? 0) / sum - (kind === right ? 1 : 0);
}

/** In an order that looks like chance and is always the same: neighbours of one kind would pull one way for long. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  const mixed = [...items];
  let state = 7;
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const other = Math.floor((state / 0x80000000) * (last + 1));
    const [one, two] = [mixed[last], mixed[other]];
    if (one !== undefined && two !== undefined) [mixed[last], mixed[other]] = [two, one];
  }
  return mixed;
}

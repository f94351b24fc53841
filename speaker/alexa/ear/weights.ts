/** How much a tag (a stem, or a slot's type in braces) tells about what is meant: 0 to 1. */
export type Weights = (tag: string) => number;

/** Polite and grammatical words, which every intent shares. */
const FILLER = 0.1;
/** The least that any other word of the model tells. */
const LEAST = 0.2;

/**
 * A word of one intent alone tells all, a word that many share tells little. How many share it is counted by how evenly
 * it is spread over them. A word that no sample has tells most of all: that something else is meant.
 */
export function weightsOf(
  samples: readonly { readonly intent: string; readonly tags: ReadonlySet<string> }[],
  fillers: ReadonlySet<string>,
): Weights {
  const sizes = new Map<string, number>();
  const spread = new Map<string, Map<string, number>>();
  for (const { intent, tags } of samples) {
    sizes.set(intent, (sizes.get(intent) ?? 0) + 1);
    for (const tag of tags) {
      const counts = spread.get(tag) ?? new Map<string, number>();
      counts.set(intent, (counts.get(intent) ?? 0) + 1);
      spread.set(tag, counts);
    }
  }
  const known = new Map(
    [...spread].map(([tag, counts]): [string, number] => {
      const shares = [...counts].map(([intent, count]) => count / (sizes.get(intent) ?? 1));
      const told = 1 - Math.log(evenly(shares)) / Math.log(Math.max(2, sizes.size));
      return [tag, Math.max(LEAST, told)];
    }),
  );
  return (tag) => (fillers.has(tag) ? FILLER : (known.get(tag) ?? 1.5));
}

/** The number of equal shares that would be spread as evenly: 1 for one share, n for n equal ones. */
function evenly(shares: readonly number[]): number {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const entropy = shares.reduce((sum, share) => sum - (share / all) * Math.log(share / all), 0);
  return Math.exp(entropy);
}

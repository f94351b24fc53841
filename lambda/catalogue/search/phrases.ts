import { tokensOf } from './tokens';

/** What can be found, and the words for it: a slot value of the interaction model. */
export interface Entry {
  readonly id: string;
  readonly phrases: readonly string[];
}

/** A phrase ready to be looked for. */
export interface Phrase {
  readonly id: string;
  readonly tokens: readonly string[];
  /** How much each token says: rare ones much, fillers little. */
  readonly weights: readonly number[];
  readonly total: number;
  /** Which one it is in the vocabulary. */
  readonly order: number;
}

const fillerWeight = 0.25;

/** The phrases of all values, with the weight of their words. */
export function weighed(entries: readonly Entry[], fillers: ReadonlySet<string>): Phrase[] {
  const phrases = entries.flatMap(({ id, phrases: said }) =>
    said.map((text) => ({ id, tokens: tokensOf(text) })),
  );
  // Rarity is counted over values: a word in many phrases of one value still tells that value.
  const owners = new Map<string, Set<string>>();
  for (const { id, tokens } of phrases)
    for (const token of tokens) owners.set(token, (owners.get(token) ?? new Set()).add(id));
  const weigh = (token: string): number => {
    const rarity = Math.log(1 + entries.length / (owners.get(token)?.size ?? 1));
    return fillers.has(token) ? rarity * fillerWeight : rarity;
  };
  return phrases.map(({ id, tokens }, order) => {
    const weights = tokens.map(weigh);
    return { id, tokens, weights, total: weights.reduce((sum, weight) => sum + weight, 0), order };
  });
}

/** The phrases that a token is in, for each token. */
export function byTokenIn(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const phrase of phrases)
    for (const token of new Set(phrase.tokens)) {
      const others = found.get(token);
      if (others === undefined) found.set(token, [phrase]);
      else others.push(phrase);
    }
  return found;
}

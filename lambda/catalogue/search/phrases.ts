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
  return phrases.map(({ id, tokens }) => {
    const weights = tokens.map(weigh);
    return { id, tokens, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
  });
}

import type { Vocabulary } from './vocabulary';
import { isOneOf } from './word-list';

/** How many words say something else: they are no part of what is known, and no small change of the language. */
export function strangersIn(
  tokens: readonly string[],
  isKnown: (at: number) => boolean,
  { words, sounds }: Vocabulary,
): number {
  const common = [words.fillers, words.pain, words.personal, words.joints];
  return tokens.filter(
    (token, at) =>
      token !== '' &&
      token !== '.' &&
      !isKnown(at) &&
      !sounds.has(token) &&
      !common.some((list) => isOneOf(list, token)),
  ).length;
}

import type { Language } from '../language';
import type { Stem } from './stems';
import { words } from './tokens';

/** What turns the meaning of the words around it into its contrary. */
export interface Sense {
  /** "not", "no", "without". */
  readonly negated: boolean;
  /** "too fast" asks for slower. */
  readonly excess: boolean;
}

export interface Contraries {
  /** The sense of a sentence or a sample: its words as they were said. */
  senseOf(spoken: readonly string[]): Sense;
  /** Whether one says the contrary of the other, by a word ("slower", "faster"). Both are stems. */
  oppose(heard: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean;
}

export function contrariesIn(language: Language, stem: Stem): Contraries {
  const stems = (text: string): string[] => words(text, language.alike).map(stem);
  const negations = new Set(language.negations.flatMap((word) => words(word, language.alike)));
  const excess = new Set(language.excess.flatMap((word) => words(word, language.alike)));
  const opposites = new Map<string, Set<string>>();
  for (const [left, right] of language.contraries) {
    for (const one of stems(left)) {
      for (const other of stems(right)) {
        opposites.set(one, (opposites.get(one) ?? new Set()).add(other));
        opposites.set(other, (opposites.get(other) ?? new Set()).add(one));
      }
    }
  }
  return {
    senseOf: (spoken) => ({
      negated: spoken.some((word) => negations.has(word)),
      excess: spoken.some((word, at) => excess.has(word) && opposites.has(stem(spoken[at + 1] ?? ''))),
    }),
    oppose(heard, wanted) {
      for (const word of heard) {
        if (wanted.has(word)) continue;
        for (const contrary of opposites.get(word) ?? []) {
          if (wanted.has(contrary) && !heard.has(contrary)) return true;
        }
      }
      return false;
    },
  };
}

export function sameSense(one: Sense, other: Sense): boolean {
  return one.negated === other.negated && one.excess === other.excess;
}

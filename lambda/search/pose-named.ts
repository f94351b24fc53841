import { tokensOf } from './tokens';

/** Pose id by each name that people have for it, its words with a space between. */
export type PoseNames = ReadonlyMap<string, string>;

interface Named {
  readonly id: string;
  readonly name: { readonly value: string; readonly synonyms: readonly string[] };
}

/** The names of the poses, from the slot values that the build ships. */
export function poseNamesFrom(values: readonly Named[]): PoseNames {
  return new Map(
    values.flatMap(({ id, name }) =>
      [name.value, ...name.synonyms].map((text): [string, string] => [tokensOf(text).join(' '), id]),
    ),
  );
}

/** In a longer sentence a name of one word ("wall") is too little to go by. */
const fewestWords = 2;

/**
 * The pose that a text names, where Alexa has not resolved it: by all of its words, else by the longest name in it, and of
 * two as long the first ("the one with the wall, not the lying one"). Null where it names none.
 */
export function poseNamed(text: string, names: PoseNames): string | null {
  const tokens = tokensOf(text);
  const whole = names.get(tokens.join(' '));
  if (whole !== undefined) return whole;
  for (let length = tokens.length - 1; length >= fewestWords; length -= 1) {
    for (let from = 0; from + length <= tokens.length; from += 1) {
      const id = names.get(tokens.slice(from, from + length).join(' '));
      if (id !== undefined) return id;
    }
  }
  return null;
}

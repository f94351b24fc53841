import { isInside } from './clauses';
import { couldMatch, matchPattern } from './pattern';
import { sentenceOf } from './rule';
import { isOneOf } from './tokens';
import type { Vocabulary } from './vocabulary';

/** The tokens without what is told of films, books or work: until the speaker comes back to themselves. */
export function withoutStories(tokens: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const sentence = sentenceOf(tokens);
  const spans = vocabulary.stories.flatMap((pattern) =>
    couldMatch(pattern, sentence) ? (matchPattern(pattern, sentence.tokens) ?? []) : [],
  );
  const isStory = (at: number): boolean => isInside(at + 1, spans);
  return withoutSubjects(tokens, isStory, vocabulary, true);
}

/** The tokens without what is said of other people, animals and things. */
export function withoutOthers(tokens: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const { owners } = vocabulary.words;
  return withoutSubjects(tokens, (at) => isOneOf(owners, tokens[at] ?? ''), vocabulary);
}

/**
 * Blanks what belongs to a subject other than the speaker. It begins at that subject, where no word for the speaker stands
 * before it in its clause, or where a word such as "who" follows it; it ends at the next word for the speaker.
 */
function withoutSubjects(
  tokens: readonly string[],
  isSubject: (at: number) => boolean,
  { words }: Vocabulary,
  wholeClauses = false,
): readonly string[] {
  const isOther = (at: number): boolean => isSubject(at) || isOneOf(words.things, tokens[at] ?? '');
  const isSelf = (at: number): boolean =>
    isOneOf(words.self, tokens[at] ?? '') &&
    !isOther(at + 1) &&
    !(isOther(at + 2) && !isOneOf(words.self, tokens[at + 1] ?? ''));
  // "The dog knocked me over": what is done to the speaker stays theirs.
  const isDoneToSelf = (at: number): boolean => {
    const end = tokens.findIndex((token, index) => index > at && isOneOf(words.conjunctions, token));
    return tokens
      .slice(at, end < 0 ? tokens.length : end)
      .some((token) => isOneOf(words.selfAsObject, token));
  };
  let owner: 'self' | 'other' | 'story' | null = null;
  return tokens.map((token, at) => {
    if (owner !== 'other' && isOneOf(words.conjunctions, token)) owner = owner === 'story' ? 'other' : null;
    else if (isSelf(at) && owner !== 'story') owner = 'self';
    else if (wholeClauses && isSubject(at)) owner = 'story';
    else if (
      isOther(at) &&
      (owner !== 'self' || isOneOf(words.relators, tokens[at + 1] ?? '')) &&
      !isDoneToSelf(at)
    )
      owner = 'other';
    return owner === 'other' || owner === 'story' ? '' : token;
  });
}

import { bestPhrase } from './best';
import { clausesOf, isDenial, withoutPhrases, type Clause } from './clauses';
import { complaintIn } from './complaint';
import { none, type Found } from './found';
import { judge } from './judge';
import { firstHolding, matchesAny, sentenceOf } from './rule';
import { firstWords, isOneOf } from './tokens';
import type { Vocabulary } from './vocabulary';

/** A score of at least this means: every word of the phrase was heard, apart from its ending. */
const literalFrom = 0.93;

/**
 * The condition that the words name, or the sore joint, whatever else is in them. In this order: a sore joint, an exact phrase,
 * unknown illnesses, complaints by pattern, the most similar phrase.
 */
export function conditionIn(heard: string, vocabulary: Vocabulary): Found {
  const said = firstWords(heard);
  const tokens = withoutPhrases(vocabulary.figuresOfSpeech, said);
  const sore = soreIn(tokens, vocabulary);
  if (sore !== null) return { kind: 'sore', id: sore };
  const exactly = vocabulary.exact.get(said.join(' '));
  if (exactly !== undefined) return { kind: 'sure', id: exactly };
  if (said.some((token) => isOneOf(vocabulary.words.illnesses, token))) return none;
  const left = withoutPhrases(vocabulary.complaintIdioms, tokens);
  const clauses = clausesOf(left, vocabulary).filter(
    (clause) => !matchesAny(vocabulary.ignoredClauses, sentenceOf(clause)),
  );
  return complaintIn(clauses, vocabulary) ?? mostSimilar(clauses, vocabulary);
}

/** The caution of a joint that is said to be sore or worn; null where none is, or where it is denied or somebody else's. */
function soreIn(tokens: readonly string[], vocabulary: Vocabulary): string | null {
  const { words, soreParts } = vocabulary;
  if (tokens.some((token) => isDenial(token, vocabulary) || isOneOf(words.otherPeople, token))) return null;
  return firstHolding(soreParts, sentenceOf(tokens));
}

/** The most similar condition, for clauses that no pattern matches. */
function mostSimilar(clauses: readonly Clause[], vocabulary: Vocabulary): Found {
  const sentence = clauses
    .filter((clause) => !matchesAny(vocabulary.otherComplaints, sentenceOf(clause)))
    .flat();
  return isAboutSomethingElse(sentence, vocabulary) ? none : judge(sentence, vocabulary);
}

/** Names a body part, topic or person that belongs to no phrase of ours. "Can't touch my toes" is a phrase of ours. */
function isAboutSomethingElse(tokens: readonly string[], vocabulary: Vocabulary): boolean {
  const { bodyParts, offTopic, otherPeople } = vocabulary.words;
  const strange = tokens.flatMap((token, at) =>
    [bodyParts, offTopic, otherPeople].some((list) => isOneOf(list, token)) ? [at] : [],
  );
  if (strange.length === 0) return false;
  const best = bestPhrase(tokens, vocabulary);
  return best === null || best.score < literalFrom || !strange.every((at) => best.at.has(at));
}

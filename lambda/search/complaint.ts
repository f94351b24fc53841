import { findCondition } from '../catalogue/conditions';
import { isInside, narrowClausesOf, type Clause, unknownWords } from './clauses';
import { painIn, type Found } from './found';
import { matchPattern, type Span } from './pattern';
import { withStops } from './rule';
import type { IdPatterns, Vocabulary } from './vocabulary';
import { isOneOf, type WordList } from './tokens';

/** The complaint that a pattern of the language matches ("my back ... hurts"), anywhere in the clauses; null if none does. */
export function complaintIn(clauses: readonly Clause[], vocabulary: Vocabulary): Found | null {
  const narrow = clauses.flatMap((clause) => narrowClausesOf(clause, vocabulary)).map(withStops);
  const pain = narrow.some((clause) => clause.some((token) => isOneOf(vocabulary.words.pain, token)));
  for (const { id, patterns } of vocabulary.complaints) {
    const certainty = certaintyOf(narrow, patterns, vocabulary);
    if (certainty === null) continue;
    if (pain && findCondition(id)?.kind === 'area') return painIn(id, narrow.flat(), vocabulary);
    return { kind: certainty, id };
  }
  const maybe = vocabulary.doubtful.find(
    ({ patterns }) => certaintyOf(narrow, patterns, vocabulary) !== null,
  );
  return maybe === undefined ? null : { kind: 'unsure', id: maybe.id };
}

type Certainty = 'sure' | 'unsure';

/** How certain it is that the patterns mean the speaker's own complaint; null when they do not. */
function certaintyOf(
  clauses: readonly Clause[],
  patterns: IdPatterns['patterns'],
  vocabulary: Vocabulary,
): Certainty | null {
  const { words, negations } = vocabulary;
  for (const clause of clauses)
    for (const pattern of patterns) {
      const spans = matchPattern(pattern, clause);
      if (spans === null || isNegated(clause, spans, negations)) continue;
      if (belongsToOtherPart(clause, spans, words) || isOffTopic(words.offTopic, clause, spans, words))
        continue;
      if (isSubject(words.bodyParts, clause, spans, words) || hasNoOwner(clause, spans, vocabulary)) continue;
      return isSubject(words.otherPeople, clause, spans, words) ? 'unsure' : 'sure';
    }
  return null;
}

type Words = Vocabulary['words'];

/** A negation stands right before the match or inside it: "I'm not stressed." */
function isNegated(clause: Clause, spans: readonly Span[], negations: ReadonlySet<string>): boolean {
  const [first, last] = endsOf(spans);
  return clause.some(
    (token, at) => at >= first - 1 && at < last && !isInside(at, spans) && negations.has(token),
  );
}

/** The words belong to another body part or are half of a compound: "my arm hurts", "stress headache". */
function belongsToOtherPart(clause: Clause, spans: readonly Span[], words: Words): boolean {
  const [first, last] = endsOf(spans);
  const isThere = (list: WordList, from: number, to: number): boolean =>
    clause.some((token, at) => at >= from && at < to && !isInside(at, spans) && isOneOf(list, token));
  if ([words.offTopic, words.bodyParts].some((list) => isThere(list, last, last + 1))) return true;
  if (isThere(words.offTopic, first, last)) return true;
  // A complaint that names no body part of ours, such as sciatica, may be felt in any part.
  if (!clause.some((token, at) => isInside(at, spans) && isOneOf(words.ownBodyParts, token))) return false;
  // "My arm, my back hurts": a match that starts with "my" starts a new thought, so look no further back.
  const start = isOneOf(words.personal, clause[first] ?? '') ? first : 0;
  return isThere(words.bodyParts, start, clause.length);
}

/** Only ambiguous words matched, and neither "my" nor a body part says whose they are: "a slouchy hat". */
function hasNoOwner(clause: Clause, spans: readonly Span[], vocabulary: Vocabulary): boolean {
  const { personal, ownBodyParts, ambiguous, fillers } = vocabulary.words;
  const said = clause.filter((token, at) => isInside(at, spans) && token !== '.');
  if (!said.every((token) => isOneOf(ambiguous, token) || isOneOf(fillers, token))) return false;
  if (clause.some((token) => isOneOf(personal, token) || isOneOf(ownBodyParts, token))) return false;
  return unknownWords(clause, (at) => isInside(at, spans), vocabulary) > 0;
}

/** Another topic is named and is the subject, or neither "my" nor a body part is named: "my cat is anxious", "spell stress". */
function isOffTopic(list: WordList, clause: Clause, spans: readonly Span[], words: Words): boolean {
  const isNamed = clause.some((token, at) => !isInside(at, spans) && isOneOf(list, token));
  const isKnown = clause.some(
    (token) => isOneOf(words.personal, token) || isOneOf(words.ownBodyParts, token),
  );
  if (isNamed && !isKnown) return true;
  return isSubject(list, clause, spans, words);
}

/** A word of the list stands before the match with no "I" or "my" in between: "my husband's back hurts", "my eyes are tired". */
function isSubject(list: WordList, clause: Clause, spans: readonly Span[], { personal }: Words): boolean {
  const [, last] = endsOf(spans);
  const owner = clause.findLastIndex(
    (token, at) => at < last && !isInside(at, spans) && isOneOf(list, token),
  );
  return owner >= 0 && !clause.slice(owner, last).some((token) => isOneOf(personal, token));
}

function endsOf(spans: readonly Span[]): [first: number, last: number] {
  return [Math.min(...spans.map(({ from }) => from)), Math.max(...spans.map(({ to }) => to))];
}

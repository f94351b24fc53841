import { findCondition } from '../catalogue/conditions';
import { bounded, isInside, narrowClausesOf, type Clause, strangersIn } from './clauses';
import { aching, type Found } from './found';
import { hear, type Span } from './pattern';
import type { Listened, Vocabulary } from './vocabulary';
import { isOneOf, type WordList } from './tokens';

/** A complaint in so many words ("my back ... hurts"), wherever it stands in a long story; null if there is none. */
export function complaintIn(clauses: readonly Clause[], vocabulary: Vocabulary): Found | null {
  const narrow = clauses.flatMap((clause) => narrowClausesOf(clause, vocabulary)).map(bounded);
  const pain = narrow.some((clause) => clause.some((token) => isOneOf(vocabulary.words.pain, token)));
  for (const { id, patterns } of vocabulary.complaints) {
    const certainty = heardIn(narrow, patterns, vocabulary);
    if (certainty === null) continue;
    if (pain && findCondition(id)?.kind === 'area') return aching(id);
    return { kind: certainty, id };
  }
  const maybe = vocabulary.doubtful.find(({ patterns }) => heardIn(narrow, patterns, vocabulary) !== null);
  return maybe === undefined ? null : { kind: 'unsure', id: maybe.id };
}

type Certainty = 'sure' | 'unsure';

function heardIn(
  clauses: readonly Clause[],
  patterns: Listened['patterns'],
  vocabulary: Vocabulary,
): Certainty | null {
  const { words, negations } = vocabulary;
  for (const clause of clauses)
    for (const pattern of patterns) {
      const spans = hear(pattern, clause);
      if (spans === null || isTakenBack(clause, spans, negations)) continue;
      if (isBesideAnother(clause, spans, words) || isOf(words.elsewhere, clause, spans, words)) continue;
      if (isSubject(words.bodies, clause, spans, words) || isNobodys(clause, spans, vocabulary)) continue;
      return isSubject(words.people, clause, spans, words) ? 'unsure' : 'sure';
    }
  return null;
}

type Words = Vocabulary['words'];

/** "I'm not stressed." */
function isTakenBack(clause: Clause, spans: readonly Span[], negations: ReadonlySet<string>): boolean {
  const [first, last] = endsOf(spans);
  return clause.some(
    (token, at) => at >= first - 1 && at < last && !isInside(at, spans) && negations.has(token),
  );
}

/** It is said of another part of the body, or is half of another word: "stress headache". */
function isBesideAnother(clause: Clause, spans: readonly Span[], words: Words): boolean {
  const [first, last] = endsOf(spans);
  const isThere = (list: WordList, from: number, to: number): boolean =>
    clause.some((token, at) => at >= from && at < to && !isInside(at, spans) && isOneOf(list, token));
  if ([words.elsewhere, words.bodies].some((list) => isThere(list, last, last + 1))) return true;
  if (isThere(words.elsewhere, first, last)) return true;
  // Sciatica stays sciatica, wherever it is felt.
  if (!clause.some((token, at) => isInside(at, spans) && isOneOf(words.ours, token))) return false;
  // "My arm, my back hurts": whoever starts anew with "my" has left the arm behind.
  const start = isOneOf(words.personal, clause[first] ?? '') ? first : 0;
  return isThere(words.bodies, start, clause.length);
}

/** Words of many meanings, among others of which none is the body's nor the speaker's: "a slouchy hat". */
function isNobodys(clause: Clause, spans: readonly Span[], vocabulary: Vocabulary): boolean {
  const { personal, ours, loose, fillers } = vocabulary.words;
  const said = clause.filter((token, at) => isInside(at, spans) && token !== '.');
  if (!said.every((token) => isOneOf(loose, token) || isOneOf(fillers, token))) return false;
  if (clause.some((token) => isOneOf(personal, token) || isOneOf(ours, token))) return false;
  return strangersIn(clause, (at) => isInside(at, spans), vocabulary) > 0;
}

/** Another topic that nobody connects with "I" or the body: "my cat is anxious", "spell stress". */
function isOf(list: WordList, clause: Clause, spans: readonly Span[], words: Words): boolean {
  const isNamed = clause.some((token, at) => !isInside(at, spans) && isOneOf(list, token));
  const isKnown = clause.some((token) => isOneOf(words.personal, token) || isOneOf(words.ours, token));
  if (isNamed && !isKnown) return true;
  return isSubject(list, clause, spans, words);
}

/** Said of somebody or something with no "I" or "my" in between: "my husband's back hurts", "my eyes are tired". */
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

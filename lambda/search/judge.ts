import { findCondition } from '../catalogue/conditions';
import { bestPhrase, type Match } from './best';
import { painIn, none, type Found } from './found';
import { unknownWords } from './clauses';
import type { Vocabulary } from './vocabulary';
import { isOneOf, type WordList } from './tokens';

/** From this score on the phrase is taken as meant. */
const sureFrom = 0.8;
/** From this score on the skill asks whether the phrase was meant. */
const unsureFrom = 0.72;
/** Unknown words allowed around the phrase; with more of them the skill asks, or finds nothing. */
const unknownAllowed = { personal: 4, other: 1 };
/** Other words allowed between the first and the last word of the phrase. */
const gapAllowed = 3;
/** A negation at most this many words before the phrase negates it. */
const negationReach = 2;

/** The condition of the most similar phrase, where the words around it allow that reading. */
export function judge(tokens: readonly string[], vocabulary: Vocabulary): Found {
  const best = bestPhrase(tokens, vocabulary);
  if (
    best === null ||
    best.score < unsureFrom ||
    best.isPartial ||
    isScattered(best) ||
    isNegated(best, tokens, vocabulary)
  )
    return none;
  const { words } = vocabulary;
  const any = (list: WordList): boolean => tokens.some((token) => isOneOf(list, token));
  if (findCondition(best.id)?.kind === 'area' && any(words.pain)) return painIn(best.id, tokens, vocabulary);
  const unknown = unknownWords(tokens, (at) => best.at.has(at), vocabulary);
  const personal = any(words.personal);
  if (!personal && unknown > unknownAllowed.other) return none;
  if (isAmbiguous(best, tokens, vocabulary) && !isAlone(best, tokens, unknown, personal)) return none;
  const sure = best.score >= sureFrom;
  if (!sure) return personal || unknown === 0 ? { kind: 'unsure', id: best.id } : none;
  const allowed = personal ? unknownAllowed.personal : 0;
  return { kind: unknown > allowed ? 'unsure' : 'sure', id: best.id };
}

/** A negation stands before or inside the phrase: "I'm not tired." */
function isNegated({ at }: Match, tokens: readonly string[], { negations }: Vocabulary): boolean {
  const from = Math.min(...at) - negationReach;
  return tokens.some(
    (token, index) => index >= from && index <= Math.max(...at) && !at.has(index) && negations.has(token),
  );
}

/** The words of the phrase stand too far apart to belong together. */
function isScattered({ at }: Match): boolean {
  return Math.max(...at) - Math.min(...at) + 1 > at.size + gapAllowed;
}

/** The phrase was heard only in ambiguous words: "gas", "tight", "period". */
function isAmbiguous(best: Match, tokens: readonly string[], { words }: Vocabulary): boolean {
  return [...best.at].every((at) => {
    const token = tokens[at] ?? '';
    return [words.ambiguous, words.fillers, words.personal].some((list) => isOneOf(list, token));
  });
}

/** Accept an ambiguous word only beside a personal word ("my", "help with"), or alone. */
function isAlone(best: Match, tokens: readonly string[], unknown: number, personal: boolean): boolean {
  const around = tokens.filter((token, at) => token !== '' && !best.at.has(at)).length;
  return personal ? unknown === 0 : around === 0;
}

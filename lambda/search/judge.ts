import { findCondition } from '../catalogue/conditions';
import { bestPhrase, type Match } from './best';
import { aching, none, type Found } from './found';
import { strangersIn } from './clauses';
import type { Vocabulary } from './vocabulary';
import { isOneOf, type WordList } from './tokens';

const sureFrom = 0.8;
const unsureFrom = 0.72;
/** So many words that we do not know may stand around a complaint before it is asked about. */
const strangersAllowed = { personal: 4, other: 1 };
/** Words that belong together stand together; so many others may come between. */
const scatterAllowed = 3;
/** A "not" so many words before takes it back. */
const takesBack = 2;

/** What some words sound most like, as far as what stands around them allows it. */
export function judge(tokens: readonly string[], vocabulary: Vocabulary): Found {
  const best = bestPhrase(tokens, vocabulary);
  if (
    best === null ||
    best.score < unsureFrom ||
    best.isPartial ||
    isScattered(best) ||
    isTakenBack(best, tokens, vocabulary)
  )
    return none;
  const { words } = vocabulary;
  const any = (list: WordList): boolean => tokens.some((token) => isOneOf(list, token));
  if (findCondition(best.id)?.kind === 'area' && any(words.pain)) return aching(best.id);
  const strangers = strangersIn(tokens, (at) => best.at.has(at), vocabulary);
  const personal = any(words.personal);
  if (!personal && strangers > strangersAllowed.other) return none;
  if (isLoose(best, tokens, vocabulary) && !isAlone(best, tokens, strangers, personal)) return none;
  const sure = best.score >= sureFrom;
  if (!sure) return personal || strangers === 0 ? { kind: 'unsure', id: best.id } : none;
  const allowed = personal ? strangersAllowed.personal : 0;
  return { kind: strangers > allowed ? 'unsure' : 'sure', id: best.id };
}

/** "I'm not tired." */
function isTakenBack({ at }: Match, tokens: readonly string[], { negations }: Vocabulary): boolean {
  const from = Math.min(...at) - takesBack;
  return tokens.some(
    (token, index) => index >= from && index <= Math.max(...at) && !at.has(index) && negations.has(token),
  );
}

function isScattered({ at }: Match): boolean {
  return Math.max(...at) - Math.min(...at) + 1 > at.size + scatterAllowed;
}

/** Nothing but words of many meanings: "gas", "tight", "period". */
function isLoose(best: Match, tokens: readonly string[], { words }: Vocabulary): boolean {
  return [...best.at].every((at) => {
    const token = tokens[at] ?? '';
    return [words.loose, words.fillers, words.personal].some((list) => isOneOf(list, token));
  });
}

/** A loose word means us where somebody says "my" or asks for help with it, or says nothing else at all. */
function isAlone(best: Match, tokens: readonly string[], strangers: number, personal: boolean): boolean {
  const around = tokens.filter((token, at) => token !== '' && !best.at.has(at)).length;
  return personal ? strangers === 0 : around === 0;
}

import { findCondition } from '../conditions';
import { bestPhrase, type Match } from './best';
import { hear } from './pattern';
import { tokensOf } from './tokens';
import type { Vocabulary } from './vocabulary';
import { isOneOf, type WordList } from './word-list';

/** What somebody meant: a red flag before all else; then one condition, perhaps one, or none that we know. */
export type Found =
  | { readonly kind: 'red-flag'; readonly id: string }
  | { readonly kind: 'sure'; readonly id: string }
  | { readonly kind: 'unsure'; readonly id: string }
  | { readonly kind: 'none' };

const none: Found = { kind: 'none' };
const sureFrom = 0.8;
const unsureFrom = 0.72;
/** Every word of a phrase was heard, but for its ending. */
const literalFrom = 0.93;
/** So many words that we do not know may stand around a complaint before it is asked about. */
const strangersAllowed = { personal: 4, other: 1 };
/** Nobody complains in more words; what is longer would only cost time. */
const longest = 40;

/** What the words mean that Alexa heard for a condition. */
export function search(heard: string, vocabulary: Vocabulary): Found {
  const tokens = withoutAsides(tokensOf(heard.slice(0, longest * 16)).slice(0, longest), vocabulary);
  const flag = redFlagIn(tokens, vocabulary);
  if (flag !== null) return { kind: 'red-flag', id: flag };
  if (!isElsewhere(tokens, vocabulary)) return judge(tokens, tokens, vocabulary);
  // "Neck and back pain": one part of what was said may still be ours.
  return (
    clausesOf(tokens, vocabulary)
      .filter((clause) => !isElsewhere(clause, vocabulary))
      .map((clause) => judge(clause, tokens, vocabulary))
      .find(({ kind }) => kind !== 'none') ?? none
  );
}

/** Speaks of something that we do not know, unless it is part of a phrase that we do: "can't touch my toes". */
function isElsewhere(tokens: readonly string[], vocabulary: Vocabulary): boolean {
  const strange = tokens.flatMap((token, at) => (isOneOf(vocabulary.words.elsewhere, token) ? [at] : []));
  if (strange.length === 0) return false;
  const best = bestPhrase(tokens, vocabulary);
  return best === null || best.score < literalFrom || !strange.every((at) => best.at.has(at));
}

function redFlagIn(tokens: readonly string[], { alarms, negations }: Vocabulary): string | null {
  const sentence = ['.', ...tokens, '.'];
  const refused = (from: number): boolean => negations.has(sentence[from - 1] ?? '');
  const alarm = alarms.find(({ patterns }) => patterns.some((pattern) => hear(pattern, sentence, refused)));
  return alarm?.id ?? null;
}

function withoutAsides(tokens: readonly string[], { asides }: Vocabulary): readonly string[] {
  return asides.reduce((left, aside) => {
    const spans = hear(aside, left);
    // The gap stays visible, so that what stood on its two sides does not become a phrase.
    return spans === null ? left : left.map((token, at) => (inside(at, spans) ? '' : token));
  }, tokens);
}

function inside(at: number, spans: NonNullable<ReturnType<typeof hear>>): boolean {
  return spans.some(({ from, to }) => at >= from && at < to);
}

function clausesOf(tokens: readonly string[], { words }: Vocabulary): string[][] {
  const clauses: string[][] = [[]];
  for (const token of tokens) {
    if (isOneOf(words.joints, token)) clauses.push([]);
    else clauses.at(-1)?.push(token);
  }
  return clauses;
}

function judge(tokens: readonly string[], sentence: readonly string[], vocabulary: Vocabulary): Found {
  const best = bestPhrase(tokens, vocabulary);
  if (best === null || best.score < unsureFrom) return none;
  const { words } = vocabulary;
  const any = (list: WordList): boolean => sentence.some((token) => isOneOf(list, token));
  if (findCondition(best.id)?.kind === 'area' && any(words.pain)) return aching(best);
  const strangers = strangersIn(tokens, best, vocabulary);
  const personal = any(words.personal);
  if (!personal && strangers > strangersAllowed.other) return none;
  const sure = best.score >= sureFrom && !isLoose(best, tokens, strangers, vocabulary);
  if (!sure) return personal || strangers === 0 ? { kind: 'unsure', id: best.id } : none;
  const allowed = personal ? strangersAllowed.personal : 0;
  return { kind: strangers > allowed ? 'unsure' : 'sure', id: best.id };
}

/** A part of the body that hurts is not one to be stretched; where it may be stiff instead, that is asked. */
function aching({ id }: Match): Found {
  const stiff = `tight-${id}`;
  return findCondition(stiff) === null ? none : { kind: 'unsure', id: stiff };
}

function strangersIn(tokens: readonly string[], best: Match, { words, sounds }: Vocabulary): number {
  return tokens.filter(
    (token, at) =>
      token !== '' &&
      !best.at.has(at) &&
      !sounds.has(token) &&
      ![words.fillers, words.pain, words.personal, words.joints].some((list) => isOneOf(list, token)),
  ).length;
}

function isLoose(best: Match, tokens: readonly string[], strangers: number, { words }: Vocabulary): boolean {
  if (strangers === 0) return false;
  return [...best.at].every((at) => {
    const token = tokens[at] ?? '';
    return isOneOf(words.loose, token) || isOneOf(words.fillers, token);
  });
}

import { bestPhrase } from './best';
import { bounded, clausesOf, isAbout, without, type Clause } from './clauses';
import { complaintIn } from './complaint';
import { none, type Found } from './found';
import { judge } from './judge';
import { hear } from './pattern';
import { tokensOf, isOneOf } from './tokens';
import type { Vocabulary } from './vocabulary';

export type { Found } from './found';

/** Every word of a phrase was heard, but for its ending. */
const literalFrom = 0.93;
/** Nobody complains in more words; what is longer would only cost time. */
const longest = 40;

/** What the words mean that Alexa heard for a condition. */
export function search(heard: string, vocabulary: Vocabulary): Found {
  const said = tokensOf(heard.slice(0, longest * 16)).slice(0, longest);
  const tokens = without(vocabulary.asides, said);
  const flag = redFlagIn(tokens, vocabulary);
  if (flag !== null) return { kind: 'red-flag', id: flag };
  const exactly = vocabulary.exact.get(said.join(' '));
  if (exactly !== undefined) return { kind: 'sure', id: exactly };
  if (said.some((token) => isOneOf(vocabulary.words.illnesses, token))) return none;
  const left = without(vocabulary.idioms, tokens);
  const clauses = clausesOf(left, vocabulary).filter((clause) => !isAbout(clause, vocabulary.unmeant));
  return complaintIn(clauses, vocabulary) ?? likenessIn(clauses, vocabulary);
}

/** Whether something is said to hurt right now. */
export function tellsOfPain(heard: string, vocabulary: Vocabulary): boolean {
  const tokens = tokensOf(heard.slice(0, longest * 16));
  return vocabulary.hurting.some((pattern) => hear(pattern, tokens) !== null);
}

/** What sounds most like something that we know, where nothing was said in so many words. */
function likenessIn(clauses: readonly Clause[], vocabulary: Vocabulary): Found {
  const sentence = clauses.filter((clause) => !isAbout(clause, vocabulary.others)).flat();
  return isElsewhere(sentence, vocabulary) ? none : judge(sentence, vocabulary);
}

/** Speaks of something that we do not know, unless it is part of a phrase that we do: "can't touch my toes". */
function isElsewhere(tokens: readonly string[], vocabulary: Vocabulary): boolean {
  const { bodies, elsewhere, people } = vocabulary.words;
  const strange = tokens.flatMap((token, at) =>
    [bodies, elsewhere, people].some((list) => isOneOf(list, token)) ? [at] : [],
  );
  if (strange.length === 0) return false;
  const best = bestPhrase(tokens, vocabulary);
  return best === null || best.score < literalFrom || !strange.every((at) => best.at.has(at));
}

function redFlagIn(tokens: readonly string[], { alarms, negations }: Vocabulary): string | null {
  const sentence = bounded(tokens);
  const refused = (from: number): boolean => negations.has(sentence[from - 1] ?? '');
  const alarm = alarms.find(({ patterns }) => patterns.some((pattern) => hear(pattern, sentence, refused)));
  return alarm?.id ?? null;
}

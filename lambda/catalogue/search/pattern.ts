import { distance } from 'fastest-levenshtein';
import { longEnoughToMishear, startOf, type Chain, type Part, type Pattern, type Word } from './compile';
import { singular } from './tokens';

/** Where something was heard: from this token up to, not including, that one. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** So many words may stand between two parts of which one follows the other. */
const soonAfter = 4;

/** The spans of a pattern's parts, one each; null unless all are heard. What a part ends on refuses none after it. */
export function hear(
  pattern: Pattern,
  tokens: readonly string[],
  refused: (from: number) => boolean = () => false,
): readonly Span[] | null {
  const spans: Span[] = [];
  for (const chain of pattern) {
    const heard = hearChain(chain, tokens, refused, 0, tokens.length);
    if (heard === null) return null;
    spans.push(...heard);
  }
  return spans;
}

function hearChain(
  [part, ...rest]: Chain,
  tokens: readonly string[],
  refused: (from: number) => boolean,
  earliest: number,
  latest: number,
): Span[] | null {
  if (part === undefined) return [];
  for (let from = earliest; from < Math.min(latest, tokens.length); from += 1) {
    const follows = earliest > 0 && from === earliest;
    if (!follows && refused(from)) continue;
    for (const to of endsOf(part, tokens, from)) {
      const after = hearChain(rest, tokens, refused, to, to + soonAfter + 1);
      if (after !== null) return [{ from, to }, ...after];
    }
  }
  return null;
}

/** Where the alternatives end that begin at this token. */
function endsOf({ byWord, byStart, starts }: Part, tokens: readonly string[], from: number): number[] {
  const token = tokens[from] ?? '';
  const start = startOf(token);
  if (!starts.has(start)) return [];
  const ends: number[] = [];
  for (const likely of [byWord.get(token), byWord.get(singular(token)), byStart.get(start)])
    for (const words of likely ?? [])
      if (words.every((word, index) => sounds(word, tokens[from + index] ?? '')))
        ends.push(from + words.length);
  return ends;
}

function sounds({ text, open }: Word, token: string): boolean {
  if (token === text || singular(token) === text || (open && token.startsWith(text))) return true;
  if (text === '_') return token !== '' && token !== '.';
  if (text.length < longEnoughToMishear || token[0] !== text[0]) return false;
  if (!open && Math.abs(token.length - text.length) > 1) return false;
  return distance(open ? token.slice(0, text.length) : token, text) === 1;
}

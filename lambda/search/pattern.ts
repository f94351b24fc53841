import { spell, singular } from './tokens';
import { distance } from 'fastest-levenshtein';

/**
 * A pattern of words, written as text. `numb*|tingl* + <leg>` matches when each part is there, in any order. In
 * `<my> > back > hurt*` each part has to follow soon after the one before it. A part lists alternatives of one word or
 * several. `*` leaves a word's end open, `<leg>` stands for a set, `_` for any one word, `.` for the beginning or the end of
 * the sentence.
 */
export type Pattern = readonly Chain[];

type Chain = readonly Part[];

/**
 * The alternatives of a part, indexed so that few have to be compared with a token: by the first word where it must be
 * heard exactly, else by its first two letters.
 */
export interface Part {
  readonly byWord: ReadonlyMap<string, readonly Alternative[]>;
  readonly byStart: ReadonlyMap<string, readonly Alternative[]>;
  /** The first two letters of every first word. A token with other letters cannot match. */
  readonly starts: ReadonlySet<string>;
}

type Alternative = readonly Word[];

interface Word {
  readonly text: string;
  readonly open: boolean;
}

export type Sets = Readonly<Record<string, string>>;

/** Words of at least this many letters match with one letter wrong. Shorter ones would be confused with other words. */
const longEnoughToMishear = 8;

/** Compiles patterns from their texts. */
export function compilePatterns(texts: readonly string[], sets: Sets): readonly Pattern[] {
  return texts.map((text) =>
    withBraces(text)
      .split('+')
      .map((chain) => chain.split('>').map((part) => partOf(expand(part, sets)))),
  );
}

/** Writes `{leg}` for `<leg>`, since `>` alone means "soon after". */
function withBraces(text: string): string {
  return text.replace(/<(\w+)>/g, '{$1}');
}

/** Every alternative that `{go} back|back up` stands for. */
function expand(part: string, sets: Sets): string[] {
  return part.split('|').flatMap((text) => {
    const name = /\{(\w+)\}/.exec(text)?.[1];
    if (name === undefined) return [text];
    return expand(withBraces(sets[name] ?? ''), sets).flatMap((member) =>
      expand(text.replace(`{${name}}`, member), sets),
    );
  });
}

function partOf(texts: readonly string[]): Part {
  const byWord = new Map<string, Alternative[]>();
  const byStart = new Map<string, Alternative[]>();
  for (const alternative of texts.map(alternativeOf)) {
    const first = alternative[0];
    if (first === undefined) continue;
    const exact = !first.open && first.text.length < longEnoughToMishear;
    const [index, key] = exact ? [byWord, first.text] : [byStart, startOf(first.text)];
    index.set(key, [...(index.get(key) ?? []), alternative]);
  }
  return { byWord, byStart, starts: new Set([...byStart.keys(), ...[...byWord.keys()].map(startOf)]) };
}

/** The letters by which alternatives are indexed. */
export function startOf(word: string): string {
  return word.slice(0, 2);
}

function alternativeOf(text: string): Alternative {
  return text
    .trim()
    .replaceAll('-', ' ')
    .split(/\s+/)
    .map((word) => ({ text: word === '.' || word === '_' ? word : spell(word), open: word.endsWith('*') }))
    .filter(({ text: word }) => word !== '');
}

/** Of a sentence what tells quickly that a pattern cannot match it: its words, also without a final "s", and their first letters. */
export interface Glance {
  readonly words: ReadonlySet<string>;
  readonly starts: ReadonlySet<string>;
}

export function glanceAt(tokens: readonly string[]): Glance {
  return {
    words: new Set(tokens.flatMap((token) => [token, singular(token)])),
    starts: new Set(tokens.map(startOf)),
  };
}

/** Whether each part has an alternative that begins like one of the tokens. Much faster than matching, and never wrong to say no. */
export function couldMatch(pattern: Pattern, glance: Glance): boolean {
  return pattern.every((chain) => chain.every((part) => couldBegin(part, glance)));
}

function couldBegin({ byWord, byStart }: Part, { words, starts }: Glance): boolean {
  for (const word of words) if (byWord.has(word)) return true;
  if (byStart.size > 0) for (const start of starts) if (byStart.has(start)) return true;
  return false;
}

/** The tokens that matched: from `from` up to, not including, `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** At most this many other words may stand between two parts joined by `>`. */
const soonAfter = 4;

/** Forbids a part to begin at a token (after a negation). `first`: it is the first part of its chain. */
export type Refused = (from: number, first: boolean) => boolean;

/** The span of each part of a pattern; null unless all parts match. A part right after a matched part is never refused. */
export function matchPattern(
  pattern: Pattern,
  tokens: readonly string[],
  refused: Refused = () => false,
): readonly Span[] | null {
  const spans: Span[] = [];
  for (const chain of pattern) {
    const heard = matchChain(chain, tokens, refused, 0, tokens.length);
    if (heard === null) return null;
    spans.push(...heard);
  }
  return spans;
}

function matchChain(
  [part, ...rest]: Chain,
  tokens: readonly string[],
  refused: Refused,
  earliest: number,
  latest: number,
): Span[] | null {
  if (part === undefined) return [];
  for (let from = earliest; from < Math.min(latest, tokens.length); from += 1) {
    const ends = endsOf(part, tokens, from);
    const follows = earliest > 0 && from === earliest;
    // Asked last: it costs more than to see that nothing begins here.
    if (ends.length === 0 || (!follows && refused(from, earliest === 0))) continue;
    for (const to of ends) {
      const after = matchChain(rest, tokens, refused, to, to + soonAfter + 1);
      if (after !== null) return [{ from, to }, ...after];
    }
  }
  return null;
}

/** The ends of all alternatives that match from this token on. */
function endsOf({ byWord, byStart, starts }: Part, tokens: readonly string[], from: number): number[] {
  const token = tokens[from] ?? '';
  const start = startOf(token);
  if (!starts.has(start)) return [];
  const ends: number[] = [];
  for (const likely of [byWord.get(token), byWord.get(singular(token)), byStart.get(start)])
    for (const words of likely ?? [])
      if (words.every((word, index) => matchesWord(word, tokens[from + index] ?? '')))
        ends.push(from + words.length);
  return ends;
}

function matchesWord({ text, open }: Word, token: string): boolean {
  if (token === text || singular(token) === text || (open && token.startsWith(text))) return true;
  if (text === '_') return token !== '' && token !== '.';
  if (text.length < longEnoughToMishear || token[0] !== text[0]) return false;
  if (!open && Math.abs(token.length - text.length) > 1) return false;
  return distance(open ? token.slice(0, text.length) : token, text) === 1;
}

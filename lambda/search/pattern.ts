import { spell, singular } from './tokens';
import { distance } from 'fastest-levenshtein';

/**
 * What to listen for: `numb*|tingl* + <leg>` is heard where each part is, in any order; in `<my> > back > hurt*` each
 * part has to follow soon after the one before it. A part has alternatives of one word or several; `*` leaves the end
 * open, `<leg>` stands for a set, `_` inside an alternative for any one word, `.` is where a sentence begins or ends.
 */
export type Pattern = readonly Chain[];

type Chain = readonly Part[];

/** Alternatives by their first word where it is heard as it is, else by how it starts: few need to be looked at. */
export interface Part {
  readonly byWord: ReadonlyMap<string, readonly Alternative[]>;
  readonly byStart: ReadonlyMap<string, readonly Alternative[]>;
  /** How a word has to start to be looked at at all. */
  readonly starts: ReadonlySet<string>;
}

type Alternative = readonly Word[];

interface Word {
  readonly text: string;
  readonly open: boolean;
}

export type Sets = Readonly<Record<string, string>>;

/** Shorter words have too many neighbours to be taken for one of them. */
const longEnoughToMishear = 8;

/** Patterns as they are written, made ready. */
export function compilePatterns(texts: readonly string[], sets: Sets): readonly Pattern[] {
  return texts.map((text) =>
    braced(text)
      .split('+')
      .map((chain) => chain.split('>').map((part) => partOf(expand(part, sets)))),
  );
}

/** Braces for angle brackets, of which one also says "soon after". */
function braced(text: string): string {
  return text.replace(/<(\w+)>/g, '{$1}');
}

/** `{go} back|back up` as all that it stands for. */
function expand(part: string, sets: Sets): string[] {
  return part.split('|').flatMap((text) => {
    const name = /\{(\w+)\}/.exec(text)?.[1];
    if (name === undefined) return [text];
    return expand(braced(sets[name] ?? ''), sets).flatMap((member) =>
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

/** By how a word starts its alternatives are found. */
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

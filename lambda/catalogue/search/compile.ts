import { spell } from './tokens';

/**
 * What to listen for: `numb*|tingl* + <leg>` is heard where each part is, in any order; in `<my> > back > hurt*` each
 * part has to follow soon after the one before it. A part has alternatives of one word or several; `*` leaves the end
 * open, `<leg>` stands for a set, `_` inside an alternative for any one word, `.` is where a sentence begins or ends.
 */
export type Pattern = readonly Chain[];

export type Chain = readonly Part[];

/** Alternatives by their first word where it is heard as it is, else by how it starts: few need to be looked at. */
export interface Part {
  readonly byWord: ReadonlyMap<string, readonly Alternative[]>;
  readonly byStart: ReadonlyMap<string, readonly Alternative[]>;
  /** How a word has to start to be looked at at all. */
  readonly starts: ReadonlySet<string>;
}

type Alternative = readonly Word[];

export interface Word {
  readonly text: string;
  readonly open: boolean;
}

export type Sets = Readonly<Record<string, string>>;

/** Shorter words have too many neighbours to be taken for one of them. */
export const longEnoughToMishear = 8;

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

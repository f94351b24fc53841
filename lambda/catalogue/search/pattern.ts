import { distance } from 'fastest-levenshtein';
import { spell } from './tokens';

/**
 * What to listen for: `numb*|tingl* + <leg>` is heard where each part is, in any order. A part has alternatives
 * of one word or several; `*` leaves the end open, `<leg>` stands for a set, `.` is where a sentence begins or ends.
 */
export type Pattern = readonly Part[];

type Part = readonly Alternative[];
type Alternative = readonly Word[];

interface Word {
  readonly text: string;
  readonly open: boolean;
}

/** Where something was heard: from this token up to, not including, that one. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Shorter words have too many neighbours to be taken for one of them. */
const longEnoughToMishear = 8;

/** Patterns as they are written, made ready. */
export function compilePatterns(
  texts: readonly string[],
  sets: Readonly<Record<string, string>>,
): readonly Pattern[] {
  return texts.map((text) =>
    text
      .replace(/<(\w+)>/g, (_, name: string) => sets[name] ?? '')
      .split('+')
      .map((part) => part.split('|').map(alternative)),
  );
}

function alternative(text: string): Alternative {
  return text
    .trim()
    .replaceAll('-', ' ')
    .split(/\s+/)
    .map((word) => ({ text: word === '.' ? '.' : spell(word), open: word.endsWith('*') }))
    .filter(({ text: word }) => word !== '');
}

/** The spans of a pattern's parts, one each; null unless all are heard. */
export function hear(
  pattern: Pattern,
  tokens: readonly string[],
  refused: (from: number) => boolean = () => false,
): readonly Span[] | null {
  const spans: Span[] = [];
  for (const part of pattern) {
    const span = hearPart(part, tokens, refused);
    if (span === null) return null;
    spans.push(span);
  }
  return spans;
}

function hearPart(part: Part, tokens: readonly string[], refused: (from: number) => boolean): Span | null {
  for (const words of part) {
    if (words.length === 0) continue;
    for (let from = 0; from + words.length <= tokens.length; from += 1) {
      const heard = words.every((word, index) => sounds(word, tokens[from + index] ?? ''));
      if (heard && !refused(from)) return { from, to: from + words.length };
    }
  }
  return null;
}

function sounds({ text, open }: Word, token: string): boolean {
  if (token === text || (open && token.startsWith(text))) return true;
  if (text.length < longEnoughToMishear || token[0] !== text[0]) return false;
  return distance(open ? token.slice(0, text.length) : token, text) === 1;
}

import { singular, spell } from './tokens';

/** Single words, of which some leave the end open: "migraine*". */
export interface WordList {
  readonly words: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}

/** A list as it is written, made ready. */
export function compileList(texts: readonly string[]): WordList {
  const open = texts.filter((text) => text.endsWith('*'));
  return {
    words: new Set(texts.filter((text) => !text.endsWith('*')).map(spell)),
    beginnings: open.map(spell),
  };
}

/** Whether a token is one of the list's words. */
export function isOneOf({ words, beginnings }: WordList, token: string): boolean {
  return (
    words.has(token) ||
    words.has(singular(token)) ||
    beginnings.some((beginning) => token.startsWith(beginning))
  );
}

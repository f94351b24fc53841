/** Spells a text as Alexa hands it over: no capitals, accents or punctuation. "I'm" is one word, "x-ray" two. */
export function spell(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[\p{M}'’‘`´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text. */
export function tokensOf(text: string): string[] {
  const said = spell(text);
  return said === '' ? [] : said.split(' ');
}

/** How many words are read of a sentence, and of a command or a pose's description, which are short: a long text costs no time. */
const most = { sentence: 40, command: 24 } as const;

/** The first words of what was heard. */
export function firstWords(heard: string, of: keyof typeof most = 'sentence'): string[] {
  return tokensOf(heard.slice(0, most[of] * 16)).slice(0, most[of]);
}

/** The word without its final "s" ("backs", "back's"); empty if it has none or has fewer than 5 letters. */
export function singular(word: string): string {
  return word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : '';
}

/** A list of single words; `beginnings` are words with an open end, written "migraine*". */
export interface WordList {
  readonly words: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}

/** Compiles a word list from its texts. */
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

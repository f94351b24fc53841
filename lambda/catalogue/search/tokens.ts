/** As Alexa hears: no capitals, no accents, no punctuation. "I'm" is one word, "x-ray" two. */
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

/** "Backs", and "back's" as it is spelt here, are a back; nothing else, if the word has no such ending. */
export function singular(word: string): string {
  return word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : '';
}

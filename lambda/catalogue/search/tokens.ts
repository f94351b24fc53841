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

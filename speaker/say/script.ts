import { Misuse } from '../misuse';

/** One thing to do: say something, at once or some seconds after the last turn began, or stay silent. */
export type Line =
  | { readonly kind: 'say'; readonly text: string; readonly after: number | undefined }
  | { readonly kind: 'silence'; readonly text: string };

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };
const OFFSET = /^\+((?:\d+(?:\.\d+)?[smhd])+)$/;

/** Beyond some hundred thousand years there are no dates; ten years are enough for any conversation. */
const longestOffset = 3650 * 86_400;

/** The seconds that "+45s", "+10m", "+1d" or "+1h30m" says; undefined when the word is something else. */
export function offsetSeconds(word: string): number | undefined {
  const [, amounts] = OFFSET.exec(word) ?? [];
  if (amounts === undefined) return undefined;
  return [...amounts.matchAll(/([\d.]+)([smhd])/g)].reduce(
    (sum, [, amount, unit = '']) => sum + Number(amount) * (UNITS[unit] ?? 0),
    0,
  );
}

/** The words of a command line as things to do, in order. An offset may be a word of its own or lead an utterance. */
export function parseScript(words: readonly string[]): Line[] {
  const lines: Line[] = [];
  let after: number | undefined;
  for (const word of words) {
    const { offset, text } = split(word);
    if (offset !== undefined) {
      if (after !== undefined) throw new Misuse(`Two offsets before one utterance: give one, like +1m30s.`);
      after = offset;
    }
    if (text === '') continue;
    if (isSilence(text)) {
      if (after !== undefined) throw new Misuse('Silence takes no offset: put it before the next utterance.');
      lines.push({ kind: 'silence', text });
      continue;
    }
    lines.push({ kind: 'say', text, after });
    after = undefined;
  }
  if (after !== undefined) throw new Misuse('An offset stands before an utterance: +20s "repeat".');
  return lines;
}

export function isSilence(text: string): boolean {
  return text === '...' || text === '…';
}

function split(word: string): { offset: number | undefined; text: string } {
  const trimmed = word.trim();
  if (trimmed === '') throw new Misuse('An utterance is empty. Write ... to stay silent.');
  const [first = '', ...rest] = trimmed.split(/\s+/);
  if (!first.startsWith('+')) return { offset: undefined, text: trimmed };
  const offset = offsetSeconds(first);
  if (offset !== undefined && offset > longestOffset)
    throw new Misuse(`"${first}" is too long: at most ten years, +3650d.`);
  if (offset === undefined) {
    throw new Misuse(`"${first}" is no offset. Write +45s, +10m, +2h or +1d before an utterance.`);
  }
  return { offset, text: rest.join(' ') };
}

import type { Language, Voice } from '../../../../lambda/wording/language';
import { createNarrator } from '../../../../lambda/wording/narrator';
import type { Line } from '../../../../lambda/routine/line';

const voice = {
  speaking: {
    perClause: 0.5,
    perWord: 0.1,
    perComma: 0.25,
    perSentence: 0.5,
    sounds: {},
    otherSound: 0,
  },
  numbers: { 1: 'one', 2: 'two', 30: 'thirty' },
  sides: { right: { side: 'right', other: 'left' }, left: { side: 'left', other: 'right' } },
  length: {
    seconds_one: '{{count}} second',
    seconds_other: '{{count}} seconds',
    minutes_one: 'a minute',
    minutes_other: '{{count}} minutes',
    minutesAndHalf_one: 'a minute and a half',
    minutesAndHalf_other: '{{count}} and a half minutes',
  },
} satisfies Voice & { length: Record<string, string> };

/** A small language of our own, so that these tests do not move with the product's wording. */
export function smallLanguage(code: string, garden: Record<string, unknown>): Language {
  return { code, voice, lines: { voice, garden }, files: { voice: 'voice.json', garden: 'garden.json' } };
}

/** What is said, clause by clause. */
export function speakerOf(language: Language): (line: Line) => string[] {
  const narrate = createNarrator(language);
  return (line) => narrate(line).map(({ text }) => text);
}

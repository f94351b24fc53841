import help from '../../../lambda/wording/en/help.json';
import { secondsOf } from '../../../speaker/alexa/speech';
import { languageOf } from '../../../speaker/built';

const { general, lastResort, ...notices } = help.errors;

/** What is said when a turn went wrong altogether, which no store may cause. */
export const apologies: readonly string[] = [general, lastResort];

/** What a person is told when what they do may not be kept: each time that a text says so. */
export function noticesIn(text: string): string[] {
  return Object.values(notices).flatMap((notice) =>
    Array.from({ length: text.split(notice).length - 1 }, () => notice),
  );
}

const { voice } = languageOf('en-US');

/** How long it takes to say them. */
export function secondsToSay(texts: readonly string[]): number {
  return secondsOf(
    texts.map((text) => ({ kind: 'words', text, rate: 1 })),
    voice,
  );
}

import lists from './words.json';

/** Words that the rules for a language name. A language without lists is a finding, not a crash. */
export interface Words {
  /** open ... : what starts a skill, and may not be part of its name */
  readonly launch: readonly string[];
  /** other words that may not be part of a name */
  readonly reserved: readonly string[];
  readonly connecting: readonly string[];
  readonly articles: readonly string[];
  /** ask ... : what leads from Alexa to something asked of the skill */
  readonly ask: readonly string[];
  /** what may stand between the skill's name and what is asked of it */
  readonly bridges: readonly string[];
  /** what tells in a duration how much it is */
  readonly amounts: readonly string[];
  /** what a duration ends in */
  readonly units: readonly string[];
  /** what names an hour, or a part of the day, in a time of day */
  readonly hours: readonly string[];
  /** what stands around it */
  readonly clock: readonly string[];
  readonly promises: readonly string[];
  /** what a description has to say */
  readonly disclaimer: readonly string[];
}

const byLanguage: ReadonlyMap<string, Words> = new Map(Object.entries(lists));

export function wordsFor(locale: string): Words | undefined {
  return byLanguage.get(locale.slice(0, 2));
}

// In any language: which one a phrase is in is plain from the rest of it.
export const amounts = inAnyLanguage((words) => words.amounts);
export const units = inAnyLanguage((words) => words.units);
export const hours = inAnyLanguage((words) => words.hours);
export const clock = inAnyLanguage((words) => words.clock);

function inAnyLanguage(list: (words: Words) => readonly string[]): readonly string[] {
  return [...byLanguage.values()].flatMap(list);
}

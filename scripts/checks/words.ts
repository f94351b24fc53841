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
  /** what a duration ends in */
  readonly units: readonly string[];
  readonly promises: readonly string[];
  /** what a description has to say */
  readonly disclaimer: readonly string[];
}

const byLanguage: ReadonlyMap<string, Words> = new Map(Object.entries(lists));

export function wordsFor(locale: string): Words | undefined {
  return byLanguage.get(locale.slice(0, 2));
}

/** In any language: which one a phrase is in is plain from the rest of it. */
export const units: readonly string[] = [...byLanguage.values()].flatMap((words) => words.units);

import type { Found } from '../../../lambda/search/found';
import type { LanguageWords } from '../../../lambda/search/language-words';
import { createVocabulary, type Vocabulary } from '../../../lambda/search/vocabulary';

export const nothing: LanguageWords = {
  endings: [],
  fillers: [],
  pain: [],
  painNow: [],
  thisMoment: [],
  lasting: [],
  personal: [],
  ambiguous: [],
  bodyParts: [],
  ownBodyParts: [],
  illnesses: [],
  offTopic: [],
  otherPeople: [],
  figuresOfSpeech: [],
  complaintIdioms: [],
  ignoredClauses: [],
  otherComplaints: [],
  conjunctions: [],
  circumstances: [],
  negations: [],
  sets: {},
  complaints: {},
  doubtful: {},
  redFlags: {},
  noRedFlags: {},
  alarmFigures: [],
  stories: [],
  longAgo: [],
  ongoing: [],
  poseMade: [],
  soreParts: {},
  commands: {},
  poseSigns: {},
  self: [],
  selfAsObject: [],
  owners: [],
  things: [],
  relators: [],
  denials: [],
  denialFillers: [],
  distress: [],
};

/** A language of a few words, so that a rule can be looked at by itself. */
export function tinyLanguage(
  words: Partial<LanguageWords>,
  phrases: Readonly<Record<string, readonly string[]>> = {},
): Vocabulary {
  const entries = Object.entries(phrases).map(([id, said]) => ({ id, phrases: said }));
  return createVocabulary(entries, { ...nothing, ...words });
}

/** What was found, in a word: an id, one with a question mark where it has to be asked about, or `none`. */
export function answer(found: Found): string {
  if (found.kind === 'none') return 'none';
  return found.kind === 'unsure' ? `${found.id}?` : found.id;
}

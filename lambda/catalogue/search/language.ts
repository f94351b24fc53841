/**
 * How a language works, as far as the search has to know: `interaction-models/words/LANGUAGE.json`. What is said to
 * be a pattern is written as compile.ts reads it.
 */
export interface LanguageWords {
  /** Endings that leave a word the same word: "stretch", "stretches", "stretching". */
  readonly endings: readonly string[];
  /** Words that say little: they count for a quarter in a phrase, and for nothing around it. */
  readonly fillers: readonly string[];
  /** Words of pain: what is to be stretched is not what hurts. */
  readonly pain: readonly string[];
  /** Patterns: something hurts right now, which in a pose is no question. */
  readonly hurting: readonly string[];
  /** Words by which somebody speaks of the own body or asks for a stretch. */
  readonly personal: readonly string[];
  /** Words of many meanings, which name a complaint only where nothing else is spoken of. */
  readonly loose: readonly string[];
  /** Parts of the body, which claim what is said beside them. */
  readonly bodies: readonly string[];
  /** Those parts of it that complaints of ours are named after. */
  readonly ours: readonly string[];
  /** Illnesses that we know nothing of: whatever else is said comes from them. */
  readonly illnesses: readonly string[];
  /** Other complaints and other topics: with one of them in it, a clause is hardly about ours. */
  readonly elsewhere: readonly string[];
  /** Other people: what is said of one of them is asked about before it is claimed. */
  readonly people: readonly string[];
  /** Patterns: turns of phrase that do not mean what their words mean; they are taken out before all else. */
  readonly asides: readonly string[];
  /** Patterns: the same for complaints, but not for red flags: nobody is "tired of living" without one. */
  readonly idioms: readonly string[];
  /** Patterns: what is over and done with, is not so, or is only words ("how do you spell"). The clause says nothing. */
  readonly unmeant: readonly string[];
  /** Patterns: complaints of another kind whose words sound like ours. */
  readonly others: readonly string[];
  /** Words between two things that are said in one breath. */
  readonly joints: readonly string[];
  /** Words that begin a circumstance: the complaint is on one side, what else is named on the other. */
  readonly circumstances: readonly string[];
  /** Words that take back the one after them. */
  readonly negations: readonly string[];
  /** Lists of alternatives that the patterns name in angle brackets. */
  readonly sets: Readonly<Record<string, string>>;
  /** What a complaint of one's own sounds like inside a sentence: id -> patterns. What comes first, wins. */
  readonly complaints: Readonly<Record<string, readonly string[]>>;
  /** What may be meant so, and has to be asked about: id -> patterns. */
  readonly doubtful: Readonly<Record<string, readonly string[]>>;
  /** What a red flag sounds like inside a sentence: id -> patterns. */
  readonly redFlags: Readonly<Record<string, readonly string[]>>;
}

/**
 * The word lists of a language: `interaction-models/words/LANGUAGE.json`. "Patterns" are written as `Pattern` in
 * pattern.ts describes.
 */
export interface LanguageWords {
  /** Endings that do not change a word's meaning: "stretch", "stretches", "stretching". */
  readonly endings: readonly string[];
  /** Words that say little ("the", "some"). They weigh a quarter inside a phrase and are ignored around it. */
  readonly fillers: readonly string[];
  /** Words of pain. A body part named with one of them is not stretched. */
  readonly pain: readonly string[];
  /** Patterns: something hurts right now. During a pose this is an event, not a question. */
  readonly painNow: readonly string[];
  /** Patterns: it is of this moment ("in this one", "right here"). */
  readonly thisMoment: readonly string[];
  /** Patterns: somebody tells what they have, not what they feel ("I have", "arthritis"). */
  readonly lasting: readonly string[];
  /** Words that refer to the speaker's own body or ask for a stretch: "my", "help with". */
  readonly personal: readonly string[];
  /** Words of several meanings ("tight"). They name a complaint only beside a personal word, or alone. */
  readonly ambiguous: readonly string[];
  /** Body parts. A complaint beside one of them belongs to that part: "my arm hurts". */
  readonly bodyParts: readonly string[];
  /** The body parts that our own complaints are named after: "back", "hips". */
  readonly ownBodyParts: readonly string[];
  /** Illnesses that the catalogue does not cover. With one of them in it, a sentence finds nothing. */
  readonly illnesses: readonly string[];
  /** Other complaints and topics. A clause with one of them is unlikely to be about ours. */
  readonly offTopic: readonly string[];
  /** Other people. When a complaint is said of one of them, the skill asks before it answers. */
  readonly otherPeople: readonly string[];
  /** Patterns: figures of speech ("the back of an ambulance"). They are removed before anything else. */
  readonly figuresOfSpeech: readonly string[];
  /** Patterns: idioms removed before complaints are looked for, but after red flags: "tired of living" is one. */
  readonly complaintIdioms: readonly string[];
  /** Patterns: the complaint is over, denied, or only a word ("how do you spell"). The whole clause is ignored. */
  readonly ignoredClauses: readonly string[];
  /** Patterns: complaints that the catalogue does not cover but whose words resemble ours. */
  readonly otherComplaints: readonly string[];
  /** Words that join two clauses: "and", "but". */
  readonly conjunctions: readonly string[];
  /** Words that begin a circumstance ("when I run"). The complaint is on one side, the circumstance on the other. */
  readonly circumstances: readonly string[];
  /** Words that negate what follows: "not", "no". */
  readonly negations: readonly string[];
  /** Named sets of alternatives. Patterns refer to them in angle brackets: `<leg>`. */
  readonly sets: Readonly<Record<string, string>>;
  /** Condition id -> patterns of a complaint inside a sentence. The first id that matches wins. */
  readonly complaints: Readonly<Record<string, readonly string[]>>;
  /** Condition id -> patterns that may mean it. The skill asks. */
  readonly doubtful: Readonly<Record<string, readonly string[]>>;
  /** Red flag id -> patterns of it inside a sentence. `a ! b` does not count where `b` matches as well. */
  readonly redFlags: Readonly<Record<string, readonly string[]>>;
  /** Red flag id -> patterns beside which none of its patterns counts. */
  readonly noRedFlags: Readonly<Record<string, readonly string[]>>;
  /** Patterns: figures of speech that sound like a red flag ("dying for a tea"). Removed before red flags are looked for. */
  readonly alarmFigures: readonly string[];
  /** Patterns that begin what is told of a film, a book or one's work. Red flags in it are not the speaker's. */
  readonly stories: readonly string[];
  /** Patterns: what is told is long over ("as a child"), unless one of `ongoing` ("still") matches as well. */
  readonly longAgo: readonly string[];
  readonly ongoing: readonly string[];
  /** Patterns: what a pose makes by itself, such as a foot that has fallen asleep. */
  readonly poseMade: readonly string[];
  /** Caution id -> patterns of a joint that is sore or worn ("a bad knee"), written as those of red flags. It is not stretched. */
  readonly soreParts: Readonly<Record<string, readonly string[]>>;
  /** Name of an intent that needs no slot -> patterns of that command in people's own words. The first that matches wins. */
  readonly commands: Readonly<Record<string, readonly string[]>>;
  /**
   * Pose id -> patterns of what people tell of a pose whose name they do not say, written as those of red flags: `alone` is
   * enough for it, of `together` two are.
   */
  readonly poseSigns: Readonly<
    Record<string, { readonly alone: readonly string[]; readonly together: readonly string[] }>
  >;
  /** Words for the speaker: "I", "my". */
  readonly self: readonly string[];
  /** Words for the speaker to whom something is done: "me". */
  readonly selfAsObject: readonly string[];
  /** Other people who may have a state that the speaker has not: "my wife". */
  readonly owners: readonly string[];
  /** Animals and things. What is said of them ("my phone died") raises no red flag. */
  readonly things: readonly string[];
  /** Words after a person or thing that begin what is said of it: "a friend who ...". */
  readonly relators: readonly string[];
  /** Words that deny a red flag some words later: "don't" in "I don't have a fever". */
  readonly denials: readonly string[];
  /** Words that may stand between a denial and what it denies: "have", "a", "any". */
  readonly denialFillers: readonly string[];
  /** Words of body or distress. A sentence with one of them that is not understood is answered with care. */
  readonly distress: readonly string[];
}

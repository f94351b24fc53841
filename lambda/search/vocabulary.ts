import { poseNamesFrom, type PoseNames } from './pose-named';
import { tokensOf, spell, compileList, type WordList } from './tokens';
import { conditions } from '../catalogue/conditions';
import { redFlags, type Urgency } from '../catalogue/red-flags';
import { compilePatterns, type Pattern } from './pattern';
import { soundOf } from './similar';
import type { Lesson } from './lesson';
import { learn, stemsOf, type Learnt } from './likely';

/** A slot value of the interaction model: its id, and the phrases people say for it. */
export interface Entry {
  readonly id: string;
  readonly phrases: readonly string[];
}

/** A phrase, split and weighted for the search. */
export interface Phrase {
  readonly id: string;
  readonly tokens: readonly string[];
  /** The weight of each token: rare words weigh much, fillers little. */
  readonly weights: readonly number[];
  readonly total: number;
  /** The phrase's position in the vocabulary. */
  readonly order: number;
}

/** Share of a filler's weight that counts. */
const fillerWeight = 0.25;

/** The phrases of all values, with weighted words. */
export function weighPhrases(entries: readonly Entry[], fillers: ReadonlySet<string>): Phrase[] {
  const phrases = entries.flatMap(({ id, phrases: said }) =>
    said.map((text) => ({ id, tokens: tokensOf(text) })),
  );
  // Count a word once a value, not once a phrase: a word in many phrases of one value still identifies it.
  const owners = new Map<string, Set<string>>();
  for (const { id, tokens } of phrases)
    for (const token of tokens) owners.set(token, (owners.get(token) ?? new Set()).add(id));
  const weigh = (token: string): number => {
    const rarity = Math.log(1 + entries.length / (owners.get(token)?.size ?? 1));
    return fillers.has(token) ? rarity * fillerWeight : rarity;
  };
  return phrases.map(({ id, tokens }, order) => {
    const weights = tokens.map(weigh);
    return { id, tokens, weights, total: weights.reduce((sum, weight) => sum + weight, 0), order };
  });
}

/** For each token, the phrases that contain it. */
export function phrasesByToken(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const phrase of phrases)
    for (const token of new Set(phrase.tokens)) {
      const others = found.get(token);
      if (others === undefined) found.set(token, [phrase]);
      else others.push(phrase);
    }
  return found;
}

/** The patterns that stand for an id. */
export interface IdPatterns {
  readonly id: string;
  readonly patterns: readonly Pattern[];
}

/** A pattern of a red flag, and the patterns beside which it does not count. */
export interface AlarmRule {
  readonly pattern: Pattern;
  readonly but: readonly Pattern[];
}

/** The rules that stand for an id: that of a caution, for a sore joint, or of an intent. */
interface RuleSet {
  readonly id: string;
  readonly rules: readonly AlarmRule[];
}

/** The rules of a red flag. Where one of the patterns in `unless` matches, none of them counts. */
export interface Alarm {
  readonly id: string;
  readonly urgency: Urgency;
  /** Counts even where the sentence tells of what is long over. */
  readonly isNeverOver: boolean;
  readonly rules: readonly AlarmRule[];
  readonly unless: readonly Pattern[];
}

/** What tells a pose: some of its signs by themselves, of the others two together. */
interface PoseSigns {
  readonly id: string;
  readonly alone: readonly AlarmRule[];
  readonly together: readonly AlarmRule[];
}

/** Everything that the search needs of a language, compiled once. What each list is for: `LanguageWords`. */
export interface Vocabulary {
  readonly entries: readonly Entry[];
  readonly words: Readonly<Record<ListName, WordList>>;
  readonly figuresOfSpeech: readonly Pattern[];
  readonly complaintIdioms: readonly Pattern[];
  readonly ignoredClauses: readonly Pattern[];
  readonly otherComplaints: readonly Pattern[];
  readonly painNow: readonly Pattern[];
  readonly thisMoment: readonly Pattern[];
  readonly lasting: readonly Pattern[];
  readonly endings: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly alarms: readonly Alarm[];
  readonly alarmFigures: readonly Pattern[];
  readonly stories: readonly Pattern[];
  readonly longAgo: readonly Pattern[];
  readonly ongoing: readonly Pattern[];
  readonly poseMade: readonly Pattern[];
  readonly soreParts: readonly RuleSet[];
  /** The topics of small talk, learnt from what is said for each of them. */
  readonly topics: Learnt;
  /** Tells sentences of alarm from others; null in a vocabulary without examples. Its kinds are red flags, and `none`. */
  readonly lesson: Lesson | null;
  /** The name of an intent -> what means it in words that Alexa took for something else. */
  readonly commands: readonly RuleSet[];
  readonly complaints: readonly IdPatterns[];
  readonly doubtful: readonly IdPatterns[];
  readonly phrases: readonly Phrase[];
  readonly byToken: ReadonlyMap<string, readonly Phrase[]>;
  /** The id of each phrase, by its words with a space between. */
  readonly exact: ReadonlyMap<string, string>;
  /** Every word of a phrase, with its phonetic key. */
  readonly sounds: ReadonlyMap<string, string>;
  readonly poses: PoseNames;
  readonly poseSigns: readonly PoseSigns[];
}

type ListName =
  | 'fillers'
  | 'pain'
  | 'personal'
  | 'ambiguous'
  | 'bodyParts'
  | 'ownBodyParts'
  | 'illnesses'
  | 'offTopic'
  | 'otherPeople'
  | 'conjunctions'
  | 'circumstances'
  | 'self'
  | 'selfAsObject'
  | 'owners'
  | 'things'
  | 'relators'
  | 'denials'
  | 'denialFillers'
  | 'distress';

interface Models {
  readonly types: readonly {
    readonly name: string;
    readonly values: readonly {
      readonly id: string;
      readonly name: { readonly value: string; readonly synonyms: readonly string[] };
    }[];
  }[];
}

/** The vocabulary of a language, from the slot types that the build ships and the language's word lists. */
export function vocabularyFrom(
  models: Models,
  language: LanguageWords,
  lesson: Lesson | null = null,
): Vocabulary {
  const valuesOf = (type: string) => models.types.find(({ name }) => name === type)?.values ?? [];
  const entriesOf = (type: string): Entry[] =>
    valuesOf(type).map(({ id, name }) => ({ id, phrases: [name.value, ...name.synonyms] }));
  const entries = entriesOf('Condition');
  return createVocabulary(entries, language, poseNamesFrom(valuesOf('Pose')), entriesOf('Topic'), lesson);
}

/** The vocabulary from slot values and word lists. */
export function createVocabulary(
  entries: readonly Entry[],
  language: LanguageWords,
  poses: PoseNames = new Map(),
  topics: readonly Entry[] = [],
  lesson: Lesson | null = null,
): Vocabulary {
  const known = new Set(conditions.map(({ id }) => id));
  const compile = (list: readonly string[]): readonly Pattern[] => compilePatterns(list, language.sets);
  const patternsOf = (table: Readonly<Record<string, readonly string[]>>): IdPatterns[] =>
    Object.entries(table).map(([id, texts]) => ({ id, patterns: compile(texts) }));
  const rules = (texts: readonly string[]): AlarmRule[] => texts.map((text) => ruleOf(text, compile));
  const rulesOf = (table: Readonly<Record<string, readonly string[]>>): RuleSet[] =>
    Object.entries(table).map(([id, texts]) => ({ id, rules: rules(texts) }));
  const fillers = new Set(language.fillers.map(spell));
  const phrases = weighPhrases(
    entries.filter(({ id }) => known.has(id)),
    fillers,
  );
  return {
    entries,
    poses,
    poseSigns: Object.entries(language.poseSigns).map(([id, { alone, together }]) => ({
      id,
      alone: rules(alone),
      together: rules(together),
    })),
    words: listsOf(language),
    figuresOfSpeech: compile(language.figuresOfSpeech),
    complaintIdioms: compile(language.complaintIdioms),
    ignoredClauses: compile(language.ignoredClauses),
    otherComplaints: compile(language.otherComplaints),
    painNow: compile(language.painNow),
    thisMoment: compile(language.thisMoment),
    lasting: compile(language.lasting),
    endings: new Set(['', ...language.endings.map(spell)]),
    negations: new Set(language.negations.map(spell)),
    alarms: redFlags.map(({ id, urgency, answer }) => ({
      id,
      urgency,
      // "My wife died last year and I want to die": the grief is of last year, the wish is of today.
      isNeverOver: answer === 'crisis',
      rules: rules([
        ...(entries.find((entry) => entry.id === id)?.phrases ?? []),
        ...(language.redFlags[id] ?? []),
      ]),
      unless: compile(language.noRedFlags[id] ?? []),
    })),
    alarmFigures: compile(language.alarmFigures),
    stories: compile(language.stories),
    longAgo: compile(language.longAgo),
    ongoing: compile(language.ongoing),
    poseMade: compile(language.poseMade),
    soreParts: rulesOf(language.soreParts),
    topics: learn(
      topics.flatMap(({ id, phrases: said }) => said.map((text) => [id, stemsOf(text)] as const)),
    ),
    lesson,
    commands: rulesOf(language.commands),
    complaints: patternsOf(language.complaints),
    doubtful: patternsOf(language.doubtful),
    phrases,
    byToken: phrasesByToken(phrases),
    // A phrase of two values belongs to the first: later entries of a Map win, so reverse.
    exact: new Map(phrases.map(({ tokens, id }): [string, string] => [tokens.join(' '), id]).reverse()),
    sounds: new Map(phrases.flatMap(({ tokens }) => tokens).map((token) => [token, soundOf(token)])),
  };
}

/** `a > b ! c ! d`: the pattern `a > b`, unless `c` or `d` matches as well. */
function ruleOf(text: string, compile: (texts: readonly string[]) => readonly Pattern[]): AlarmRule {
  const [pattern = [], ...but] = compile(text.split('!'));
  return { pattern, but };
}

function listsOf(language: LanguageWords): Readonly<Record<ListName, WordList>> {
  const list = (name: ListName): WordList => compileList(language[name]);
  return {
    fillers: list('fillers'),
    pain: list('pain'),
    personal: list('personal'),
    ambiguous: list('ambiguous'),
    bodyParts: list('bodyParts'),
    ownBodyParts: list('ownBodyParts'),
    illnesses: list('illnesses'),
    offTopic: list('offTopic'),
    otherPeople: list('otherPeople'),
    conjunctions: list('conjunctions'),
    circumstances: list('circumstances'),
    self: list('self'),
    selfAsObject: list('selfAsObject'),
    owners: list('owners'),
    things: list('things'),
    relators: list('relators'),
    denials: list('denials'),
    denialFillers: list('denialFillers'),
    distress: list('distress'),
  };
}

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

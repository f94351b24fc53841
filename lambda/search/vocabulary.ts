import { poseNamesFrom, type PoseNames } from './pose-named';
import { tokensOf, spell, compileList, type WordList } from './tokens';
import { conditions } from '../catalogue/conditions';
import { redFlags, type Urgency } from '../catalogue/red-flags';
import { compilePatterns, type Pattern } from './pattern';
import { indexOf, ruleOf, type Rule, type RuleIndex, type RuleSet } from './rule';
import { soundOf } from './similar';
import type { LanguageWords } from './language-words';
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

/** A phrase of more words is a sentence: it is learnt from as a whole, and not looked for in another. */
const longestPhrase = 5;

function withoutSentences({ id, phrases }: Entry): Entry {
  return { id, phrases: phrases.filter((text) => text.split(' ').length <= longestPhrase) };
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

/** The rules of a red flag. Where one of the patterns in `unless` matches, none of them counts. */
export interface Alarm extends RuleSet {
  readonly urgency: Urgency;
  /** Counts even where the sentence tells of what is long over. */
  readonly isNeverOver: boolean;
  readonly unless: readonly Pattern[];
}

/** What tells a pose: some of its signs by themselves, of the others two together. */
interface PoseSigns {
  readonly id: string;
  readonly alone: readonly Rule[];
  readonly together: readonly Rule[];
}

/** Everything that the search needs of a language, compiled once. What each list is for: `LanguageWords` in language-words.ts. */
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
  /** The rules of all alarms. */
  readonly alarmRules: RuleIndex;
  readonly alarmFigures: readonly Pattern[];
  readonly stories: readonly Pattern[];
  readonly longAgo: readonly Pattern[];
  readonly ongoing: readonly Pattern[];
  readonly poseMade: readonly Pattern[];
  readonly soreParts: readonly RuleSet[];
  /** The topics of small talk and the conditions, learnt from what is said for each of them. */
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
  const rules = (texts: readonly string[]): Rule[] => texts.map((text) => ruleOf(text, language.sets));
  const rulesOf = (table: Readonly<Record<string, readonly string[]>>): RuleSet[] =>
    Object.entries(table).map(([id, texts]) => ({ id, rules: rules(texts) }));
  const fillers = new Set(language.fillers.map(spell));
  const ours = entries.filter(({ id }) => known.has(id));
  const phrases = weighPhrases(ours.map(withoutSentences), fillers);
  const alarms = redFlags.map(({ id, urgency, answer }) => ({
    id,
    urgency,
    // "My wife died last year and I want to die": the grief is of last year, the wish is of today.
    isNeverOver: answer === 'crisis',
    rules: rules([
      ...(entries.find((entry) => entry.id === id)?.phrases ?? []),
      ...(language.redFlags[id] ?? []),
    ]),
    unless: compile(language.noRedFlags[id] ?? []),
  }));
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
    alarms,
    alarmRules: indexOf(alarms),
    alarmFigures: compile(language.alarmFigures),
    stories: compile(language.stories),
    longAgo: compile(language.longAgo),
    ongoing: compile(language.ongoing),
    poseMade: compile(language.poseMade),
    soreParts: rulesOf(language.soreParts),
    topics: learn(
      [...topics, ...ours].flatMap(({ id, phrases: said }) =>
        said.map((text) => [id, stemsOf(text)] as const),
      ),
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

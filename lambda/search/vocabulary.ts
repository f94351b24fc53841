import { tokensOf, spell, compileList, type WordList } from './tokens';
import { conditions } from '../catalogue/conditions';
import { redFlags } from '../catalogue/red-flags';
import { compilePatterns, type Pattern } from './pattern';
import { soundOf } from './similar';

/** What can be found, and the words for it: a slot value of the interaction model. */
export interface Entry {
  readonly id: string;
  readonly phrases: readonly string[];
}

/** A phrase ready to be looked for. */
export interface Phrase {
  readonly id: string;
  readonly tokens: readonly string[];
  /** How much each token says: rare ones much, fillers little. */
  readonly weights: readonly number[];
  readonly total: number;
  /** Which one it is in the vocabulary. */
  readonly order: number;
}

const fillerWeight = 0.25;

/** The phrases of all values, with the weight of their words. */
export function weighed(entries: readonly Entry[], fillers: ReadonlySet<string>): Phrase[] {
  const phrases = entries.flatMap(({ id, phrases: said }) =>
    said.map((text) => ({ id, tokens: tokensOf(text) })),
  );
  // Rarity is counted over values: a word in many phrases of one value still tells that value.
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

/** The phrases that a token is in, for each token. */
export function byTokenIn(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const phrase of phrases)
    for (const token of new Set(phrase.tokens)) {
      const others = found.get(token);
      if (others === undefined) found.set(token, [phrase]);
      else others.push(phrase);
    }
  return found;
}

/** What an id sounds like. */
export interface Listened {
  readonly id: string;
  readonly patterns: readonly Pattern[];
}

/** Everything that the search knows of a language, worked out once. */
export interface Vocabulary {
  readonly entries: readonly Entry[];
  readonly words: Readonly<Record<ListName, WordList>>;
  readonly asides: readonly Pattern[];
  readonly idioms: readonly Pattern[];
  readonly unmeant: readonly Pattern[];
  readonly others: readonly Pattern[];
  readonly hurting: readonly Pattern[];
  readonly endings: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly alarms: readonly Listened[];
  readonly complaints: readonly Listened[];
  readonly doubtful: readonly Listened[];
  readonly phrases: readonly Phrase[];
  readonly byToken: ReadonlyMap<string, readonly Phrase[]>;
  /** The id of each phrase, by its words with a space between. */
  readonly exact: ReadonlyMap<string, string>;
  /** Every word of a complaint, and how it sounds. */
  readonly sounds: ReadonlyMap<string, string>;
}

type ListName =
  | 'fillers'
  | 'pain'
  | 'personal'
  | 'loose'
  | 'bodies'
  | 'ours'
  | 'illnesses'
  | 'elsewhere'
  | 'people'
  | 'joints'
  | 'circumstances';

interface Models {
  readonly types: readonly {
    readonly name: string;
    readonly values: readonly {
      readonly id: string;
      readonly name: { readonly value: string; readonly synonyms: readonly string[] };
    }[];
  }[];
}

/** The vocabulary of a locale, from the slot types that the build ships and its language's words. */
export function vocabularyFrom(models: Models, language: LanguageWords): Vocabulary {
  const type = models.types.find(({ name }) => name === 'Condition');
  const entries = (type?.values ?? []).map(({ id, name }) => ({
    id,
    phrases: [name.value, ...name.synonyms],
  }));
  return createVocabulary(entries, language);
}

/** The same from entries as they are, in whatever language. */
export function createVocabulary(entries: readonly Entry[], language: LanguageWords): Vocabulary {
  const known = new Set(conditions.map(({ id }) => id));
  const compile = (list: readonly string[]): readonly Pattern[] => compilePatterns(list, language.sets);
  const listened = (table: Readonly<Record<string, readonly string[]>>): Listened[] =>
    Object.entries(table).map(([id, texts]) => ({ id, patterns: compile(texts) }));
  const fillers = new Set(language.fillers.map(spell));
  const phrases = weighed(
    entries.filter(({ id }) => known.has(id)),
    fillers,
  );
  return {
    entries,
    words: listsOf(language),
    asides: compile(language.asides),
    idioms: compile(language.idioms),
    unmeant: compile(language.unmeant),
    others: compile(language.others),
    hurting: compile(language.hurting),
    endings: new Set(['', ...language.endings.map(spell)]),
    negations: new Set(language.negations.map(spell)),
    alarms: redFlags.map(({ id }) => ({
      id,
      patterns: compile([
        ...(entries.find((entry) => entry.id === id)?.phrases ?? []),
        ...(language.redFlags[id] ?? []),
      ]),
    })),
    complaints: listened(language.complaints),
    doubtful: listened(language.doubtful),
    phrases,
    byToken: byTokenIn(phrases),
    // Of two values that share a phrase the first one has it.
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
    loose: list('loose'),
    bodies: list('bodies'),
    ours: list('ours'),
    illnesses: list('illnesses'),
    elsewhere: list('elsewhere'),
    people: list('people'),
    joints: list('joints'),
    circumstances: list('circumstances'),
  };
}
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

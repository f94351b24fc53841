import { conditions } from '../conditions';
import { redFlags } from '../red-flags';
import { compilePatterns, type Pattern } from './compile';
import type { LanguageWords } from './language';
import { byTokenIn, weighed, type Entry, type Phrase } from './phrases';
import { soundOf } from './similar';
import { spell } from './tokens';
import { compileList, type WordList } from './word-list';

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

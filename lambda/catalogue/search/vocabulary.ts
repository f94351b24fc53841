import { conditions } from '../conditions';
import { redFlags } from '../red-flags';
import { compilePatterns, type Pattern } from './pattern';
import { soundOf } from './similar';
import { spell, tokensOf } from './tokens';
import { compileList, type WordList } from './word-list';

/** How a language works, as far as the search has to know: `interaction-models/words/LANGUAGE.json`. */
export interface LanguageWords {
  /** Endings that leave a word the same word: "stretch", "stretches", "stretching". */
  readonly endings: readonly string[];
  /** Words that say little: they count for a quarter in a phrase, and for nothing around it. */
  readonly fillers: readonly string[];
  /** Words of pain: what is to be stretched is not what hurts. */
  readonly pain: readonly string[];
  /** Words by which somebody speaks of the own body or asks for a stretch. */
  readonly personal: readonly string[];
  /** Words of many meanings, which name a complaint only where nothing else is spoken of. */
  readonly loose: readonly string[];
  /** Other complaints and other topics: with one of them in it, a clause is not about ours. */
  readonly elsewhere: readonly string[];
  /** Turns of phrase that do not mean what their words mean; they are taken out before anything is looked for. */
  readonly asides: readonly string[];
  /** Words between two things that are said in one breath. */
  readonly joints: readonly string[];
  /** Words that take back the one after them. */
  readonly negations: readonly string[];
  /** Lists of alternatives that the patterns name in angle brackets. */
  readonly sets: Readonly<Record<string, string>>;
  /** What a red flag sounds like inside a sentence: id -> patterns (see pattern.ts). */
  readonly redFlags: Readonly<Record<string, readonly string[]>>;
}

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
}

/** Everything that the search knows of a language, worked out once. */
export interface Vocabulary {
  readonly entries: readonly Entry[];
  readonly words: Readonly<Record<ListName, WordList>>;
  readonly asides: readonly Pattern[];
  readonly endings: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly alarms: readonly { readonly id: string; readonly patterns: readonly Pattern[] }[];
  readonly phrases: readonly Phrase[];
  /** Every word of a complaint, and how it sounds. */
  readonly sounds: ReadonlyMap<string, string>;
}

type ListName = 'fillers' | 'pain' | 'personal' | 'loose' | 'elsewhere' | 'joints';

interface Models {
  readonly types: readonly {
    readonly name: string;
    readonly values: readonly {
      readonly id: string;
      readonly name: { readonly value: string; readonly synonyms: readonly string[] };
    }[];
  }[];
}

const fillerWeight = 0.25;

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
  const fillers = new Set(language.fillers.map(spell));
  const phrases = weighed(
    entries.filter(({ id }) => known.has(id)),
    fillers,
  );
  return {
    entries,
    words: {
      fillers: compileList(language.fillers),
      pain: compileList(language.pain),
      personal: compileList(language.personal),
      loose: compileList(language.loose),
      elsewhere: compileList(language.elsewhere),
      joints: compileList(language.joints),
    },
    asides: compile(language.asides),
    endings: new Set(['', ...language.endings.map(spell)]),
    negations: new Set(language.negations.map(spell)),
    alarms: redFlags.map(({ id }) => ({
      id,
      patterns: compile([
        ...(entries.find((entry) => entry.id === id)?.phrases ?? []),
        ...(language.redFlags[id] ?? []),
      ]),
    })),
    phrases,
    sounds: new Map(phrases.flatMap(({ tokens }) => tokens).map((token) => [token, soundOf(token)])),
  };
}

function weighed(entries: readonly Entry[], fillers: ReadonlySet<string>): Phrase[] {
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
  return phrases.map(({ id, tokens }) => {
    const weights = tokens.map(weigh);
    return { id, tokens, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
  });
}

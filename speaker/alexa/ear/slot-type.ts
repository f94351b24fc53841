import type { Language } from '../language';
import type { Quantities } from './quantities';
import { type Stem, type Vocabulary, vocabularyOf } from './stems';
import { said, type Token, words } from './tokens';

interface Entity {
  readonly name: string;
  readonly id: string;
}

/** A stretch of words, read as a value of a slot type. */
export interface Reading {
  readonly value: string;
  /** The entities that it resolves to; null for Amazon's own types, which Alexa does not resolve. */
  readonly entities: readonly Entity[] | null;
  readonly resolved: boolean;
  /** "Seven" and "morning" may be times, but among other words they may mean anything else. */
  readonly vague?: boolean;
}

export interface SlotType {
  readonly name: string;
  /** The words of the values, where they are listed. */
  readonly words?: Vocabulary;
  /** Every phrase of the values, where they are listed. */
  readonly values?: readonly { readonly id: string; readonly norms: readonly string[] }[];
  /** Whether a known value may hold the word: tells most sentences apart without reading every stretch of them. */
  mayHold(norm: string): boolean;
  /** Returns undefined for words that cannot fill such a slot. */
  read(tokens: readonly Token[]): Reading | undefined;
}

const LONGEST_FREE_VALUE = 8;

type CustomTypes = NonNullable<PackagedModel['interactionModel']['languageModel']['types']>;

export function slotTypeOf(
  name: string,
  types: CustomTypes,
  language: Language,
  quantities: Quantities,
  stem: Stem,
): SlotType {
  if (name === 'AMAZON.DURATION') return computed(name, quantities, quantities.duration);
  if (name === 'AMAZON.TIME') return timed(name, quantities);
  if (name === 'AMAZON.NUMBER') {
    return computed(name, quantities, (spoken) => quantities.number(spoken)?.toString());
  }
  const custom = types.find((type) => type.name === name);
  return custom ? listed(custom, language, stem) : free(name);
}

function computed(
  name: string,
  { mayHold }: Quantities,
  read: (spoken: readonly string[]) => string | undefined,
): SlotType {
  return {
    name,
    mayHold,
    read(tokens) {
      const value = read(tokens.map((token) => token.norm));
      return value === undefined ? undefined : { value, entities: null, resolved: true };
    },
  };
}

function timed(name: string, quantities: Quantities): SlotType {
  const { time, number, mayHold } = quantities;
  const type = computed(name, quantities, time);
  return {
    name,
    mayHold,
    read(tokens) {
      const reading = type.read(tokens);
      if (!reading) return undefined;
      const mere = number(tokens.map((token) => token.norm)) !== undefined;
      return mere || !/\d/.test(reading.value) ? { ...reading, vague: true } : reading;
    },
  };
}

/** Amazon's other types (SearchQuery, FirstName ...) take any words and resolve nothing. */
function free(name: string): SlotType {
  return {
    name,
    mayHold: () => false,
    read: (tokens) =>
      tokens.length > LONGEST_FREE_VALUE
        ? undefined
        : { value: said(tokens), entities: null, resolved: false },
  };
}

function listed(type: CustomTypes[number], language: Language, stem: Stem): SlotType {
  const entities = new Map<string, Entity[]>();
  for (const { id, name } of type.values) {
    for (const phrase of [name.value, ...(name.synonyms ?? [])]) {
      const key = words(phrase, language.alike).join(' ');
      const sharing = entities.get(key) ?? [];
      const entity = { name: name.value, id: id ?? '' };
      if (!sharing.some((other) => other.name === entity.name)) sharing.push(entity);
      entities.set(key, sharing);
    }
  }
  const articles = new Set(language.articles.flatMap((word) => words(word, language.alike)));
  const resolve = (spoken: readonly string[]): readonly Entity[] => {
    const found = entities.get(spoken.join(' '));
    if (found) return found;
    // "My lower back" resolves to the lower back: Alexa ignores articles in resolution and keeps them in the value.
    return spoken.length > 1 && articles.has(spoken[0] ?? '') ? resolve(spoken.slice(1)) : [];
  };
  const vocabulary = vocabularyOf(
    [...entities.keys()].flatMap((phrase) => phrase.split(' ')),
    stem,
  );
  return {
    name: type.name,
    words: vocabulary,
    values: [...entities].flatMap(([phrase, found]) =>
      found.map(({ id }) => ({ id, norms: phrase.split(' ') })),
    ),
    mayHold: (norm) => vocabulary.has(norm) || articles.has(norm),
    read(tokens) {
      const found = resolve(tokens.map((token) => token.norm));
      if (found.length === 0 && tokens.length > LONGEST_FREE_VALUE) return undefined;
      return { value: said(tokens), entities: found, resolved: found.length > 0 };
    },
  };
}

/** A packaged interaction model, reduced to what matching needs. */
export interface PackagedModel {
  readonly interactionModel: {
    readonly languageModel: {
      readonly invocationName: string;
      readonly intents: readonly {
        readonly name: string;
        readonly samples?: readonly string[];
        readonly slots?: readonly { readonly name: string; readonly type: string }[];
      }[];
      readonly types?: readonly {
        readonly name: string;
        readonly values: readonly {
          readonly id?: string;
          readonly name: { readonly value: string; readonly synonyms?: readonly string[] };
        }[];
      }[];
    };
  };
}

/** Words as they are compared, see tokens.ts. */
export type Spoken = readonly string[];

/** Phrases of a language with what each means. */
export type Phrases<Value> = readonly (readonly [Spoken, Value])[];

/** Longest first: of "a quarter" and "a", the one that says more is meant. */
export function phrasesOf<Value>(
  meanings: Readonly<Record<string, Value>>,
  form: (text: string) => Spoken,
): Phrases<Value> {
  return Object.entries(meanings)
    .map(([text, value]): readonly [Spoken, Value] => [form(text), value])
    .sort(([one], [other]) => other.length - one.length);
}

/** What the whole means. */
export function meaningOf<Value>(spoken: Spoken, phrases: Phrases<Value>): Value | undefined {
  return phrases.find(([phrase]) => same(phrase, spoken))?.[1];
}

/** The phrase that the words begin with, and the words after it. */
export function beginning<Value>(spoken: Spoken, phrases: Phrases<Value>): Split<Value> | undefined {
  return split(phrases, (phrase) =>
    same(phrase, spoken.slice(0, phrase.length)) ? spoken.slice(phrase.length) : undefined,
  );
}

/** The phrase that the words end in, and the words before it. */
export function ending<Value>(spoken: Spoken, phrases: Phrases<Value>): Split<Value> | undefined {
  return split(phrases, (phrase) =>
    same(phrase, spoken.slice(-phrase.length)) ? spoken.slice(0, -phrase.length) : undefined,
  );
}

export interface Split<Value> {
  readonly value: Value;
  /** Never empty. */
  readonly rest: Spoken;
}

function split<Value>(
  phrases: Phrases<Value>,
  without: (phrase: Spoken) => Spoken | undefined,
): Split<Value> | undefined {
  for (const [phrase, value] of phrases) {
    const rest = without(phrase);
    if (rest !== undefined && rest.length > 0) return { value, rest };
  }
  return undefined;
}

function same(one: Spoken, other: Spoken): boolean {
  return one.length === other.length && one.every((word, index) => word === other[index]);
}

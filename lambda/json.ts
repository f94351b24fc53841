/** Something that came from outside, as far as it is known: named values of any sort. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The members of a list; none of what is none. */
export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The fields of a value, none where it has none: what is missing inside is then simply undefined. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

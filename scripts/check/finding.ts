import { isDeepStrictEqual } from 'node:util';

/** Something in the package that Alexa, or we, would refuse. */
export interface Finding {
  readonly where: string;
  readonly what: string;
}

export function finding(where: string, what: string): Finding {
  return { where, what };
}

export function repeated<T>(items: readonly T[]): T[] {
  return [...new Set(items.filter((item, index) => items.indexOf(item) !== index))];
}

/** One finding for each value that differs, by its path: `resources.PeopleTable.deletionPolicy: is "Delete", expected "Retain"`. */
export function differences(expected: unknown, found: unknown, path = ''): Finding[] {
  if (isDeepStrictEqual(expected, found)) return [];
  if (!isTable(expected) || !isTable(found))
    return [finding(path, `is ${written(found)}, expected ${written(expected)}`)];
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  return names.flatMap((name) =>
    differences(expected[name], found[name], path === '' ? name : `${path}.${name}`),
  );
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function written(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value);
}

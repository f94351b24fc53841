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

import { seededRandom } from '../../scripts/bench/compare/report';

/** `npm run test:all` tries every case of every matrix; `npm test` a fixed sample of each. No other file asks for FULL but jest.config.js. */
export const isFull = process.env['FULL'] === '1';

/** All cases in a full run, else `most` of them, spread at random, the same ones in every run. */
export function sampled<T>(cases: readonly T[], most: number): readonly T[] {
  if (isFull || cases.length <= most) return cases;
  const random = seededRandom(cases.length);
  const drawn = cases.map((one, index) => ({ one, index, order: random() }));
  return drawn
    .sort((a, b) => a.order - b.order)
    .slice(0, most)
    .sort((a, b) => a.index - b.index)
    .map(({ one }) => one);
}

/** The same of each kind, for cases whose kinds are led by code of their own: a sample of all might leave a kind out. */
export function sampledOfEach<T>(
  cases: readonly T[],
  kindOf: (one: T) => string,
  most: number,
): readonly T[] {
  const kinds = new Map<string, T[]>();
  for (const one of cases) kinds.set(kindOf(one), [...(kinds.get(kindOf(one)) ?? []), one]);
  return [...kinds.values()].flatMap((ofKind) => sampled(ofKind, most));
}

/** How often a property is tried. */
export function times(full: number, sample: number): number {
  return isFull ? full : sample;
}

import { seededRandom } from '../../scripts/bench/compare/report';

/** `npm run test:all` tries every case of every matrix; `npm test` a fixed sample of each. */
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

/** How often a property is tried. */
export function times(full: number, sample: number): number {
  return isFull ? full : sample;
}

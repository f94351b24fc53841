import { memo } from '../memo';
import type { Clause, Narrate } from './line';

/** Clauses remembered for one rate. The narrator remembers its lines, so a clause list is one object for each line. */
type Clauses = (clauses: readonly Clause[]) => readonly Clause[];

const rated = memo((narrate: Narrate) => {
  const rates = new Map<number, Narrate>();
  return (rate: number): Narrate => {
    const known = rates.get(rate);
    if (known !== undefined) return known;
    const scaled: Clauses = memo((clauses) =>
      clauses.map((clause) => ({ ...clause, seconds: clause.seconds / rate })),
    );
    const made: Narrate = (line) => scaled(narrate(line));
    if (rates.size >= mostRates) rates.clear();
    rates.set(rate, made);
    return made;
  };
});

/** Narrators kept for each language. Each holds plans of its own, so their number is bounded. */
const mostRates = 12;

/** Rates between 1 and 2, so that people share narrators: steps of 0.5 % are below what a clause varies by. */
const ratesInOne = 200;

/** The rate as narrators know it, rounded. */
export function roundRate(rate: number): number {
  return Math.round(rate * ratesInOne) / ratesInOne;
}

/** The same words, spoken `rate` times as fast. 1 is the mean of Amazon's voices. The only place that applies a voice rate. */
export function atRate(narrate: Narrate, rate = 1): Narrate {
  return rate === 1 ? narrate : rated(narrate)(rate);
}

import type { Clause, Line, Narrate } from '../routine/line';

/** Clauses by the line that they are the words of, spelt as JSON. */
export type Narrations = Readonly<Record<string, readonly Clause[]>>;

/** Bounded: lines with a free text in them must not fill the memory of a long-lived process. */
const most = 2_000;

/** Gives a line its words once, or as they are ready; `make` is asked for a narrator when a line is not there yet. */
export function remembering(make: () => Narrate, ready: Narrations = {}): Narrate {
  const known = new Map(Object.entries(ready));
  let narrate: Narrate | undefined;
  return (line: Line) => {
    const key = JSON.stringify(line);
    const found = known.get(key);
    if (found !== undefined) return found;
    narrate ??= make();
    const clauses = narrate(line);
    if (known.size < most) known.set(key, clauses);
    return clauses;
  };
}

import type { Clause, Line, Narrate } from '../routine/line';

/** Lines, each with the clauses that are its words. */
export type Narrations = readonly (readonly [Line, readonly Clause[]])[];

/** Bounded: lines with a free text in them must not fill the memory of a long-lived process. */
const most = 2_000;

/** Gives a line its words once, or as they are ready; `make` is asked for a narrator when a line is not there yet. */
export function remembering(make: () => Narrate, ready: Narrations = []): Narrate {
  const known = new Map(ready.map(([line, clauses]) => [nameOf(line), clauses]));
  let narrate: Narrate | undefined;
  return (line: Line) => {
    const name = nameOf(line);
    const found = known.get(name);
    if (found !== undefined) return found;
    narrate ??= make();
    const clauses = narrate(line);
    if (known.size < most) known.set(name, clauses);
    return clauses;
  };
}

/** All that a line says, in one text. Most have no values, and this is asked for each cue of a turn. */
function nameOf({ key, side, context, variant, values }: Line): string {
  const name = `${key} ${side ?? ''} ${context ?? ''} ${variant ?? 0}`;
  return values === undefined ? name : `${name} ${JSON.stringify(values)}`;
}

import type { Block, End } from './plan';

/** How much one spoken part may hold. */
export interface Budget {
  readonly seconds: number;
  readonly characters: number;
}

/**
 * The cost of ending a part at each kind of end. Each part costs 1, so the fewest parts win first, since each further
 * part may cost the person a word. The most natural ends win next. The end of a step is the last resort.
 */
const costOfEnd: Readonly<Record<End, number>> = { routine: 0, pose: 0.01, side: 0.03, step: 3 };
const costOfPart = 1;

/**
 * The number of blocks for the coming part, chosen so that the rest of the routine takes the fewest parts with the most
 * natural ends. `first` is the room left in this part, `full` the room of later parts, `closings` the room that the closing
 * words need after each block. At least one block is taken, however long, so that every turn leads on.
 */
export function cut(
  blocks: readonly Block[],
  first: Budget,
  full: Budget,
  closings: readonly Budget[] = [],
): number {
  const cheapest: number[] = Array.from({ length: blocks.length + 1 }, () => 0);
  const taken: number[] = Array.from({ length: blocks.length + 1 }, () => 0);
  for (let start = blocks.length - 1; start >= 0; start -= 1) {
    let best = { cost: Infinity, count: 1 };
    for (const count of fitting(blocks, start, start === 0 ? first : full, closings)) {
      const end = blocks[start + count - 1]?.end ?? 'step';
      const cost = costOfPart + costOfEnd[end] + (cheapest[start + count] ?? 0);
      // Of equally good cuts take the longer part, which leaves less to the next one.
      if (cost <= best.cost) best = { cost, count };
    }
    cheapest[start] = best.cost;
    taken[start] = best.count;
  }
  return taken[0] ?? 0;
}

/** Every number of blocks from `start` that fits the budget. 1 is always among them. */
function fitting(
  blocks: readonly Block[],
  start: number,
  budget: Budget,
  closings: readonly Budget[],
): number[] {
  const counts = [1];
  let seconds = blocks[start]?.seconds ?? 0;
  let characters = blocks[start]?.characters ?? 0;
  for (let next = start + 1; next < blocks.length; next += 1) {
    seconds += blocks[next]?.seconds ?? 0;
    characters += blocks[next]?.characters ?? 0;
    if (seconds > budget.seconds || characters > budget.characters) break;
    const closing = closings[next] ?? { seconds: 0, characters: 0 };
    const fits =
      seconds + closing.seconds <= budget.seconds && characters + closing.characters <= budget.characters;
    if (fits) counts.push(next - start + 1);
  }
  return counts;
}

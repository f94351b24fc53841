import type { Block, End } from './plan';

/** What one spoken part may hold. */
export interface Budget {
  readonly seconds: number;
  readonly characters: number;
}

/**
 * What it costs to end a part there. A part more costs 1, so the whole takes the fewest parts first (silence or
 * one word carries a person through them), and only then the most natural ends; a step end is a last resort.
 */
const costOfEnd: Readonly<Record<End, number>> = { routine: 0, pose: 0.01, side: 0.03, step: 3 };
const costOfPart = 1;

/**
 * How many of the blocks make the coming part, such that the rest of the routine takes the fewest parts and
 * ends them at the most natural places. `first` is what is left of this part, `full` what later ones have;
 * `closings` is what it takes of them to end a part with each block. A single block is always taken, however
 * long: a turn that says nothing would lead nowhere.
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
      // Of equally good cuts the longer part: less of the routine is left to the next one.
      if (cost <= best.cost) best = { cost, count };
    }
    cheapest[start] = best.cost;
    taken[start] = best.count;
  }
  return taken[0] ?? 0;
}

/** Every number of blocks from `start` that fits the budget; at least 1. */
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

import { memo } from '../memo';
import type { Block, End } from './plan';

/** How much one spoken part may hold. */
export interface Budget {
  readonly seconds: number;
  readonly characters: number;
}

/** What the two parts of a turn may hold: the speech, and the reprompt after the first silence. */
export interface Budgets {
  readonly say: Budget;
  readonly reprompt: Budget;
}

/** The room that closing words need after each block of a plan. */
export interface Closings {
  /** In the speech, whichever window it ends at. */
  readonly say: readonly Budget[];
  /** In the reprompt. */
  readonly reprompt: readonly Budget[];
}

/** How many blocks each part of a turn leads. A reprompt of 0 blocks says the cue again. */
export interface Cut {
  readonly say: number;
  readonly reprompt: number;
}

/**
 * The cost of a turn and of its ends. The fewest turns win first, since each further turn may cost the person a word
 * (decision 001): no sum of natural ends comes up to a turn. The end that silence ends the session with weighs more than the
 * end of a speech: a pose before a side, and never inside a side unless nothing else fits.
 */
const costOfTurn = 100;
const costOfSessionEnd: Readonly<Record<End, number>> = { routine: 0, pose: 0, side: 1, step: 2_000 };
const costOfSpeechEnd: Readonly<Record<End, number>> = { routine: 0, pose: 0.01, side: 0.02, step: 0.06 };
/** The microphone opens while the body is in the pose, bent or twisted, so it stays there 8 s longer. */
const costInPose = 0.12;
/** After a hold the body wants out of the pose, and the way out comes only after these 8 s. */
const costAfterHold = 0.2;

/** The cost of opening the microphone after a block while the reprompt leads on. */
function costToOpen(block: Block | undefined): number {
  if (block === undefined) return costOfSpeechEnd.step;
  if (block.end !== 'step' || !block.inPose) return costOfSpeechEnd[block.end];
  return block.isHold ? costAfterHold : costInPose;
}

/** The cheapest way through the rest of a plan from each of its blocks. The last entry, after all blocks, costs 0. */
type CheapestFrom = readonly number[];

/**
 * Cuts the coming turn off a plan, such that the rest of the routine takes the fewest turns with the most natural ends.
 * `lead`: the room that is taken in the speech by words before the guidance. `first`: the first block, if part of it was
 * led already. `closings`: the room that the closing words need after each block. The speech takes at least one block,
 * however long, so that every turn leads on.
 */
export function cutTurn(
  plan: readonly Block[],
  start: number,
  budgets: Budgets,
  closings: Closings,
  {
    lead = { seconds: 0, characters: 0 },
    first = plan[start],
  }: { lead?: Budget; first?: Block | undefined } = {},
): Cut {
  const blocks = plan.map((block, index) => (index === start ? (first ?? block) : block));
  const say = {
    seconds: budgets.say.seconds - lead.seconds,
    characters: budgets.say.characters - lead.characters,
  };
  const cheapest = cheapestOf(plan)(closings)(budgets);
  return bestFrom(blocks, start, { ...budgets, say }, closings, cheapest).cut;
}

/**
 * The number of blocks that a reprompt leads from `start`: as many as reach the end of a pose, else of a side. 0 if
 * neither is within its budget: then it says the question again.
 */
export function cutReprompt(
  blocks: readonly Block[],
  start: number,
  budget: Budget,
  closings: readonly Budget[],
): number {
  const counts = fitting(blocks, start, budget, closings);
  const ending = (ends: readonly End[]): number | undefined =>
    counts.findLast((count) => ends.includes(endAfter(blocks, start + count)));
  return ending(['routine', 'pose']) ?? ending(['side']) ?? 0;
}

const cheapestOf = memo((plan: readonly Block[]) =>
  memo((closings: Closings) =>
    memo((budgets: Budgets): CheapestFrom => {
      const cheapest: number[] = Array.from({ length: plan.length + 1 }, () => 0);
      for (let start = plan.length - 1; start >= 0; start -= 1)
        cheapest[start] = bestFrom(plan, start, budgets, closings, cheapest).cost;
      return cheapest;
    }),
  ),
);

function bestFrom(
  blocks: readonly Block[],
  start: number,
  budgets: Budgets,
  closings: Closings,
  cheapest: CheapestFrom,
): { readonly cost: number; readonly cut: Cut } {
  let best = { cost: Infinity, cut: { say: 0, reprompt: 0 } };
  const counts = fitting(blocks, start, budgets.say, closings.say);
  for (const say of counts.length > 0 ? counts : [Math.min(1, blocks.length - start)]) {
    const open = costToOpen(blocks[start + say - 1]);
    for (const reprompt of [0, ...fitting(blocks, start + say, budgets.reprompt, closings.reprompt)]) {
      const last = endAfter(blocks, start + say + reprompt);
      // A reprompt leads only to the end of a side or a pose.
      if (reprompt > 0 && last === 'step') continue;
      const ends = costOfSessionEnd[last] + (reprompt > 0 ? open : 0);
      const cost = costOfTurn + ends + (cheapest[start + say + reprompt] ?? 0);
      // Of equally good cuts take the longer speech, and of these the longer reprompt.
      if (cost <= best.cost) best = { cost, cut: { say, reprompt } };
    }
  }
  return best;
}

/** The kind of end before the block of that number. */
function endAfter(blocks: readonly Block[], count: number): End {
  return blocks[count - 1]?.end ?? 'step';
}

/** Every number of blocks from `start` that fits the budget with its closing words. */
function fitting(
  blocks: readonly Block[],
  start: number,
  budget: Budget,
  closings: readonly Budget[],
): number[] {
  const counts: number[] = [];
  let seconds = 0;
  let characters = 0;
  for (let index = start; index < blocks.length; index += 1) {
    seconds += blocks[index]?.seconds ?? 0;
    characters += blocks[index]?.characters ?? 0;
    const closing = closings[index] ?? { seconds: 0, characters: 0 };
    // Closing words may take less time than the quiet whose place they take.
    if (seconds + Math.min(0, closing.seconds) > budget.seconds || characters > budget.characters) break;
    const fits =
      seconds + closing.seconds <= budget.seconds && characters + closing.characters <= budget.characters;
    if (fits) counts.push(index - start + 1);
  }
  return counts;
}

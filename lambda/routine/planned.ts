import type { Narrate } from './line';
import type { Timing } from './pacing';
import { planRoutine, type Block } from './plan';
import type { Routine } from './routines';

/** Few plans are in use at once: a person's own, and that of the turn before. */
const most = 24;

const plans = new WeakMap<Narrate, Map<string, readonly Block[]>>();

/**
 * The plan of a routine, remembered: each turn needs it to know where the one before it was, and again to go on. It
 * depends on nothing but what is handed in.
 */
export function plannedRoutine(routine: Routine, timing: Timing, narrate: Narrate): readonly Block[] {
  const known = plans.get(narrate) ?? new Map<string, readonly Block[]>();
  plans.set(narrate, known);
  const { pace, holds = 'usual', cautioned = [] } = timing;
  const key = [routine.id, pace, holds, ...cautioned].join(' ');
  const plan = known.get(key) ?? planRoutine(routine, timing, narrate);
  if (known.size >= most) known.clear();
  known.set(key, plan);
  return plan;
}

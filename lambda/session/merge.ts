import type { History, Kept } from './state';

/**
 * Two sessions of one person wrote at the same time: the later turn that moved the place wins with its place
 * and settings, and no history is lost. Merging twice changes nothing, so a write of ours whose answer was lost
 * does no harm.
 */
export function mergeKept(mine: Kept, theirs: Kept): Kept {
  const later = (mine.movedAt ?? 0) >= (theirs.movedAt ?? 0) ? mine : theirs;
  return {
    ...later,
    introduced: mine.introduced || theirs.introduced,
    history: mergeHistory(mine.history, theirs.history),
  };
}

function mergeHistory(a: History, b: History): History {
  const lastDay =
    [a.lastDay, b.lastDay]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null;
  return {
    days: Math.max(a.days, b.days),
    seconds: Math.max(a.seconds, b.seconds),
    finished: Math.max(a.finished, b.finished),
    lastDay,
  };
}

import type { Place } from '../routine/place';
import { backStretch } from '../routine/routines';
import type { Settings } from '../routine/turn';
import { nothingKept, type History, type Kept } from './state';

/**
 * Two sessions of one person wrote at the same time: the later turn that moved the place wins with its place
 * and settings, and no history is lost. Merging twice changes nothing, so a write of ours whose answer was lost
 * does no harm.
 */
export function mergeKept(mine: Kept, theirs: Kept): Kept {
  const later = (mine.movedAt ?? 0) >= (theirs.movedAt ?? 0) ? mine : theirs;
  return {
    ...later,
    shelved: shelfOf(later, later === mine ? theirs : mine),
    settings: { ...later.settings, ...cautionsOf(mine, theirs) },
    introduced: mine.introduced || theirs.introduced,
    history: mergeHistory(mine.history, theirs.history),
  };
}

/**
 * Ours began without being able to read theirs: what we have by default must not win over what they chose, and
 * what we practised comes on top of what they had.
 */
export function mergeUnread(mine: Kept, theirs: Kept): Kept {
  const { settings } = nothingKept;
  const chosen = (['pace', 'mode', 'holds'] as const).some((name) => mine.settings[name] !== settings[name]);
  const moved = mine.movedAt !== null && mine.movedAt >= (theirs.movedAt ?? 0);
  return {
    ...(moved ? mine : theirs),
    shelved: (moved ? shelfOf(mine, theirs) : shelfOf(theirs, mine)) ?? mine.shelved ?? theirs.shelved,
    settings: { ...(chosen ? mine.settings : theirs.settings), ...cautionsOf(mine, theirs) },
    introduced: mine.introduced || theirs.introduced,
    history: addHistories(mine.history, theirs.history),
  };
}

/** The place in the whole routine goes on the shelf when the session that won has left it for another one. */
function shelfOf(winner: Kept, loser: Kept): Place | null {
  const elsewhere = winner.place !== null && winner.place.routine !== backStretch.id;
  return elsewhere && loser.place?.routine === backStretch.id ? loser.place : winner.shelved;
}

/** What either has heard has been heard. */
function cautionsOf(mine: Kept, theirs: Kept): Pick<Settings, 'cautioned'> {
  const cautioned = [...new Set([mine, theirs].flatMap(({ settings }) => settings.cautioned ?? []))];
  return cautioned.length === 0 ? {} : { cautioned: cautioned.sort() };
}

function addHistories(mine: History, theirs: History): History {
  const sameDay = mine.lastDay !== null && mine.lastDay === theirs.lastDay;
  return {
    days: mine.days + theirs.days - (sameDay ? 1 : 0),
    seconds: mine.seconds + theirs.seconds,
    finished: mine.finished + theirs.finished,
    lastDay: mergeHistory(mine, theirs).lastDay,
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

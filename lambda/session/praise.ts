import type { Line } from '../routine/line';
import { isPoseAlone } from '../routine/routines';
import { runOf } from './history';
import { localDay } from './local-day';
import type { Moment } from './moment';
import { streakOn, withDay } from './streak';

/**
 * The days in a row, as they stand once that routine is over, for a word at its end. Null where there is nothing to
 * tell: a single day, a pose alone, or somebody listening whose days they are not.
 */
export function praiseLine({ session, instant, guest }: Moment, routine: string): Line | null {
  if (guest || isPoseAlone(routine)) return null;
  const today = localDay(instant, session.zone);
  const days = streakOn(withDay(runOf(session.kept.history), today), today);
  return days < 2 ? null : { key: 'progress.praise', values: { count: days } };
}

import { poses } from '../catalogue/poses';
import type { Line, Narrate } from '../routine/line';
import { backStretch } from '../routine/routines';
import { tailor } from '../routine/tailor';
import { asSpokenClosely, routineSeconds } from './lengths';
import type { Moment } from './moment';
import { answer, type Outcome } from './reply';
import type { Preferences } from './state';

/** Lengths that can be remembered, in seconds: shorter is no routine, longer is not what poses can fill. */
const shortest = 120;
const longest = 3_600;

/** The id of the routine that the person begins with: of the length they chose, else the whole one. */
export function usualRoutine(settings: Preferences, narrate: Narrate): string {
  const { length = null } = settings;
  if (length === null) return backStretch.id;
  return tailor({ poses: poses.map(({ id }) => id), seconds: length }, settings, narrate).routine.id;
}

/** How long that takes, in seconds as they are spoken. */
export function usualSeconds(settings: Preferences, narrate: Narrate): number {
  const { length = null } = settings;
  return length === null ? routineSeconds(settings, narrate) : asSpokenClosely(length);
}

/** Remembers how long the routine should take from the next time on; null: as long as the whole one. */
export function chooseLength(moment: Moment, seconds: number | null): Outcome {
  const { narrate } = moment;
  const { settings } = moment.session.kept;
  if (seconds === null) {
    const length = { seconds: routineSeconds(settings, narrate) };
    return remember(moment, null, { key: 'settings.whole', values: { length } });
  }
  const wish = { poses: poses.map(({ id }) => id), seconds: Math.min(longest, Math.max(shortest, seconds)) };
  const made = tailor(wish, settings, narrate);
  const length = asSpokenClosely(made.fits ? wish.seconds : made.seconds);
  const fits = made.fits && wish.seconds === seconds;
  // What is under way goes on as it is.
  const key = fits ? (moment.session.underway ? 'later' : 'set') : 'nearest';
  return remember(moment, length, {
    key: `settings.length.${key}`,
    values: { length: { seconds: length } },
  });
}

function remember(moment: Moment, length: number | null, line: Line): Outcome {
  const { session, instant } = moment;
  const settings: Preferences = { ...session.kept.settings, length };
  const kept = { ...session.kept, settings, settingsAt: instant };
  // What was stopped earlier has the old length: who has just chosen another is asked to begin with that.
  const begins = !session.underway && !kept.resting;
  return answer(
    { ...moment, session: { ...session, kept } },
    [line],
    begins ? { offer: { kind: 'begin' } } : {},
  );
}

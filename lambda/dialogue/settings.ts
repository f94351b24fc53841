import { poses, getPose } from '../catalogue/poses';
import type { Line } from '../routine/line';
import { tailor } from '../routine/tailor';
import { asSpokenClosely, routineSeconds, usualSeconds } from './lengths';
import type { Moment } from './moment';
import { answer, type Outcome, guideFrom } from './reply';
import type { Preferences } from '../session/state';
import type { Pose } from '../catalogue/types';
import { holdOf } from '../routine/plan';
import { getRoutine } from '../routine/routines';
import type { Pace } from '../routine/pacing';
import type { Mode } from '../routine/types';
import { entryTo, returning } from './returning';

/** Lengths that can be remembered, in seconds: shorter is no routine, longer is not what poses can fill. */
const shortest = 120;
const longest = 3_600;

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

const slowerThan: Readonly<Record<Pace, Pace>> = { faster: 'normal', normal: 'slower', slower: 'slower' };
const fasterThan: Readonly<Record<Pace, Pace>> = { slower: 'normal', normal: 'faster', faster: 'faster' };

export const slower = (moment: Moment): Outcome => changePace(moment, slowerThan, 'slower');
export const faster = (moment: Moment): Outcome => changePace(moment, fasterThan, 'faster');
export const stepByStep = (moment: Moment): Outcome => changeMode(moment, 'step-by-step');
export const flow = (moment: Moment): Outcome => changeMode(moment, 'flow');

/** What is set, in one breath. */
export function tellSettings(moment: Moment): Outcome {
  const { session, narrate } = moment;
  const { settings } = session.kept;
  const length = { seconds: usualSeconds(settings, narrate) };
  return answer(moment, [
    {
      key: `settings.tell.${(settings.length ?? null) === null ? 'whole' : 'length'}`,
      values: {
        pace: { key: `settings.tell.pace.${settings.pace}` },
        mode: { key: `settings.tell.mode.${settings.mode}` },
        holds: { key: `settings.tell.holds.${settings.holds ?? 'usual'}` },
        length,
      },
    },
  ]);
}

/** Longer holds from here on, each as long as the catalogue allows. */
export function holdLonger(moment: Moment): Outcome {
  const { settings } = moment.session.kept;
  return change(
    moment,
    { ...settings, holds: 'long' },
    { key: `settings.hold-longer.${longerHere(moment)}` },
  );
}

export function usualHolds(moment: Moment): Outcome {
  const settings: Preferences = { ...moment.session.kept.settings, holds: 'usual' };
  return change(moment, settings, { key: 'settings.usual-holds' });
}

/** What longer holds mean where one is: nothing more, other poses only, this side only, or all to come. */
function longerHere({ session }: Moment): 'limit' | 'fixed' | 'second' | 'set' {
  const { settings, place } = session.kept;
  if (settings.holds === 'long') return 'limit';
  if (place === null || !session.underway) return 'set';
  const pose = getPose(place.pose);
  const hold = holdOf(pose, getRoutine(place.routine), settings);
  if (hold?.length === hold?.longest) return 'fixed';
  return place.side === pose.sides[0] && isBeforeEnd(pose, place.step) ? 'set' : 'second';
}

/** The hold of this side is still to come, or under way. */
function isBeforeEnd({ steps }: Pose, step: string): boolean {
  const at = (id: string): number => steps.findIndex((one) => one.id === id);
  return at(step) <= steps.findIndex(({ hold }) => hold !== undefined);
}

function changePace(moment: Moment, scale: Readonly<Record<Pace, Pace>>, word: 'slower' | 'faster'): Outcome {
  const { settings } = moment.session.kept;
  const pace = scale[settings.pace];
  const key = pace === settings.pace ? `settings.${word}.limit` : `settings.${word}.set`;
  return change(moment, { ...settings, pace }, { key }, word === 'slower');
}

function changeMode(moment: Moment, mode: Mode): Outcome {
  return change(moment, { ...moment.session.kept.settings, mode }, { key: `settings.${mode}` });
}

/** A setting holds from the step that is under way: it is said, and the step goes on with it. */
function change(moment: Moment, settings: Preferences, line: Line, leadsBack = false): Outcome {
  const { session, instant } = moment;
  const { place } = session.kept;
  const kept = { ...session.kept, settings, settingsAt: instant };
  const changed: Moment = { ...moment, session: { ...session, kept } };
  // After a pain the body has come out of the pose. Slower is what was offered, and leads back into it.
  if (session.kept.resting && place !== null) {
    if (!leadsBack) return answer(changed, [line]);
    return guideFrom(changed, entryTo(place), [{ line, settle: 'still' }, ...returning(place)]);
  }
  if (session.underway && place !== null && moment.state !== 'offered')
    return guideFrom(changed, place, [{ line, settle: 'still' }], { fromCue: moment.cuesLed });
  return answer(changed, [line]);
}

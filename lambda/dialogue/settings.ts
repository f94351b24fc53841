import { getPose } from '../catalogue/poses';
import type { Line } from '../routine/line';
import { tailor } from '../routine/tailor';
import { asSpokenClosely, posesLed, usualSeconds } from './lengths';
import { tell, type Move } from './move';
import { stateOf, type Situation } from './situation';
import type { Preferences } from '../session/state';
import type { Pose } from '../catalogue/types';
import { holdOf } from '../routine/plan';
import { getRoutine } from '../routine/routines';
import type { Pace } from '../routine/pacing';
import type { Lead, Mode } from '../routine/types';
import { leftLine } from './leave-out';
import { entryTo, gently, returning } from './returning';

/** The shortest and longest routine that can be chosen, in seconds. */
const shortest = 120;
const longest = 3_600;

/** Remembers how long the routine takes from the next time on. Null: as long as the whole one. */
export function chooseLength(situation: Situation, seconds: number | null): Move {
  const { narrate } = situation;
  const { settings } = situation.session.kept;
  if (seconds === null) {
    const length = { seconds: usualSeconds({ ...settings, length: null }, narrate) };
    return remember(situation, null, { key: 'settings.whole', values: { length } });
  }
  const led = posesLed(settings);
  if (led.length === 0) return tell({ key: 'leftOut.all' });
  const wish = {
    poses: led,
    seconds: Math.min(longest, Math.max(shortest, seconds)),
    without: settings.left,
  };
  const made = tailor(wish, settings, narrate);
  const length = asSpokenClosely(made.fits ? wish.seconds : made.seconds);
  const fits = made.fits && wish.seconds === seconds;
  // What is under way keeps its length.
  const key = fits ? (situation.session.underway ? 'later' : 'set') : 'nearest';
  return remember(situation, length, {
    key: `settings.length.${key}`,
    values: { length: { seconds: length } },
  });
}

function remember({ session, instant }: Situation, length: number | null, line: Line): Move {
  const settings: Preferences = { ...session.kept.settings, length };
  // A kept place has the old length: offer to begin with the new one.
  const begins = !session.underway && !session.kept.resting;
  return {
    ...tell(line),
    ...(begins ? { offer: { kind: 'begin' } } : {}),
    keep: { settings, settingsAt: instant },
  };
}

const slowerThan: Readonly<Record<Pace, Pace>> = {
  faster: 'normal',
  normal: 'slower',
  slower: 'slowest',
  slowest: 'slowest',
};
const fasterThan: Readonly<Record<Pace, Pace>> = {
  slowest: 'slower',
  slower: 'normal',
  normal: 'faster',
  faster: 'faster',
};

export const slower = (situation: Situation): Move => changePace(situation, slowerThan, 'slower');
export const faster = (situation: Situation): Move => changePace(situation, fasterThan, 'faster');
export const stepByStep = (situation: Situation): Move => changeMode(situation, 'step-by-step');
export const flow = (situation: Situation): Move => changeMode(situation, 'flow');

/** Names all settings in one sentence. */
export function tellSettings(situation: Situation): Move {
  const { session, narrate } = situation;
  const { settings } = session.kept;
  const length = { seconds: usualSeconds(settings, narrate) };
  const line: Line = {
    key: `settings.tell.${(settings.length ?? null) === null ? 'whole' : 'length'}`,
    values: {
      pace: { key: `settings.tell.pace.${settings.pace}` },
      mode: { key: `settings.tell.mode.${settings.mode}` },
      holds: { key: `settings.tell.holds.${settings.holds ?? 'usual'}` },
      length,
    },
  };
  const { left = [] } = settings;
  const lines = [
    ...(settings.talk === 'less' ? [{ key: 'settings.tell.less' }] : []),
    line,
    ...(left.length > 0 ? [leftLine(left)] : []),
  ];
  return tell(...lines);
}

/** Leads in few words from here on: without what a pose is for, and with the count alone in a hold. */
export const lessTalk = (situation: Situation): Move => changeTalk(situation, 'less');
export const usualTalk = (situation: Situation): Move => changeTalk(situation, 'usual');

function changeTalk(situation: Situation, talk: 'less' | 'usual'): Move {
  const settings: Preferences = { ...situation.session.kept.settings, talk };
  return change(situation, settings, { key: `settings.talk.${talk}` });
}

/** Makes every hold from here on as long as the catalogue allows. */
export function holdLonger(situation: Situation): Move {
  const { settings } = situation.session.kept;
  return change(
    situation,
    { ...settings, holds: 'long' },
    { key: `settings.hold-longer.${longerHere(situation)}` },
  );
}

export function usualHolds(situation: Situation): Move {
  const settings: Preferences = { ...situation.session.kept.settings, holds: 'usual' };
  return change(situation, settings, { key: 'settings.usual-holds' });
}

/** What longer holds change at this place: nothing more, not this pose, only what comes after, or this hold as well. */
function longerHere({ session }: Situation): 'limit' | 'fixed' | 'second' | 'set' {
  const { settings, place } = session.kept;
  if (settings.holds === 'long') return 'limit';
  if (place === null || !session.underway) return 'set';
  const pose = getPose(place.pose);
  const hold = holdOf(pose, getRoutine(place.routine), settings);
  if (hold?.length === hold?.longest) return 'fixed';
  return place.side === pose.sides[0] && isBeforeEnd(pose, place.step) ? 'set' : 'second';
}

/** The step is not after the hold of its side. */
function isBeforeEnd({ steps }: Pose, step: string): boolean {
  const at = (id: string): number => steps.findIndex((one) => one.id === id);
  return at(step) <= steps.findIndex(({ hold }) => hold !== undefined);
}

function changePace(
  situation: Situation,
  scale: Readonly<Record<Pace, Pace>>,
  word: 'slower' | 'faster',
): Move {
  const { settings } = situation.session.kept;
  const pace = scale[settings.pace];
  const key = pace === settings.pace ? `settings.${word}.limit` : `settings.${word}.set`;
  return change(situation, { ...settings, pace }, { key }, word === 'slower');
}

function changeMode(situation: Situation, mode: Mode): Move {
  return change(situation, { ...situation.session.kept.settings, mode }, { key: `settings.${mode}` });
}

/** Changes a setting and says so. With something under way, guidance goes on at the same breath. */
function change(situation: Situation, settings: Preferences, line: Line, leadsBack = false): Move {
  const { session, instant, cuesDone } = situation;
  const { place, resting } = session.kept;
  const keep = { settings, settingsAt: instant };
  const said: Lead = { line, settle: 'still' };
  // After a pain the body has come out of the pose. "Slower" was offered then and leads back into it.
  if (resting && place !== null && leadsBack)
    return { kind: 'lead', to: entryTo(place), opening: [said, gently, ...returning(place)], keep };
  if (session.underway && !resting && place !== null && stateOf(situation) !== 'offered')
    return { kind: 'lead', to: place, opening: [said], cuesDone, keep };
  return { ...tell(line), keep };
}

import { getPose, poses } from '../catalogue/poses';
import type { Pose } from '../catalogue/types';
import { placesOf, samePose, startOfPose } from '../routine/place';
import { getRoutine, isPoseAlone } from '../routine/routines';
import type { Preferences } from '../session/state';
import { help } from './answers';
import { opening } from './launch';
import { usualRoutine } from './lengths';
import { tell, type Move } from './move';
import { begin, leadPose } from './navigate';
import { returning } from './returning';
import { placeLed, type Situation } from './situation';

// Verbs that lead to a place by its name.

/** The other side of the pose, from its start. */
export function otherSide(situation: Situation): Move {
  const place = placeLed(situation);
  if (place === null) return help(situation);
  const { sides } = getPose(place.pose);
  const other = sides.find((side) => side !== place.side);
  const to = placesOf(place.routine).find((one) => samePose(one, place) && one.side === other);
  return to === undefined ? tell({ key: 'commands.noSides' }) : { kind: 'lead', to, opening: [] };
}

/** The pose anew, from its first step. */
export function restartPose(situation: Situation): Move {
  const place = placeLed(situation);
  if (place === null) return begin(situation);
  return { kind: 'lead', to: startOfPose(place), opening: [{ line: { key: 'commands.restart.pose' } }] };
}

/** This side of the pose anew. */
export function restartSide(situation: Situation): Move {
  const place = placeLed(situation);
  if (place === null) return begin(situation);
  const to = placesOf(place.routine).find((one) => samePose(one, place) && one.side === place.side) ?? place;
  return { kind: 'lead', to, opening: [{ line: { key: 'commands.restart.side' } }] };
}

/** The pose of that number in the routine; -1 is the last. After "which twist?", the twist of that number. */
export function leadNumber(situation: Situation, number: number): Move {
  const { session, narrate } = situation;
  const { kept, offer } = session;
  const nth = <One>(list: readonly One[]): One | undefined => list.at(number < 0 ? number : number - 1);
  if (offer?.kind === 'twist') {
    const twist = nth(twists);
    if (twist !== undefined) return leadPose(situation, twist.id);
  }
  const here = placeLed(situation)?.routine;
  const routine = here === undefined || isPoseAlone(here) ? usualRoutine(kept.settings, narrate) : here;
  if (routine === null) return begin(situation);
  const { entries } = getRoutine(routine);
  const entry = nth(entries);
  const to = placesOf(routine).find(({ pose }) => pose === entry?.pose);
  if (to === undefined) return tell({ key: 'commands.noSuchNumber', values: { count: entries.length } });
  return { kind: 'lead', to, opening: kept.introduced ? [] : opening(kept) };
}

/** "Back to the twist": asks which one, since there is more than one. */
export const whichTwist = (): Move => ({ kind: 'offer', lines: [], offer: { kind: 'twist' } });

export const twists: readonly Pose[] = poses.filter(({ id }) => id.endsWith('-twist'));

/** For so long after a word that is taken back, the body is still where it was. */
const stillThereSeconds = 20;

/** Back to where the last word found the person, or to the setting that it changed. */
export function undo(situation: Situation): Move {
  const { session, instant } = situation;
  const { place, fromCue = 0, settings } = session.before;
  const keep = settings === undefined ? {} : { keep: { settings, settingsAt: instant } };
  if (place === undefined)
    return settings === undefined ? tell({ key: 'commands.undo.nothing' }) : settingBack(situation, settings);
  const line = { key: 'commands.undo.back' };
  if (place === null)
    return { kind: 'offer', lines: [line], offer: { kind: 'begin' }, leaves: true, ...keep };
  const since = session.turn === null ? Infinity : instant - session.turn.at;
  const wayBack = since < stillThereSeconds * 1000 ? [] : returning(place);
  return { kind: 'lead', to: place, cuesDone: fromCue, opening: [{ line }, ...wayBack], ...keep };
}

/** The setting as it was; with something under way, guidance goes on at the same breath. */
function settingBack({ session, instant, cuesDone }: Situation, settings: Preferences): Move {
  const line = { key: 'commands.undo.setting' };
  const keep = { settings, settingsAt: instant };
  const { place, resting } = session.kept;
  if (!session.underway || resting || place === null) return { ...tell(line), keep };
  return { kind: 'lead', to: place, opening: [{ line, settle: 'still' }], cuesDone, keep };
}

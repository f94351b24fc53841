import { posesWith } from '../catalogue/cautions';
import type { PoseId } from '../catalogue/types';
import type { Line } from '../routine/line';
import { placeWithout } from '../routine/place';
import type { Kept, Preferences } from '../session/state';
import { posesLed } from './lengths';
import { tell, type Move } from './move';
import type { Situation } from './situation';

/**
 * The answer to what somebody tells of themselves ("I have glaucoma"), by the cautions that name it: their poses are left
 * out from now on. Only the poses are kept, never why. What was under way waits for a word.
 */
export function leaveOutFor(situation: Situation, cautions: readonly string[]): Move {
  const { session, guest } = situation;
  const out = posesWith(cautions);
  const [only] = cautions.length === 1 ? cautions : [];
  const values = { state: { key: `states.${only ?? 'several'}` } };
  // The settings are the owner's.
  if (guest) return waiting(situation, { key: 'haves.guest', values: { ...values, poses: listOf(out) } });
  const { settings } = session.kept;
  const led = posesLed({ ...settings, left: [...(settings.left ?? []), ...out] });
  const line: Line =
    led.length > 0 && led.length < out.length
      ? { key: 'haves.keepTo', values: { ...values, poses: listOf(led) } }
      : { key: 'haves.leave', values: { ...values, poses: listOf(out) } };
  return waiting(situation, line, keepingWithout(situation, out));
}

/** Leaves a pose out because the person wants it so. */
export function leaveOut(situation: Situation, pose: PoseId): Move {
  if (situation.guest) return tell({ key: 'guest.settings' });
  const { session } = situation;
  const line: Line = { key: 'leftOut.set', values: { poses: listOf([pose]) } };
  const keep = keepingWithout(situation, [pose]);
  const { place = session.kept.place } = keep;
  if (!session.underway || session.kept.resting || place === null) return { ...tell(line), keep };
  if (session.kept.place?.pose !== pose) return { ...tell(line), keep };
  return { kind: 'lead', to: place, opening: [{ line, settle: 'still' }], keep };
}

/** Leaves nothing out any more. */
export function allPoses(situation: Situation): Move {
  if (situation.guest) return tell({ key: 'guest.settings' });
  const { session, instant } = situation;
  const settings: Preferences = { ...session.kept.settings };
  const { left, ...rest } = settings;
  return {
    ...tell({ key: left === undefined ? 'leftOut.none' : 'leftOut.back' }),
    keep: { settings: rest, settingsAt: instant },
  };
}

/** Which poses are left out. */
export function leftLine(left: readonly PoseId[]): Line {
  return { key: 'leftOut.told', values: { poses: listOf(left) } };
}

const listOf = (poses: readonly PoseId[]) => ({ list: poses.map((pose) => `poses.${pose}.short`) });

/** What is kept once these poses are left out, too: the setting, and the places without them. */
function keepingWithout({ session, instant }: Situation, poses: readonly PoseId[]): Partial<Kept> {
  const { settings, place, shelved } = session.kept;
  const left = posesLed({}).filter((pose) => poses.includes(pose) || settings.left?.includes(pose) === true);
  const elsewhere = shelved === null ? null : placeWithout(shelved, left);
  return {
    settings: { ...settings, left },
    settingsAt: instant,
    place: place === null ? null : placeWithout(place, left),
    shelved: elsewhere === null || shelved === null ? null : { ...shelved, ...elsewhere },
  };
}

/** Says a line; what was under way goes on only when the person says so. */
function waiting({ session }: Situation, line: Line, keep: Partial<Kept> = {}): Move {
  const { place = session.kept.place } = keep;
  if (!session.underway || place === null) return { ...tell(line), keep };
  return { kind: 'offer', lines: [line], offer: { kind: 'return' }, keep: { ...keep, resting: true } };
}

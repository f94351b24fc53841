import { memo } from '../memo';
import { findPoseOfAnyId, holdIn, lengthWithin, poses, shortIdOf } from '../catalogue/poses';
import type { Pose, PoseId } from '../catalogue/types';

/** A pose in a routine. */
export interface Entry {
  readonly pose: PoseId;
  /** How often the pose is led in a row, with all its sides each time. */
  readonly rounds: number;
  /** Breaths or seconds of the hold; null means the catalogue's length. */
  readonly hold: number | null;
}

/** An ordered list of poses. */
export interface Routine {
  readonly id: string;
  readonly entries: readonly Entry[];
}

/** The most rounds of a pose in a row. */
export const mostRounds = 3;

/** Longer than any id that `routineOf` makes. The rest of a longer id is not read. */
const longestId = 300;

export const once = (pose: PoseId): Entry => ({ pose, rounds: 1, hold: null });

/** The whole routine: every pose once, in the order of the catalogue. */
export const wholeRoutine = memo((of: readonly Pose[]): Routine => ({
  id: 'back-stretch',
  entries: of.map(({ id }) => once(id)),
}));

export const backStretch = wholeRoutine(poses);

/**
 * The routine of these entries. Its id spells out the entries, so that nothing else has to be stored:
 * `ktc+lslt.x2.h40` is knees to chest, then the lying single-leg twist twice, held 40 s each time. A single pose keeps its
 * full id; several poses have short ids, since two places have to fit into an item of 1 KB.
 */
export function routineOf(entries: readonly Entry[], of: readonly Pose[] = poses): Routine {
  const id = spell(entries);
  const whole = wholeRoutine(of);
  return id === spell(whole.entries) ? whole : { id, entries };
}

/** The routine of an id; null if the id names no known pose. The id of a pose names the routine of that pose alone. */
export function findRoutine(id: string, of: readonly Pose[] = poses): Routine | null {
  const whole = wholeRoutine(of);
  if (id === whole.id) return whole;
  const parts = id.slice(0, longestId).split('+');
  const entries = parts.flatMap((part) => parseEntry(part, of));
  return entries.length === 0 ? null : routineOf(entries.filter(isFirstOf), of);
}

/** The routine of an id; the whole routine if the id names no known pose. */
export function getRoutine(id: string, of: readonly Pose[] = poses): Routine {
  return findRoutine(id, of) ?? wholeRoutine(of);
}

/** Whether a routine is a single pose. It ends in other words, and does not count as a finished routine. */
export function isPoseAlone(routineId: string): boolean {
  return getRoutine(routineId).entries.length === 1;
}

/** The entry of a pose in a routine; one usual round if the routine does not have the pose. */
export function entryOf(routine: Routine, pose: PoseId): Entry {
  return routine.entries.find((entry) => entry.pose === pose) ?? once(pose);
}

function spell(entries: readonly Entry[]): string {
  return entries.map((entry) => spellEntry(entry, entries.length > 1)).join('+');
}

function spellEntry({ pose, rounds, hold }: Entry, short: boolean): string {
  return `${short ? shortIdOf(pose) : pose}${rounds === 1 ? '' : `.x${rounds}`}${hold === null ? '' : `.h${hold}`}`;
}

/** The entry that a part of an id spells; none if the catalogue no longer has the pose. */
function parseEntry(text: string, of: readonly Pose[]): Entry[] {
  const [, id = '', rounds = '1', hold] = /^([a-z-]+)(?:\.x(\d))?(?:\.h(\d{1,3}))?$/.exec(text) ?? [];
  const pose = findPoseOfAnyId(id, of);
  if (pose === null) return [];
  const held = holdIn(pose);
  const length = hold === undefined || held === undefined ? null : lengthWithin(held, Number(hold));
  return [
    {
      pose: pose.id,
      rounds: Math.min(mostRounds, Math.max(1, Number(rounds))),
      hold: length === null || length === held?.length ? null : length,
    },
  ];
}

/** Keeps the first entry of each pose: places name only their pose, so a routine has each pose once. */
function isFirstOf(entry: Entry, index: number, entries: readonly Entry[]): boolean {
  return entries.findIndex(({ pose }) => pose === entry.pose) === index;
}

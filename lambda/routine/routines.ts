import { findPoseOfAnyId, holdIn, lengthWithin, poses, shortIdOf } from '../catalogue/poses';
import type { PoseId } from '../catalogue/types';

/** A pose in a routine. */
export interface Entry {
  readonly pose: PoseId;
  /** How often it is led in a row, all its sides each time. */
  readonly rounds: number;
  /** Breaths or seconds of its hold; null: as long as the catalogue says. */
  readonly hold: number | null;
}

/** An ordered list of poses. */
export interface Routine {
  readonly id: string;
  readonly entries: readonly Entry[];
}

/** More often than this a pose is not led in a row. */
export const mostRounds = 3;

/** Longer than any id of ours; what is longer is not read. */
const longestId = 300;

export const once = (pose: PoseId): Entry => ({ pose, rounds: 1, hold: null });

/** Every pose of the catalogue, in the article's order. */
export const backStretch: Routine = { id: 'back-stretch', entries: poses.map(({ id }) => once(id)) };

/**
 * The routine of some poses. Its id spells it out, so that a place in it can be found again without anything else
 * being kept: `ktc+lslt.x2.h40` is knees to chest, then the lying single-leg twist twice, held 40 s each time. A pose alone
 * has its whole id, several have short ones: an item of 1 KB holds two places.
 */
export function routineOf(entries: readonly Entry[]): Routine {
  const id = spell(entries);
  return id === spell(backStretch.entries) ? backStretch : { id, entries };
}

/** The routine of that id, or null. A pose's id names the routine of that pose alone. */
export function findRoutine(id: string): Routine | null {
  if (id === backStretch.id) return backStretch;
  const entries = id.slice(0, longestId).split('+').flatMap(parseEntry);
  return entries.length === 0 ? null : routineOf(entries.filter(isFirstOf));
}

export function getRoutine(id: string): Routine {
  return findRoutine(id) ?? backStretch;
}

/** Whether a routine is a pose alone: it has words of its own at its end, and counts as no routine that was finished. */
export function isPoseAlone(routineId: string): boolean {
  return getRoutine(routineId).entries.length === 1;
}

/** The entry of a pose in a routine; once, as usual, where the routine has it not. */
export function entryOf(routine: Routine, pose: PoseId): Entry {
  return routine.entries.find((entry) => entry.pose === pose) ?? once(pose);
}

function spell(entries: readonly Entry[]): string {
  return entries.map((entry) => spellEntry(entry, entries.length > 1)).join('+');
}

function spellEntry({ pose, rounds, hold }: Entry, short: boolean): string {
  return `${short ? shortIdOf(pose) : pose}${rounds === 1 ? '' : `.x${rounds}`}${hold === null ? '' : `.h${hold}`}`;
}

/** A pose that the catalogue has no more is left out of an old routine. */
function parseEntry(text: string): Entry[] {
  const [, id = '', rounds = '1', hold] = /^([a-z-]+)(?:\.x(\d))?(?:\.h(\d{1,3}))?$/.exec(text) ?? [];
  const pose = findPoseOfAnyId(id);
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

/** Places name their pose, so that a routine has each pose once. */
function isFirstOf(entry: Entry, index: number, entries: readonly Entry[]): boolean {
  return entries.findIndex(({ pose }) => pose === entry.pose) === index;
}

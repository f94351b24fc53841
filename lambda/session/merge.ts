import { backStretch } from '../routine/routines';
import { addPractice, daysOf, noHistory, runOf, type History, type Practice } from './history';
import { mergeDevices } from './device';
import { nothingKept, type Kept, type Shelved } from './state';

/**
 * Merges what two sessions of one person wrote at the same time; `tag` names the session of `mine`. The later turn that
 * moved the place wins with its place, and the later choice with its settings. What either practised is kept. Merging
 * twice changes nothing, so a write whose answer was lost can be repeated.
 */
export function mergeKept(mine: Kept, theirs: Kept, tag: string): Kept {
  const [later, earlier] = isLater(mine.movedAt, theirs.movedAt) ? [mine, theirs] : [theirs, mine];
  const chosen = isLater(theirs.settingsAt, mine.settingsAt) ? theirs : mine;
  return {
    ...later,
    shelved: shelfOf(later, earlier),
    finishedAt: latest(mine.finishedAt, theirs.finishedAt),
    settings: { ...chosen.settings, ...cautionsOf(mine, theirs) },
    settingsAt: chosen.settingsAt,
    // An alarm moves no place, so it must outlast a later turn of a session that did not hear it.
    resting: mine.resting || theirs.resting,
    device: mergeDevices(later.device, earlier.device),
    introduced: mine.introduced || theirs.introduced,
    history: mergeHistory(mine.history, theirs.history, tag),
    zone: later.zone ?? earlier.zone,
  };
}

/** What a session keeps after its person was forgotten on another device: its own practice and place alone. */
export function afterForgetting(mine: Kept, tag: string): Kept {
  const { place, movedAt, resting, minded, introduced, zone, history, device } = mine;
  const share = history.shares.find((one) => one.tag === tag);
  const day = runOf(history).last;
  // This session practised nothing, so its place is the forgotten one: drop it.
  if (share === undefined || day === null) return { ...nothingKept, introduced, zone, device };
  const own = addPractice(noHistory, tag, share, day);
  return { ...nothingKept, place, movedAt, resting, minded, introduced, zone, device, history: own };
}

/** Null is earlier than any instant; of two equal ones the first counts as later. */
function isLater(a: number | null, b: number | null): boolean {
  return (a ?? -Infinity) >= (b ?? -Infinity);
}

function latest(a: number | null, b: number | null): number | null {
  return isLater(a, b) ? a : b;
}

/** If the winner is in another routine, the loser's place in the whole routine is shelved. */
function shelfOf(winner: Kept, loser: Kept): Shelved | null {
  const elsewhere = winner.place !== null && winner.place.routine !== backStretch.id;
  if (!elsewhere || loser.place?.routine !== backStretch.id) return winner.shelved;
  return { ...loser.place, ...(loser.movedAt === null ? {} : { since: loser.movedAt }) };
}

function cautionsOf(mine: Kept, theirs: Kept): Pick<Kept['settings'], 'cautioned' | 'cautionedOn'> {
  const cautioned = [...new Set([mine, theirs].flatMap(({ settings }) => settings.cautioned ?? []))];
  const days = [mine, theirs].flatMap(({ settings }) => settings.cautionedOn ?? []);
  return {
    ...(cautioned.length === 0 ? {} : { cautioned: cautioned.sort() }),
    ...(days.length === 0 ? {} : { cautionedOn: Math.min(...days) }),
  };
}

/** Adds to `theirs` the part of this session's share that `theirs` does not have yet. */
function mergeHistory(mine: History, theirs: History, tag: string): History {
  const missing = difference(shareOf(mine, tag), shareOf(theirs, tag));
  const day = mine.recent.at(-1);
  const added = day === undefined ? theirs : addPractice(theirs, tag, missing, day);
  const run = isLater(mine.earlier.last, theirs.earlier.last) ? mine.earlier : theirs.earlier;
  return {
    ...added,
    ...daysOf(run, [...mine.recent, ...theirs.recent]),
  };
}

function shareOf({ shares }: History, tag: string): Practice {
  return shares.find((share) => share.tag === tag) ?? noHistory;
}

function difference(a: Practice, b: Practice): Practice {
  return {
    seconds: Math.max(0, a.seconds - b.seconds),
    poses: Math.max(0, a.poses - b.poses),
    finished: Math.max(0, a.finished - b.finished),
  };
}

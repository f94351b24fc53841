import { addPractice, runOf, type Practice } from '../../../lambda/session/history';
import { afterForgetting, mergeKept } from '../../../lambda/session/merge';
import { nothingKept, type Kept } from '../../../lambda/session/state';
import { placeAt } from '../dialogue/support';

export const places = [
  placeAt('knees-to-chest/both/rock'),
  placeAt('legs-up-the-wall/both/hold'),
  placeAt('lying-single-leg-twist/left/hold'),
  null,
];

/** What a session does in one turn, and what becomes of its write. */
export interface Deed {
  readonly who: number;
  readonly practice: Practice;
  /** The number of a place to move to. */
  readonly move: number | null;
  readonly pace: Kept['settings']['pace'] | null;
  /** Days that pass before it. */
  readonly later: number;
  /** `lost`: the store took it, but its answer never came. `down`: the store took nothing. */
  readonly write: 'goes' | 'lost' | 'down';
  /** Another device forgot the person just before this turn. */
  readonly forgets?: boolean;
}

interface Item {
  readonly kept: Kept;
  readonly version: number;
}

interface Session {
  readonly tag: string;
  kept: Kept;
  version: number | null;
  owed: boolean;
}

/** The table with its one item. */
class Table {
  item: Item | null = null;

  /** Whether it was taken: only over the version it was read from. */
  put(kept: Kept, version: number | null): boolean {
    if ((this.item?.version ?? null) !== version) return false;
    this.item = { kept, version: (version ?? 0) + 1 };
    return true;
  }
}

/** What all sessions did, kept beside the store, in the plainest way. */
export interface Truth {
  seconds: number;
  poses: number;
  finished: number;
  readonly days: Set<number>;
  movedAt: number | null;
  place: Kept['place'];
  settingsAt: number | null;
  pace: Kept['settings']['pace'];
}

/** Whether that session finds the store up when it begins; else it does not know what is kept. */
export type Start = 'read' | 'unread';

/**
 * Sessions of one person that take turns in some order, each writing with its lock: what a record keeper does of it,
 * without requests. At the end every owed write is made, and what is kept is compared to what was done.
 */
export class World {
  readonly table = new Table();
  readonly truth: Truth;
  private readonly sessions = new Map<number, Session>();
  private instant = 1_000_000;
  private day: number;

  constructor(
    before: Kept | null,
    private readonly starts: readonly Start[],
    firstDay = 20_780,
  ) {
    this.day = firstDay;
    if (before !== null) this.table.put(before, null);
    const { history, movedAt, place, settings, settingsAt } = before ?? nothingKept;
    this.truth = {
      seconds: history.seconds,
      poses: history.poses,
      finished: history.finished,
      days: new Set(history.recent),
      movedAt,
      place,
      settingsAt,
      pace: settings.pace,
    };
  }

  take({ who, practice, move, pace, later, write, forgets = false }: Deed): void {
    this.instant += 1_000;
    this.day += later;
    if (forgets) this.table.item = null;
    const session = this.sessionOf(who);
    const before = session.kept;
    session.kept = this.practised(session, practice);
    if (move !== null) this.moveTo(session, places[move] ?? null);
    if (pace !== null) this.choose(session, pace);
    if (session.owed || session.kept !== before) this.write(session, write);
  }

  settle(): Kept {
    // Whoever still owes something writes it with its next turn.
    for (const session of this.sessions.values()) if (session.owed) this.write(session, 'goes');
    return this.table.item?.kept ?? nothingKept;
  }

  private sessionOf(who: number): Session {
    const known = this.sessions.get(who);
    if (known !== undefined) return known;
    const item = this.starts[who] === 'read' ? this.table.item : null;
    const { kept, version } = item ?? { kept: nothingKept, version: null };
    const session = { tag: `session-${who}`, kept, version, owed: false };
    this.sessions.set(who, session);
    return session;
  }

  private practised({ kept, tag }: Session, practice: Practice): Kept {
    const history = addPractice(kept.history, tag, practice, this.day);
    if (history === kept.history) return kept;
    this.truth.seconds += practice.seconds;
    this.truth.poses += practice.poses;
    this.truth.finished += practice.finished;
    this.truth.days.add(this.day);
    return { ...kept, history };
  }

  private moveTo(session: Session, place: Kept['place']): void {
    session.kept = { ...session.kept, place, movedAt: this.instant };
    Object.assign(this.truth, { place, movedAt: this.instant });
  }

  private choose(session: Session, pace: Kept['settings']['pace']): void {
    const settings = { ...session.kept.settings, pace };
    session.kept = { ...session.kept, settings, settingsAt: this.instant };
    Object.assign(this.truth, { pace, settingsAt: this.instant });
  }

  private write(session: Session, fate: Deed['write']): void {
    session.owed = true;
    if (fate === 'down') return;
    let { kept, version } = session;
    while (!this.table.put(kept, version)) {
      const found = this.table.item;
      kept =
        found === null && version !== null
          ? afterForgetting(kept, session.tag)
          : mergeKept(kept, found?.kept ?? nothingKept, session.tag);
      version = found?.version ?? null;
    }
    if (fate === 'lost') return;
    Object.assign(session, { kept, version: this.table.item?.version ?? null, owed: false });
  }
}

/** What is kept, in the terms of the truth. */
export function told({ history, place, movedAt, settings, settingsAt }: Kept): Truth {
  const { seconds, poses, finished, recent } = history;
  const { pace } = settings;
  return { seconds, poses, finished, days: new Set(recent), place, movedAt, settingsAt, pace };
}

/** How many days were practised in all, folded or not. */
export function daysKept(kept: Kept): number {
  return runOf(kept.history).days;
}

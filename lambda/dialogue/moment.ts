import type { Narrate } from '../routine/line';
import { samePlace, stepAt, type Place } from '../routine/place';
import {
  cuesLed,
  isEntering,
  partAt,
  posesCautioned,
  posesFinished,
  positionAt,
  secondsLed,
  type Position,
} from '../routine/timeline';
import { buildTurn } from '../routine/turn';
import type { Turn, TurnRecord } from '../routine/types';
import { addPractice } from '../session/history';
import { finishRoutine, settled, shelvedAfresh, shelvedFor } from '../session/shelf';
import { localDay } from '../session/calendar';
import type { StateName, Kept, Preferences, Session, Shelved } from '../session/state';

/** A request in its circumstances: where the person is, and since when. What every action is given. */
export interface Moment {
  /** The session with what the last turn achieved already kept: the place reached, the seconds led. */
  readonly session: Session;
  readonly state: StateName;
  readonly position: Position;
  /** Cues of the hold under way that were led already; 0 outside holds, which begin again at their start. */
  readonly cuesLed: number;
  /** What leads into the place is still being spoken: the safety note, or the way back into a pose. */
  readonly entering: boolean;
  /** The routine is over: its last step was led to the end. */
  readonly over: boolean;
  /** Milliseconds since 1970, and since something was last led; null when nothing ever was. */
  readonly instant: number;
  readonly away: number | null;
  readonly narrate: Narrate;
  /** Somebody else than the one whose session this is has spoken: what is kept is told to its owner alone. */
  readonly guest: boolean;
}

/** So far into a reprompt, a word may still have been meant for the window before it. */
const lateSeconds = 4;

/** What is known of a request beside its words and its instant. */
export interface Manner {
  /** The word leads away from where the person is, so that what has hardly begun is not yet there. */
  readonly forward?: boolean;
  readonly guest?: boolean;
}

export function momentOf(
  session: Session,
  instant: number,
  narrate: Narrate,
  { forward = false, guest = false }: Manner = {},
): Moment {
  const { turn, kept } = session;
  if (turn === null) {
    return {
      session,
      state: 'idle',
      position: { at: 'talk' },
      cuesLed: 0,
      entering: false,
      over: false,
      instant,
      away: sinceMove(kept, instant),
      narrate,
      guest,
    };
  }
  const built = buildTurn(turn, kept.settings, narrate);
  const elapsed = Math.max(0, instant - turn.at) / 1000;
  const seconds = forward ? asHeardInWindow(elapsed, built) : elapsed;
  const position = staying(positionAt(seconds, built, turn), kept.settings.mode === 'step-by-step');
  const led = secondsLed(seconds, built);
  const finished = posesFinished(seconds, built).filter((pose) => !session.done.includes(pose));
  const place = placeReached(position, kept.place);
  const practised: Session = {
    ...session,
    kept: settled({
      ...kept,
      place,
      shelved: shelfAt(position, session),
      settings: withCautions(kept.settings, seconds, built),
      history: addPractice(
        kept.history,
        session.tag,
        { seconds: led, poses: finished.length, finished: 0 },
        localDay(turn.at, session.zone),
      ),
      // Also where nothing was led yet: after a merge the place kept may be another device's.
      movedAt: led > 0 || !samePlace(place, kept.place) ? instant : kept.movedAt,
      // Whoever let a first launch begin in silence has heard the safety note by now.
      introduced: kept.introduced || led > 0,
    }),
    underway: session.underway || position.at !== 'talk',
    done: [...session.done, ...finished],
  };
  return {
    session: practised,
    state: stateOf(practised, position),
    position,
    entering: isEntering(seconds, built, turn),
    cuesLed: cuesOfHold(position, seconds, built, turn),
    over: position.at === 'rest' && position.next === null,
    instant,
    away: sinceMove(practised.kept, instant),
    narrate,
    guest,
  };
}

/** What is shelved for the routine that was led in, if any was. */
function shelfAt(position: Position, { kept, offer }: Session): Shelved | null {
  const entered = routineReached(position);
  if (entered === null) return kept.shelved;
  return offer?.kind === 'restart' ? shelvedAfresh(kept, entered) : shelvedFor(kept, entered);
}

/** What was said to its end has been heard: for whom a pose is not. */
function withCautions(settings: Preferences, seconds: number, built: Turn): Preferences {
  const { cautioned = [] } = settings;
  const heard = posesCautioned(seconds, built).filter((pose) => !cautioned.includes(pose));
  return heard.length === 0 ? settings : { ...settings, cautioned: [...cautioned, ...heard] };
}

function cuesOfHold(position: Position, seconds: number, built: Turn, turn: TurnRecord): number {
  if (position.at === 'talk') return turn.keptCue ?? turn.fromCue ?? 0;
  if (position.at === 'rest' || stepAt(position.place)?.hold === undefined) return 0;
  return cuesLed(seconds, built, turn);
}

/** Words reach us when they are over, and how long speech takes is estimated: near its end the window counts. */
function asHeardInWindow(seconds: number, turn: Turn): number {
  const { part, into } = partAt(seconds, turn);
  return part === turn.reprompt && into < lateSeconds ? turn.say.seconds : seconds;
}

/** A clock that went backwards tells nothing but that it is another time: that, too, counts as away. */
function sinceMove({ movedAt }: Kept, instant: number): number | null {
  return movedAt === null ? null : Math.abs(instant - movedAt);
}

/** The same moment with the routine closed, for everything but going back into it. */
export function closed(moment: Moment): Moment {
  if (!moment.over || moment.position.at !== 'rest') return moment;
  const session = sessionOver(moment, moment.position.last.routine);
  return { ...moment, session, state: stateOf(session, moment.position) };
}

/** The session once a routine has been led to its end. */
export function sessionOver({ session, instant }: Moment, routine: string): Session {
  const day = localDay(session.turn?.at ?? instant, session.zone);
  const kept = finishRoutine(session.kept, routine, session.tag, instant, day);
  return { ...session, kept, underway: false, offer: null, done: [] };
}

/** In step by step nothing goes on by itself: a step led to its end is still the place, unless it was the last, or a hold: that is over. */
function staying(position: Position, stepByStep: boolean): Position {
  const held = position.at === 'rest' && stepAt(position.last)?.hold !== undefined;
  const stays = stepByStep && position.at === 'rest' && position.next !== null && !held;
  return stays ? { at: 'step', place: position.last } : position;
}

function placeReached(position: Position, kept: Place | null): Place | null {
  if (position.at === 'talk') return kept;
  return position.at === 'step' ? position.place : position.next;
}

/** The routine that was led in, also where it has been led to its end. */
function routineReached(position: Position): string | null {
  if (position.at === 'talk') return null;
  return (position.at === 'step' ? position.place : position.last).routine;
}

/** The column of the table in `meaning.ts` that holds for a session at that position. */
export function stateOf(session: Session, position: Position): StateName {
  if (position.at === 'talk' && (session.offer !== null || session.kept.resting)) return 'offered';
  if (!session.underway) return 'idle';
  return session.kept.settings.mode === 'flow' ? 'flow' : 'stepByStep';
}

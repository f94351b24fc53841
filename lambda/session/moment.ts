import type { Narrate } from '../routine/line';
import type { Place } from '../routine/place';
import { positionAt, secondsLed, type Position } from '../routine/timeline';
import { buildTurn } from '../routine/turn';
import { addPractice, finishRoutine } from './history';
import type { StateName } from './meaning';
import type { Kept, Session } from './state';

/** A request in its circumstances: where the person is, and since when. What every action is given. */
export interface Moment {
  /** The session with what the last turn achieved already kept: the place reached, the seconds led. */
  readonly session: Session;
  readonly state: StateName;
  readonly position: Position;
  /** The routine is over: its last step was led to the end. */
  readonly over: boolean;
  /** Milliseconds since 1970, and since something was last led; null when nothing ever was. */
  readonly instant: number;
  readonly away: number | null;
  readonly narrate: Narrate;
}

export function momentOf(session: Session, instant: number, narrate: Narrate): Moment {
  const { turn, kept } = session;
  if (turn === null) {
    return {
      session,
      state: 'idle',
      position: { at: 'talk' },
      over: false,
      instant,
      away: sinceMove(kept, instant),
      narrate,
    };
  }
  const seconds = Math.max(0, instant - turn.at) / 1000;
  const built = buildTurn(turn, kept.settings, narrate);
  const position = staying(positionAt(seconds, built, turn), kept.settings.mode === 'step-by-step');
  const led = secondsLed(seconds, built);
  const history = addPractice(kept.history, led, turn.at);
  const place = placeReached(position, kept.place);
  const moved = led > 0 ? instant : kept.movedAt;
  const practised: Session = {
    ...session,
    // Whoever let a first launch begin in silence has heard the safety note by now.
    kept: { ...kept, place, history, movedAt: moved, introduced: kept.introduced || position.at !== 'talk' },
    underway: session.underway || position.at !== 'talk',
  };
  return {
    session: practised,
    state: nameOf(practised, position),
    position,
    over: position.at === 'rest' && position.next === null,
    instant,
    away: sinceMove(practised.kept, instant),
    narrate,
  };
}

/** A clock that went backwards tells nothing but that it is another time: that, too, counts as away. */
function sinceMove({ movedAt }: Kept, instant: number): number | null {
  return movedAt === null ? null : Math.abs(instant - movedAt);
}

/** The same moment with the routine closed, for everything but going back into it. */
export function closed(moment: Moment): Moment {
  if (!moment.over || moment.position.at !== 'rest') return moment;
  const kept = finishRoutine(moment.session.kept, moment.position.last.routine);
  return { ...moment, session: { ...moment.session, kept, underway: false, offer: null } };
}

/** In step by step nothing goes on by itself: a step that was led to its end is still the place. */
function staying(position: Position, stepByStep: boolean): Position {
  return stepByStep && position.at === 'rest' ? { at: 'step', place: position.last } : position;
}

function placeReached(position: Position, kept: Place | null): Place | null {
  if (position.at === 'talk') return kept;
  return position.at === 'step' ? position.place : position.next;
}

/** The column of the table in `meaning.ts` that holds for a session at that position. */
export function nameOf(session: Session, position: Position): StateName {
  if (position.at === 'talk' && session.offer !== null) return 'offered';
  if (!session.underway) return 'idle';
  return session.kept.settings.mode === 'flow' ? 'flow' : 'stepByStep';
}

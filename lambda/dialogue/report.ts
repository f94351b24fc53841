import type { Narrate } from '../routine/line';
import { secondsOf, type Cue } from '../routine/cue';
import { samePlace } from '../routine/place';
import type { TurnRecord } from '../routine/types';
import { learnRate } from '../session/device';
import type { Kept, Session } from '../session/state';
import { turnOf } from './situation';

/** What a screen reports: the document that it plays, and the number of the cue that it has come to. */
export interface Report {
  readonly token: number;
  readonly cue: number;
}

/**
 * The session once a screen has reported where it is. The turn's beginning moves so that the reported cue begins now: whatever
 * is said next is then measured from an exact place.
 */
export function reported(
  session: Session,
  { token, cue }: Report,
  instant: number,
  narrate: Narrate,
): Session {
  const { turn, kept } = session;
  if (turn?.screen?.token !== token) return session;
  const { say } = turnOf(turn, kept.settings, narrate);
  const played = say.cues.slice(0, cue);
  const over = cue >= say.cues.length;
  const first = turn.screen.heard ?? { at: instant, cue };
  // A millisecond earlier, since sums of seconds are rounded: the reported cue has begun.
  const at = Math.floor(instant - secondsOf(played) * 1000) - 1;
  // Step by step stays at a step until the next one is asked for.
  const ahead = kept.settings.mode === 'flow' ? say.next : null;
  const reached = over ? (ahead ?? say.last) : (say.cues[cue]?.place ?? null);
  const moved =
    reached === null || samePlace(reached, kept.place) ? {} : { place: reached, movedAt: instant };
  const device = over
    ? learnRate(kept.device, heard(played.slice(first.cue), turn, instant - first.at), instant)
    : kept.device;
  const now: Kept = { ...kept, ...moved, device };
  // What was learned once is not learned again from later reports of the same document.
  const screen = over ? { token } : { token, heard: first };
  return { ...session, kept: now, turn: { ...turn, at, screen } };
}

/** The planned speech of cues at rate 1, and the seconds that it took. */
function heard(cues: readonly Cue[], { rate = 1 }: TurnRecord, milliseconds: number) {
  const [speech, silence] = [
    cues.filter(({ kind }) => kind === 'say'),
    cues.filter(({ kind }) => kind === 'wait'),
  ];
  return { speech: secondsOf(speech) * rate, took: milliseconds / 1000 - secondsOf(silence) };
}

/** Seconds within which a document that is played has sent its first report. */
const firstReportSeconds = 20;

/** Why a session is led by speech alone from now on: its document has reported nothing. Null where all is well. */
export function isSilentScreen({ turn }: Session, instant: number): boolean {
  const { token, heard: first } = turn?.screen ?? {};
  return (
    token !== undefined &&
    first === undefined &&
    turn?.at === token &&
    instant - token > firstReportSeconds * 1000
  );
}

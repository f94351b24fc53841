import type { Line, Narrate } from '../routine/line';
import type { Lead } from '../routine/turn';
import type { Session } from './state';

/**
 * The session without lines that this version has no words for, as after an update in mid-session: what was said
 * then is lost, but the place and the turn's instant still count.
 */
export function sayableSession(session: Session, narrate: Narrate): Session {
  const { turn } = session;
  if (turn === null) return session;
  const canSay = (line: Line): boolean => {
    try {
      narrate(line);
      return true;
    } catch {
      return false;
    }
  };
  const sayable = (leads: readonly Lead[]): Lead[] => leads.filter(({ line }) => canSay(line));
  const ask = turn.ask !== null && canSay(turn.ask) ? turn.ask : null;
  return {
    ...session,
    turn: { ...turn, lead: sayable(turn.lead), entry: sayable(turn.entry ?? []), ask },
  };
}

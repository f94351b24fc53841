import type { Lead } from '../routine/types';
import type { Offer } from '../session/state';
import type { Move } from './move';
import { pause } from './navigate';
import type { Situation } from './situation';

/** "Wait" is a minute of company. */
const usualSeconds = 60;

/** For longer a session is not kept open: that is a pause. */
const mostSeconds = 120;

/** From one soft word to the next, the word included: no silence is over 9 s. */
const secondsOfOne = 9.5;

/** "Wait", "not yet": stays with the person for a minute, without leaving the pose. */
export const wait = (situation: Situation): Move => company(situation, usualSeconds);

/** Stays with the person for so long, then asks. Whoever wants longer is told how to come back. */
export function company(situation: Situation, seconds: number): Move {
  if (seconds > mostSeconds) return pause(situation);
  const { session } = situation;
  const count = Math.max(1, Math.round(seconds / secondsOfOne));
  const leads = Array.from({ length: count }, (_, index): Lead => {
    const line = index === 0 ? { key: 'commands.wait.first' } : { key: 'commands.wait.on', variant: index };
    return { line, settle: 'large' };
  });
  return { kind: 'offer', lines: [], leads, offer: session.offer ?? offerAfter(situation) };
}

function offerAfter({ session }: Situation): Offer {
  const { place, resting } = session.kept;
  if (resting) return { kind: 'return' };
  if (session.underway && place !== null) return { kind: 'wait' };
  return { kind: place === null ? 'begin' : 'resume' };
}

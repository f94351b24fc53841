import { secondsOf } from '../routine/cue';
import type { Line, Narrate } from '../routine/line';

/** An answer leaves room for its question, of which the longest takes over four seconds: both together take under 12 s. */
const secondsForAnswer = 7.4;

/** As many lines as can be listened to in one go, in their order. */
export function fitting(lines: readonly Line[], narrate: Narrate): Line[] {
  let seconds = 0;
  return lines.filter((line) => {
    const length = secondsOf(narrate(line));
    if (seconds + length > secondsForAnswer) return false;
    seconds += length;
    return true;
  });
}

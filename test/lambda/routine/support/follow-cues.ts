import { limits } from '../../../../lambda/routine/limits';
import type { Position } from '../../../../lambda/routine/timeline';
import type { Part, Turn, TurnRecord } from '../../../../lambda/routine/types';

/** The same map from time to place, made another way: every cue of the turn laid on one line, one by one. */
export function followCues({ say, reprompt }: Turn, { from }: TurnRecord): (second: number) => Position {
  const line: { until: number; position: Position }[] = [];
  let now = 0;
  let position: Position = { at: 'talk' };
  const lay = (seconds: number): void => {
    now += seconds;
    line.push({ until: now, position });
  };
  const follow = ({ cues, first, last, next }: Part): void => {
    const leads = first !== null && last !== null;
    if (leads) position = { at: 'step', place: from ?? first };
    let led = false;
    for (const cue of cues) {
      if (cue.place !== null) {
        position = { at: 'step', place: cue.place };
        led = true;
      } else if (led && leads) position = { at: 'rest', last, next };
      lay(cue.seconds);
    }
  };
  follow(say);
  if (reprompt !== null) {
    lay(limits.windowSeconds);
    follow(reprompt);
    lay(limits.windowSeconds);
  }
  const after = position;
  return (second) => line.find(({ until }) => second < until)?.position ?? after;
}

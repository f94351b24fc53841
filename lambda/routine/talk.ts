import { sayAll, secondsOf, type Cue } from './cue';
import type { Line, Narrate } from './line';
import type { Part } from './turn';

/** Seconds between two sentences of talk, where nobody has to move. */
export const pauseInTalk = 0.4;

/** A line that belongs to no place. */
export function talk(line: Line, narrate: Narrate): Cue[] {
  return sayAll(narrate(line), pauseInTalk, null);
}

/** A part that only talks. */
export function talkPart(cues: readonly Cue[]): Part {
  return { cues, seconds: secondsOf(cues), first: null, last: null, next: null };
}

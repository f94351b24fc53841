import type { Clause } from './line';
import type { Place } from './place';

/** One thing spoken or one silence, with its place. The place is null outside the guidance ("Say next ..."). */
export type Cue =
  | {
      readonly kind: 'say';
      readonly text: string;
      readonly seconds: number;
      readonly place: Place | null;
      /** A note told during a hold. After an interruption the guidance resumes at the cue before it. */
      readonly aside?: true;
      /** Names who should leave the pose out. */
      readonly caution?: true;
    }
  | { readonly kind: 'wait'; readonly seconds: number; readonly place: Place | null };

export const say = (clause: Clause, place: Place | null): Cue => ({ kind: 'say', ...clause, place });
export const wait = (seconds: number, place: Place | null): Cue => ({ kind: 'wait', seconds, place });

/** Clauses in order, with a pause between two of them. */
export function sayAll(clauses: readonly Clause[], pause: number, place: Place | null): Cue[] {
  return clauses.flatMap((clause, index) =>
    index === 0 ? [say(clause, place)] : [wait(pause, place), say(clause, place)],
  );
}

/** Whether guidance can resume at a cue after an interruption: at spoken words that are no aside. */
export function isResumable(cue: Cue): boolean {
  return cue.kind === 'say' && cue.aside === undefined;
}

/** The sum of their seconds. */
export function secondsOf(things: readonly { readonly seconds: number }[]): number {
  return things.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** Characters of a silence as SSML: `<break time="10.0s"/>` and the spaces around it. */
const charactersOfWait = 24;

/** Characters of SSML the cues need. Escapes and `<speak>` are not counted; the planned limit has a margin for them. */
export function charactersOf(cues: readonly Cue[]): number {
  return cues.reduce((sum, cue) => sum + (cue.kind === 'wait' ? charactersOfWait : cue.text.length + 1), 0);
}

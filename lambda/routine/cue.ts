import type { Clause } from './line';
import type { Place } from './place';

/** One thing spoken or one silence, and the place it belongs to; null outside the routine ("Say next ..."). */
export type Cue =
  | {
      readonly kind: 'say';
      readonly text: string;
      readonly seconds: number;
      readonly place: Place | null;
      /** Told while something else goes on: whoever comes back begins with what was said before it. */
      readonly aside?: true;
      /** Says for whom the pose is not. */
      readonly caution?: true;
    }
  | { readonly kind: 'wait'; readonly seconds: number; readonly place: Place | null };

export const say = (clause: Clause, place: Place | null): Cue => ({ kind: 'say', ...clause, place });
export const wait = (seconds: number, place: Place | null): Cue => ({ kind: 'wait', seconds, place });

/** Clauses one after the other, with a pause between two of them. */
export function sayAll(clauses: readonly Clause[], pause: number, place: Place | null): Cue[] {
  return clauses.flatMap((clause, index) =>
    index === 0 ? [say(clause, place)] : [wait(pause, place), say(clause, place)],
  );
}

/** Whoever was interrupted goes on with something said, and not with what was told meanwhile. */
export function isResumable(cue: Cue): boolean {
  return cue.kind === 'say' && cue.aside === undefined;
}

/** How long things that take time take one after the other. */
export function secondsOf(things: readonly { readonly seconds: number }[]): number {
  return things.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** `<break time="10.0s"/>` and a space around it: what a silence costs of the 8,000 characters. */
const charactersOfWait = 24;

/** Characters of speech the cues need, breaks counted; escapes and `<speak>` have the margin of the limit. */
export function charactersOf(cues: readonly Cue[]): number {
  return cues.reduce((sum, cue) => sum + (cue.kind === 'wait' ? charactersOfWait : cue.text.length + 1), 0);
}

import type { Clause } from './line';
import { limits } from './limits';
import type { Place } from './place';

/** One thing spoken or one silence, with its place. The place is null outside the guidance ("Say next ..."). */
export type Cue =
  | {
      readonly kind: 'say';
      readonly text: string;
      readonly seconds: number;
      readonly place: Place | null;
      /** An out-breath or a note in a hold. After an interruption the guidance resumes at the cue before it. */
      readonly aside?: true;
      /** Names who should leave the pose out. */
      readonly caution?: true;
    }
  | { readonly kind: 'wait'; readonly seconds: number; readonly place: Place | null };

export const say = ({ text, seconds }: Clause, place: Place | null): Cue => ({
  kind: 'say',
  text,
  seconds,
  place,
});
export const wait = (seconds: number, place: Place | null): Cue => ({ kind: 'wait', seconds, place });

/** Clauses in order, with a pause between two of them: the longer rest where a clause wants one, times `scale`. */
export function sayAll(clauses: readonly Clause[], pause: number, place: Place | null, scale = 1): Cue[] {
  return clauses.flatMap((clause, index) => {
    const before = clauses[index - 1];
    const silence = before?.rest === undefined ? pause : Math.min(limits.silentSeconds, before.rest * scale);
    return before === undefined ? [say(clause, place)] : [wait(silence, place), say(clause, place)];
  });
}

/** A silence of so many seconds in all. Where it would be longer than `most`, `word` gives something short to say in it. */
export function quiet(
  seconds: number,
  place: Place | null,
  word: (index: number) => readonly Clause[],
  most: number = limits.silentSeconds,
): Cue[] {
  const spoken: (readonly Clause[])[] = [];
  const gap = (): number => (seconds - secondsOf(spoken.flat())) / (spoken.length + 1);
  while (gap() > most) spoken.push(word(spoken.length));
  if (seconds <= 0) return [];
  const silence = wait(gap(), place);
  return [silence, ...spoken.flatMap((clauses) => [...clauses.map((clause) => say(clause, place)), silence])];
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

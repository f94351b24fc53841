import type { Hold } from '../catalogue/types';
import { limits } from './limits';
import { quiet, say, secondsOf, type Cue } from './cue';
import type { Clause, Line, Narrate } from './line';
import { breath, holdSeconds, isSlow, type Form, type Pace } from './pacing';
import type { Place } from './place';

export interface HoldContext {
  readonly place: Place;
  readonly pace: Pace;
  readonly narrate: Narrate;
  readonly form: Form;
  /** In as few words as a hold can do with. */
  readonly brief: boolean;
  /** Lines that may be told during a timed hold, in order: what the pose is for. */
  readonly notes: readonly Line[];
  /** Soft words for the silences of a timed hold; `first` is the number of the first one. */
  readonly soft: { readonly key: string; readonly first: number };
}

/** A line to be spoken at a second of the hold. */
interface Mark {
  /** Seconds from the start of the hold. */
  readonly at: number;
  readonly line: Line;
  readonly aside?: true;
}

/** Seconds kept free before the next mark, so that no line runs into another. */
const apart = 0.4;

/** Longest silence of a timed hold in seconds. With a soft word in each it comes to 25 to 45 words a minute (decision 061). */
const softSeconds = 7.5;

/** Seconds before the end of a timed hold at which its end is told. */
const lastSeconds = 5;

/** The cues of a hold. They last exactly `holdSeconds`, so that both sides are equally long. */
export function voiceHold(hold: Hold, context: HoldContext): Cue[] {
  const total = holdSeconds(hold, context.pace);
  const marks = hold.kind === 'breaths' ? breathMarks(hold, context) : timedMarks(hold.length, context);
  // Beside a note the silences may be longer.
  const soft = hold.kind === 'timed' && !context.brief && context.notes.length === 0;
  const most = soft ? softSeconds : limits.silentSeconds;
  return layOut(marks, total, most, context);
}

/**
 * Breaths counted in real time, in and out said for each; the step after the hold says the last "out". Nothing else is said,
 * except "half" as the middle breath goes out: whoever misses an out-breath has lost the rhythm.
 */
function breathMarks(hold: Extract<Hold, { kind: 'breaths' }>, context: HoldContext): Mark[] {
  const { pace, narrate, form, brief } = context;
  const one = breath(hold.depth, pace);
  const words = brief ? 'brief' : isSlow(pace) ? `${hold.depth}Slow` : hold.depth;
  return Array.from({ length: hold.length }, (_, index) => index + 1).flatMap((number) => {
    const start = (number - 1) * (one.in + one.out);
    const which = number === 1 ? 'first' : number === hold.length ? 'last' : 'next';
    const breathIn: Line = { key: `hold.${words}.in.${which}`, values: { count: number } };
    // The last breath goes out with the movement that leads out of the pose.
    if (which === 'last') return [{ at: start, line: breathIn }];
    const breathOut: Line = { key: `hold.${words}.out`, variant: number };
    const out = start + one.in;
    const marks: Mark[] = [
      { at: start, line: breathIn },
      // After an interruption a breath goes on with its count.
      { at: out, line: breathOut, aside: true },
    ];
    const half: Mark = {
      at: out + secondsOf(narrate(breathOut)) + apart,
      line: { key: 'hold.half', variant: form },
      aside: true,
    };
    const fits = half.at + secondsOf(narrate(half.line)) <= start + one.in + one.out;
    return number === hold.length / 2 && fits ? [...marks, half] : marks;
  });
}

/** A timed hold in few words: the halfway mark, the last 5 s, and the notes that fit between. */
function timedMarks(seconds: number, { notes, narrate, form }: HoldContext): Mark[] {
  const halfway = seconds / 2;
  const lastMoments = seconds - lastSeconds;
  const marks: Mark[] = [];
  let at = 3;
  for (const line of notes) {
    const length = secondsOf(narrate(line)) + apart;
    if (at < halfway && at + length > halfway) at = halfway + 4;
    if (at + length > lastMoments) break;
    marks.push({ at, line, aside: true });
    at += length + 4;
  }
  return [
    ...marks.filter((mark) => mark.at < halfway),
    { at: halfway, line: { key: 'hold.half', variant: form } },
    ...marks.filter((mark) => mark.at > halfway),
    { at: lastMoments, line: { key: 'hold.timed.last' } },
  ];
}

/** Speaks each mark at its second, except those that do not fit. Breaks silences longer than `most` with a soft word. */
function layOut(marks: readonly Mark[], total: number, most: number, context: HoldContext): Cue[] {
  const { place, narrate, soft } = context;
  const cues: Cue[] = [];
  let now = 0;
  let words = soft.first;
  const speak = (clauses: readonly Clause[], aside?: true): void => {
    const cue = aside === undefined ? {} : { aside };
    cues.push(...clauses.map((clause) => ({ ...say(clause, place), ...cue })));
    now = secondsOf(cues);
  };
  const softWord = (): readonly Clause[] => {
    words += 1;
    return narrate({ key: soft.key, variant: words - 1 });
  };
  const silentUntil = (instant: number): void => {
    cues.push(...quiet(instant - now, place, softWord, most));
    now = Math.max(now, instant);
  };
  for (const mark of marks) {
    const clauses = narrate(mark.line);
    if (now > mark.at + apart || Math.max(now, mark.at) + secondsOf(clauses) > total) continue;
    silentUntil(mark.at);
    speak(clauses, mark.aside);
  }
  silentUntil(total);
  return cues;
}

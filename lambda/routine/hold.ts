import type { Hold } from '../catalogue/types';
import { limits } from './limits';
import { say, secondsOf, wait, type Cue } from './cue';
import type { Clause, Line, Narrate } from './line';
import { breath, holdSeconds, type Pace } from './pacing';
import type { Place } from './place';

export interface HoldContext {
  readonly place: Place;
  readonly pace: Pace;
  readonly narrate: Narrate;
  /** Lines that may be told during the hold, in order: what the pose is for. Empty on a second side. */
  readonly notes: readonly Line[];
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

/** The cues of a hold. They last exactly `holdSeconds`, so that both sides are equally long. */
export function voiceHold(hold: Hold, context: HoldContext): Cue[] {
  const total = holdSeconds(hold, context.pace);
  const marks = hold.kind === 'breaths' ? breathMarks(hold, context) : timedMarks(hold.length, context);
  return layOut(marks, total, context);
}

/** Breaths counted in real time: the count while breathing in, "and out" or a note while breathing out. */
function breathMarks(hold: Extract<Hold, { kind: 'breaths' }>, context: HoldContext): Mark[] {
  const { pace, notes, narrate } = context;
  const one = breath(hold.depth, pace);
  // A long note begins early, so that it ends before the next count.
  const noteAt = (note: Line): number =>
    Math.min(one.in / 2, one.in + one.out - secondsOf(narrate(note)) - apart);
  const queue = [...notes];
  return Array.from({ length: hold.length }, (_, index) => index + 1).flatMap((number) => {
    const start = (number - 1) * (one.in + one.out);
    const last = number === hold.length;
    const which = number === 1 ? 'first' : last ? 'last' : number === hold.length / 2 ? 'halfway' : 'next';
    const counted: Mark = {
      at: start,
      line: { key: `hold.${hold.depth}.in.${which}`, values: { count: number } },
    };
    // Notes go between: the first breath sets the rhythm, the halfway mark and the last breath have lines of their own.
    const note = number > 1 && !last && which !== 'halfway' ? queue.shift() : undefined;
    const out: Line = { key: `hold.${hold.depth}.out.${last ? 'last' : 'next'}`, variant: number };
    if (note !== undefined) return [counted, { at: start + noteAt(note), line: note, aside: true }];
    const spoken = number <= 2 || last || hold.depth === 'deep';
    return spoken ? [counted, { at: start + one.in, line: out }] : [counted];
  });
}

/** A timed hold in few words: the halfway mark, the last 5 s, and the notes that fit between. */
function timedMarks(seconds: number, { notes, narrate }: HoldContext): Mark[] {
  const halfway = seconds / 2;
  const lastMoments = seconds - 5;
  const marks: Mark[] = [];
  let at = 3;
  for (const line of notes) {
    const length = secondsOf(narrate(line)) + apart;
    if (at < halfway && at + length > halfway) at = halfway + 4;
    if (at + length > lastMoments) break;
    marks.push({ at, line });
    at += length + 4;
  }
  return [
    ...marks.filter((mark) => mark.at < halfway),
    { at: halfway, line: { key: 'hold.timed.halfway' } },
    ...marks.filter((mark) => mark.at > halfway),
    { at: lastMoments, line: { key: 'hold.timed.last' } },
  ];
}

/** Speaks each mark at its second. Skips marks that do not fit. Breaks silences over the limit with a soft reminder. */
function layOut(marks: readonly Mark[], total: number, context: HoldContext): Cue[] {
  const { place, narrate } = context;
  const cues: Cue[] = [];
  let now = 0;
  let reminders = 0;
  const speak = (clauses: readonly Clause[], aside?: true): void => {
    const cue = aside === undefined ? {} : { aside };
    cues.push(...clauses.map((clause) => ({ ...say(clause, place), ...cue })));
    now = secondsOf(cues);
  };
  const silentUntil = (instant: number): void => {
    while (instant - now > limits.silentSeconds) {
      const reminder = narrate({ key: 'hold.reminder', variant: reminders });
      reminders += 1;
      const gaps = Math.ceil((instant - now) / limits.silentSeconds);
      cues.push(wait((instant - now) / gaps - 1, place));
      speak(reminder);
    }
    if (instant > now) cues.push(wait(instant - now, place));
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

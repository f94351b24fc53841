import { join } from 'node:path';
import { poses } from '../../../lambda/catalogue/poses';
import type { Line, Narrate } from '../../../lambda/routine/line';
import type { Place } from '../../../lambda/routine/place';
import type { Part, Settings, Turn } from '../../../lambda/routine/types';
import type { Command, Word } from '../../../lambda/dialogue/command';
import { decide, reduce } from '../../../lambda/dialogue/engine';
import type { Move } from '../../../lambda/dialogue/move';
import type { Outcome } from '../../../lambda/dialogue/apply';
import { turnOf as builtOf } from '../../../lambda/dialogue/situation';
import { nothingKept, openSession, type Kept, type Session } from '../../../lambda/session/state';
import { narratorsIn } from '../../../lambda/wording/narrators';
import { limits } from '../../../lambda/routine/limits';

export const english: Narrate = narratorsIn(join(__dirname, '../../../lambda/wording'))('en-US');
export const start = Date.parse('2026-11-23T07:00:00Z');
export const day = 86_400_000;

/** `pose/side/step` as a place of the whole routine, or of that pose alone. */
export function placeAt(path: string, routine = 'back-stretch'): Place {
  const [pose, side, step] = path.split('/');
  return { routine, pose, side, step } as Place;
}

export function pathOf(place: Place | null): string | null {
  return place === null ? null : `${place.pose}/${place.side}/${place.step}`;
}

export function kept(change: Partial<Kept> = {}): Kept {
  return { ...nothingKept, introduced: true, ...change };
}

export const word = (name: Word): Command => ({ kind: 'word', word: name });

/** Says a word some seconds after the session's turn began, or at the start of everything. */
export function say(session: Session, command: Command | Word, seconds = 0): Outcome {
  const asked = typeof command === 'string' ? word(command) : command;
  return reduce(session, asked, (session.turn?.at ?? start) + seconds * 1000, english);
}

/** What a word comes to some seconds after the session's turn began, as data. */
export function decided(session: Session, command: Command | Word, seconds = 0): Move {
  const asked = typeof command === 'string' ? word(command) : command;
  return decide(session, asked, (session.turn?.at ?? start) + seconds * 1000, english).move;
}

/** A move that leads to a place of the whole routine, after some opening lines. */
export const leads = (path: string, ...opening: readonly Line[]) => ({
  kind: 'lead',
  to: placeAt(path),
  opening: opening.map((line) => ({ line })),
});

/** A session that is being led from a place, by a turn that began at `start`. */
/** Cautions are heard once: without them the parts end at poses. */
export const cautionsHeard: Partial<Settings> = { cautioned: poses.map(({ id }) => id) };

export function led(path: string, settings: Partial<Settings> = {}, change: Partial<Kept> = {}): Session {
  const place = placeAt(path);
  return {
    kept: kept({
      place,
      movedAt: start,
      settings: { pace: 'normal', mode: 'flow', ...settings },
      ...change,
    }),
    turn: { at: start, lead: [], guide: 'now', from: place, ask: null },
    offer: null,
    underway: true,
    tag: 'session',
    zone: 'UTC',
    done: [],
    before: {},
  };
}

/** A session of a person with that place kept, a day after it last moved. */
export function returned(path: string, change: Partial<Kept> = {}): Session {
  return openSession(kept({ place: placeAt(path), movedAt: start - day, ...change }), 'session');
}

export function turnOf({ turn, kept: { settings } }: Session): Turn {
  if (turn === null) throw new Error('No turn has begun.');
  return builtOf(turn, settings, english);
}

/** Seconds of the session's turn at which instants of interest lie. */
export function clockOf(session: Session): {
  firstWindow: number;
  reprompt: number;
  secondWindow: number;
  end: number;
  /** The middle of what is spoken and waited for at a place. */
  during: (path: string) => number;
} {
  const { say: first, reprompt } = turnOf(session);
  const begins = first.seconds + limits.windowSeconds;
  const ends = begins + (reprompt?.seconds ?? 0);
  return {
    firstWindow: first.seconds + 1,
    reprompt: begins,
    secondWindow: ends + 1,
    end: ends + limits.windowSeconds,
    during: (path) => {
      const inFirst = middleOf(first, path);
      if (inFirst !== null) return inFirst;
      const inReprompt = reprompt === null ? null : middleOf(reprompt, path);
      if (inReprompt === null) throw new Error(`The turn does not lead ${path}.`);
      return begins + inReprompt;
    },
  };
}

function middleOf(part: Part, path: string): number | null {
  let now = 0;
  let begin: number | null = null;
  let end = 0;
  for (const cue of part.cues) {
    if (pathOf(cue.place) === path) {
      begin ??= now;
      end = now + cue.seconds;
    }
    now += cue.seconds;
  }
  return begin === null ? null : (begin + end) / 2;
}

/** What an outcome comes to, in one line: what is said, what is led, what is asked, and where that leaves the person. */
export function effectOf({ session, reply, effect }: Outcome): string {
  const { turn, offer, kept: after } = session;
  if (turn === null) return 'nothing';
  const said = turn.lead.map(({ line }) => line.key).join(' + ');
  const leads = turn.guide === 'now' ? `leads ${pathOf(turn.from) ?? 'nothing'}` : '';
  const onward = turn.guide === 'on-silence' ? (reply.turn.reprompt?.first ?? null) : null;
  const carriesOn = onward === null ? '' : `silence leads ${pathOf(onward) ?? 'nothing'}`;
  // Where the reprompt is too short to lead on, another question is asked, and silence repeats it.
  const question = turn.guide === 'on-silence' && onward === null ? 'ask.goOn' : turn.ask?.key;
  const asks = question === undefined || turn.guide === 'now' ? '' : `asks ${question}`;
  const offers = offer === null ? '' : `offers ${offer.kind === 'pose' ? offer.pose : offer.kind}`;
  const ends = reply.mic === 'closed' ? `ends, keeps ${pathOf(after.place) ?? 'nothing'}` : '';
  const settings =
    after.settings.mode === 'flow' && after.settings.pace === 'normal'
      ? ''
      : `${after.settings.mode}, ${after.settings.pace}`;
  return [said, leads, asks, offers, carriesOn, ends, settings, effect?.kind ?? '']
    .filter((part) => part !== '')
    .join('; ');
}

/** The same value, of which nothing can be changed any more. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

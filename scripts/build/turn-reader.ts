import type { Manner } from '../../lambda/routine/arrive';
import { join } from 'node:path';
import { secondsFrom } from '../../lambda/dialogue/lengths';
import { situationOf, turnOf } from '../../lambda/dialogue/situation';
import { isFields } from '../../lambda/json';
import { secondsOf, type Cue } from '../../lambda/routine/cue';
import { limits } from '../../lambda/routine/limits';
import type { Narrate } from '../../lambda/routine/line';
import { breath, formOn, holdLed, holdSeconds } from '../../lambda/routine/pacing';
import { samePlace, sideAfter, stepAfter, stepAt, type Place } from '../../lambda/routine/place';
import { plannedRoutine } from '../../lambda/routine/plan';
import { entryOf, getRoutine } from '../../lambda/routine/routines';
import type { Part } from '../../lambda/routine/types';
import { atRate } from '../../lambda/routine/voice';
import { localDay, universal } from '../../lambda/session/calendar';
import { runOf, streakOn } from '../../lambda/session/history';
import { fieldsOfRecord } from '../../lambda/session/record';
import { parseKept, parseSession } from '../../lambda/session/restore';
import type { Preferences, Session } from '../../lambda/session/state';
import { narratorsIn } from '../../lambda/wording/narrators';
import type {
  HoldRead,
  PartRead,
  Practice,
  StepRead,
  TurnRead,
  TurnReader,
} from '../../speaker/app/page/server/turn-reader';
import { routinePlanOf } from './routine-plan';

/**
 * Reads what the skill's own session attributes say of a turn: the build's timeline of it, second by second. It is bundled
 * beside the speaker, which itself knows the skill only as Alexa does (docs/decisions/071).
 *
 * @param folder where the build has put the wording and the narrations
 */
export function openReader(folder: string): TurnReader {
  const narratorFor = narratorsIn(join(folder, 'wording'), join(folder, 'narrations'));
  return {
    read: (attributes, locale) => {
      const session = isFields(attributes) ? parseSession(attributes['session']) : null;
      return session === null ? null : readTurn(session, narratorFor(locale));
    },
    practised: (item, tag, instant) => (isFields(item) ? practiceIn(item, tag, instant) : null),
  };
}

function readTurn(session: Session, narrate: Narrate): TurnRead | null {
  const { turn: record, kept, offer, underway, tag } = session;
  if (record === null) return null;
  const { say, reprompt } = turnOf(record, kept.settings, narrate);
  const rated = atRate(narrate, record.rate);
  const repromptAt = say.seconds + limits.windowSeconds;
  const keptAt = (second: number): Place | null =>
    situationOf(session, record.at + Math.ceil(second * 1000), narrate).session.kept.place;
  const part = (each: Part, begins: number): PartRead => ({
    seconds: each.seconds,
    words: wordsIn(each.cues),
    steps: stepsIn(each.cues, { ...kept.settings, form: formOn(record.at) }, rated),
    rest: restOf(each.cues, (second) => keptAt(begins + second)),
  });
  return {
    tag,
    say: part(say, 0),
    reprompt: reprompt === null ? null : part(reprompt, repromptAt),
    offer: offer?.kind ?? null,
    underway,
    routine: record.from === null ? null : routinePlanOf(record.from.routine, kept.settings, rated),
  };
}

/** When each run of words begins and ends. Words with no audible silence between are one run, as in the SSML. */
function wordsIn(cues: readonly Cue[]): PartRead['words'] {
  const words: { begins: number; ends: number }[] = [];
  let at = 0;
  let silence = Infinity;
  for (const cue of cues) {
    const ends = at + cue.seconds;
    const last = words.at(-1);
    if (cue.kind === 'wait') silence += cue.seconds;
    else {
      if (last && Math.round(silence * 10) === 0) last.ends = ends;
      else words.push({ begins: at, ends });
      silence = 0;
    }
    at = ends;
  }
  return words;
}

/** The steps that a part leads, each with the second at which it begins. */
function stepsIn(cues: readonly Cue[], settings: Preferences & Manner, narrate: Narrate): StepRead[] {
  const steps: { place: Place; at: number; cues: Cue[] }[] = [];
  let at = 0;
  for (const cue of cues) {
    const last = steps.at(-1);
    if (cue.place !== null && last && samePlace(last.place, cue.place)) last.cues.push(cue);
    else if (cue.place !== null) steps.push({ place: cue.place, at, cues: [cue] });
    at += cue.seconds;
  }
  return steps.map(({ place, at: begins, cues: led }) => {
    const after = stepAfter(place);
    return {
      at: begins,
      ends: begins + secondsOf(led),
      place: { ...place },
      hold: holdIn(place, led, begins + secondsOf(led), settings, narrate),
      next: plainly(sideAfter(place)),
      left: secondsOf(led) + (after === null ? 0 : secondsFrom(after, settings, narrate)),
    };
  });
}

/** The hold of a step. It ends with the step; a hold that goes on after an interruption began before the part. */
function holdIn(
  place: Place,
  led: readonly Cue[],
  ends: number,
  settings: Preferences & Manner,
  narrate: Narrate,
): HoldRead | null {
  const routine = getRoutine(place.routine);
  const found = stepAt(place)?.hold;
  const block = plannedRoutine(routine, settings, narrate).find((each) => samePlace(each.place, place));
  // A step that is only said again is not held.
  if (found === undefined || block?.cues.at(-1) !== led.at(-1)) return null;
  const hold = holdLed(found, entryOf(routine, place.pose).hold, settings);
  const begins = ends - holdSeconds(hold, settings.pace);
  if (hold.kind === 'timed') return { begins, ends, breaths: null };
  const one = breath(hold.depth, settings.pace);
  const breaths = Array.from({ length: hold.length }, (_, index) => begins + index * (one.in + one.out));
  return { begins, ends, breaths };
}

/** Where the guidance of a part ends, and the place that is kept from then on. */
function restOf(cues: readonly Cue[], keptAt: (second: number) => Place | null): PartRead['rest'] {
  const last = cues.findLastIndex((cue) => cue.place !== null);
  if (last < 0) return null;
  const at = secondsOf(cues.slice(0, last + 1));
  return { at, place: plainly(keptAt(at)) };
}

const plainly = (place: Place | null): StepRead['next'] => place && { ...place };

function practiceIn(item: Readonly<Record<string, unknown>>, tag: string, instant: number): Practice | null {
  const { history, zone } = parseKept(fieldsOfRecord(item));
  const share = history.shares.find((each) => each.tag === tag);
  const days = streakOn(runOf(history), localDay(instant, zone ?? universal));
  return share === undefined
    ? null
    : { seconds: share.seconds, poses: share.poses, finished: share.finished > 0, days };
}

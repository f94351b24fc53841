import type { Pose } from '../catalogue/types';
import { guidedPart, pauseInTalk, talk, talkPart } from './closing';
import { isResumable, wait, type Cue } from './cue';
import { limits } from './limits';
import type { Narrate } from './line';
import { samePlace, sameSide } from './place';
import { formOn } from './pacing';
import { blockFromAnywhere, continued, plannedRoutine, type Block } from './plan';
import { getRoutine } from './routines';
import type { Part, Settings, Turn, TurnRecord } from './types';

/** Seconds between an answer and the guidance that goes on by itself: time for a further word. */
const beforeGoingOn = 4;

/**
 * The turn that a document on a screen plays: one part without closing words, since the document's last report brings the next
 * one. It leads one side at most, because a document shows one figure.
 */
export function screenTurn(
  record: TurnRecord,
  settings: Settings,
  narrate: Narrate,
  lead: readonly Cue[],
  poses?: readonly Pose[],
): Turn {
  const { from, guide, fromCue = 0, praise } = record;
  if (from === null || guide === 'never') return { say: talkPart(lead), reprompt: null };
  const opening = guide === 'now' ? lead : [...lead, wait(beforeGoingOn, null)];
  const routine = getRoutine(from.routine, poses);
  const manner = { ...settings, form: formOn(record.at) };
  const plan = plannedRoutine(routine, manner, narrate, poses);
  const start = Math.max(
    0,
    plan.findIndex(({ place }) => samePlace(place, from)),
  );
  const [planned, ...rest] = plan.slice(start);
  const anew = record.anew === true ? blockFromAnywhere(routine, from, manner, narrate, poses) : undefined;
  const first = anew ?? planned;
  if (first === undefined) return { say: talkPart(opening), reprompt: null };
  const begun = samePlace(first.place, from) ? continued(first, fromCue) : first;
  const side = [begun, ...rest.filter(({ place }) => sameSide(place, first.place))];
  const led = blocksLed(side, opening, settings);
  if (led.length === 0) return { say: startOf(begun, opening, first), reprompt: null };
  const next = plan[start + led.length]?.place ?? null;
  const last = led.at(-1)?.place ?? first.place;
  const close =
    next === null && praise !== undefined ? [...talk(praise, narrate), wait(pauseInTalk, null)] : [];
  const cues = [...opening, ...led.flatMap((block) => block.cues), ...close];
  return { say: guidedPart(cues, { first: first.place, last, next }), reprompt: null };
}

/** The blocks of a side that fit into one document. Step by step leads one step, and out of a hold. */
function blocksLed(side: readonly Block[], opening: readonly Cue[], { mode }: Settings): Block[] {
  const most = mode === 'flow' ? side.length : side[0]?.isHold === true ? 2 : 1;
  const led: Block[] = [];
  for (const block of side.slice(0, most)) {
    if (!fits([...opening, ...led.flatMap(({ cues }) => cues), ...block.cues])) break;
    led.push(block);
  }
  return led;
}

/** The beginning of a step that is too long for one document, up to words at which it can go on. */
function startOf({ cues, place }: Block, opening: readonly Cue[], whole: Block): Part {
  const ends = cues.flatMap((cue, index) => (index > 0 && isResumable(cue) ? [index] : []));
  const end = ends.findLast((index) => fits([...opening, ...cues.slice(0, index)])) ?? ends[0] ?? cues.length;
  const part = guidedPart([...opening, ...cues.slice(0, end)], { first: place, last: place, next: place });
  return { ...part, nextCue: whole.cues.length - cues.length + end };
}

function fits(cues: readonly Cue[]): boolean {
  const spoken = cues.flatMap((cue) => (cue.kind === 'say' ? [cue.text.length] : []));
  const characters = spoken.reduce((sum, length) => sum + length, 0);
  return spoken.length <= limits.screen.cues && characters <= limits.screen.characters;
}

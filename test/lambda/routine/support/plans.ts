import { join } from 'node:path';
import type { Cue } from '../../../../lambda/routine/cue';
import type { Narrate, Line } from '../../../../lambda/routine/line';
import { paces, type Pace } from '../../../../lambda/routine/pacing';
import { type Place, placesOf, sameSide } from '../../../../lambda/routine/place';
import { planRoutine, type Block, instructionOf } from '../../../../lambda/routine/plan';
import { backStretch } from '../../../../lambda/routine/routines';
import {
  modes,
  type Lead,
  type Part,
  type Settings,
  type TurnRecord,
  type Turn,
} from '../../../../lambda/routine/types';
import { buildTurn } from '../../../../lambda/routine/turn';
import { languageOf, languagesIn, loadLanguage } from '../../../../lambda/wording/narrators';
import { createNarrator } from '../../../../lambda/wording/narrator';
import { invocationNames } from '../../../../interaction-models/outline.json';
import { limits } from '../../../../lambda/routine/limits';
import type { Position } from '../../../../lambda/routine/timeline';
import type { Pose, SideId } from '../../../../lambda/catalogue/types';

const root = join(__dirname, '../../../../lambda/wording');

/** Every language that ships: a folder is one once it says how it is spoken. */
export const languages = languagesIn(root).filter((code) => languageOf(code, root) === code);

export const languageNamed = memoised((code: string) => loadLanguage(code, root));
export const narratorOf = memoised((code: string): Narrate => createNarrator(languageNamed(code)));

/** The whole routine in one language at one pace. */
export function planOf(code: string, pace: Pace = 'normal'): readonly Block[] {
  return plans(`${code} ${pace}`);
}
const plans = memoised((key: string) => {
  const [code = '', pace] = key.split(' ');
  return planRoutine(backStretch, { pace: paces.find((one) => one === pace) ?? 'normal' }, narratorOf(code));
});

/** The locales of a language that have a model of their own, such as `en-GB`. */
export const localesOf = memoised((code: string): string[] =>
  Object.keys(invocationNames).filter((locale) => locale.startsWith(`${code}-`)),
);

export const wholeRoutine = placesOf(backStretch.id);
export const everyPlace = [...wholeRoutine, ...backStretch.entries.flatMap(({ pose }) => placesOf(pose))];

/** Every language, pace and mode: one row each. */
export const circumstances = languages.flatMap((code) =>
  modes.flatMap((mode) => paces.map((pace): [string, Pace, Settings['mode']] => [code, pace, mode])),
);
/** Every language and pace: one row each. */
export const readings = languages.flatMap((code) => paces.map((pace): [string, Pace] => [code, pace]));

export const safety: Lead = { line: { key: 'routine.safety' }, settle: 'still' };
const beginning: TurnRecord = { at: 0, lead: [], guide: 'now', from: null, ask: null };

/** A turn that leads at once, at the very first with the safety note, later with whatever is said before. */
export const leadFrom = (from: Place, lead: readonly Lead[] = []): TurnRecord => ({
  ...beginning,
  from,
  lead,
});

/** A turn that answers, and leads on when nobody says anything. */
export const answerFrom = (from: Place): TurnRecord => ({
  at: 0,
  lead: [{ line: { key: 'launch.back' } }],
  guide: 'on-silence',
  from,
  ask: { key: 'ask.carryOn' },
});

/** Every rung of the ladder of what a device can carry. */
export const rungs: readonly number[] = limits.reach.map((_, rung) => rung);
export const newRung = limits.firstRung;
export const provenRung = limits.reach.length - 1;

/** The turns that reach furthest towards the limits: with most said before the guidance, in either part. */
export const fullestFrom = (from: Place): TurnRecord[] => [
  leadFrom(from),
  leadFrom(from, [safety, { line: { key: 'launch.goOn' }, settle: 'large' }]),
  answerFrom(from),
];

/** The part that silence ends the session with: the reprompt where it leads on, else the speech. */
export const lastLed = ({ say, reprompt }: Turn): Part =>
  reprompt === null || reprompt.first === null ? say : reprompt;

/** Whether a part ends with a pose, a side or the routine, and not inside a side. */
export const endsNaturally = ({ last, next }: Part): boolean =>
  next === null || last === null || !sameSide(last, next);

/** The turns that lead through the rest of a routine, when each runs out in silence and one word opens the next. */
export function turnsFrom(
  first: TurnRecord,
  settings: Settings,
  narrate: Narrate,
  more: Pick<TurnRecord, 'praise'> = {},
): Turn[] {
  const turns: Turn[] = [];
  let record: TurnRecord | null = first;
  while (record !== null && turns.length < 60) {
    const turn = buildTurn(record, settings, narrate);
    turns.push(turn);
    const { next }: Part = lastLed(turn);
    record = next === null ? null : { ...first, ...leadFrom(next), ...more };
  }
  return turns;
}

export function textOf(cues: readonly Cue[]): string {
  return cues.flatMap((cue) => (cue.kind === 'say' ? [cue.text] : [])).join(' ');
}

export const words = (text: string): string[] => text.match(/[\p{L}\p{N}'-]+/gu) ?? [];

/** The longest silence in a row, in seconds. */
export function longestSilence(cues: readonly Cue[]): number {
  let longest = 0;
  let run = 0;
  for (const cue of cues) {
    run = cue.kind === 'wait' ? run + cue.seconds : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

export const partsOf = ({ say, reprompt }: { say: Part; reprompt: Part | null }): Part[] =>
  reprompt === null ? [say] : [say, reprompt];

/** The second at which each thing is said, counted from the first of the cues. */
export function spokenAt(cues: readonly Cue[]): { text: string; at: number; seconds: number }[] {
  let now = 0;
  return cues.flatMap((cue) => {
    const at = now;
    now += cue.seconds;
    return cue.kind === 'say' ? [{ text: cue.text, at, seconds: cue.seconds }] : [];
  });
}

function memoised<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}

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

export function instructionText(code: string, line: Line): string {
  return narratorOf(code)(line)
    .map(({ text }) => text)
    .join(' ');
}

/** The cues of a hold itself: what follows its instruction and the pause after that. */
export function holdCues(code: string, pace: Pace, pose: Pose, side: SideId): readonly Cue[] {
  const step = pose.steps.find(({ hold }) => hold !== undefined);
  const block = planOf(code, pace).find(
    ({ place }) => place.pose === pose.id && place.side === side && place.step === step?.id,
  );
  if (step === undefined || block === undefined) throw new Error(`No hold in ${pose.id}, ${side}.`);
  const clauses = narratorOf(code)(instructionOf(pose, { side }, step));
  return block.cues.slice(2 * clauses.length);
}

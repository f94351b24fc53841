import type { Line, Value } from '../routine/line';
import type { Lead, TurnRecord } from '../routine/types';
import { startOfPose, samePlace, type Place } from '../routine/place';
import { backStretch } from '../routine/routines';
import { runOf } from '../session/history';
import type { Kept, Offer } from '../session/state';
import { stillOnMatSeconds, whenSaid } from '../session/calendar';
import type { LeadMove, Move } from './move';
import { comeBackTo, entryTo, isAway, isLongAway, placeLine, returning } from './returning';
import { usualRoutine, usualSeconds, usualStart } from './lengths';
import { timeAway, type Situation } from './situation';

/**
 * Leads on at once, from where the person stopped or from the beginning. It asks first on the very first launch, after two
 * weeks or more, and after a pain, dizziness or an alarm.
 */
export function launch(situation: Situation): Move {
  return onRecord(situation, leadOrAsk(situation));
}

function leadOrAsk(situation: Situation): Move {
  const { kept } = situation.session;
  const { place } = kept;
  // Something was told that is not for stretching: a kind word first, and only the person's own word leads.
  if (kept.minded) return { kind: 'ask', lines: [{ key: 'launch.minded' }] };
  if (place === null) return begin(situation);
  if (isLongAway(situation)) return ask({ kind: 'restart' }, stopped(situation, place));
  if (kept.resting) return ask({ kind: 'resume' }, stopped(situation, place));
  if (isStillOnMat(situation))
    return isAway(situation) ? comeBackTo(situation, place) : lead(place, named(place));
  if (!isAway(situation)) return lead(entryTo(place), [...said(stopped(situation, place)), ...goOn]);
  return lead(entryTo(place), inOwnTime([...said(stopped(situation, place)), ...goOn, ...wayBack(place)]));
}

/** Where nothing is kept: from the first pose. */
function begin(situation: Situation): Move {
  const { kept } = situation.session;
  const first = usualStart(kept.settings, situation.narrate);
  const line = welcome(situation);
  if (!kept.introduced || kept.resting || first === null || isLongAway(situation))
    return ask({ kind: 'begin' }, line);
  return { ...lead(first, inOwnTime([...said(line), ...opening(kept)])), afresh: true };
}

function lead(to: Place, opening: readonly Lead[]): LeadMove {
  return { kind: 'lead', to, opening };
}

function ask(offer: Offer, line: Line): Move {
  return { kind: 'offer', lines: [line], offer, leaves: true };
}

const said = (line: Line): Lead[] => [{ line }];

/** "No" may answer a launch so many seconds after it began: its opening takes about 25 s. */
const answersLaunchSeconds = 45;

/** The turn is a launch that leads on, whose opening said how to begin anew, and the word may answer it. */
export function answersLaunch({ session: { turn }, instant }: Situation): boolean {
  return turn !== null && offersStartOver(turn) && instant - turn.at < answersLaunchSeconds * 1000;
}

function offersStartOver({ lead: opening }: TurnRecord): boolean {
  return opening.some(({ line }) => goOn.some((other) => other.line.key === line.key));
}

/** How to begin anew instead. A launch that leads at once leaves no time to ask. */
const goOn: readonly Lead[] = [{ line: { key: 'launch.goOn' } }];

/** How to get back into the pose. The start of a pose says that by itself. */
function wayBack(place: Place): Lead[] {
  return samePlace(place, startOfPose(place)) ? [] : returning(place).slice(-1);
}

/** With the time after the last line that it takes to get to the mat. */
function inOwnTime(opening: readonly Lead[]): Lead[] {
  return opening.map((part, index) => {
    if (index < opening.length - 1 || part.settle === 'long') return part;
    return { ...part, settle: 'large' };
  });
}

/** Says what happened where Alexa refused a reply of the last session. It is said once. */
function onRecord({ session }: Situation, move: Move): Move {
  const { refused, ...device } = session.kept.device;
  if (refused === undefined) return move;
  const told: Line = { key: 'launch.shorter' };
  if (move.kind === 'lead')
    return { ...move, opening: [...said(told), ...move.opening], keep: { ...move.keep, device } };
  if (move.kind === 'offer') return { ...move, lines: [told, ...move.lines], keep: { ...move.keep, device } };
  return move;
}

function stopped(situation: Situation, place: Place): Line {
  return withWhen(placeLine('launch.stopped', place), situation.session.kept.movedAt, situation);
}

/** What is said before the first pose: the very first time the safety note, later a word of welcome. */
export function opening({ introduced, history }: Kept): Lead[] {
  const key = introduced ? 'routine.begin' : 'routine.safety';
  return [{ line: { key, variant: runOf(history).days }, settle: 'still' }];
}

/** The routine that "start over" begins: that of the place, or the usual one if the place was stopped at earlier. */
export function routineAfresh({ session, narrate }: Situation, place: Place | null): string | null {
  const { kept, turn, underway } = session;
  // After choosing a length, "start over" uses it, even if the kept place is in the whole routine. A launch that leads on offers it.
  const offered = turn !== null && offersStartOver(turn);
  const outgrown = place?.routine === backStretch.id && (offered || !underway);
  return place === null || outgrown ? usualRoutine(kept.settings, narrate) : place.routine;
}

function welcome(situation: Situation): Line {
  const { introduced, finishedAt, settings } = situation.session.kept;
  if (!introduced) {
    const length = { seconds: usualSeconds(settings, situation.narrate) };
    return { key: 'launch.welcome', values: { length } };
  }
  if (finishedAt === null) return { key: 'launch.back' };
  return withWhen({ key: 'launch.finished' }, finishedAt, situation);
}

function withWhen(line: Line, then: number | null, { instant, session }: Situation): Line {
  const when: Value = then === null ? { key: 'when.lastTime' } : whenSaid(then, instant, session.zone);
  return { ...line, values: { ...line.values, when } };
}

/** Away for under a minute: says only the pose's name. A longer opening could push the turn over its limit. */
function named(place: Place): Lead[] {
  // The start of a pose names it anyway.
  if (samePlace(place, startOfPose(place))) return [];
  return [{ line: { key: 'routine.pose', values: { title: { key: `poses.${place.pose}.short` } } } }];
}

/** The last session ended in silence a moment ago: Alexa said so, or the last turn has run out and no end was told. */
function isStillOnMat(situation: Situation): boolean {
  const { endedInSilence, endsAt } = situation.session.kept;
  const away = timeAway(situation);
  if (endedInSilence) return away !== null && away < stillOnMatSeconds * 1000;
  const silent = endsAt === null ? null : situation.instant - endsAt;
  return silent !== null && silent > 0 && silent < stillOnMatSeconds * 1000;
}

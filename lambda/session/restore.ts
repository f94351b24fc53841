import { findPose, getPose, poses } from '../catalogue/poses';
import { fieldsOf, listIn, type Fields, isFields } from '../json';
import {
  daysOf,
  mostPains,
  mostShares,
  type History,
  type Pain,
  type Practice,
  type Share,
  noRun,
  type Run,
} from './history';
import { resolvePlace, type KeptPlace, type Place } from '../routine/place';
import { findRoutine } from '../routine/routines';
import { paces } from '../routine/pacing';
import { guides, modes, type Lead, type TurnRecord } from '../routine/types';
import { findCondition } from '../catalogue/conditions';
import { moves, type PoseId } from '../catalogue/types';
import type { Line, Value } from '../routine/line';
import { isZone } from './calendar';
import { nothingKept, partsOfDay, type Kept, type Offer, type Shelved } from './state';

/** The last instant that has a date; beyond it nothing can have begun. */
const lastInstant = 8.64e15;

export function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= lastInstant;
}

export function instantIn(value: unknown): number | null {
  // Before 1970 nobody moved in a routine of ours, and calendars count years backwards.
  return isInstant(value) && value >= 0 ? value : null;
}

/** A number of days, seconds or times: whole, not negative, and no more than a long life has. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1e9;
}

export function countIn(value: unknown): number {
  return isCount(value) ? value : 0;
}

export function isMinuteOfDay(value: unknown): value is number {
  return isCount(value) && value < 24 * 60;
}

export function numberOr<T>(value: unknown, otherwise: T): number | T {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

/** Days that a calendar of ours can have: numbers further off would not be days. */
const mostDays = 50_000;

/** Longer than any tag of ours. */
export const longestTag = 40;

/** What was practised, out of an item or a session's attributes. What makes no sense in it counts as nothing. */
export function parseHistory(value: unknown): History {
  const fields = fieldsOf(value);
  const recent = listIn(fields['recent']).filter(isDay);
  const earlier = parseRun('lastDay' in fields ? runOfOld(fields) : fieldsOf(fields['earlier']));
  return {
    ...practiceIn(fields),
    ...daysOf(earlier, recent),
    shares: listIn(fields['shares']).flatMap(parseShare).slice(-mostShares),
    pains: listIn(fields['pains']).flatMap(parsePain).slice(-mostPains),
  };
}

function parseRun(fields: Fields): Run {
  const { last, missed } = fields;
  if (!isDay(last)) return noRun;
  const streak = Math.max(1, countIn(fields['streak']));
  return {
    last,
    days: Math.max(streak, countIn(fields['days'])),
    streak,
    best: Math.max(streak, countIn(fields['best'])),
    missed: isDay(missed) && missed < last ? missed : null,
  };
}

/** Items used to count days alone, and to name the last of them as in 2026-11-23. */
function runOfOld({ days, lastDay }: Fields): Fields {
  const ms = typeof lastDay === 'string' ? Date.parse(`${lastDay}T00:00:00Z`) : NaN;
  return { days, last: ms / 86_400_000 };
}

function parseShare(value: unknown): Share[] {
  const fields = fieldsOf(value);
  const { tag } = fields;
  return typeof tag === 'string' && tag.length <= longestTag ? [{ tag, ...practiceIn(fields) }] : [];
}

function practiceIn(fields: Fields): Practice {
  return {
    seconds: countIn(fields['seconds']),
    poses: countIn(fields['poses']),
    finished: countIn(fields['finished']),
  };
}

function parsePain(value: unknown): Pain[] {
  const { day, pose: id, side: named } = fieldsOf(value);
  const pose = typeof id === 'string' ? findPose(id) : null;
  if (pose === null || !isDay(day)) return [];
  const side = getPose(pose.id).sides.find((one) => one === named);
  return side === undefined ? [] : [{ day, pose: pose.id, side }];
}

function isDay(value: unknown): value is number {
  return isCount(value) && value <= mostDays;
}

/** Something kept that this version cannot make sense of: better left alone than guessed at. */
export class MalformedError extends Error {
  override readonly name = 'MalformedError';
}

/**
 * What is kept for a person, out of an item or a session's attributes. Absent fields take their defaults and an
 * old place falls back to the nearest one that exists; a field of a wrong sort throws MalformedError.
 */
export function parseKept(fields: Fields): Kept {
  return {
    place: parsePlace(fields['place']),
    shelved: parseShelved(fields['shelved']),
    movedAt: instantIn(fields['movedAt']),
    finishedAt: instantIn(fields['finishedAt']),
    endedInSilence: fields['endedInSilence'] === true,
    settings: parseSettings(fields['settings']),
    settingsAt: instantIn(fields['settingsAt']),
    history: parseHistory(fields['history']),
    introduced: fields['introduced'] === true,
    resting: fields['resting'] === true,
    zone: isZone(fields['zone']) ? fields['zone'] : null,
  };
}

function parseSettings(value: unknown): Kept['settings'] {
  const fields = fieldsOf(value);
  const length = countIn(fields['length']);
  const cautioned = posesIn(fields['cautioned']);
  return {
    pace: paces.find((pace) => pace === fields['pace']) ?? nothingKept.settings.pace,
    mode: modes.find((mode) => mode === fields['mode']) ?? nothingKept.settings.mode,
    ...(fields['holds'] === 'long' ? { holds: 'long' } : {}),
    ...(length >= 60 && length <= 7_200 ? { length } : {}),
    ...(cautioned.length > 0 ? { cautioned } : {}),
  };
}

/** The poses that a list names, in the catalogue's order. */
export function posesIn(value: unknown): readonly PoseId[] {
  const named = listIn(value);
  return poses.map(({ id }) => id).filter((id) => named.includes(id));
}

function parsePlace(value: unknown): Place | null {
  if (value === undefined || value === null) return null;
  if (!isFields(value) || !isKeptPlace(value)) throw new MalformedError('A kept place has lost its shape.');
  return resolvePlace(value);
}

function parseShelved(value: unknown): Shelved | null {
  const place = parsePlace(value);
  const since = instantIn(fieldsOf(value)['since']);
  return place === null || since === null ? place : { ...place, since };
}

/** The turn of a session that goes on; null where it cannot be read, and nothing of it is known then. */
export function parseTurn(value: unknown): TurnRecord | null {
  if (!isFields(value)) return null;
  const { at, lead, from, ask } = value;
  const guide = guides.find((known) => known === value['guide']);
  if (!isInstant(at) || !Array.isArray(lead)) return null;
  if (guide === undefined) return null;
  const praise = parseLine(value['praise']);
  return {
    at,
    guide,
    lead: parseLeads(lead),
    ...(Array.isArray(value['entry']) ? { entry: parseLeads(value['entry']) } : {}),
    from: parsePlace(from),
    fromCue: numberOr(value['fromCue'], 0),
    ...(typeof value['keptCue'] === 'number' ? { keptCue: numberOr(value['keptCue'], 0) } : {}),
    ask: parseLine(ask),
    ...(praise === null ? {} : { praise }),
  };
}

export function parseOffer(value: unknown): Offer | null {
  const { kind, pose, condition, routine, elsewhere, minute, part } = fieldsOf(value);
  if (kind === 'resume') return elsewhere === true ? { kind, elsewhere } : { kind };
  const bare = bareOffers.find((known) => known === kind);
  if (bare !== undefined) return { kind: bare };
  if (kind === 'remind') return isMinuteOfDay(minute) ? { kind, minute } : null;
  const known = partsOfDay.find((one) => one === part);
  if (kind === 'time') return known === undefined ? { kind } : { kind, part: known };
  const tailored = typeof routine === 'string' ? findRoutine(routine) : null;
  if (kind === 'tailored') return tailored === null ? null : { kind, routine: tailored.id };
  const meant = typeof condition === 'string' ? findCondition(condition) : null;
  if (kind === 'condition') return meant === null ? null : { kind, condition: meant.id };
  const led = typeof pose === 'string' ? findPose(pose) : null;
  return kind === 'pose' && led !== null ? { kind, pose: led.id } : null;
}

/** Offers that are nothing but their kind. */
const bareOffers = ['begin', 'restart', 'skip', 'return', 'forget'] as const;

function parseLeads(values: readonly unknown[]): Lead[] {
  return values.map(parseLead).filter((lead) => lead !== null);
}

function parseLead(value: unknown): Lead | null {
  const fields = fieldsOf(value);
  const line = parseLine(fields['line']);
  const settle = moves.find((move) => move === fields['settle']);
  return line === null ? null : { line, ...(settle === undefined ? {} : { settle }) };
}

function parseLine(value: unknown): Line | null {
  const { key, side, context, variant, values } = fieldsOf(value);
  if (typeof key !== 'string') return null;
  return {
    key,
    ...(side === 'right' || side === 'left' || side === 'both' ? { side } : {}),
    ...(context === 'second' ? { context } : {}),
    ...(typeof variant === 'number' ? { variant } : {}),
    ...(isFields(values) ? { values: parseValues(values) } : {}),
  };
}

function parseValues(fields: Fields): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): [string, Value][] => {
      if (typeof value === 'string' || typeof value === 'number') return [[name, value]];
      const { seconds, digits, key, count, minute, list } = fieldsOf(value);
      if (typeof seconds === 'number') return [[name, { seconds }]];
      if (typeof digits === 'string') return [[name, { digits }]];
      if (typeof key === 'string') return [[name, typeof count === 'number' ? { key, count } : { key }]];
      if (isMinuteOfDay(minute)) return [[name, { minute }]];
      return Array.isArray(list) ? [[name, { list: list.filter((item) => typeof item === 'string') }]] : [];
    }),
  );
}

function isKeptPlace(fields: Fields): fields is KeptPlace & Fields {
  return ['routine', 'pose', 'side', 'step'].every((name) => typeof fields[name] === 'string');
}

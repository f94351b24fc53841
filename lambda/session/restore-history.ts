import { findPose, getPose } from '../catalogue/poses';
import { fieldsOf, listIn, type Fields } from './fields';
import { daysOf, mostPains, mostShares, type History, type Pain, type Practice, type Share } from './history';
import { countIn, isCount } from './numbers';
import { noRun, type Run } from './streak';

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

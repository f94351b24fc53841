import * as v from 'valibot';
import { findCondition } from '../catalogue/conditions';
import { findPose, poses } from '../catalogue/poses';
import { moves, type PoseId } from '../catalogue/types';
import { isFields, type Fields } from '../json';
import { paces } from '../routine/pacing';
import { resolvePlace } from '../routine/place';
import { findRoutine } from '../routine/routines';
import { limits } from '../routine/limits';
import { guides, modes } from '../routine/types';
import { isZone, universal } from './calendar';
import { newDevice } from './device';
import { daysOf, mostShares, noHistory, noRun, type History, type Run } from './history';
import { nothingKept, dayNames, partsOfDay, type Kept, type Session } from './state';

// What is kept, as it comes out of an item or a session's attributes. A field that is missing or makes no sense takes its
// fallback. Only a place has none: where it lost its shape, the item is better left alone than guessed at.

/** The last instant that has a date. */
const lastInstant = 8.64e15;

/** Days since 1970 beyond this one are not days. */
const lastDay = 50_000;

/** Longer than any tag of ours. */
const longestTag = 40;

/** A number of days, seconds or times: whole, not negative, and no more than a long life has. */
const countUpTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const mostCounted = 999_999_999;
const count = v.fallback(countUpTo(mostCounted), 0);
const day = countUpTo(lastDay);
const minuteOfDay = countUpTo(24 * 60 - 1);
/** Since 1970: no place of ours moved before. */
const instant = v.pipe(v.number(), v.minValue(0), v.maxValue(lastInstant));
const instantOrNull = v.fallback(v.nullable(instant), null);
const flag = v.fallback(v.boolean(), false);

const idOf = <Id extends string>(find: (id: string) => { readonly id: Id } | null) =>
  v.pipe(
    v.string(),
    v.rawTransform<string, Id>(({ dataset, addIssue, NEVER }) => {
      const found = find(dataset.value);
      if (found !== null) return found.id;
      addIssue();
      return NEVER;
    }),
  );
const poseId = idOf(findPose);

/** The members of a list that the schema takes; none where there is no list. */
const listOf = <Member extends v.GenericSchema>(member: Member) =>
  v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((values) =>
        values.flatMap((value): v.InferOutput<Member>[] => {
          const parsed = v.safeParse(member, value);
          return parsed.success ? [parsed.output] : [];
        }),
      ),
    ),
    [],
  );

/** An object whose optional fields are dropped where they make no sense. */
const objectOf = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(
    v.custom<Fields>(isFields),
    v.transform((fields): unknown =>
      Object.fromEntries(
        Object.entries(entries).flatMap(([name, schema]): [string, unknown][] =>
          name in fields && (schema.type !== 'exact_optional' || v.is(schema, fields[name]))
            ? [[name, fields[name]]]
            : [],
        ),
      ),
    ),
    v.object(entries),
  );

const placeFields = {
  routine: v.string(),
  pose: v.string(),
  side: v.string(),
  step: v.string(),
  round: v.optional(v.unknown()),
};
const place = v.nullish(v.pipe(v.object(placeFields), v.transform(resolvePlace)), null);
const shelved = v.nullish(
  v.pipe(
    objectOf({ ...placeFields, since: v.exactOptional(instant) }),
    v.transform(({ since, ...kept }) => {
      const resolved = resolvePlace(kept);
      return resolved === null || since === undefined ? resolved : { ...resolved, since };
    }),
  ),
  null,
);

/** The poses that a list names, in the catalogue's order. */
const poseList = v.pipe(
  listOf(v.string()),
  v.transform((named): PoseId[] => poses.map(({ id }) => id).filter((id) => named.includes(id))),
);

const settings = v.fallback(
  v.pipe(
    objectOf({
      pace: v.fallback(v.picklist(paces), nothingKept.settings.pace),
      mode: v.fallback(v.picklist(modes), nothingKept.settings.mode),
      holds: v.exactOptional(v.literal('long')),
      talk: v.exactOptional(v.literal('less')),
      length: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(60), v.maxValue(7_200))),
      cautioned: v.exactOptional(v.pipe(poseList, v.minLength(1))),
      cautionedOn: v.exactOptional(day),
      left: v.exactOptional(v.pipe(poseList, v.minLength(1))),
    }),
  ),
  { pace: nothingKept.settings.pace, mode: nothingKept.settings.mode },
);

const practice = { seconds: count, poses: count, finished: count };
const tag = v.pipe(v.string(), v.maxLength(longestTag));
const run = v.fallback(
  v.pipe(
    v.object({
      days: count,
      streak: count,
      best: count,
      last: day,
      missed: v.fallback(v.nullable(day), null),
    }),
    v.transform(({ days, streak: counted, best, last, missed }): Run => {
      const streak = Math.max(1, counted);
      return {
        last,
        days: Math.max(streak, days),
        streak,
        best: Math.max(streak, best),
        missed: missed !== null && missed < last ? missed : null,
      };
    }),
  ),
  noRun,
);
const history = v.fallback(
  v.pipe(
    v.object({
      ...practice,
      earlier: run,
      recent: listOf(day),
      shares: listOf(v.object({ tag, ...practice })),
    }),
    v.transform(({ earlier, recent, shares, ...sums }): History => ({
      ...sums,
      ...daysOf(earlier, recent),
      shares: shares.slice(-mostShares),
    })),
  ),
  noHistory,
);

const rung = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limits.reach.length - 1));
const rate = v.pipe(v.number(), v.minValue(0.5), v.maxValue(2));
const device = v.fallback(
  objectOf({
    rung,
    proven: v.exactOptional(rung),
    barred: v.exactOptional(v.object({ rung, until: instant })),
    refused: v.exactOptional(v.literal(true)),
    rate: v.exactOptional(rate),
    ratedAt: v.exactOptional(instant),
  }),
  newDevice,
);

const kept = v.object({
  place,
  shelved,
  movedAt: instantOrNull,
  finishedAt: instantOrNull,
  endedInSilence: flag,
  endsAt: instantOrNull,
  device,
  settings,
  settingsAt: instantOrNull,
  history,
  introduced: flag,
  resting: flag,
  minded: flag,
  zone: v.fallback(v.nullable(v.custom<string>(isZone)), null),
});

const key = v.string();
const texts = listOf(v.string());
const value = v.union([
  v.string(),
  v.number(),
  v.object({ seconds: v.number() }),
  v.object({ digits: v.string() }),
  objectOf({ key, count: v.exactOptional(v.number()) }),
  v.object({ minute: minuteOfDay }),
  objectOf({ list: texts, joined: v.exactOptional(v.literal('or')) }),
]);
const values = v.pipe(
  v.custom<Fields>(isFields),
  v.transform((fields) =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([name, one]): [string, v.InferOutput<typeof value>][] => {
        const parsed = v.safeParse(value, one);
        return parsed.success ? [[name, parsed.output]] : [];
      }),
    ),
  ),
);
const line = objectOf({
  key,
  side: v.exactOptional(v.picklist(['right', 'left', 'both'])),
  context: v.exactOptional(v.picklist(['second', 'staying'])),
  variant: v.exactOptional(v.number()),
  values: v.exactOptional(values),
});
const leads = listOf(objectOf({ line, settle: v.exactOptional(v.picklist(moves)) }));
const turn = objectOf({
  at: v.pipe(v.number(), v.minValue(-lastInstant), v.maxValue(lastInstant)),
  guide: v.picklist(guides),
  lead: v.pipe(v.array(v.unknown()), leads),
  from: place,
  fromCue: v.fallback(v.pipe(v.number(), v.finite()), 0),
  ask: v.fallback(v.nullable(line), null),
  anew: v.exactOptional(v.literal(true)),
  rung: v.exactOptional(rung),
  rate: v.exactOptional(rate),
  praise: v.exactOptional(line),
  screen: v.exactOptional(
    objectOf({ token: instant, heard: v.exactOptional(v.object({ at: instant, cue: count })) }),
  ),
});

const reminderDays = { days: v.exactOptional(v.picklist(dayNames)), moves: v.exactOptional(v.literal(true)) };

const offer = v.union([
  v.object({
    kind: v.picklist([
      'begin',
      'restart',
      'skip',
      'return',
      'forget',
      'here',
      'wait',
      'twist',
      'stop-reminders',
    ]),
  }),
  objectOf({ kind: v.literal('resume'), elsewhere: v.exactOptional(v.literal(true)) }),
  v.object({ kind: v.literal('pose'), pose: poseId }),
  v.object({ kind: v.literal('tailored'), routine: idOf(findRoutine) }),
  v.object({ kind: v.literal('condition'), condition: idOf(findCondition) }),
  v.object({ kind: v.literal('remind'), minute: minuteOfDay, ...reminderDays }),
  objectOf({ kind: v.literal('time'), part: v.exactOptional(v.picklist(partsOfDay)), ...reminderDays }),
]);

const fromCue = v.exactOptional(v.number());
const before = objectOf({ place: v.exactOptional(place), fromCue, settings: v.exactOptional(settings) });

/** The session in a session's attributes: all that a next turn needs. */
const session = objectOf({
  kept,
  speechOnly: v.exactOptional(v.literal(true)),
  turn: v.fallback(v.nullable(turn), null),
  offer: v.fallback(v.nullable(offer), null),
  underway: flag,
  tag: v.fallback(
    v.pipe(
      v.string(),
      v.transform((text) => text.slice(0, longestTag)),
    ),
    '',
  ),
  zone: v.fallback(v.custom<string>(isZone), universal),
  done: poseList,
  before: v.fallback(before, {}),
});

/** Something kept that this version cannot make sense of. */
export class MalformedError extends Error {
  override readonly name = 'MalformedError';
}

/**
 * What is kept for a person. Absent fields take their defaults, and an old place falls back to the nearest one that exists.
 * A place that lost its shape throws MalformedError.
 */
export function parseKept(fields: Fields): Kept {
  const parsed = v.safeParse(kept, fields);
  if (!parsed.success) throw new MalformedError('A kept place has lost its shape.');
  return parsed.output;
}

/** The session that goes on; null where its attributes are not ours, or have lost their shape. */
export function parseSession(attributes: unknown): Session | null {
  const parsed = v.safeParse(session, attributes);
  return parsed.success ? parsed.output : null;
}

export function isCount(value: unknown): value is number {
  return v.is(countUpTo(mostCounted), value);
}

export function isMinuteOfDay(value: unknown): value is number {
  return v.is(minuteOfDay, value);
}

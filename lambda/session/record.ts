import { findPoseOfAnyId, shortIdOf } from '../catalogue/poses';
import { listIn, type Fields } from '../json';
import type { Kept } from './state';

// What each row of a record holds, in the order in which it is written. A new name goes at the end of its row.
const shelvedNames = ['routine', 'pose', 'side', 'step', 'round', 'since'] as const;
const instantNames = ['movedAt', 'finishedAt', 'settingsAt', 'endsAt'] as const;
const flagNames = ['endedInSilence', 'introduced', 'resting', 'minded'] as const;
const settingNames = ['pace', 'mode', 'holds', 'length', 'cautioned', 'talk', 'cautionedOn', 'left'] as const;
const deviceNames = ['rung', 'proven', 'barredRung', 'barredUntil', 'refused', 'rate', 'ratedAt'] as const;
const historyNames = ['seconds', 'poses', 'finished', 'earlier', 'recent', 'shares'] as const;
const runNames = ['days', 'streak', 'best', 'last', 'missed'] as const;
const shareNames = ['tag', 'seconds', 'poses', 'finished'] as const;

/**
 * What is kept of a person, as it is written to their item: rows instead of names, short ids for poses, and days as their
 * distance from the day before. So an item stays under 1 KB (design §6). `fieldsOfRecord` is the way back. `place` keeps
 * its names, because others read it.
 */
export function recordOf(kept: Kept): Record<string, unknown> {
  const { place, shelved, settings, history, zone, device } = kept;
  const { barred } = device;
  return {
    place,
    shelved: shelved && rowOf({ ...shelved, pose: shortIdOf(shelved.pose) }, shelvedNames),
    instants: rowOf(kept, instantNames),
    flags: flagNames.map((name) => (kept[name] ? 1 : 0)),
    settings: rowOf(
      { ...settings, cautioned: idsOf(settings.cautioned), left: idsOf(settings.left) },
      settingNames,
    ),
    device: rowOf(
      { ...device, barredRung: barred?.rung, barredUntil: barred?.until, refused: device.refused && 1 },
      deviceNames,
    ),
    history: rowOf(
      {
        ...history,
        earlier: rowOf(history.earlier, runNames),
        recent: history.recent.map((day, index, days) => day - (days[index - 1] ?? 0)),
        shares: history.shares.map((share) => rowOf(share, shareNames)),
      },
      historyNames,
    ),
    zone,
  };
}

/** The fields of a record by their names again, for `parseKept`. */
export function fieldsOfRecord(record: Fields): Fields {
  const settings = named(record['settings'], settingNames);
  const shelved = named(record['shelved'], shelvedNames);
  const flags = listIn(record['flags']).map((flag) => flag === 1);
  return {
    place: record['place'],
    shelved: Array.isArray(record['shelved'])
      ? { ...shelved, pose: longId(shelved['pose']) }
      : record['shelved'],
    ...named(record['instants'], instantNames),
    ...named(flags, flagNames),
    settings: {
      ...settings,
      cautioned: posesIn(settings['cautioned']),
      left: posesIn(settings['left']),
    },
    device: deviceIn(record['device']),
    history: historyIn(record['history']),
    zone: record['zone'],
  };
}

function deviceIn(row: unknown): Fields {
  const { barredRung, barredUntil, refused, ...device } = named(row, deviceNames);
  return {
    ...device,
    barred: { rung: barredRung, until: barredUntil },
    ...(refused === 1 ? { refused: true } : {}),
  };
}

function historyIn(row: unknown): Fields {
  const { earlier, recent, shares, ...practice } = named(row, historyNames);
  let day = 0;
  return {
    ...practice,
    earlier: named(earlier, runNames),
    recent: listIn(recent).map((days) => (day += Number(days))),
    shares: listIn(shares).map((share) => named(share, shareNames)),
  };
}

function rowOf<Name extends string>(
  fields: Partial<Record<Name, unknown>>,
  names: readonly Name[],
): unknown[] {
  return names.map((name) => fields[name] ?? null);
}

function named(row: unknown, names: readonly string[]): Fields {
  const values = listIn(row);
  return Object.fromEntries(names.map((name, index): [string, unknown] => [name, values[index]]));
}

/** Poses as one text of short ids, such as "ktc+lutw": shorter than a list. */
function idsOf(poses: readonly string[] | undefined): string | undefined {
  return poses?.map(shortIdOf).join('+');
}

/** The poses again. Items written earlier have a list. */
function posesIn(ids: unknown): unknown[] {
  return (typeof ids === 'string' ? ids.split('+') : listIn(ids)).map(longId);
}

function longId(id: unknown): unknown {
  return typeof id === 'string' ? (findPoseOfAnyId(id)?.id ?? id) : id;
}

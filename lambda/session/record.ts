import { findPoseOfAnyId, shortIdOf } from '../catalogue/poses';
import { fieldsOf, isFields, listIn, type Fields } from '../json';
import type { Kept } from './state';

/** What a shelved place, a run, a share and a pain consist of, in the order in which it is written without its names. */
const shelvedNames = ['routine', 'pose', 'side', 'step', 'round', 'since'] as const;
const runNames = ['days', 'streak', 'best', 'last', 'missed'] as const;
const shareNames = ['tag', 'seconds', 'poses', 'finished'] as const;
const painNames = ['day', 'pose', 'side'] as const;

/**
 * What is kept, as it is written: lists instead of names that would come again and again, and short ids, so that an item
 * stays within 1 KB for ever. `fieldsOfRecord` is the way back.
 */
export function recordOf({ settings, history, shelved, ...others }: Kept): Record<string, unknown> {
  const { cautioned, ...chosen } = settings;
  const { earlier, shares, pains } = history;
  return {
    ...others,
    shelved: shelved === null ? null : shelvedNames.map((name) => shelved[name] ?? null),
    settings: { ...chosen, ...(cautioned === undefined ? {} : { cautioned: cautioned.map(shortIdOf) }) },
    history: {
      ...history,
      earlier: runNames.map((name) => earlier[name]),
      shares: shares.map((share) => shareNames.map((name) => share[name])),
      pains: pains.map(({ day, pose, side }) => [day, shortIdOf(pose), side]),
    },
  };
}

/** The fields of a record, with their names again. What has them already, or makes no sense, stays as it is. */
export function fieldsOfRecord(record: Fields): Fields {
  const { settings, history, shelved } = record;
  return {
    ...record,
    ...(Array.isArray(shelved) ? { shelved: named(shelved, shelvedNames) } : {}),
    ...(isFields(settings) ? { settings: { ...settings, cautioned: longIds(settings['cautioned']) } } : {}),
    ...(isFields(history) ? { history: historyOf(history) } : {}),
  };
}

function historyOf(history: Fields): Fields {
  return {
    ...history,
    earlier: named(history['earlier'], runNames),
    shares: listIn(history['shares']).map((share) => named(share, shareNames)),
    pains: listIn(history['pains']).map((pain) => {
      const fields = fieldsOf(named(pain, painNames));
      return { ...fields, pose: longId(fields['pose']) };
    }),
  };
}

function named(values: unknown, names: readonly string[]): unknown {
  if (!Array.isArray(values)) return values;
  return Object.fromEntries(names.map((name, index): [string, unknown] => [name, values[index]]));
}

const longIds = (ids: unknown): unknown => (Array.isArray(ids) ? ids.map(longId) : ids);

function longId(id: unknown): unknown {
  return typeof id === 'string' ? (findPoseOfAnyId(id)?.id ?? id) : id;
}

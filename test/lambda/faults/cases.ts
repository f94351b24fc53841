import { seededRandom } from '../../../scripts/bench/compare/report';
import { faultKinds, type FaultKind } from '../../support/faults/faults';
import type { Schedule } from '../../support/faults/fault-proxy';
import type { Ending } from './session';

export interface Case {
  readonly name: string;
  readonly fault: FaultKind | 'any';
  readonly ending: Ending;
  /** Alexa recognises the voice: their item is their own, and the account lists them. */
  readonly isPerson: boolean;
  readonly schedule: Schedule;
}

type Pattern = 'once' | 'twice' | 'from there on';

const strikes: Readonly<Record<Pattern, (n: number) => (index: number) => boolean>> = {
  once: (n) => (index) => index === n,
  twice: (n) => (index) => index === n || index === n + 1,
  'from there on': (n) => (index) => index >= n,
};

const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);
const patterns: readonly Pattern[] = ['once', 'twice', 'from there on'];

/** Once an item is somebody else's, no more is asked of the table: once is for ever. */
const isForEver = (fault: FaultKind): boolean => fault === 'newer item' || fault === 'malformed item';

/** Nothing asks again at once after these, or they are alike: twice in a row teaches nothing that once does not. */
const onlyLong: ReadonlySet<FaultKind> = new Set(['throttled', 'no table', 'garbage']);

function casesOf(
  numbers: readonly number[],
  ending: Ending = 'a stop',
  isPerson = false,
  wanted: readonly Pattern[] = patterns,
): Case[] {
  return faultKinds.flatMap((fault) =>
    numbers.flatMap((n) =>
      wanted
        .filter((pattern) => pattern === 'once' || !isForEver(fault))
        .filter((pattern) => pattern !== 'twice' || !onlyLong.has(fault))
        .map((pattern) => ({
          name: `${fault} at call ${n}, ${pattern}, of ${isPerson ? 'a person' : 'an account'}, ended by ${ending}`,
          fault,
          ending,
          isPerson,
          schedule: (index) => (strikes[pattern](n)(index) ? fault : null),
        })),
    ),
  );
}

/** Faults of every kind in any order: the n-th such session is the same in every run. */
function byChance(count: number, seed: number): Case[] {
  return upTo(count).map((index) => {
    const random = seededRandom(seed + index);
    const density = 0.1 + random() * 0.6;
    const plan = upTo(60).map(() =>
      random() < density ? (faultKinds[Math.floor(random() * faultKinds.length)] ?? null) : null,
    );
    return {
      name: `faults by chance, seed ${seed + index}`,
      fault: 'any',
      ending: index % 2 === 0 ? 'a stop' : 'silence, as Alexa tells it',
      isPerson: index % 3 === 0,
      schedule: (call) => plan[call] ?? null,
    };
  });
}

/** A session without faults makes ten calls, a person's first one eleven; what is owed makes some more. */
export const everyCase: readonly Case[] = [
  ...casesOf(upTo(10)),
  ...casesOf([8, 9], 'silence, as Alexa tells it', false, ['once']),
  ...casesOf([1, 2], 'a stop', true, ['once', 'from there on']),
  ...byChance(12, 20_261_123),
];

/** What `npm run test:all` tries: later calls, the other ending and the other owner throughout, and more chance. */
export const heavyCases: readonly Case[] = [
  ...casesOf(upTo(14)),
  ...casesOf(upTo(14), 'silence, as Alexa tells it'),
  ...casesOf(upTo(14), 'a stop', true),
  ...byChance(300, 20_270_101),
];

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf } from '../../../lambda/session/fields';
import { placesOf } from '../../../lambda/routine/steps';
import { openBench, type Bench } from '../../support/faults/bench';
import { faultKinds, type FaultKind } from '../../support/faults/faults';
import type { Schedule } from '../../support/faults/fault-proxy';
import { endings, hold, type Heard } from './session';

/** A turn takes 3 s at most, whatever the table does; a busy machine may add to that. */
const mostMs = 3_000;
const slackMs = 400;

const errors = JSON.parse(
  readFileSync(join(__dirname, '../../../lambda/wording/en/errors.json'), 'utf8'),
) as Record<'storeDown' | 'newerNotes' | 'unreadableNotes', string>;
const notices = [errors.storeDown, errors.newerNotes, errors.unreadableNotes];

/** More calls than a session without faults makes: what is owed makes some more. */
const mostCalls = 13;
const patterns: Record<string, (n: number) => (index: number) => boolean> = {
  once: (n) => (index) => index === n,
  twice: (n) => (index) => index === n || index === n + 1,
  'from there on': (n) => (index) => index >= n,
};

interface Case {
  readonly fault: FaultKind;
  readonly n: number;
  readonly pattern: string;
  readonly ending: string;
}

const cases: Case[] = faultKinds.flatMap((fault) =>
  Array.from({ length: mostCalls }, (_, n) => n).flatMap((n) =>
    Object.keys(patterns).flatMap((pattern) =>
      Object.keys(endings).map((ending) => ({ fault, n, pattern, ending })),
    ),
  ),
);

let bench: Bench;
const reference = new Map<string, { heard: Heard[]; item: unknown }>();

beforeAll(async () => {
  bench = await openBench();
  for (const ending of Object.keys(endings)) {
    const userId = `nothing fails, ${ending}`;
    const heard = await hold(bench.handler, userId, endings[ending] ?? fail());
    reference.set(ending, { heard, item: await bench.store.item(userId) });
  }
});
afterAll(() => bench.close());

test('without a fault every turn is answered, and nothing is said of the store', () => {
  for (const { heard } of reference.values()) {
    expect(heard.slice(0, -1).every(({ text }) => text !== '')).toBe(true);
    expect(heard.filter(({ text }) => notices.some((notice) => text.includes(notice)))).toEqual([]);
  }
});

// Sessions wait most of the time, so they are held side by side.
const atOnce = 24;

test.each(faultKinds)(
  '%s, at each call of a whole session',
  async (fault) => {
    const open = cases.filter((one) => one.fault === fault);
    const faults: string[] = [];
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let one = open.shift(); one !== undefined; one = open.shift())
          faults.push(...(await faultsOf(one)));
      }),
    );
    expect(faults).toEqual([]);
  },
  240_000,
);

async function faultsOf({ fault, n, pattern, ending }: Case): Promise<string[]> {
  const name = `${fault} at call ${n}, ${pattern}, ended by ${ending}`;
  const strikes = patterns[pattern]?.(n) ?? fail();
  const schedule: Schedule = (index) => (strikes(index) ? fault : null);
  bench.proxy.schedule(name, schedule);
  const heard = await hold(bench.handler, name, endings[ending] ?? fail());
  const without = reference.get(ending) ?? fail();
  const faults: string[] = [];

  heard.forEach(({ text, place, milliseconds }, turn) => {
    const expected = without.heard[turn];
    if (milliseconds > mostMs + slackMs) faults.push(`turn ${turn} took ${Math.round(milliseconds)} ms`);
    if ((text === '') !== (expected?.text === '')) faults.push(`turn ${turn} was answered with "${text}"`);
    if (!isSamePlace(place, expected?.place ?? null, isTold(heard.slice(0, turn + 1))))
      faults.push(`turn ${turn} is elsewhere`);
  });
  const told = heard.filter((turn) => isTold([turn])).length;
  if (told > 1) faults.push(`it was told ${told} times`);

  const calls = bench.proxy.callsOf(name);
  const struck = calls.filter((call) => call.fault !== null).length;
  const item = await bench.store.item(name);
  const behind = turnsBehind(placeIn(item), heard, ending);
  const isSealed = fault === 'newer item' || fault === 'malformed item';
  if (isSealed && n === 0 && calls.some(({ operation }) => operation !== 'GetItem'))
    faults.push('an item that cannot be read was written over');
  if (!isSealed && behind > struck)
    faults.push(`the place kept is ${behind} turns old after ${struck} faults`);
  // A write that fails when the session is over already can be told to nobody.
  const untold = ending === 'a stop' ? 0 : 1;
  if (behind > untold && told === 0) faults.push('nobody was told that the place may not be kept');
  return faults.map((one) => `${name}: ${one}`);
}

const placeIn = (item: unknown): unknown =>
  typeof item === 'object' && item !== null && 'place' in item ? item.place : null;

const isTold = (turns: readonly Heard[]): boolean =>
  turns.some(({ text }) => notices.some((notice) => text.includes(notice)));

/** The same step; or, once a notice has taken some seconds of a turn, maybe the one before it. */
function isSamePlace(place: unknown, expected: unknown, told: boolean): boolean {
  const [one, other] = [place, expected].map((value) => JSON.stringify(value ?? null));
  return one === other || (told && orderOf(expected) - orderOf(place) === 1);
}

function orderOf(place: unknown): number {
  return placesOf('back-stretch').findIndex(
    (other) => JSON.stringify(other) === JSON.stringify(sorted(place)),
  );
}

/** As the catalogue writes places, in whatever order a store hands their fields out. */
function sorted(place: unknown): unknown {
  const { routine, pose, side, step } = fieldsOf(place);
  return { routine, pose, side, step };
}

/** How many turns ago, at the end of the session, the place was that one. */
function turnsBehind(place: unknown, heard: readonly Heard[], ending: string): number {
  const { item } = reference.get(ending) ?? fail();
  if (isSamePlace(sorted(place), sorted(placeIn(item)), isTold(heard))) return 0;
  const found = heard.findLastIndex((turn) => orderOf(turn.place) === orderOf(place));
  return found < 0 ? Infinity : heard.length - 1 - found;
}

test('the places of the session differ, or nothing above could fail', () => {
  const { heard } = reference.get('a stop') ?? fail();
  const places = new Set(heard.map(({ place }) => JSON.stringify(place)));
  expect(places.size).toBeGreaterThan(3);
  expect(placesOf('back-stretch').length).toBeGreaterThan(places.size);
});

test('every line of the log is one turn in JSON, and none tells who spoke, with what token, or what was said', () => {
  expect(bench.log.length).toBeGreaterThan(1_000);
  for (const line of bench.log) {
    expect(JSON.parse(line)).toMatchObject({ event: 'turn', milliseconds: expect.any(Number) as number });
    expect(line).not.toMatch(/amzn1|token-1|session-1|device-1|request-1|ended by|at call/);
  }
});

function fail(): never {
  throw new Error('There is no such case.');
}

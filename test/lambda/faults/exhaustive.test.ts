import { setTimeout as wait } from 'node:timers/promises';
import { fieldsOf, type Fields } from '../../../lambda/json';
import type { Handler } from '../../../lambda/skill';
import { openBench, type Bench } from '../../support/faults/bench';
import { faultKinds } from '../../support/faults/faults';
import type { Caller } from '../intents/support';
import { everyCase, heavyCases, type Case } from './cases';
import { faultsOf, same, type Reference } from './judge';
import { hold, type Ending } from './session';

const { FAULTS, FAULTS_ONLY } = process.env;
// What a failing case is called can be asked for alone: FAULTS_ONLY="hang at call 3" npm run test:faults
const cases = (FAULTS === 'all' ? heavyCases : everyCase).filter(({ name }) =>
  name.includes(FAULTS_ONLY ?? ''),
);

// Sessions that wait for a table cost nothing and take long; of others, more at once would only wait for one another,
// and the skill would give up calls that this machine has kept waiting.
const atOnce = { waiting: 40, throttled: 12, computing: 3 };
const waiting: readonly string[] = ['hang', 'slow', 'any'];
const throttled: readonly string[] = ['throttled', 'throughput exceeded'];
const among =
  (faults: readonly string[]) =>
  ({ fault }: Case): boolean =>
    faults.includes(fault);

let bench: Bench;
const references = new Map<string, Reference>();
const wrong = new Map<string, string[]>();
let turns = 0;
let slowest = 0;
const met = new Set<string>();

beforeAll(async () => {
  bench = await openBench();
  for (const one of cases) {
    if (references.has(kindOf(one))) continue;
    references.set(kindOf(one), await referenceOf(one));
  }
  const quick = faultKinds.filter((fault) => ![...waiting, ...throttled].includes(fault));
  await Promise.all([
    holdAll(cases.filter(among(waiting)), atOnce.waiting),
    holdAll(cases.filter(among(throttled)), atOnce.throttled),
    (async () => {
      for (const fault of quick) await holdAll(cases.filter(among([fault])), atOnce.computing);
    })(),
  ]);
}, 900_000);
afterAll(async () => {
  await bench.close();
  process.stdout.write(
    `${cases.length} sessions, ${turns} turns, the slowest took ${Math.round(slowest)} ms\n`,
  );
});

test('without a fault every turn is answered, the table has the place of each, and places differ', () => {
  for (const { heard, kept } of references.values()) {
    expect(heard.slice(0, -1).every(({ text }) => text !== '')).toBe(true);
    expect(heard.slice(1, -1).map(({ place }, turn) => same(place, kept[turn + 1]))).not.toContain(false);
    expect(new Set(kept.map((place) => JSON.stringify(place))).size).toBeGreaterThan(4);
  }
});

test.each([...faultKinds, 'any'])('%s: every turn answered, at most one notice, no place lost', (fault) => {
  expect(wrong.get(fault) ?? []).toEqual([]);
});

test('each kind of fault was met by calls that read and by calls that write', () => {
  for (const fault of faultKinds) expect(met).toContain(`${fault}, writing`);
  for (const fault of faultKinds) expect(met).toContain(`${fault}, reading`);
});

test('each turn is one line of JSON in the log, and none tells who spoke, with what token, or what was said', () => {
  expect(bench.log).toHaveLength(turns);
  const secrets = /amzn1|token-1|session-1|device-1|request-1|ended by|by chance|on purpose|hotel|on the mat/;
  for (const line of bench.log) {
    expect(JSON.parse(line)).toMatchObject({ event: 'turn', milliseconds: expect.any(Number) as number });
    expect(line).not.toMatch(secrets);
  }
});

async function holdAll(some: Case[], sessions: number): Promise<void> {
  const handler = bench.another();
  const open = [...some];
  const work = async (worker: number): Promise<void> => {
    // One after the other: all the launches at once would keep this machine busy for longer than the skill waits.
    await wait(worker * 60);
    for (let one = open.shift(); one !== undefined; one = open.shift()) {
      const found = wrong.get(one.fault) ?? [];
      wrong.set(one.fault, found);
      found.push(...(await held(handler, one)));
    }
  };
  await Promise.all(Array.from({ length: sessions }, (_, worker) => work(worker)));
}

const kindOf = ({ ending, isPerson }: Case): string => `${ending} ${String(isPerson)}`;

function callerOf(name: string, isPerson: boolean): Caller & { readonly userId: string } {
  return isPerson ? { userId: `account, ${name}`, personId: name } : { userId: name };
}

async function referenceOf({ ending, isPerson }: Case): Promise<Reference> {
  const name = `nothing fails, ended by ${ending}, ${String(isPerson)}`;
  const kept: unknown[] = [];
  const heard = await talk(bench.handler, name, ending, isPerson, async () => {
    kept.push(fieldsOf(await bench.store.item(name))['place']);
  });
  return { heard, kept };
}

async function held(handler: Handler, { name, ending, isPerson, schedule, ...one }: Case): Promise<string[]> {
  const caller = callerOf(name, isPerson);
  bench.proxy.schedule([name, caller.userId], schedule);
  const heard = await talk(handler, name, ending, isPerson);
  await bench.proxy.settled();
  const ids = [name, caller.userId];
  const planted = ids.flatMap((id): [string, Fields][] => {
    const item = bench.proxy.planted.get(id);
    return item === undefined ? [] : [[id, item]];
  });
  const kept = fieldsOf(await bench.store.item(name))['place'];
  const reference = references.get(kindOf({ name, ending, isPerson, schedule, ...one }));
  if (reference === undefined) throw new Error('There is nothing to compare it with.');
  const faults = faultsOf({ owner: name, heard, kept, sealed: planted.length > 0 }, reference);
  for (const [id, item] of planted)
    if (!isLeft(item, fieldsOf(await bench.raw(id)), id === name))
      faults.push('an item that is not the skill’s was changed');
  return faults.map((fault) => `${name}: ${fault}`);
}

/**
 * Whether an item is as it was put. To an account's whose lock is sound the list of its people may be added: that
 * something else in it makes no sense is seen by a reader alone.
 */
function isLeft(item: Fields, now: Fields, isOwners: boolean): boolean {
  const left = Object.entries(item).every(([name, value]) => same(now[name], value));
  const added = Object.keys(now).filter((name) => !(name in item));
  return left && added.every((name) => !isOwners && ['people', 'expiresAt'].includes(name));
}

async function talk(
  handler: Handler,
  name: string,
  ending: Ending,
  isPerson: boolean,
  after?: () => Promise<void>,
) {
  const caller = callerOf(name, isPerson);
  const callsSoFar = () => bench.proxy.callsOf(name);
  const heard = await hold(handler, caller, ending, callsSoFar, after);
  turns += heard.length;
  slowest = Math.max(slowest, ...heard.map(({ milliseconds }) => milliseconds));
  for (const { fault, operation } of callsSoFar())
    if (fault !== null) met.add(`${fault}, ${operation === 'GetItem' ? 'reading' : 'writing'}`);
  return heard;
}

import { fieldsOf, type Fields } from '../../../lambda/json';
import type { Handler } from '../../../lambda/skill';
import { openBench, type Bench } from '../../support/faults/bench';
import { faultKinds } from '../../support/faults/faults';
import { isFull, sampledOfEach } from '../../support/sample';
import type { Caller } from '../intents/support';
import { everyCase, heavyCases, type Case } from './cases';
import { faultsOf, same, type Reference } from './judge';
import { hold, type Ending } from './session';

// FAULTS_ONLY="hang at call 3" npm run test:faults tries the cases of that name alone.
const only = process.env['FAULTS_ONLY'];
/** Of each kind of fault the first call that reads, and one that writes: a sample has these, and of each kind one more. */
const isFirst = ({ name }: Case): boolean =>
  /at call (0, once|2, (once|from there on)), of an account/.test(name);
const some = [
  ...everyCase.filter(isFirst),
  ...sampledOfEach(
    everyCase.filter((one) => !isFirst(one)),
    ({ fault }) => fault,
    1,
  ),
];
const cases =
  only === undefined ? (isFull ? heavyCases : some) : heavyCases.filter(({ name }) => name.includes(only));
const kinds = only === undefined ? faultKinds : [];

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
  for (const fault of [...faultKinds, 'any'] as const) {
    const handler = bench.another();
    const found: string[] = [];
    for (const one of cases.filter((other) => other.fault === fault))
      found.push(...(await held(handler, one)));
    wrong.set(fault, found);
  }
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
  for (const fault of kinds) expect(met).toContain(`${fault}, writing`);
  for (const fault of kinds) expect(met).toContain(`${fault}, reading`);
});

test('each turn is one line of JSON in the log, and none tells who spoke, with what token, or what was said', () => {
  expect(bench.log).toHaveLength(turns);
  const secrets = /amzn1|token-1|session-1|device-1|request-1|ended by|by chance|on purpose|hotel|on the mat/;
  for (const line of bench.log) {
    expect(JSON.parse(line)).toMatchObject({ event: 'turn', milliseconds: expect.any(Number) as number });
    expect(line).not.toMatch(secrets);
  }
});

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

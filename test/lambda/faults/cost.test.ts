import { openBench, type Bench } from '../../support/faults/bench';
import { ended, intent, launch, Talk } from '../intents/support';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** What a turn asks of the store, one letter a call: g gets, u updates. */
async function costOf(
  talk: Talk,
  owner: string,
  request: Record<string, unknown>,
  seconds: number,
): Promise<string> {
  const before = bench.proxy.calls.length;
  await talk.ask(request, seconds);
  return bench.proxy.calls
    .slice(before)
    .map(({ operation, key }) => `${operation.charAt(0).toLowerCase()}${key === owner ? '' : '*'}`)
    .join(' ');
}

const begin = intent('StartRoutineIntent', {});
const turns: [string, Record<string, unknown>, number, string][] = [
  ['a launch reads, and moves nothing', launch, 0, 'g'],
  ['a question before anything began changes nothing', intent('ListPosesIntent'), 9, ''],
  ['a start is written', begin, 9, 'u'],
  ['a move is written', intent('AMAZON.NextIntent'), 175, 'u'],
  ['a pain is written', intent('PainIntent'), 60, 'u'],
  ['a question after it changes nothing', intent('ListPosesIntent'), 9, ''],
  ['help changes nothing', intent('AMAZON.HelpIntent'), 9, ''],
  ['what nobody understands changes nothing', intent('AMAZON.FallbackIntent'), 9, ''],
  ['a setting is written', intent('SlowerIntent'), 9, 'u'],
  ['a stop is written, with the place that was reached', intent('AMAZON.StopIntent'), 60, 'u'],
];

test('on the wire a session of an account reads once, and a turn writes once, where it changed something', async () => {
  const owner = 'cost of an account';
  const talk = new Talk(bench.handler, { userId: owner });
  for (const [name, request, seconds, cost] of turns)
    expect([name, await costOf(talk, owner, request, seconds)]).toEqual([name, cost]);
});

test('a person is listed in their account with the first write of a week', async () => {
  const owner = 'cost of a person';
  const costs: string[] = [];
  for (const days of [0, 1, 6, 7, 30]) {
    const caller = { userId: 'the household', personId: owner, sessionId: `session ${days}` };
    const talk = new Talk(bench.handler, caller, Date.parse('2026-11-23T07:00:00Z') + days * 86_400_000);
    for (const [request, seconds] of [
      [launch, 0],
      [begin, 12],
      [ended('USER_INITIATED'), 30],
    ] as const)
      costs.push(await costOf(talk, owner, request, seconds));
  }
  expect(costs).toEqual([
    ...['g', 'u* u', 'u'],
    // From the second time on the launch leads, so it writes; after a month it asks again.
    ...['g u', 'u', 'u'],
    ...['g u', 'u', 'u'],
    ...['g u* u', 'u', 'u'],
    ...['g', 'u* u', 'u'],
  ]);
});

test('a table charges one unit for each read and for each write', () => {
  const charged = bench.proxy.calls.map(({ units }) => units);
  expect(charged.length).toBeGreaterThan(15);
  expect(charged.filter((units) => units !== 1)).toEqual([]);
});

test('a request of the skill to the store is small', () => {
  expect(Math.max(...bench.proxy.calls.map(({ requestBytes }) => requestBytes))).toBeLessThan(3_000);
});

import fc from 'fast-check';
import type { Handler } from '../../../lambda/skill';
import { openBench, type Bench } from '../../support/faults/bench';
import { times } from '../../support/sample';
import { Killable } from '../../support/faults/killable';
import { moments, TwoDevices } from '../../support/faults/two-devices';

const seed = 20_261_123;

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

let people = 0;
let moved = 0;

async function holdAll(handlers: readonly [Handler, Handler], runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(moments, async (script) => {
      people += 1;
      const userId = `somebody ${people}`;
      const devices = new TwoDevices(handlers, userId);
      await devices.hold(script);
      moved += devices.moved;
      expect(devices.faultsOf(await bench.store.item(userId))).toEqual([]);
    }),
    { seed, numRuns: runs },
  );
}

test('two devices that speak at the same moment lose nothing, count nothing twice, and the later move stays', async () => {
  await holdAll([bench.another(), bench.another()], times(60, 12));
  expect(moved).toBeGreaterThan(times(200, 40));
  // Else they had only taken turns.
  expect(conflicts()).toBeGreaterThan(times(60, 12));
});

test('nor do two processes', async () => {
  const before = conflicts();
  const parts = { endpoint: bench.proxy.endpoint, table: bench.store.table };
  const processes = [new Killable(parts), new Killable(parts)] as const;
  const [one, other] = processes;
  try {
    await holdAll([(event) => one.ask(event), (event) => other.ask(event)], times(10, 4));
  } finally {
    await Promise.all(processes.map((skill) => skill.end()));
  }
  expect(conflicts()).toBeGreaterThan(before + times(5, 1));
});

/** Writes that the table refused, because somebody else had written meanwhile. */
function conflicts(): number {
  return bench.proxy.calls.filter(({ operation, reached }) => operation === 'UpdateItem' && !reached).length;
}

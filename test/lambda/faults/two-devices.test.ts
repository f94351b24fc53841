import fc from 'fast-check';
import { fieldsOf, type Fields } from '../../../lambda/json';
import { fieldsOfRecord } from '../../../lambda/session/record';
import { openBench, type Bench } from '../../support/faults/bench';
import { times } from '../../support/sample';
import type { Schedule } from '../../support/faults/fault-proxy';
import { intent, launch, Talk } from '../intents/support';

const start = Date.parse('2026-11-23T07:00:00Z');

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const words = [
  'StartRoutineIntent',
  'AMAZON.NextIntent',
  'AMAZON.RepeatIntent',
  'SkipPoseIntent',
  'PainIntent',
  'AMAZON.YesIntent',
  'WhereAmIIntent',
];

/** A turn of one of two devices, some seconds after the turn before it, whoever's that was. */
const turns = fc.array(
  fc.record({
    device: fc.constantFrom(0, 1),
    word: fc.constantFrom(...words),
    seconds: fc.integer({ min: 1, max: 260 }),
  }),
  { minLength: 4, maxLength: 14 },
);

/** Which calls of the store meet which fault: mostly none, now and then an answer that is lost, or none at all. */
const schedules = fc
  .infiniteStream(
    fc.constantFrom(null, null, null, null, null, 'lost acknowledgement' as const, 'internal' as const),
  )
  .map((faults): Schedule => {
    const drawn = [...faults.take(60)];
    return (index) => drawn[index] ?? null;
  });

interface Move {
  readonly movedAt: number;
  readonly place: unknown;
}

let people = 0;
let counted = 0;

test('whatever two devices do in turn, the later move has the place, and nothing practised is lost or counted twice', async () => {
  await fc.assert(
    fc.asyncProperty(turns, schedules, async (script, schedule) => {
      people += 1;
      const userId = `two devices, ${people}`;
      bench.proxy.schedule(userId, schedule);
      const talks = [0, 1].map(
        (device) => new Talk(bench.handler, { userId, sessionId: `session of ${device}` }, start),
      );
      const moves: Move[] = [];
      let now = start;
      const take = async (
        device: number,
        request: Record<string, unknown>,
        seconds: number,
      ): Promise<void> => {
        const talk = talks[device] ?? fail();
        const before = fieldsOf(talk.session['kept'])['movedAt'];
        now += seconds * 1_000;
        await talk.ask(request, (now - talk.now) / 1_000);
        const { movedAt, place } = fieldsOf(talk.session['kept']);
        if (typeof movedAt === 'number' && movedAt !== before) moves.push({ movedAt, place });
      };

      for (const device of [0, 1]) await take(device, launch, 1);
      for (const { device, word, seconds } of script) await take(device, intent(word, {}), seconds);
      // Nothing fails any more, and what is still owed is written with the next turn.
      bench.proxy.schedule(userId, () => null);
      for (const device of [0, 1, 0, 1]) await take(device, intent('WhereAmIIntent'), 2);

      const item = fieldsOfRecord(fieldsOf(await bench.store.item(userId)));
      const history = fieldsOf(item['history']);
      const shares = Array.isArray(history['shares']) ? history['shares'].map(fieldsOf) : [];
      for (const name of ['seconds', 'poses', 'finished'])
        expect({ [name]: history[name] ?? 0 }).toEqual({ [name]: sum(shares.map((share) => share[name])) });
      expect(shares).toEqual(expect.arrayContaining(talks.flatMap(shareOf)));
      const last = moves.reduce<Move | null>(
        (latest, move) => (latest === null || move.movedAt >= latest.movedAt ? move : latest),
        null,
      );
      expect(item).toMatchObject(last ?? {});
      counted += last === null ? 0 : 1;
    }),
    { seed: 4, numRuns: times(60, 20) },
  );
});

test('there was something to win in most of them', () => {
  expect(counted).toBeGreaterThan(times(40, 12));
});

/** What a session says it has added itself. */
function shareOf({ session: { tag, kept } }: Talk): Fields[] {
  const { shares } = fieldsOf(fieldsOf(kept)['history']);
  return (Array.isArray(shares) ? shares.map(fieldsOf) : []).filter((share) => share['tag'] === tag);
}

const sum = (numbers: readonly unknown[]): number =>
  numbers.reduce<number>((all, one) => all + Number(one), 0);

function fail(): never {
  throw new Error('There are two devices.');
}

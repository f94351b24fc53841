import fc from 'fast-check';
import { fieldsOf } from '../../../lambda/json';
import { fieldsOfRecord } from '../../../lambda/session/record';
import { openBench, type Bench } from '../../support/faults/bench';
import { times } from '../../support/sample';
import { intent, launch, Talk, textOf } from '../intents/support';
import { noticesIn } from './notices';

// Ten minutes before midnight in New York, where somebody of that locale is taken to be: most runs see two days.
const start = Date.parse('2026-11-24T04:50:00Z');

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const word = fc.constantFrom(
  'StartRoutineIntent',
  'AMAZON.NextIntent',
  'AMAZON.RepeatIntent',
  'AMAZON.PreviousIntent',
  'SkipPoseIntent',
  'PainIntent',
  'AMAZON.YesIntent',
  'SlowerIntent',
  'WhereAmIIntent',
);

/**
 * Something is said to both devices, the second a little later, and both are under way at once: `late` says which of them
 * the skill hears first. `shake` is what happens to the calls on the way.
 */
const rounds = fc.array(
  fc.record({
    words: fc.tuple(word, word),
    seconds: fc.integer({ min: 5, max: 240 }),
    gap: fc.integer({ min: 1, max: 4_000 }),
    first: fc.constantFrom(0, 1),
  }),
  { minLength: 2, maxLength: 6 },
);
const shakes = fc.array(
  fc.constantFrom(
    null,
    null,
    null,
    null,
    'lost acknowledgement' as const,
    'reset' as const,
    'internal' as const,
  ),
  { minLength: 40, maxLength: 40 },
);

interface Move {
  readonly at: number;
  readonly place: unknown;
}

let people = 0;
let compared = 0;

test('of two devices in the same moment the later has the place, and neither loses a day', async () => {
  await fc.assert(
    fc.asyncProperty(rounds, shakes, async (script, shake) => {
      people += 1;
      const userId = `racing, ${people}`;
      bench.proxy.schedule(userId, (index) => shake[index] ?? null);
      const devices = [0, 1].map((n) => new Talk(bench.handler, { userId, sessionId: `race ${n}` }, start));
      const [one, other] = devices;
      if (one === undefined || other === undefined) throw new Error('There are two devices.');
      const moves: Move[] = [];
      const take = async (talk: Talk, request: Record<string, unknown>, at: number): Promise<void> => {
        const { response } = await talk.ask(request, (at - talk.now) / 1000);
        const kept = fieldsOf(talk.session['kept']);
        // Where the routine has come to its end, nothing is left of it.
        if (response.shouldEndSession !== false) moves.push({ at, place: null });
        else if (kept['movedAt'] === at) moves.push({ at, place: kept['place'] });
      };

      let now = start;
      for (const talk of devices) await take(talk, launch, (now += 1_000));
      for (const { words, seconds, gap, first } of script) {
        now += seconds * 1_000;
        const said = [
          [one, words[0], now],
          [other, words[1], (now += gap)],
        ] as const;
        const heard = first === 0 ? said : said.toReversed();
        await Promise.all(heard.map(([talk, name, at]) => take(talk, intent(name, {}), at)));
      }
      // Nothing fails any more, and what is still owed is written with the next turn.
      bench.proxy.schedule(userId, () => null);
      for (const talk of [one, other, one, other])
        await take(talk, intent('AMAZON.HelpIntent'), (now += 2_000));

      const item = fieldsOfRecord(fieldsOf(await bench.store.item(userId)));
      const last = moves.toSorted((a, b) => a.at - b.at).at(-1);
      expect({ place: item['place'] ?? null }).toEqual({ place: last?.place ?? null });
      const history = fieldsOf(item['history']);
      expect(listOf(history['recent'])).toEqual(expect.arrayContaining(devices.flatMap(daysIn)));
    }),
    { seed: 20261124, numRuns: times(60, 15) },
  );
  // Writes that came second: without them nothing was merged at all.
  const refused = bench.proxy.calls.filter(({ fault, acknowledged }) => fault === null && !acknowledged);
  expect(refused.length).toBeGreaterThan(times(100, 20));
});

/** Of begun routines, so that what is led until the next beginning is the same whatever the other device does. */
const beginnings = fc.array(
  fc.record({
    seconds: fc.integer({ min: 20, max: 380 }),
    gap: fc.integer({ min: 1, max: 4_000 }),
    first: fc.constantFrom(0, 1),
  }),
  { minLength: 2, maxLength: 5 },
);
const losses = fc.array(
  fc.constantFrom(null, null, null, null, null, null, null, 'lost acknowledgement' as const),
  {
    minLength: 40,
    maxLength: 40,
  },
);

test('what two devices lead in the same moment is counted, each once, as if each were somebody’s only one', async () => {
  await fc.assert(
    fc.asyncProperty(beginnings, losses, async (script, loss) => {
      people += 1;
      const shared = `sharing, ${people}`;
      bench.proxy.schedule(shared, (index) => loss[index] ?? null);
      const alone = [0, 1].map((n) => `alone, ${people}, ${n}`);
      const talks = [shared, shared, ...alone].map(
        (userId, n) => new Talk(bench.handler, { userId, sessionId: `device ${n % 2}` }, start),
      );
      let told = 0;
      const say = async (
        talk: Talk | undefined,
        request: Record<string, unknown>,
        at: number,
      ): Promise<void> => {
        const answer = await talk?.ask(request, (at - talk.now) / 1000);
        told += answer === undefined ? 0 : noticesIn(textOf(answer)).length;
      };
      const begin = intent('AMAZON.StartOverIntent');

      await Promise.all(talks.map((talk) => say(talk, launch, start)));
      let now = start;
      for (const { seconds, gap, first } of script) {
        now += seconds * 1_000;
        const both = [0, 1].map((n) => [n, n === 0 ? now : now + gap] as const);
        await Promise.all(
          (first === 0 ? both : both.toReversed()).map(([n, at]) => say(talks[n], begin, at)),
        );
        for (const [n, at] of both) await say(talks[2 + n], begin, at);
        now += gap;
      }
      bench.proxy.schedule(shared, () => null);
      for (const seconds of [2, 4])
        for (const talk of talks) await say(talk, intent('AMAZON.HelpIntent'), now + seconds * 1_000);

      // While somebody is told of a lost answer, nothing is led.
      if (told > 0) return;
      compared += 1;
      const [together, ...apart] = await Promise.all([shared, ...alone].map(practised));
      const sum = (name: 'seconds' | 'poses'): number => apart.reduce((all, one) => all + one[name], 0);
      // What one device teaches of voice and reach moves the other's steps by some seconds, so that a pose may just end, or just
      // not. Anything lost or counted twice would be 20 s or more.
      expect(Math.abs((together?.seconds ?? NaN) - sum('seconds'))).toBeLessThan(20);
      expect(Math.abs((together?.poses ?? NaN) - sum('poses'))).toBeLessThanOrEqual(1);
    }),
    { seed: 20261125, numRuns: times(40, 12) },
  );
  expect(compared).toBeGreaterThan(times(20, 6));
});

async function practised(owner: string): Promise<{ seconds: number; poses: number }> {
  const history = fieldsOf(fieldsOfRecord(fieldsOf(await bench.store.item(owner)))['history']);
  return { seconds: Number(history['seconds'] ?? 0), poses: Number(history['poses'] ?? 0) };
}

/** The days that it knows of, which only its own practice and the item's can have told it. */
function daysIn({ session }: Talk): readonly unknown[] {
  return listOf(fieldsOf(fieldsOf(session['kept'])['history'])['recent']);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

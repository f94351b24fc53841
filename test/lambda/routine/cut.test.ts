import fc from 'fast-check';
import { cutReprompt, cutTurn, type Budget, type Budgets, type Closings } from '../../../lambda/routine/cut';
import type { Block, End } from '../../../lambda/routine/plan';

const budgets: Budgets = {
  say: { seconds: 240, characters: 7_500 },
  reprompt: { seconds: 85, characters: 7_500 },
};
const none: Closings = { say: [], reprompt: [] };
const nothing: Budget = { seconds: 0, characters: 0 };

/** The body is in the pose: before its hold, or after it. */
type Body = 'free' | 'in the pose' | 'held';

const ended = (end: End, seconds: number, characters = 100, body: Body = 'free'): Block => ({
  place: { routine: 'back-stretch', pose: 'knees-to-chest', side: 'both', step: 'hold' },
  cues: [],
  seconds,
  characters,
  end,
  rest: 0,
  isHold: body === 'held',
  inPose: body !== 'free',
  instruction: { key: 'poses.knees-to-chest.steps.hold' },
});
const row = (...ends: End[]): Block[] => ends.map((end) => ended(end, 60));

const someBlock = fc
  .record({
    end: fc.constantFrom<End>('step', 'step', 'side', 'pose'),
    seconds: fc.integer({ min: 5, max: 150 }),
    characters: fc.integer({ min: 50, max: 4_500 }),
    body: fc.constantFrom<Body>('free', 'in the pose', 'held'),
  })
  .map(({ end, seconds, characters, body }) =>
    ended(end, seconds, characters, end === 'step' ? body : 'free'),
  );
/** Up to eight blocks, the last of which ends the routine. */
const someBlocks = fc
  .array(someBlock, { maxLength: 7 })
  .map((blocks) => [...blocks, ended('routine', 20 + blocks.length)]);
const someBudget = (least: number, most: number): fc.Arbitrary<Budget> =>
  fc.record({
    seconds: fc.integer({ min: least, max: most }),
    characters: fc.integer({ min: 3_000, max: 7_500 }),
  });
const someBudgets = fc.record({ say: someBudget(60, 300), reprompt: someBudget(20, 160) });
const someRoom = fc.array(
  fc.record({ seconds: fc.integer({ min: 0, max: 9 }), characters: fc.integer({ min: 0, max: 300 }) }),
  { minLength: 8, maxLength: 8 },
);
const someClosings = fc.record({ say: someRoom, reprompt: someRoom });
const someLead = fc.record({
  seconds: fc.integer({ min: 0, max: 60 }),
  characters: fc.integer({ min: 0, max: 800 }),
});
const somePlan = fc.tuple(someBlocks, someBudgets, someClosings, someLead);

/** A turn as the blocks of its speech and of its reprompt, by their numbers in the plan. */
interface Cutting {
  readonly start: number;
  readonly middle: number;
  readonly end: number;
}

/** The whole routine in turns, cut one after the other as silence and a word lead through it. */
function turnsBy(blocks: readonly Block[], limits: Budgets, closings: Closings, lead: Budget): Cutting[] {
  const turns: Cutting[] = [];
  for (let start = 0; start < blocks.length; start = turns.at(-1)?.end ?? Infinity) {
    const cut = cutTurn(blocks, start, limits, closings, start === 0 ? { lead } : {});
    expect(cut.say).toBeGreaterThan(0);
    turns.push({ start, middle: start + cut.say, end: start + cut.say + cut.reprompt });
  }
  return turns;
}

/** Every way to cut the routine in turns: what `cutTurn` must be no worse than. */
function everyWay(
  blocks: readonly Block[],
  limits: Budgets,
  closings: Closings,
  lead: Budget,
  start = 0,
): Cutting[][] {
  if (start >= blocks.length) return [[]];
  const say = start === 0 ? less(limits.say, lead) : limits.say;
  const middles = ends(blocks, start).filter((end) => fits(blocks, start, end, say, closings.say));
  const turns = (middles.length > 0 ? middles : [start + 1]).flatMap((middle) =>
    [middle, ...ends(blocks, middle).filter((end) => leads(blocks, middle, end, limits, closings))].map(
      (end): Cutting => ({ start, middle, end }),
    ),
  );
  return turns.flatMap((turn) =>
    everyWay(blocks, limits, closings, lead, turn.end).map((rest) => [turn, ...rest]),
  );
}

const ends = (blocks: readonly Block[], start: number): number[] =>
  blocks.slice(start).map((_, index) => start + index + 1);

/** Whether a reprompt may lead so far: it is short enough and ends no step. */
function leads(
  blocks: readonly Block[],
  start: number,
  end: number,
  { reprompt }: Budgets,
  closings: Closings,
): boolean {
  return blocks[end - 1]?.end !== 'step' && fits(blocks, start, end, reprompt, closings.reprompt);
}

function fits(
  blocks: readonly Block[],
  start: number,
  end: number,
  budget: Budget,
  closings: readonly Budget[],
): boolean {
  const spoken: readonly Budget[] = [...blocks.slice(start, end), closings[end - 1] ?? nothing];
  const total = (of: (one: Budget) => number): number => spoken.reduce((sum, one) => sum + of(one), 0);
  return (
    total(({ seconds }) => seconds) <= budget.seconds &&
    total(({ characters }) => characters) <= budget.characters
  );
}

const less = (budget: Budget, by: Budget): Budget => ({
  seconds: budget.seconds - by.seconds,
  characters: budget.characters - by.characters,
});

/** How often silence ends the session at such an end. */
const endings = (blocks: readonly Block[], turns: readonly Cutting[], end: End): number =>
  turns.filter((turn) => blocks[turn.end - 1]?.end === end).length;

/**
 * How unnatural the ends of a way are, told once more: a session that ends with a side, and a microphone that opens after a
 * hold, in the pose, or at a pose, a side or a step, while the reprompt leads on.
 */
function unnatural(blocks: readonly Block[], turns: readonly Cutting[]): number {
  const opens: Readonly<Record<End, number>> = { routine: 0, pose: 0.01, side: 0.02, step: 0.06 };
  return turns.reduce((sum, { middle, end }) => {
    const open = blocks[middle - 1];
    const side = blocks[end - 1]?.end === 'side' ? 1 : 0;
    if (end === middle || open === undefined) return sum + side;
    return sum + side + (open.isHold ? 0.2 : open.inPose ? 0.12 : opens[open.end]);
  }, 0);
}

test('a turn leads on without a gap, and each part keeps its budget with its closing words', () => {
  fc.assert(
    fc.property(somePlan, ([blocks, limits, closings, lead]) => {
      const turns = turnsBy(blocks, limits, closings, lead);
      expect(turns.at(-1)?.end).toBe(blocks.length);
      turns.forEach(({ start, middle, end }) => {
        const say = start === 0 ? less(limits.say, lead) : limits.say;
        // A single block is led however long it is.
        const single = middle === start + 1;
        expect(single || fits(blocks, start, middle, say, closings.say)).toBe(true);
        expect(end === middle || leads(blocks, middle, end, limits, closings)).toBe(true);
      });
    }),
    { numRuns: 500 },
  );
});

test('a reprompt leads only to the end of a side, of a pose or of the routine', () => {
  fc.assert(
    fc.property(somePlan, ([blocks, limits, closings, lead]) => {
      const led = turnsBy(blocks, limits, closings, lead).filter(({ middle, end }) => end > middle);
      expect(led.filter(({ end }) => blocks[end - 1]?.end === 'step')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('no way has fewer sessions that end inside a side, nor of those fewer turns, nor of those better ends', () => {
  let inside = 0;
  fc.assert(
    fc.property(somePlan, ([blocks, limits, closings, lead]) => {
      const turns = turnsBy(blocks, limits, closings, lead);
      const ways = everyWay(blocks, limits, closings, lead);
      const fewestSteps = Math.min(...ways.map((way) => endings(blocks, way, 'step')));
      expect(endings(blocks, turns, 'step')).toBe(fewestSteps);
      if (fewestSteps > 0) inside += 1;
      const best = ways.filter((way) => endings(blocks, way, 'step') === fewestSteps);
      const fewestTurns = Math.min(...best.map((way) => way.length));
      expect(turns).toHaveLength(fewestTurns);
      const asFew = best.filter((way) => way.length === fewestTurns);
      expect(unnatural(blocks, turns)).toBeCloseTo(
        Math.min(...asFew.map((way) => unnatural(blocks, way))),
        9,
      );
    }),
    { numRuns: 150 },
  );
  // The rarest case was met, too: a side that no part can lead to its end.
  expect(inside).toBeGreaterThan(0);
});

test('no number of natural ends is worth one more turn', () => {
  // Ten blocks a turn make five turns, four of which end with a side. A sixth turn would let each end with a pose.
  const blocks = Array.from({ length: 50 }, (_, index) =>
    ended(index === 49 ? 'routine' : (index + 1) % 9 === 0 ? 'pose' : 'side', 24),
  );
  const turns = turnsBy(blocks, { ...budgets, reprompt: nothing }, none, nothing);
  expect(turns.map(({ end }) => end)).toEqual([10, 20, 30, 40, 50]);
});

test('silence ends a session with a pose rather than with a side, and with a side rather than with a step', () => {
  const say = { ...budgets, reprompt: nothing };
  expect(cutTurn(row('step', 'pose', 'side', 'step', 'pose', 'routine'), 0, say, none)).toEqual({
    say: 2,
    reprompt: 0,
  });
  expect(cutTurn(row('step', 'side', 'step', 'step', 'side', 'routine'), 0, say, none)).toEqual({
    say: 2,
    reprompt: 0,
  });
});

test('a speech may end inside a side where the reprompt leads to the end of it, but rather not in a hold', () => {
  const steps = row('step', 'step', 'step', 'step', 'pose', 'routine');
  expect(cutTurn(steps, 0, budgets, none)).toEqual({ say: 4, reprompt: 1 });
  const held = [ended('step', 60), ended('step', 150, 100, 'held'), ended('step', 20), ended('pose', 20)];
  expect(cutTurn([...held, ended('routine', 240)], 0, budgets, none)).toEqual({ say: 3, reprompt: 1 });
});

test('nor in a pose before its hold, and sooner there than after the hold', () => {
  const turned = [ended('step', 180), ended('step', 30, 100, 'in the pose'), ended('step', 30, 100, 'held')];
  const blocks = [...turned, ended('pose', 20), ended('routine', 240)];
  const most = { ...budgets, say: { ...budgets.say, seconds: 245 } };
  // The speech may end before the pose, in it, or after its hold. The reprompt reaches the end from each.
  expect(cutTurn(blocks, 0, most, none)).toEqual({ say: 1, reprompt: 3 });
  const shorter = { ...most, reprompt: { ...most.reprompt, seconds: 60 } };
  expect(cutTurn(blocks, 0, shorter, none)).toEqual({ say: 2, reprompt: 2 });
});

test('no end of a speech is worth a session that ends with a side rather than with a pose', () => {
  const blocks = [
    ended('side', 200),
    ended('step', 30, 100, 'held'),
    ended('pose', 30),
    ended('routine', 240),
  ];
  const within = { ...budgets, reprompt: { ...budgets.reprompt, seconds: 40 } };
  expect(cutTurn(blocks, 0, within, none)).toEqual({ say: 2, reprompt: 1 });
});

test('of equally good cuts the longer speech comes first', () => {
  const poses = Array.from({ length: 5 }, () => ended('pose', 60));
  const blocks = [...poses, ended('routine', 60)];
  expect(cutTurn(blocks, 0, { ...budgets, reprompt: nothing }, none)).toEqual({ say: 4, reprompt: 0 });
});

test('with no room left at all a turn still leads its first block', () => {
  const blocks = [ended('step', 300), ended('routine', 10)];
  expect(cutTurn(blocks, 0, { say: nothing, reprompt: nothing }, none)).toEqual({ say: 1, reprompt: 0 });
  expect(cutReprompt(blocks, 0, nothing, [])).toBe(0);
});

test('of nothing there is nothing to take', () => {
  expect(cutTurn([], 0, budgets, none)).toEqual({ say: 0, reprompt: 0 });
  expect(cutTurn(row('routine'), 1, budgets, none)).toEqual({ say: 0, reprompt: 0 });
  expect(cutReprompt([], 0, budgets.reprompt, [])).toBe(0);
});

test('characters bound a part as seconds do', () => {
  const blocks = [ended('pose', 10, 5_000), ended('pose', 10, 2_000), ended('routine', 10, 1_000)];
  expect(cutTurn(blocks, 0, { ...budgets, reprompt: nothing }, none)).toEqual({ say: 2, reprompt: 0 });
  expect(cutReprompt(blocks, 0, { seconds: 85, characters: 6_999 }, [])).toBe(1);
});

test('the words before the guidance take room from the first speech alone', () => {
  const blocks = row('pose', 'pose', 'pose', 'pose', 'pose', 'pose', 'pose', 'routine');
  const say = { ...budgets, reprompt: nothing };
  const lead = { seconds: 10, characters: 100 };
  expect(cutTurn(blocks, 0, say, none, { lead })).toEqual({ say: 3, reprompt: 0 });
  expect(cutTurn(blocks, 3, say, none)).toEqual({ say: 4, reprompt: 0 });
});

test('a first block that was led in part leaves room for more', () => {
  const blocks = row('step', 'step', 'step', 'step', 'pose', 'routine');
  const say = { say: { ...budgets.say, seconds: 250 }, reprompt: nothing };
  expect(cutTurn(blocks, 0, say, none, { first: ended('step', 10) })).toEqual({ say: 5, reprompt: 0 });
});

test('the room that the closing words take at each end is left for them', () => {
  const blocks = [ended('pose', 100), ended('pose', 100), ended('routine', 30)];
  const closings = [10, 50, 20].map((seconds) => ({ seconds, characters: 100 }));
  const say = { ...budgets, reprompt: nothing };
  // All three would fit without closing words; with them the first two would not, and the first does.
  expect(cutTurn(blocks, 0, say, none)).toEqual({ say: 3, reprompt: 0 });
  expect(cutTurn(blocks, 0, say, { say: closings, reprompt: [] })).toEqual({ say: 1, reprompt: 0 });
  expect(cutReprompt(blocks, 0, budgets.say, closings)).toBe(1);
});

test('a reprompt alone leads as far as a pose ends, else as a side does, else nowhere', () => {
  const reprompt = { seconds: 200, characters: 7_500 };
  expect(cutReprompt(row('pose', 'side', 'step', 'pose'), 0, reprompt, [])).toBe(1);
  expect(cutReprompt(row('pose', 'pose', 'side', 'pose'), 0, reprompt, [])).toBe(2);
  expect(cutReprompt(row('side', 'step', 'side', 'pose'), 0, reprompt, [])).toBe(3);
  expect(cutReprompt(row('side', 'routine'), 0, reprompt, [])).toBe(2);
  expect(cutReprompt(row('step', 'step', 'step', 'pose'), 0, reprompt, [])).toBe(0);
  fc.assert(
    fc.property(somePlan, ([blocks, limits, { reprompt: closings }]) => {
      const within = ends(blocks, 0).filter((end) => fits(blocks, 0, end, limits.reprompt, closings));
      const furthest = (...kinds: End[]): number =>
        Math.max(0, ...within.filter((end) => kinds.includes(blocks[end - 1]?.end ?? 'step')));
      const expected = furthest('pose', 'routine') || furthest('side');
      expect(cutReprompt(blocks, 0, limits.reprompt, closings)).toBe(expected);
    }),
    { numRuns: 300 },
  );
});

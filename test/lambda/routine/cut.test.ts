import fc from 'fast-check';
import { cut, type Budget } from '../../../lambda/routine/cut';
import type { Block, End } from '../../../lambda/routine/plan';

const full: Budget = { seconds: 240, characters: 7_500 };

const ended = (end: End, seconds: number, characters = 100): Block => ({
  place: { routine: 'back-stretch', pose: 'knees-to-chest', side: 'both', step: 'hold' },
  cues: [],
  seconds,
  characters,
  end,
  isHold: false,
  instruction: { key: 'poses.knees-to-chest.steps.hold' },
});
const someBlock = (ends: readonly End[]): fc.Arbitrary<Block> =>
  fc
    .tuple(fc.constantFrom(...ends), fc.integer({ min: 5, max: 150 }), fc.integer({ min: 50, max: 4_500 }))
    .map(([end, seconds, characters]) => ended(end, seconds, characters));
/** Up to nine blocks, the last of which ends the routine. */
const someBlocks = (...ends: End[]): fc.Arbitrary<Block[]> =>
  fc
    .array(someBlock(ends), { maxLength: 8 })
    .map((blocks) => [...blocks, ended('routine', 20 + blocks.length)]);
const budget: fc.Arbitrary<Budget> = fc.record({
  seconds: fc.integer({ min: -50, max: 240 }),
  characters: fc.integer({ min: -100, max: 7_500 }),
});

/** The whole routine in parts, cut one after the other as turns do it. */
function partsBy(blocks: readonly Block[], first: Budget): Block[][] {
  const parts: Block[][] = [];
  for (let start = 0; start < blocks.length; start += parts.at(-1)?.length ?? 0) {
    const count = cut(blocks.slice(start), start === 0 ? first : full, full);
    expect(count).toBeGreaterThan(0);
    parts.push(blocks.slice(start, start + count));
  }
  return parts;
}

/** Every way to cut the routine within the budgets: what `cut` must be no worse than. */
function everyWay(blocks: readonly Block[], first: Budget): Block[][][] {
  if (blocks.length === 0) return [[]];
  const counts = blocks.map((_, index) => index + 1);
  return counts
    .filter((count) => count === 1 || fits(blocks.slice(0, count), first))
    .flatMap((count) => everyWay(blocks.slice(count), full).map((rest) => [blocks.slice(0, count), ...rest]));
}

function fits(part: readonly Block[], { seconds, characters }: Budget): boolean {
  const total = (of: (block: Block) => number): number => part.reduce((sum, block) => sum + of(block), 0);
  return total((block) => block.seconds) <= seconds && total((block) => block.characters) <= characters;
}

const endsAt = (parts: readonly Block[][], end: End): number =>
  parts.filter((part) => part.at(-1)?.end === end).length;

test('a part keeps within its budget, unless it is a single block, and is never empty', () => {
  fc.assert(
    fc.property(someBlocks('step', 'side', 'pose'), budget, (blocks, first) => {
      const parts = partsBy(blocks, first);
      expect(parts.flat()).toEqual(blocks);
      const tooLong = parts.filter((part, index) => !fits(part, index === 0 ? first : full));
      expect(tooLong.filter((part) => part.length > 1)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('where sides and poses end, no way takes fewer parts, nor as few with fewer ends of a side', () => {
  fc.assert(
    fc.property(someBlocks('side', 'pose'), budget, (blocks, first) => {
      const parts = partsBy(blocks, first);
      const ways = everyWay(blocks, first);
      const fewest = Math.min(...ways.map((way) => way.length));
      expect(parts).toHaveLength(fewest);
      const asFew = ways.filter((way) => way.length === fewest);
      expect(endsAt(parts, 'side')).toBe(Math.min(...asFew.map((way) => endsAt(way, 'side'))));
    }),
    { numRuns: 200 },
  );
});

test('in the middle of a side a part ends only where that saves at least three others', () => {
  // The last resort: three parts more are worth a natural end, of which any number is then the fewest.
  const cost = (parts: readonly Block[][]): number => parts.length + 3 * endsAt(parts, 'step');
  fc.assert(
    fc.property(someBlocks('step', 'side', 'pose'), budget, (blocks, first) => {
      const parts = partsBy(blocks, first);
      const ways = everyWay(blocks, first);
      expect(cost(parts)).toBe(Math.min(...ways.map(cost)));
      const asFewSteps = ways.filter((way) => endsAt(way, 'step') === endsAt(parts, 'step'));
      expect(parts).toHaveLength(Math.min(...asFewSteps.map((way) => way.length)));
    }),
    { numRuns: 200 },
  );
});

test('a pose is ended rather than a side, a side rather than a step', () => {
  const row = (...ends: End[]): Block[] => ends.map((end) => ended(end, 60));
  expect(cut(row('step', 'pose', 'side', 'step', 'pose', 'routine'), full, full)).toBe(2);
  expect(cut(row('step', 'side', 'step', 'step', 'pose', 'routine'), full, full)).toBe(2);
});

test('of equally good cuts the longer part comes first', () => {
  const poses = Array.from({ length: 5 }, () => ended('pose', 60));
  expect(cut([...poses, ended('routine', 60)], full, full)).toBe(4);
});

test('with no room left at all a part still has its first block', () => {
  const none: Budget = { seconds: 0, characters: 0 };
  expect(cut([ended('step', 300), ended('routine', 10)], none, none)).toBe(1);
});

test('characters bound a part as seconds do', () => {
  const blocks = [ended('pose', 10, 5_000), ended('pose', 10, 2_000), ended('routine', 10, 1_000)];
  expect(cut(blocks, full, full)).toBe(2);
});

test('of nothing there is nothing to take', () => {
  expect(cut([], full, full)).toBe(0);
});

test('the room that the closing cue takes at each end is left for it', () => {
  const blocks = [ended('pose', 100), ended('pose', 100), ended('routine', 30)];
  const closings = [10, 50, 20].map((seconds) => ({ seconds, characters: 100 }));
  // All three would fit without a cue; the second would not close within the part, the first does.
  expect(cut(blocks, full, full, [])).toBe(3);
  expect(cut(blocks, { ...full, seconds: 240 }, full, closings)).toBe(1);
});

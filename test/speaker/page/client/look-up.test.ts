import { breathingAt, instantAt, placeAt, shareOfPlace } from '../../../../speaker/page/client/look-up';
import type { Chunk, Turn } from '../../../../speaker/page/protocol';

const chunk = (text: string, begins: number, ends: number): Chunk => ({
  text,
  rate: 1,
  begins,
  ends,
  voice: null,
  alexa: false,
});
const turn: Turn = {
  began: 0,
  say: { begins: 0, ends: 10_000, chunks: [chunk('one', 0, 2_000), chunk('two', 6_000, 8_000)] },
  reprompt: { begins: 18_000, ends: 20_000, chunks: [chunk('three', 18_000, 20_000)] },
  windows: [
    { begins: 10_000, ends: 18_000 },
    { begins: 20_000, ends: 28_000 },
  ],
  wakes: [18_000, 58_000],
  ends: 58_000,
  breaths: [],
};

test.each([
  [0, 'speaking', 'one', 0],
  [3_000, 'speaking', 'one', 3_000],
  [9_000, 'speaking', 'two', 1_000],
  [10_000, 'listening', 'two', 0],
  [18_000, 'speaking', 'three', 0],
  [20_000, 'listening', 'three', 0],
  // A screen keeps the session for a while, with the microphone closed.
  [28_000, 'idle', 'three', 0],
  [58_000, 'idle', undefined, 0],
])('at %d it is %s', (now, stage, text, silence) => {
  const instant = instantAt(turn, now);
  expect([instant.stage, instant.chunk?.text, instant.silence]).toEqual([stage, text, silence]);
});

test('without a turn nothing is going on', () => {
  expect(instantAt(null, 5)).toMatchObject({ stage: 'idle', chunk: null });
});

const places = [
  { at: 0, place: { step: 'sit' } },
  { at: 4_000, place: { step: 'hold' } },
];

test('a place holds until the next one', () => {
  expect([placeAt(places, 3_999)?.place, placeAt(places, 4_000)?.place, placeAt(places, -1)]).toEqual([
    { step: 'sit' },
    { step: 'hold' },
    null,
  ]);
  expect([
    shareOfPlace(places, 1_000, 8_000),
    shareOfPlace(places, 6_000, 8_000),
    shareOfPlace([], 1, 2),
  ]).toEqual([0.25, 0.5, 0]);
});

test('the circle is full at the end of a breath in, and empty at the end of one out', () => {
  const breaths = [
    { at: 0, kind: 'in' },
    { at: 4_000, kind: 'out' },
  ] as const;
  expect(breathingAt(breaths, 0).level).toBe(0);
  expect(breathingAt(breaths, 2_000)).toEqual({ kind: 'in', level: expect.closeTo(0.5) as number });
  expect(breathingAt(breaths, 3_999).level).toBeCloseTo(1);
  expect(breathingAt(breaths, 11_000)).toEqual({ kind: 'out', level: expect.closeTo(0) as number });
  expect(breathingAt(breaths, 30_000).kind).toBeNull();
  expect(breathingAt([], 5).kind).toBeNull();
});

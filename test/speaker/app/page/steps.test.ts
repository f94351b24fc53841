import type { Chunk, Part, View } from '../../../../speaker/app/page/protocol';
import { instantsOf, placesOfTurn, stepsOf } from '../../../../speaker/app/page/server/steps';
import { builtReader, type PartRead } from '../../../../speaker/app/page/server/turn-reader';
import { askPage, serve, type Served } from './support';

const chunk = (begins: number, ends: number): Chunk => ({
  text: 'x',
  rate: 1,
  begins,
  ends,
  voice: null,
  alexa: false,
});
/** Planned: 10 s of words, 5 s of silence, 10 s of words. */
const read: PartRead = {
  seconds: 25,
  words: [
    { begins: 0, ends: 10 },
    { begins: 15, ends: 25 },
  ],
  steps: [
    { at: 0, ends: 15, place: { step: 'sit' }, hold: null, next: { side: 'left' }, left: 25 },
    {
      at: 15,
      ends: 25,
      place: { step: 'hold' },
      hold: { begins: 5, ends: 25, breaths: [5, 15] },
      next: null,
      left: 10,
    },
  ],
  rest: { at: 25, place: null },
};
/** A voice that takes half as long again: 15 s, silence, 15 s. */
const part: Part = { begins: 1_000, ends: 36_000, chunks: [chunk(1_000, 16_000), chunk(21_000, 36_000)] };

test('words are fixed points: a slower voice moves the instants, and a silence keeps its length', () => {
  const at = instantsOf(read, part);
  expect([0, 5, 10, 12.5, 15, 25, 26].map(at)).toEqual([
    1_000, 8_500, 16_000, 18_500, 21_000, 36_000, 37_000,
  ]);
});

test('where the words are not those that were planned, time runs evenly', () => {
  expect(instantsOf(read, { ...part, chunks: [chunk(1_000, 36_000)] })(12.5)).toBe(18_500);
});

test('a hold that goes on counts the breaths that came before the part', () => {
  const [, hold] = stepsOf(read, part);
  expect(hold).toMatchObject({ at: 21_000, hold: { begins: 8_500, ends: 36_000, breaths: [8_500, 21_000] } });
});

test('a place that does not change is told once', () => {
  const places = [
    { at: 5, place: { step: 'sit' } },
    { at: 9, place: null },
  ];
  expect(placesOfTurn(0, { step: 'sit' }, places)).toEqual([{ at: 0, place: { step: 'sit' } }, places[1]]);
});

test('attributes that are not the skill’s are not read, and a missing reader reads nothing', () => {
  expect(builtReader().read({ session: 'x' }, 'en-US')).toBeNull();
  expect(builtReader('/nowhere').read({}, 'en-US')).toBeNull();
});

describe('the steps of a routine that is led', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  const ask = <Answer>(path: string, body?: object): Promise<Answer> => askPage<Answer>(served, path, body);

  test('each has its words, its hold, what comes next, and the time that is left', async () => {
    const tab = `/tabs/${(await ask<View>('/tabs', { settings: { user: 'steps' } })).tab}`;
    const { turn } = await ask<View>(`${tab}/say`, {
      text: 'ask back stretch routine to start the routine',
      at: 0,
    });
    const steps = turn?.steps ?? [];
    const holds = steps.filter(({ hold }) => hold !== null);
    expect(holds.length).toBeGreaterThanOrEqual(2);
    for (const { at, ends, hold } of holds) {
      expect(hold?.ends).toBeCloseTo(ends, 0);
      expect(hold?.begins).toBeGreaterThan(at);
      // The number is spoken as the breath begins: both come from the same plan.
      const counted = turn?.say.chunks.filter((each) => /^(One|Two|Three)\./.test(each.text)) ?? [];
      for (const each of counted.filter(({ begins }) => begins >= at && begins < ends))
        expect(
          Math.min(...(hold?.breaths ?? []).map((breath) => Math.abs(breath - each.begins))),
        ).toBeLessThan(700);
    }
    const lefts = steps.map(({ left }) => left);
    expect(lefts).toEqual([...lefts].sort((a, b) => b - a));
    expect(steps[0]?.next).toMatchObject({ side: 'left' });
    expect(turn?.routine?.poses.map(({ id }) => id)).toContain('legs-up-the-wall');
  });

  test('a pose alone keeps its own side to the end of its reprompt', async () => {
    const tab = `/tabs/${(await ask<View>('/tabs', { settings: { user: 'alone' } })).tab}`;
    const { turn } = await ask<View>(`${tab}/say`, {
      text: 'ask back stretch routine to start knees to chest',
      at: 0,
    });
    const last = turn?.steps.at(-1);
    expect(last).toMatchObject({ place: { pose: 'knees-to-chest' }, next: null });
    expect(last?.ends).toBeLessThan(turn?.say.ends ?? 0);
    // Nothing is kept once it is over.
    expect(turn?.places.at(-1)?.place).toBeNull();
  });
});

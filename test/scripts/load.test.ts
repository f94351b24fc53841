import { join } from 'node:path';
import { openStage, type Stage } from '../../scripts/bench/compare/stage';
import { lossOf, runCrowd, kinds, Person } from '../../scripts/load/crowd';
import { Pool } from '../../scripts/load/pool';
import { root } from '../../scripts/project';

describe('crowd', () => {
  let stage: Stage;
  let pool: Pool;
  beforeAll(async () => {
    stage = await openStage();
    pool = await Pool.open(join(root, 'build/lambda/index.js'), 2, stage.environment);
  });
  afterAll(async () => {
    pool.close();
    await stage.close();
  });

  test('a crowd comes to where its kinds come to alone, one read and one write for each turn that led', async () => {
    const alone = await runCrowd(pool, { people: kinds, atOnce: 1, seconds: 60, crowd: 'alone' });
    const expected = await Promise.all(alone.people.map(({ id }) => stage.store.item(id)));
    stage.proxy.take();
    const held = await runCrowd(pool, { people: 2 * kinds, atOnce: kinds, seconds: 60, crowd: 'together' });
    const { calls } = stage.proxy.take();
    const losses = await Promise.all(
      held.people.map(async ({ id, number }) => lossOf(await stage.store.item(id), expected[number % kinds])),
    );
    expect([alone.errors, held.errors]).toEqual([[], []]);
    expect(losses).toEqual(Array.from({ length: 2 * kinds }, () => null));
    expect(calls).toBe(held.served.length);
    // Kinds differ, or nothing would be shown.
    expect(new Set(expected.map((item) => JSON.stringify(item))).size).toBeGreaterThan(10);
    expect(lossOf(expected[0], expected[1])).not.toBeNull();
  });

  test('time is bounded, and whoever has begun ends', async () => {
    const held = await runCrowd(pool, { people: 1_000_000, atOnce: 4, seconds: 0.5, crowd: 'bounded' });
    expect(held.errors).toEqual([]);
    expect(held.people.length).toBeGreaterThan(3);
    expect(held.people.every((person) => person.next() === null)).toBe(true);
  });

  test('somebody who is not answered is told of', () => {
    const person = new Person(7);
    person.next();
    expect(() => {
      person.hear({ version: '1.0', response: {} });
    }).toThrow('load-7 was not answered in turn 0');
  });
});

describe('check', () => {
  const place = { routine: 'back-stretch', pose: 'knees-to-chest', side: 'both', step: 'hold' };
  const item = {
    place,
    instants: [1],
    version: 5,
    history: [90, 1, 0, [], [1]],
  };

  test('whoever is where somebody of their kind came to alone has lost nothing, whenever it was', () => {
    expect(lossOf({ ...item, instants: [2], version: 9 }, item)).toBeNull();
  });

  test.each([
    ['another step', { ...item, place: { ...place, step: 'lie' } }],
    ['no place', { ...item, place: null }],
    ['a second less', { ...item, history: [89, 1, 0, [], [1]] }],
    ['a pose less', { ...item, history: [90, 0, 0, [], [1]] }],
    ['nothing at all', undefined],
  ])('%s is a loss', (_what, kept) => {
    expect(lossOf(kept, item)).toContain('kept ');
  });
});

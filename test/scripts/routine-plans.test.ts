import { poses } from '../../lambda/catalogue/poses';
import { routinePlans } from '../../scripts/assembly/routine-plans';

describe.each(Object.entries(routinePlans()))('%s', (_code, plan) => {
  test('every pose is in the line, with each of its sides, in order', () => {
    expect(plan.poses.map(({ id, sides }) => [id, sides.map((side) => side.id)])).toEqual(
      poses.map(({ id, sides }) => [id, [...sides]]),
    );
  });

  test('each step takes time, and the names are words', () => {
    for (const { name, sides } of plan.poses) {
      expect(name).toMatch(/^\p{L}[\p{L} -]+$/u);
      for (const { seconds } of sides.flatMap(({ steps }) => steps)) expect(seconds).toBeGreaterThan(1);
    }
  });
});

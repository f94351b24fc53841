import { killRounds } from '../../support/faults/kill-rounds';
import { times } from '../../support/sample';

test('killed at any moment after a write was acknowledged, the next launch offers that place', async () => {
  const rounds = await killRounds(times(10, 3));
  expect(rounds.filter(({ fault }) => fault !== null)).toEqual([]);
  // Most rounds die in mid-session; one that outlives its script is killed at its end.
  expect(rounds.filter(({ acknowledged }) => acknowledged > 0).length).toBeGreaterThan(times(7, 1));
});

import { killRounds } from '../../support/faults/kill-rounds';

test('killed at any moment after a write was acknowledged, the next launch offers that place', async () => {
  const rounds = await killRounds(10);
  expect(rounds.filter(({ fault }) => fault !== null)).toEqual([]);
  // Most rounds die in mid-session; one that outlives its script is killed at its end.
  expect(rounds.filter(({ acknowledged }) => acknowledged > 0).length).toBeGreaterThan(7);
}, 60_000);

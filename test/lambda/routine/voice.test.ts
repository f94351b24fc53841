import fc from 'fast-check';
import { secondsOf } from '../../../lambda/routine/cue';
import type { Narrate } from '../../../lambda/routine/line';
import { planRoutine } from '../../../lambda/routine/plan';
import { backStretch } from '../../../lambda/routine/routines';
import { atRate, roundRate } from '../../../lambda/routine/voice';
import { languages, narratorOf } from './support/plans';

const line = { key: 'routine.safety' };
const someRate = fc.double({ min: 0.7, max: 1.4, noNaN: true });

test.each(languages)('the same words take less time in a faster voice (%s)', (code) => {
  const narrate = narratorOf(code);
  const plain = narrate(line);
  expect(plain.length).toBeGreaterThan(0);
  fc.assert(
    fc.property(someRate, (rate) => {
      const spoken = atRate(narrate, rate)(line);
      expect(spoken.map(({ text }) => text)).toEqual(plain.map(({ text }) => text));
      spoken.forEach(({ seconds }, index) => {
        expect(seconds).toBeCloseTo((plain[index]?.seconds ?? NaN) / rate, 9);
      });
    }),
  );
});

test('at the mean rate, or at none, it is the same narrator', () => {
  const narrate = narratorOf('en');
  expect(atRate(narrate, 1)).toBe(narrate);
  expect(atRate(narrate)).toBe(narrate);
});

test('a narrator at a rate is one and the same each time, and so is a line of it', () => {
  const narrate = narratorOf('en');
  const fast = atRate(narrate, 1.1);
  expect(atRate(narrate, 1.1)).toBe(fast);
  expect(atRate(narrate, 0.9)).not.toBe(fast);
  expect(atRate(narratorOf('de'), 1.1)).not.toBe(fast);
  expect(fast(line)).toBe(fast({ ...line }));
});

test('however many rates there are, each is right', () => {
  const narrate = sitUp();
  const rates = Array.from({ length: 40 }, (_, index) => 0.7 + index / 100);
  for (const rate of [...rates, ...rates]) {
    const spoken = atRate(narrate, rate);
    expect(spoken(line)[0]?.seconds).toBeCloseTo(1 / rate, 9);
    expect(atRate(narrate, rate)).toBe(spoken);
  }
});

test('twelve rates are known at once, and asking for one of them forgets none', () => {
  const narrate = sitUp();
  const rates = Array.from({ length: 12 }, (_, index) => 0.7 + index / 50);
  const known = rates.map((rate) => atRate(narrate, rate));
  for (let round = 0; round < 2; round += 1)
    rates.forEach((rate, index) => {
      expect(atRate(narrate, rate)).toBe(known[index]);
    });
});

/** A narrator of its own, so that no rate of it is known yet. */
function sitUp(): Narrate {
  return () => [{ text: 'Sit up.', seconds: 1 }];
}

test('rates are rounded to half a percent, in few digits', () => {
  expect([0.9, 1.0024, 1.0026, 1.0912, 1.005].map(roundRate)).toEqual([0.9, 1, 1.005, 1.09, 1.005]);
  fc.assert(
    fc.property(someRate, (rate) => {
      expect(Math.abs(roundRate(rate) - rate)).toBeLessThanOrEqual(0.0025 + 1e-9);
      expect(String(roundRate(rate)).length).toBeLessThanOrEqual('1.005'.length);
    }),
  );
});

test.each(languages)('a routine is shorter in a faster voice, by its speech alone (%s)', (code) => {
  const planned = (rate: number) =>
    planRoutine(backStretch, { pace: 'normal' }, atRate(narratorOf(code), rate)).map(
      ({ seconds }) => seconds,
    );
  const [slow, mean, fast] = [0.9, 1, 1.1].map(planned).map((blocks) => blocks.reduce((a, b) => a + b, 0));
  expect(slow).toBeGreaterThan(mean ?? Infinity);
  expect(fast).toBeLessThan(mean ?? 0);
  const spoken = planRoutine(backStretch, { pace: 'normal' }, narratorOf(code)).flatMap(({ cues }) =>
    cues.filter(({ kind }) => kind === 'say'),
  );
  // Holds keep their length, so less than all of the speech is saved.
  expect((mean ?? 0) - (fast ?? 0)).toBeLessThan(secondsOf(spoken) * (1 - 1 / 1.1));
});

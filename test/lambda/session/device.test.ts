import fc from 'fast-check';
import { limits } from '../../../lambda/routine/limits';
import {
  heardOut,
  learnRate,
  mergeDevices,
  newDevice,
  nextSession,
  rateOf,
  refusedAt,
  type Device,
} from '../../../lambda/session/device';

const day = 86_400_000;
const now = Date.UTC(2026, 4, 4);
const top = limits.reach.length - 1;
const say = (rung: number): number => limits.reach[rung]?.say ?? NaN;

/** The device of the next session, after a speech as long as its rung allows was heard to its end. */
const proved = (device: Device, instant = now): Device =>
  nextSession(heardOut(device, say(device.rung) - 2), instant);

describe('the reach of a device', () => {
  test('begins at the second rung', () => {
    expect(newDevice).toEqual({ rung: 1 });
    expect(nextSession(newDevice, now)).toEqual({ rung: 1 });
  });

  test('goes up one rung with the session after a proof, to the top and no further', () => {
    const rungs = [proved(newDevice), proved(proved(newDevice)), proved(proved(proved(newDevice)))];
    expect(rungs.map(({ rung }) => rung)).toEqual([2, top, top]);
    expect(heardOut(newDevice, 200)).toEqual({ rung: 1, proven: 1 });
    expect(proved(newDevice)).toEqual({ rung: 2 });
  });

  test('is not proven by a speech that the rung below can carry', () => {
    expect(heardOut(newDevice, 90)).toEqual({ rung: 1 });
    expect(heardOut(newDevice, 90.1)).toEqual({ rung: 1, proven: 1 });
    expect(heardOut({ rung: 2 }, 240)).toEqual({ rung: 2 });
    expect(heardOut({ rung: 0 }, 20)).toEqual({ rung: 0, proven: 0 });
  });

  test('goes down one rung at once where a reply was refused, and says so', () => {
    const device: Device = { rung: 2, proven: 2, rate: 1.09, ratedAt: now - day };
    expect(refusedAt(device, now)).toEqual({
      rung: 1,
      barred: { rung: 2, until: now + 90 * day },
      refused: true,
      rate: 1.09,
      ratedAt: now - day,
    });
    expect(refusedAt({ rung: 0 }, now)).toMatchObject({ rung: 0, refused: true });
  });

  test('stays below the refused rung for 90 days, and then may be tried again', () => {
    const refused = refusedAt({ rung: 2 }, now);
    expect(proved(refused, now + 90 * day - 1)).toMatchObject({ rung: 1, proven: 1, refused: true });
    expect(proved(refused, now + 90 * day)).toEqual({ rung: 2, refused: true });
  });

  test('a proof is kept while its rung is barred', () => {
    const waiting = proved(refusedAt({ rung: 2 }, now), now + day);
    expect(nextSession(waiting, now + 91 * day).rung).toBe(2);
  });

  test('never fails twice on the same thing within 90 days, whatever a device can carry', () => {
    const step = fc.record({
      days: fc.double({ min: 0, max: 3, noNaN: true }),
      seconds: fc.integer({ min: 0, max: 480 }),
    });
    const sessions = fc.array(step, { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(sessions, fc.integer({ min: 60, max: 600 }), (list, carries) => {
        let device = newDevice;
        let instant = now;
        const failed: { rung: number; instant: number }[] = [];
        for (const { days, seconds } of list) {
          instant += days * day;
          device = nextSession(device, instant);
          const spoken = Math.min(say(device.rung), Math.max(20, seconds));
          expect(device.rung).toBeGreaterThanOrEqual(0);
          expect(device.rung).toBeLessThanOrEqual(top);
          if (spoken <= carries) device = heardOut(device, spoken);
          else {
            failed.push({ rung: device.rung, instant });
            device = refusedAt(device, instant);
          }
        }
        for (const { rung, instant: at } of failed.filter((one) => one.rung > 0))
          expect(
            failed.filter((one) => one.instant > at && one.instant < at + 90 * day && one.rung >= rung),
          ).toEqual([]);
      }),
    );
  });
});

describe('the rate of a voice', () => {
  const heard = (speech: number, rate: number) => ({ speech, took: speech / rate });

  test('is what was planned by what it took', () => {
    expect(rateOf({ speech: 120, took: 100 })).toBeCloseTo(1.2, 9);
    expect(rateOf({ speech: 100, took: 100 })).toBe(1);
  });

  test('is dropped beyond 0.7 to 1.4', () => {
    const found = [0.69, 0.71, 1.39, 1.41].map((rate) => rateOf(heard(100, rate)));
    expect(found).toEqual([null, expect.closeTo(0.71, 9), expect.closeTo(1.39, 9), null]);
  });

  test('is not learned from less than 30 s of speech, nor from no time at all', () => {
    expect(rateOf({ speech: 29.9, took: 30 })).toBeNull();
    expect(rateOf({ speech: 30, took: 30 })).toBe(1);
    expect(rateOf({ speech: 100, took: 0 })).toBeNull();
    expect(rateOf({ speech: 100, took: -5 })).toBeNull();
  });

  test('is taken whole the first time, and by half later', () => {
    const first = learnRate(newDevice, heard(100, 1.2), now);
    expect(first).toEqual({ rung: 1, rate: 1.2, ratedAt: now });
    expect(learnRate(first, heard(100, 1), now + day)).toEqual({ rung: 1, rate: 1.1, ratedAt: now + day });
  });

  test('stays as it was where nothing can be learned', () => {
    const device: Device = { rung: 2, proven: 2, rate: 1.1 };
    expect(learnRate(device, heard(100, 1.5), now)).toBe(device);
    expect(learnRate(device, heard(20, 1), now)).toBe(device);
  });

  test('comes to the true one, whichever was learned first', () => {
    const rate = fc.double({ min: 0.72, max: 1.38, noNaN: true });
    fc.assert(
      fc.property(rate, rate, (wrong, right) => {
        let device = learnRate(newDevice, heard(60, wrong), now);
        for (let session = 0; session < 9; session += 1) device = learnRate(device, heard(60, right), now);
        expect(Math.abs((device.rate ?? NaN) - right)).toBeLessThan(0.011);
      }),
    );
  });

  test('is known through refusals and climbs', () => {
    const device = learnRate(newDevice, heard(100, 0.9), now);
    expect(nextSession(heardOut(device, 200), now)).toEqual({ rung: 2, rate: 0.9, ratedAt: now });
    expect(refusedAt(device, now)).toMatchObject({ rate: 0.9, ratedAt: now });
  });
});

describe('what two sessions learned', () => {
  const refused = refusedAt({ rung: 2 }, now);

  test('is what the later one learned, where none was refused', () => {
    expect(mergeDevices({ rung: 2, proven: 2 }, { rung: 1 })).toEqual({ rung: 2, proven: 2 });
  });

  test.each([
    ['later', mergeDevices(refused, { rung: 2, proven: 2 })],
    ['earlier', mergeDevices({ rung: 2, proven: 2 }, refused)],
  ])('a refusal in the %s one wins over a proof', (_, merged) => {
    expect(merged).toEqual(refused);
  });

  test('of two refusals the lower rung counts, for as long as either holds', () => {
    const lower = refusedAt({ rung: 1 }, now);
    const higher = refusedAt({ rung: 2 }, now + day);
    const both = { rung: 0, barred: { rung: 1, until: now + 91 * day }, refused: true };
    expect(mergeDevices(lower, higher)).toEqual(both);
    expect(mergeDevices(higher, lower)).toEqual(both);
  });

  test('a rate wins over none, and the later one over the earlier', () => {
    expect(mergeDevices({ rung: 1 }, { rung: 1, rate: 0.9 }).rate).toBe(0.9);
    expect(mergeDevices({ rung: 1, rate: 1.1 }, { rung: 1, rate: 0.9 }).rate).toBe(1.1);
    expect(mergeDevices({ ...newDevice, rate: 1.1 }, refused)).toEqual({ ...refused, rate: 1.1 });
  });

  test('a rate that was observed later wins, also where the other session moved the place later', () => {
    const observed: Device = { rung: 1, rate: 0.9, ratedAt: now + 5 };
    const before: Device = { rung: 2, rate: 1.1, ratedAt: now };
    expect(mergeDevices(before, observed)).toEqual({ rung: 2, rate: 0.9, ratedAt: now + 5 });
    expect(mergeDevices(observed, before)).toEqual(observed);
    expect(mergeDevices({ rung: 1, rate: 1.1 }, observed)).toEqual(observed);
  });

  test('of the same thing is that', () => {
    const device: Device = { ...refused, rate: 1.05, ratedAt: now };
    expect(mergeDevices(device, device)).toEqual(device);
  });
});

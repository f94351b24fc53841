import fc from 'fast-check';
import { secondsIn, slotIn, slotsOf, timeOfDay } from '../../../lambda/alexa/slots';
import { partsOfDay } from '../../../lambda/session/state';
import { envelopeOf, intent } from '../intents/support';

describe('a slot', () => {
  const status = (code: string): unknown => ({ code });
  const values = [{ value: { name: 'sciatica', id: 'sciatica' } }];
  const heard = (slot: unknown): unknown =>
    slotIn(slotsOf(envelopeOf(intent('WhatHelpsIntent', { condition: slot }))), 'condition');
  const resolved = (...resolutionsPerAuthority: unknown[]): unknown => ({
    name: 'condition',
    value: 'sigh attica',
    resolutions: { resolutionsPerAuthority },
  });

  test('that was matched has what was said and the id', () => {
    expect(heard(resolved({ status: status('ER_SUCCESS_MATCH'), values }))).toEqual({
      text: 'sigh attica',
      id: 'sciatica',
    });
  });

  test('that only one authority matched has that one’s id', () => {
    const none = { status: status('ER_SUCCESS_NO_MATCH') };
    expect(heard(resolved(none, { status: status('ER_SUCCESS_MATCH'), values }))).toMatchObject({
      id: 'sciatica',
    });
  });

  test('that was not matched has no id', () => {
    expect(heard(resolved({ status: status('ER_SUCCESS_NO_MATCH'), values }))).toEqual({
      text: 'sigh attica',
      id: null,
    });
  });

  test.each([
    undefined,
    null,
    7,
    {},
    { name: 'condition' },
    { value: '  ' },
    { value: 3, resolutions: 'none' },
    { resolutions: { resolutionsPerAuthority: [null, { status: null, values: null }] } },
    { resolutions: { resolutionsPerAuthority: [{ status: { code: 'ER_SUCCESS_MATCH' } }] } },
  ])('that is empty or broken has nothing: %j', (slot) => {
    expect(heard(slot)).toEqual({ text: null, id: null });
  });
});

describe('a time of the day', () => {
  const minute = (clock: string): number => {
    const [hours = 0, minutes = 0] = clock.split(':').map(Number);
    return hours * 60 + minutes;
  };

  test.each([
    ['07:00', null, '07:00'],
    ['7:00', null, '07:00'],
    ['19:30', null, '19:30'],
    ['00:00', null, '00:00'],
    ['23:59', null, '23:59'],
    ['07:00:00', null, '07:00'],
    ['07:00', 'morning', '07:00'],
    ['07:00', 'evening', '19:00'],
    ['19:00', 'evening', '19:00'],
    ['02:00', 'afternoon', '14:00'],
    ['12:30', 'afternoon', '12:30'],
    ['09:00', 'night', '21:00'],
    ['06:00', 'night', '18:00'],
    ['02:00', 'night', '02:00'],
    ['12:00', 'night', '00:00'],
    ['23:15', 'night', '23:15'],
    ['00:15', 'night', '00:15'],
  ] as const)('%s in the part %s is %s', (value, part, expected) => {
    expect(timeOfDay(value, part)).toBe(minute(expected));
  });

  test.each([
    ['19:00', 'morning'],
    ['22:00', 'afternoon'],
    ['12:30', 'evening'],
    ['14:00', 'night'],
  ] as const)('%s contradicts the part %s, which is kept so that the time is asked for', (value, part) => {
    expect(timeOfDay(value, part)).toBe(part);
  });

  test.each([
    ['MO', 'morning'],
    ['AF', 'afternoon'],
    ['EV', 'evening'],
    ['NI', 'night'],
  ] as const)('%s alone is a part of the day', (value, part) => {
    expect(timeOfDay(value, null)).toBe(part);
  });

  test.each([null, '', '?', '24:00', '7', '07:60', 'seven', 'constructor', '__proto__', 'toString'])(
    '%j is no time: what was said beside it stays',
    (value) => {
      expect(timeOfDay(value, null)).toBeNull();
      expect(timeOfDay(value, 'evening')).toBe('evening');
    },
  );

  test('every time of the clock is a minute of the day, an hour that was said exactly stays, half days alone move', () => {
    fc.assert(
      fc.property(fc.nat(1_439), fc.constantFrom(null, ...partsOfDay), (at, part) => {
        const clock = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
        const found = timeOfDay(clock, part);
        // From one in the afternoon on the clock leaves no doubt.
        const times: (number | string | null)[] = at >= 780 ? [at] : [at, (at + 720) % 1_440];
        // A part that contradicts the hour is kept, so that the time is asked for.
        expect([...times, ...(part === null ? [] : [part])]).toContain(found);
      }),
      { seed: 20261123 },
    );
  });
});

describe('a duration', () => {
  test.each([
    ['PT5M', 300],
    ['PT05M', 300],
    ['PT1H30M', 5_400],
    ['PT90S', 90],
    ['PT2M30S', 150],
    ['PT0.5H', 1_800],
    ['PT1.5M', 90],
    ['PT0M20S', 20],
    ['P1D', 86_400],
    ['P1DT1S', 86_401],
    ['P2W', 1_209_600],
  ])('%s is %d seconds', (duration, seconds) => {
    expect(secondsIn(duration)).toBe(seconds);
  });

  test.each([
    ...['P1M', 'P2Y', 'P1Y2M3DT4H', 'P1MT5M', 'P', 'PT', 'P0D', 'PT0S', 'PT0M', 'PT0.0S'],
    ...['', '?', '5', '5M', 'T5M', 'pt5m', ' PT5M', 'PT5M ', 'PT5M\n', 'PT5', 'PTM', 'PT-5M', '-PT5M'],
    ...[
      'PT5M3H',
      'PT5S3M',
      'PT1,5M',
      'PT.5M',
      'PT5.M',
      'PT1e3S',
      'PT5MPT5M',
      'PTXM',
      'P5S',
      'P1H',
      '2026-11-23',
    ],
  ])('"%s" has no length', (duration) => {
    expect(secondsIn(duration)).toBeNull();
  });

  const count = fc.integer({ min: 0, max: 10_000 });

  test('whatever it is made of comes back in seconds, and nothing at all is no length', () => {
    const parts = fc.record({ W: count, D: count, H: count, M: count, S: count }, { requiredKeys: [] });
    fc.assert(
      fc.property(parts, (some) => {
        const spell = (...names: (keyof typeof some)[]): string =>
          names.map((name) => (some[name] === undefined ? '' : `${some[name]}${name}`)).join('');
        const time = spell('H', 'M', 'S');
        const { W = 0, D = 0, H = 0, M = 0, S = 0 } = some;
        const seconds = W * 604_800 + D * 86_400 + H * 3_600 + M * 60 + S;
        const duration = `P${spell('W', 'D')}${time === '' ? '' : `T${time}`}`;
        expect(secondsIn(duration)).toBe(seconds === 0 ? null : seconds);
      }),
      { numRuns: 500 },
    );
  });

  test('whatever Alexa sends, it is a length that can be planned with, or none', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.stringMatching(/^P[0-9.WDTHMSY]*$/),
      fc.integer({ min: 1, max: 400 }).map((digits) => `PT${'9'.repeat(digits)}M`),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const seconds = secondsIn(text);
        expect(seconds === null || (Number.isFinite(seconds) && seconds > 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

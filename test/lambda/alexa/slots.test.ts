import fc from 'fast-check';
import { timeOfDay } from '../../../lambda/alexa/slots';
import { partsOfDay } from '../../../lambda/session/state';

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
      expect(at >= 780 ? [at] : [at, (at + 720) % 1_440]).toContain(found);
    }),
    { seed: 20261123 },
  );
});

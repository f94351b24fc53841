import fc from 'fast-check';
import { secondsIn } from '../../../lambda/alexa/slots';

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

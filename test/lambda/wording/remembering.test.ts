import fc from 'fast-check';
import type { Line } from '../../../lambda/routine/line';
import { remembering } from '../../../lambda/wording/narrator';

const value = fc.oneof(
  fc.constantFrom('a', 'b ', ' "'),
  fc.integer({ min: 0, max: 3 }),
  fc.record({ key: fc.constantFrom('a', 'b') }),
  fc.record({ seconds: fc.integer({ min: 0, max: 3 }) }),
);
const lines: fc.Arbitrary<Line> = fc.record(
  {
    key: fc.constantFrom('a', 'a.b', 'b'),
    side: fc.constantFrom('right' as const, 'left' as const, 'both' as const),
    context: fc.constant('second' as const),
    variant: fc.integer({ min: 0, max: 2 }),
    values: fc.dictionary(fc.constantFrom('x', 'y'), value),
  },
  { requiredKeys: ['key'] },
);

test('lines that say the same have the same words, and no others do', () => {
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 12 }), (some) => {
      const narrate = remembering(() => (line) => [{ text: JSON.stringify(line), seconds: 1 }]);
      for (const line of [...some, ...some]) {
        const { key, side, context, variant = 0, values } = JSON.parse(narrate(line)[0]?.text ?? '') as Line;
        expect([key, side, context, variant, values]).toEqual([
          line.key,
          line.side,
          line.context,
          line.variant ?? 0,
          line.values,
        ]);
      }
    }),
  );
});

test('a narrator is made when the first line is not there, and once', () => {
  let made = 0;
  const ready = [[{ key: 'a' }, [{ text: 'Ready.', seconds: 1 }]]] as const;
  const narrate = remembering(() => {
    made += 1;
    return ({ key }) => [{ text: key, seconds: 2 }];
  }, ready);
  expect([narrate({ key: 'a' })[0]?.text, made]).toEqual(['Ready.', 0]);
  expect([narrate({ key: 'b' })[0]?.text, narrate({ key: 'c' })[0]?.text, made]).toEqual(['b', 'c', 1]);
});

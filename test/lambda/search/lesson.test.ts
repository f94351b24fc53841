import fc from 'fast-check';
import { bytesOf, kindsOf, lessonIn, rows, rowsOf, type Lesson } from '../../../lambda/search/lesson';

const table = new Int8Array(rows * 2);
/** The word "dog" speaks for the second kind. */
const always = new Set(rowsOf('', []));
for (const row of rowsOf('dog', [])) if (!always.has(row)) table[row * 2 + 1] = 3;
const lesson: Lesson = { kinds: ['cat', 'dog'], biases: [0.5, -0.5], unit: 2, table };

test('what a sentence holds speaks for its kind; without a word the biases speak', () => {
  const likely = (text: string): number => kindsOf(text, [], lesson).get('dog') ?? 0;
  expect(likely('')).toBeCloseTo(1 / (1 + Math.exp(1)));
  expect(likely('the dog')).toBeGreaterThan(likely('the'));
});

test('kept in bytes and read from a part of a buffer, it is the same', () => {
  const bytes = bytesOf(lesson);
  const among = new Uint8Array(bytes.length + 20);
  among.set(bytes, 7);
  expect(lessonIn(among.subarray(7, 7 + bytes.length))).toEqual(lesson);
  expect(lessonIn(Buffer.from(bytes))).toEqual(lesson);
});

test('every sentence has shares that are together 1, and rows inside the table', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const shares = [...kindsOf(text, [], lesson).values()];
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
      for (const row of rowsOf(text, ['red-flag-stroke']))
        expect(Number.isInteger(row) && row >= 0 && row < rows).toBe(true);
    }),
  );
});

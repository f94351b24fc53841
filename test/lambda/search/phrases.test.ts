import { phrasesByToken, weighPhrases } from '../../../lambda/search/vocabulary';

const entries = [
  { id: 'gas', phrases: ['the gas', 'gas gas'] },
  { id: 'stress', phrases: ['The stress', ''] },
];
const phrases = weighPhrases(entries, new Set(['the']));

test('what many values share says less, and a filler a quarter of that', () => {
  const [rare, shared] = [Math.log(3), Math.log(2)];
  expect(phrases).toEqual([
    { id: 'gas', tokens: ['the', 'gas'], weights: [shared / 4, rare], total: shared / 4 + rare, order: 0 },
    { id: 'gas', tokens: ['gas', 'gas'], weights: [rare, rare], total: 2 * rare, order: 1 },
    {
      id: 'stress',
      tokens: ['the', 'stress'],
      weights: [shared / 4, rare],
      total: shared / 4 + rare,
      order: 2,
    },
    { id: 'stress', tokens: [], weights: [], total: 0, order: 3 },
  ]);
});

test('each word leads to its phrases, once each', () => {
  const orders = [...phrasesByToken(phrases)].map(([token, found]) => [
    token,
    found.map(({ order }) => order),
  ]);
  expect(orders).toEqual([
    ['the', [0, 2]],
    ['gas', [0, 1]],
    ['stress', [2]],
  ]);
});

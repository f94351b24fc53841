import fc from 'fast-check';
import { covered, featuresOf, learn, likelihoods, sharesOf, stemsOf } from '../../../lambda/search/likely';

const examples = [
  ['tea', 'put the kettle on'],
  ['tea', 'a cup of tea would be nice'],
  ['tea', 'is the kettle boiling'],
  ['walk', 'take the dog out'],
  ['walk', 'once around the park would be nice'],
] as const;
const learnt = learn(examples.map(([id, text]) => [id, stemsOf(text)] as const));

const likeliest = (text: string): string | undefined =>
  [...likelihoods(stemsOf(text), learnt)].sort(([, one], [, other]) => other - one)[0]?.[0];

test.each([
  ['the kettle please', 'tea'],
  ['out to the park with the dog', 'walk'],
  ['would you like a cup', 'tea'],
])('"%s" is most like what was said for %s', (text, id) => {
  expect(likeliest(text)).toBe(id);
});

test('words are told apart by their beginning, without capitals and signs', () => {
  expect(stemsOf('Stretching, stretched: it is')).toEqual(['stre', 'stre', 'it', 'is']);
  expect(stemsOf('word '.repeat(5_000))).toHaveLength(40);
});

test('a sentence is its words, its pairs and its two ends, each once', () => {
  expect(featuresOf(['go', 'on', 'go'])).toEqual(['go', 'on', '. go', 'go on', 'on go', 'go .']);
  expect(featuresOf([])).toEqual(['. .']);
});

test('what no example has speaks for nothing: every meaning is as likely as another, and none is covered', () => {
  expect([...likelihoods(['zzzz'], learnt).values()]).toEqual([expect.closeTo(0.5), expect.closeTo(0.5)]);
  expect(covered(['zzzz'], 'tea', learnt)).toBe(0);
  expect(covered([], 'tea', learnt)).toBe(0);
  expect(covered(stemsOf('kettle zzz'), 'tea', learnt)).toBe(0.5);
  expect(covered(['kett'], 'nothing that was learnt', learnt)).toBe(0);
});

test('shares are from 0 to 1 and together 1, however unlikely all are', () => {
  const logs = fc.array(fc.tuple(fc.uuid(), fc.double({ min: -5_000, max: 0, noNaN: true })), {
    minLength: 1,
  });
  fc.assert(
    fc.property(logs, (each) => {
      const shares = [...sharesOf(each).values()];
      for (const share of shares) expect(share >= 0 && share <= 1).toBe(true);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    }),
  );
});

test('the order of the examples changes nothing', () => {
  const backwards = learn([...examples].reverse().map(([id, text]) => [id, stemsOf(text)] as const));
  const words = stemsOf('would the dog like tea');
  for (const [id, share] of likelihoods(words, learnt))
    expect(likelihoods(words, backwards).get(id)).toBeCloseTo(share);
});

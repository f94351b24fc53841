import { kindsOf } from '../../../lambda/search/lesson';
import { learnKinds, type Example } from '../../../scripts/build/learn';
import { examplesOf } from '../../../scripts/build/examples';
import { readModels } from '../../support/models';

const said = (kind: string, ...texts: readonly string[]): Example[] =>
  texts.map((text) => ({ kind, text, weight: 1 }));

const examples = [
  ...said('fire', 'there is smoke', 'the kitchen is on fire', 'flames in the hall', 'something burns'),
  ...said('none', 'the kitchen is clean', 'there is cake', 'a walk in the hall', 'something nice'),
];

const learnt = learnKinds(examples, () => []);

function likeliest(text: string, signs: readonly string[] = [], lesson = learnt): string | undefined {
  return [...kindsOf(text, signs, lesson)].sort(([, one], [, other]) => other - one)[0]?.[0];
}

test('it tells its examples apart, and sentences like them', () => {
  for (const { kind, text } of examples) expect(likeliest(text)).toBe(kind);
  expect(likeliest('smoke and flames')).toBe('fire');
  expect(likeliest('cake in the clean kitchen')).toBe('none');
});

test('the same examples give the same table, and one that weighs nothing teaches nothing', () => {
  expect(learnKinds(examples, () => [])).toEqual(learnt);
  const without = learnKinds([...examples, { kind: 'fire', text: 'zebra crossing', weight: 0 }], () => []);
  const [one = 0, other = 0] = kindsOf('zebra', [], without).values();
  const [before = 0] = kindsOf('zebra', [], learnt).values();
  expect(Math.abs(one - before)).toBeLessThan(0.05);
  expect(one + other).toBeCloseTo(1);
});

test('how far a pattern is to be believed is learnt: one that fires in both kinds decides nothing', () => {
  const sign = 'red-flag-stroke';
  const reliable = learnKinds(examples, (text) => (/smoke|fire|flames|burns/.test(text) ? [sign] : []));
  expect(likeliest('the hall', [sign], reliable)).toBe('fire');
  const useless = learnKinds(examples, (text) => (/kitchen/.test(text) ? [sign] : []));
  expect(likeliest('there is cake', [sign], useless)).toBe('none');
});

test('signs that are answered alike are one kind, and everything else that may be said is none', () => {
  const models = [...readModels()].filter(([locale]) => locale.startsWith('en')).map(([, model]) => model);
  const all = examplesOf(models, { none: ['my phone died'], 'red-flag-stroke': ['half of me is not there'] });
  const kindsFor = (text: string): string[] => [
    ...new Set(all.filter((one) => one.text === text).map(({ kind }) => kind)),
  ];
  const kinds = new Set(all.map(({ kind }) => kind));
  expect(kindsFor('my phone died')).toEqual(['none']);
  expect(kindsFor('thank you')).toEqual(['none']);
  expect(kindsFor('half of me is not there')).toEqual(['red-flag-chest-pain']);
  expect([...kinds].filter((kind) => kind !== 'none').every((kind) => kind.startsWith('red-flag-'))).toBe(
    true,
  );
  // Chest pain and stroke get one answer, an overdose another.
  expect(kinds.has('red-flag-chest-pain')).toBe(true);
  expect(kinds.has('red-flag-stroke')).toBe(false);
  expect(kinds.has('red-flag-tablets')).toBe(true);
});

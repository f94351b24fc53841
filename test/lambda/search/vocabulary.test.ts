import { redFlags } from '../../../lambda/catalogue/red-flags';
import { search, tellsOfPain } from '../../../lambda/search/search';
import { vocabularyFrom, phrasesByToken, weighPhrases } from '../../../lambda/search/vocabulary';
import { isOneOf, spell } from '../../../lambda/search/tokens';
import { nothing, tinyLanguage } from './support';

test('every list of the language is its own', () => {
  const lists = [
    'fillers',
    'pain',
    'personal',
    'ambiguous',
    'bodyParts',
    'ownBodyParts',
    'illnesses',
    'offTopic',
    'otherPeople',
    'conjunctions',
    'circumstances',
    'self',
    'selfAsObject',
    'owners',
    'things',
    'relators',
    'denials',
    'denialFillers',
    'distress',
  ] as const;
  const { words } = tinyLanguage(Object.fromEntries(lists.map((name) => [name, [name]])));
  expect(Object.keys(words).sort()).toEqual([...lists].sort());
  for (const name of lists)
    expect(lists.filter((other) => isOneOf(words[name], spell(other)))).toEqual([name]);
});

test('endings and negations are spelt as they are heard, and no ending is one as well', () => {
  const { endings, negations } = tinyLanguage({ endings: ['És'], negations: ["isn't"] });
  expect(endings).toEqual(new Set(['', 'es']));
  expect(negations).toEqual(new Set(['isnt']));
});

test('only what the catalogue knows is a phrase, and of two values with one phrase the first has it', () => {
  const { phrases, exact, sounds, entries } = tinyLanguage(
    {},
    { gas: ['Gas!', 'Wind', 'Trapped wind'], 'no-such-thing': ['bananas'], stress: ['wind'] },
  );
  expect(phrases.map(({ id, tokens }) => [id, tokens.join(' ')])).toEqual([
    ['gas', 'gas'],
    ['gas', 'wind'],
    ['gas', 'trapped wind'],
    ['stress', 'wind'],
  ]);
  expect([...exact]).toEqual(
    expect.arrayContaining([
      ['wind', 'gas'],
      ['gas', 'gas'],
    ]),
  );
  expect(exact.get('trapped wind')).toBe('gas');
  expect(exact.size).toBe(3);
  expect([...sounds]).toEqual([
    ['gas', 'gs'],
    ['wind', 'nt'],
    ['trapped', 'trpt'],
  ]);
  expect(entries).toHaveLength(3);
});

test('a red flag is heard by its phrases in the model and by its patterns in the language', () => {
  const [flag] = redFlags;
  if (!flag) throw new Error('There is no red flag.');
  const vocabulary = tinyLanguage(
    { redFlags: { [flag.id]: ['alpha > bravo'] } },
    { gas: ['zulu'], [flag.id]: ['charlie delta'] },
  );
  const found = { kind: 'red-flag', id: flag.id };
  expect(search('oh alpha my bravo', vocabulary)).toEqual(found);
  expect(search('charlie delta', vocabulary)).toEqual(found);
  expect(search('charlie bravo', vocabulary)).toEqual({ kind: 'none' });
  expect(search('zulu', vocabulary)).toEqual({ kind: 'sure', id: 'gas' });
});

test('sets are written into every list of patterns', () => {
  const vocabulary = tinyLanguage({
    sets: { ow: 'alpha|bravo' },
    painNow: ['<ow>'],
    complaints: { gas: ['<ow>'] },
  });
  expect(tellsOfPain('so bravo', vocabulary)).toBe(true);
  expect(tellsOfPain('so charlie', vocabulary)).toBe(false);
  expect(search('so bravo', vocabulary)).toEqual({ kind: 'sure', id: 'gas' });
});

test('of the types in a model only the conditions count', () => {
  const value = (id: string, name: string, ...synonyms: string[]) => ({
    id,
    name: { value: name, synonyms },
  });
  const types = [
    { name: 'Pose', values: [value('gas', 'bananas')] },
    { name: 'Condition', values: [value('gas', 'gas', 'wind')] },
  ];
  expect(vocabularyFrom({ types }, nothing).entries).toEqual([{ id: 'gas', phrases: ['gas', 'wind'] }]);
  expect(vocabularyFrom({ types: [] }, nothing).entries).toEqual([]);
});

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

import {
  compilePatterns,
  type Pattern,
  matchPattern,
  startOf,
  type Part,
} from '../../../lambda/search/pattern';

const sets = { my: 'my|the', go: 'go|come', inner: '<go> home' };

function compiled(text: string): Pattern {
  const [pattern] = compilePatterns([text], {});
  if (!pattern) throw new Error('There is no pattern.');
  return pattern;
}

function isHeard(pattern: string, heard: string): boolean {
  return compilePatterns([pattern], sets).some(
    (compiled) => matchPattern(compiled, heard.split(' ')) !== null,
  );
}

test.each([
  ['back + hurt*', 'it hurts in my back', true],
  ['<my> > back > hurt*', 'my old back really hurts', true],
  ['<my> > back > hurt*', 'it hurts in my back', false],
  ['back > hurt*', 'back one two three four hurts', true],
  ['back > hurt*', 'back one two three four five hurts', false],
  ['<go> back', 'come back', true],
  ['<go> back', 'come straight back', false],
  ['<inner>', 'go home', true],
  ['small of _ back', 'small of her back', true],
  ['small of _ back', 'small of back', false],
  ['calf > hot', 'calfs are hot', true],
  ['back > back', 'back', false],
  ['<unknown>', 'anything', false],
  ['sciatica', 'sciatika', true],
  ['sciatica', 'sciatiga now', true],
  ['sciatica', 'schiatika', false],
  ['sciatica', 'xciatica', false],
  ['sciatica', 'sciaticass', false],
  ['sciatica', 'sciaticas', true],
  ['sciatica', 'sciatic', true],
  ['sciatic', 'sciatik', false],
  ['numbness*', 'numbmessing', true],
  ['numbness*', 'numbnessing', true],
  ['numbness*', 'nummmessing', false],
  ['numb*', 'numbing', true],
  ['numb*', 'nume', false],
  ['so _ back', 'so . back', false],
  ['back > .', 'back .', true],
  ['calf muscle', 'calf', false],
  ['so _', 'so', false],
  ['lower sciatica', 'lower sciatika', true],
  ['lower sciatica', 'lower xciatica', false],
  ['a > b > c', 'a x a b c', true],
  ['a > b > c', 'a b x b x x x x c', true],
  ['a b|a > c', 'a b c', true],
  ['a|a b > c d e', 'a b x x x x c d e', true],
])('%s in "%s": %s', (pattern, heard, expected) => {
  expect(isHeard(pattern, heard)).toBe(expected);
});

test('what is refused is looked for further on', () => {
  const pattern = compiled('fever');
  expect(matchPattern(pattern, ['no', 'fever', 'but', 'fever'], (at) => at === 1)).toEqual([
    { from: 3, to: 4 },
  ]);
});

test('what a part ends on does not refuse the part after it', () => {
  const pattern = compiled('no|see no > point');
  expect(matchPattern(pattern, ['no', 'point'], (at) => at === 1)).toEqual([
    { from: 0, to: 1 },
    { from: 1, to: 2 },
  ]);
});

test('what is refused is refused also where it does not follow at once', () => {
  const pattern = compiled('no > point');
  expect(matchPattern(pattern, ['no', 'x', 'point'], (at) => at === 2)).toBeNull();
});

test('what was taken out is no word of any kind', () => {
  const pattern = compiled('so _ back');
  expect(matchPattern(pattern, ['so', '', 'back'])).toBeNull();
});

test('where a part was heard, it ends before the next word', () => {
  const pattern = compiled('low|lower back > hurt* + my');
  expect(matchPattern(pattern, 'my old lower back really hurts'.split(' '))).toEqual([
    { from: 2, to: 4 },
    { from: 5, to: 6 },
    { from: 0, to: 1 },
  ]);
});

test('what is refused at the very beginning is refused', () => {
  const pattern = compiled('fever');
  expect(matchPattern(pattern, ['fever'], (at) => at === 0)).toBeNull();
});

const sections = { go: 'go|come', inner: '<go> home|<go> away', both: '<go> to <inner>' };

/** The alternatives of a part, by word and by how they start. */
function written(part: Part | undefined): readonly string[] {
  const all = [...(part?.byWord ?? []), ...(part?.byStart ?? [])];
  return all.flatMap(([key, alternatives]) =>
    alternatives.map(
      (words) => `${key}: ${words.map(({ text, open }) => (open ? `${text}*` : text)).join(' ')}`,
    ),
  );
}

function partOf(text: string): Part | undefined {
  return compilePatterns([text], sections)[0]?.[0]?.[0];
}

test.each([
  ['Back', ['back: back']],
  ['back|spine', ['back: back', 'spine: spine']],
  ['back up|back', ['back: back up', 'back: back']],
  ['<go> on', ['go: go on', 'come: come on']],
  ['<inner>', ['go: go home', 'come: come home', 'go: go away', 'come: come away'].sort()],
  ['numb*', ['nu: numb*']],
  ['sciatica', ['sc: sciatica']],
  ['sciatic', ['sciatic: sciatic']],
  ['x-ray', ['x: x ray']],
  ['small of _ back', ['small: small of _ back']],
  ['. > back', ['.: .']],
  ['<unknown>', []],
  ["i'm", ['im: im']],
])('%s is %j', (text, expected) => {
  expect([...written(partOf(text))].sort()).toEqual([...expected].sort());
});

test('a set may stand for sets, several times in one alternative', () => {
  expect(written(partOf('<both>'))).toHaveLength(8);
});

test('parts that follow one another are a chain, those in any order are chains', () => {
  const [pattern] = compilePatterns(['a > b > c + d'], {});
  expect(pattern?.map((chain) => chain.map((part) => [...part.byWord.keys()]))).toEqual([
    [['a'], ['b'], ['c']],
    [['d']],
  ]);
});

test('what a part starts with is known of all its alternatives', () => {
  expect(partOf('back|numb*|sciatica')?.starts).toEqual(new Set(['ba', 'nu', 'sc']));
  expect(startOf('sciatica')).toBe('sc');
});

import { compilePatterns, startOf, type Part } from '../../../lambda/search/pattern';

const sets = { go: 'go|come', inner: '<go> home|<go> away', both: '<go> to <inner>' };

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
  return compilePatterns([text], sets)[0]?.[0]?.[0];
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

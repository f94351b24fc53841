import { poseNamed, poseNamesFrom } from '../../../lambda/search/pose-named';

const names = poseNamesFrom([
  { id: 'heron', name: { value: 'Grey Heron', synonyms: ['heron', 'one by the lake'] } },
  { id: 'stork', name: { value: 'White-Stork', synonyms: ['stork on a chimney', 'one by'] } },
]);

test.each([
  ['grey heron', 'heron'],
  ['Heron', 'heron'],
  ['white stork', 'stork'],
  ['could we do the grey heron now', 'heron'],
  ['the one by the lake please', 'heron'],
  ['the white stork and not the grey heron', 'stork'],
  ['a heron flew past', null],
  ['something else', null],
  ['', null],
])('"%s" names %s', (text, id) => {
  expect(poseNamed(text, names)).toBe(id);
});

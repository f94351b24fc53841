import { poses } from '../../../lambda/catalogue/poses';
import { wordsFor } from '../../../scripts/check/spoken';
import { languageNamed, languages, planOf, textOf, words } from '../routine/support/plans';

/** Ours, beside the lists by which the listing is checked: the article itself uses some of them. */
const english = 'treat cure heal relieve reliev guarantee remed prevent eliminat fix'.split(' ');

test('no word of promise is spoken in the English routine', () => {
  const spoken = words(
    planOf('en')
      .map(({ cues }) => textOf(cues))
      .join(' ')
      .toLowerCase(),
  );
  expect(spoken.filter((word) => english.some((promise) => word.startsWith(promise)))).toEqual([]);
});

test.each(languages)('no wording in the language "%s" promises anything', (code) => {
  const promises = wordsFor(code)?.promises ?? [];
  expect(promises).not.toEqual([]);
  const spoken = linesIn(languageNamed(code).lines).flatMap((line) => words(line.toLowerCase()));
  expect(spoken.filter((word) => promises.includes(word))).toEqual([]);
});

test.each(languages)('every benefit of every pose has its own words in the language "%s"', (code) => {
  const benefits = poses.flatMap(({ id, benefits: all }) => all.map((benefit) => `${id}.${benefit.id}`));
  const lines = benefits.map((path) => lineAt(languageNamed(code).lines['poses'], path));
  expect(lines.filter((line) => typeof line !== 'string')).toEqual([]);
  expect(new Set(lines).size).toBe(benefits.length);
});

function linesIn(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree];
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(linesIn) : [];
}

function lineAt(tree: unknown, path: string): unknown {
  const [pose = '', benefit = ''] = path.split('.');
  return fieldOf(fieldOf(fieldOf(tree, pose), 'benefits'), benefit);
}

function fieldOf(tree: unknown, name: string): unknown {
  return typeof tree === 'object' && tree !== null ? new Map(Object.entries(tree)).get(name) : undefined;
}

import { conditions, findCondition } from '../../../lambda/catalogue/conditions';
import { areas, reasons, unknown } from './article-reasons';

test('the catalogue knows the complaints of the table, each once, and no other', () => {
  expect(conditions.map(({ id }) => id).sort()).toEqual(Object.keys(reasons).sort());
});

test.each(Object.entries(reasons))('%s names each pose that has a reason, and no other', (id, poses) => {
  const named = findCondition(id)?.poses ?? [];
  expect([...named].sort()).toEqual(Object.keys(poses).sort());
});

test('a part of the body is stretched, a complaint is eased', () => {
  expect(conditions.filter(({ kind }) => kind === 'area').map(({ id }) => id)).toEqual(areas);
});

test('back pain names first a pose of which the article says that it is for the lower back', () => {
  for (const id of ['back-pain', 'lower-back-pain']) {
    const first = findCondition(id)?.poses.slice(0, 2) ?? [];
    for (const pose of first) expect(reasons['back-pain']?.[pose]).toMatch(/back/);
    expect(first).toContain('knees-to-chest');
  }
});

test.each(unknown)('%s is not guessed at', (id) => {
  expect(findCondition(id)).toBeNull();
});

test.each(['', 'Sciatica', 'toString', '__proto__'])('"%s" is no id of a complaint', (id) => {
  expect(findCondition(id)).toBeNull();
});

import { poses } from '../../../lambda/catalogue/poses';
import { figures } from '../../../scripts/assembly/figures';

test('there is a figure of each pose and side of the catalogue, and of nothing else', () => {
  const wanted = poses.flatMap(({ id, sides }) => sides.map((side) => `figures/${id}-${side}.svg`));
  expect([...figures().keys()].sort()).toEqual(wanted.sort());
  expect(wanted).toHaveLength(10);
});

test.each([
  ['cross-legged-seated-twist-left', 'Cross-legged seated twist, left side'],
  ['knees-to-chest-both', 'Knees to chest'],
])('%s is called "%s"', (file, name) => {
  expect(figures().get(`figures/${file}.svg`)).toContain(`<title>${name}</title>`);
});

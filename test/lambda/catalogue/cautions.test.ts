import { cautions, cautionsOf } from '../../../lambda/catalogue/cautions';
import { findPose, poses } from '../../../lambda/catalogue/poses';
import { languages, narratorOf } from '../routine/support/plans';

test('every pose has a caution, and every caution a pose that is there', () => {
  expect(poses.filter(({ id }) => cautionsOf(id).length === 0)).toEqual([]);
  expect(cautions.flatMap(({ poses: ids }) => ids).filter((id) => findPose(id) === null)).toEqual([]);
  expect(new Set(cautions.map(({ id }) => id)).size).toBe(cautions.length);
});

test.each(cautions)(
  '$id is marked as added, and names a source that can be looked up',
  ({ added, source }) => {
    expect(added).toBe(true);
    // A title in quotation marks, or a study with its journal and year.
    expect(source).toMatch(/"[^"]{4,}"|\d{4};\d+/);
  },
);

test('legs up the wall warns of what the issue names: blood pressure and glaucoma', () => {
  const ids = cautionsOf('legs-up-the-wall').map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['blood-pressure', 'glaucoma']));
});

test.each(languages)('every caution has words of its own (%s)', (code) => {
  const words = cautions.map(({ id }) => narratorOf(code)({ key: `cautions.${id}` }).map(({ text }) => text));
  expect(new Set(words.flat()).size).toBe(cautions.length);
});

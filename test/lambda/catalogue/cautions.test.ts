import { cautions, cautionsOf } from '../../../lambda/catalogue/cautions';
import { getPose, poses } from '../../../lambda/catalogue/poses';
import { languages, narratorOf } from '../routine/support/plans';

test('every pose has a caution, and every caution belongs to a pose', () => {
  expect(poses.filter((pose) => cautionsOf(pose).length === 0)).toEqual([]);
  const used = new Set(poses.flatMap((pose) => pose.cautions));
  expect([...used].sort()).toEqual(cautions.map(({ id }) => id).sort());
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
  const ids = cautionsOf(getPose('legs-up-the-wall')).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['blood-pressure', 'glaucoma']));
});

test.each(languages)('every caution has words of its own (%s)', (code) => {
  const words = cautions.map(({ id }) => narratorOf(code)({ key: `cautions.${id}` }).map(({ text }) => text));
  expect(new Set(words.flat()).size).toBe(cautions.length);
});

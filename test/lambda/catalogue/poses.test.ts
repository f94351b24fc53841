import { isOfArticle } from './article-facts';
import { findPose, getPose, poses } from '../../../lambda/catalogue/poses';
import type { Hold, Pose, PoseId } from '../../../lambda/catalogue/types';
import {
  cautions,
  cautionsOf,
  findCaution,
  overlaps,
  posesWith,
  spokenCautions,
} from '../../../lambda/catalogue/cautions';
import { redFlags } from '../../../lambda/catalogue/red-flags';
import { languages, narratorOf } from '../routine/support/plans';
import { conditions, findCondition } from '../../../lambda/catalogue/conditions';
import { areas, reasons, unknown } from './article-reasons';

const ids = [
  'cross-legged-seated-twist',
  'knees-to-chest',
  'lying-single-leg-twist',
  'single-leg-hamstring-stretch',
  'straight-leg-seated-twist',
  'legs-up-the-wall',
];

/** The poses with anything in them that the article says; a pose that is all added is none of these. */
const ofArticle = poses.filter(isOfArticle);

test('the poses of the article are there, in its order', () => {
  expect(ofArticle.map(({ id }) => id)).toEqual(ids);
});

const sides: Record<PoseId, Pose['sides']> = {
  'cross-legged-seated-twist': ['right', 'left'],
  'knees-to-chest': ['both'],
  'lying-single-leg-twist': ['right', 'left'],
  'single-leg-hamstring-stretch': ['right', 'left'],
  'straight-leg-seated-twist': ['right', 'left'],
  'legs-up-the-wall': ['both'],
};

test.each(ofArticle)('$id has the sides of the article, the right one first', (pose) => {
  expect(pose.sides).toEqual(sides[pose.id]);
});

const holds: Record<PoseId, Hold> = {
  'cross-legged-seated-twist': { kind: 'breaths', length: 10, longest: 10, depth: 'normal' },
  'knees-to-chest': { kind: 'timed', length: 60, longest: 60 },
  'lying-single-leg-twist': { kind: 'timed', length: 30, longest: 60 },
  'single-leg-hamstring-stretch': { kind: 'timed', length: 20, longest: 40 },
  'straight-leg-seated-twist': { kind: 'breaths', length: 3, longest: 8, depth: 'deep' },
  'legs-up-the-wall': { kind: 'timed', length: 60, longest: 180 },
};

test.each(ofArticle)('$id is held once a side, as long as the article says', ({ id, steps }) => {
  const held = steps.filter(({ hold }) => hold !== undefined);
  expect(held.map(({ hold }) => hold)).toEqual([holds[id]]);
  expect(held.map(({ on }) => on)).toEqual(['each']);
});

const areasOf: Record<PoseId, Pose['areas']> = {
  'cross-legged-seated-twist': ['hips', 'knees', 'ankles', 'spine', 'shoulders', 'chest'],
  'knees-to-chest': ['lower-back'],
  'lying-single-leg-twist': ['hips', 'lower-back', 'spine'],
  'single-leg-hamstring-stretch': ['hamstrings', 'lower-back'],
  'straight-leg-seated-twist': ['spine'],
  'legs-up-the-wall': ['spine', 'lower-back'],
};

test.each(ofArticle)('$id names the parts of the body and the level that the article names', (pose) => {
  expect(pose.areas).toEqual(areasOf[pose.id]);
  expect(pose.level).toBe(pose.id === 'cross-legged-seated-twist' ? 'all' : null);
});

/** What the article does not say; everything else is its own. */
const added: Partial<Record<PoseId, string[]>> = {
  'knees-to-chest': ['release'],
  'single-leg-hamstring-stretch': ['release'],
  'straight-leg-seated-twist': ['release'],
  'legs-up-the-wall': ['sit-close', 'swing', 'rest', 'hold', 'release', 'rise'],
};

test.each(ofArticle)('$id marks what a teacher added, and nothing that the article says', (pose) => {
  const marked = [...pose.steps, ...pose.benefits].filter(({ source }) => source === 'added');
  expect(marked.map(({ id }) => id)).toEqual(added[pose.id] ?? []);
});

test.each(poses)('$id names no step and no benefit twice', ({ steps, benefits }) => {
  for (const list of [steps, benefits]) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
});

test.each(poses)('$id has a changeover where it has a second side, and only there', (pose) => {
  const changes = pose.steps.filter(({ on }) => on === 'second');
  expect(changes).toHaveLength(pose.sides.length - 1);
});

test.each(ids)('%s is found by its id', (id) => {
  expect(findPose(id)?.id).toBe(id);
});

test.each(['', 'plank', 'Knees-To-Chest', 'back-stretch', 'constructor', '__proto__'])(
  'no pose has the id "%s"',
  (id) => {
    expect(findPose(id)).toBeNull();
  },
);

test('asking for a pose that does not exist names it', () => {
  expect(() => getPose('plank')).toThrow(
    'The catalogue has no pose "plank". Add it to lambda/catalogue/pose-data.ts.',
  );
});

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

test('no condition leads to a pose whose cautions name that part of the body, unless it says when not to', () => {
  const bare = conditions.filter(({ proviso }) => proviso !== true);
  expect(bare.filter(({ id, poses: named }) => named.some((pose) => overlaps(id, pose)))).toEqual([]);
  for (const { id, poses: named } of conditions.filter(({ proviso }) => proviso === true))
    expect([id, named.some((pose) => overlaps(id, pose))]).toEqual([id, true]);
});

test.each(languages)('every proviso, and every state that a caution stands for, has words (%s)', (code) => {
  const say = narratorOf(code);
  for (const { id } of conditions.filter(({ proviso }) => proviso === true))
    expect(say({ key: `unless.${id}` })).not.toEqual([]);
  for (const { id } of cautions) expect(say({ key: `states.${id}` })).not.toEqual([]);
});

test('a state with a caution leaves out the poses that have it, and each such caution is a known one', () => {
  const named = redFlags.flatMap(({ caution }) => caution ?? []);
  expect(named.filter((id) => findCaution(id) === null)).toEqual([]);
  expect(posesWith(['glaucoma'])).toEqual(['legs-up-the-wall']);
  expect(posesWith(['hernia', 'glaucoma'])).toEqual(['knees-to-chest', 'legs-up-the-wall']);
});

test('at most two cautions are spoken before a pose, the weightiest of them', () => {
  for (const pose of poses) {
    const spoken = spokenCautions(pose).map(({ id }) => id);
    expect(spoken.length).toBeLessThanOrEqual(2);
    expect(pose.cautions.slice(0, spoken.length)).toEqual(spoken);
  }
});

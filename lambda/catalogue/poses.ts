import type { Pose, Hold, PoseId } from './types';

const crossLeggedSeatedTwist: Pose = {
  id: 'cross-legged-seated-twist',
  sides: ['right', 'left'],
  level: 'all',
  areas: ['hips', 'knees', 'ankles', 'spine', 'shoulders', 'chest'],
  benefits: [
    { id: 'stretch', told: 'holding', source: 'article' },
    { id: 'flexibility', told: 'holding', source: 'article' },
    { id: 'calm', told: 'holding', source: 'article' },
    { id: 'organs', told: 'holding', source: 'article' },
    { id: 'level', told: 'holding', source: 'article' },
  ],
  steps: [
    { id: 'sit', on: 'first', move: 'large', source: 'article' },
    { id: 'align', on: 'first', move: 'small', source: 'article' },
    { id: 'change', on: 'second', move: 'medium', source: 'article' },
    { id: 'hands', on: 'each', move: 'small', source: 'article' },
    { id: 'twist', on: 'each', move: 'small', source: 'article', inPose: true },
    {
      id: 'hold',
      on: 'each',
      move: 'still',
      source: 'article',
      inPose: true,
      hold: { kind: 'breaths', length: 10, longest: 10, depth: 'normal' },
    },
    { id: 'release', on: 'each', move: 'small', source: 'article', inPose: true },
  ],
  answers: { feel: 'article', bend: 'added', easier: 'added' },
};

const kneesToChest: Pose = {
  id: 'knees-to-chest',
  sides: ['both'],
  level: null,
  areas: ['lower-back'],
  benefits: [
    { id: 'digestion', told: 'holding', source: 'article' },
    { id: 'lower-back', told: 'holding', source: 'article' },
  ],
  steps: [
    { id: 'lie', on: 'each', move: 'medium', source: 'article' },
    { id: 'draw-in', on: 'each', move: 'small', source: 'article' },
    { id: 'wrap', on: 'each', move: 'small', source: 'article', inPose: true },
    { id: 'ground', on: 'each', move: 'small', source: 'article', inPose: true },
    { id: 'rock', on: 'each', move: 'small', source: 'article', inPose: true },
    { id: 'gaze', on: 'each', move: 'still', source: 'article', inPose: true },
    {
      id: 'hold',
      on: 'each',
      move: 'still',
      source: 'article',
      inPose: true,
      hold: { kind: 'timed', length: 60, longest: 60 },
    },
    { id: 'release', on: 'each', move: 'still', source: 'added', inPose: true },
  ],
  answers: { feel: 'article', bend: 'article', easier: 'added' },
};

/** The article says what this pose is for, but neither how it is done nor for how long: the steps are added. */
const legsUpTheWall: Pose = {
  id: 'legs-up-the-wall',
  sides: ['both'],
  level: null,
  areas: ['spine', 'lower-back'],
  benefits: [
    { id: 'circulation', told: 'holding', source: 'article' },
    { id: 'lower-back', told: 'holding', source: 'article' },
  ],
  steps: [
    { id: 'sit-close', on: 'each', move: 'large', source: 'added' },
    { id: 'swing', on: 'each', move: 'large', source: 'added' },
    { id: 'straighten', on: 'each', move: 'small', source: 'article', inPose: true },
    { id: 'rest', on: 'each', move: 'still', source: 'added', inPose: true },
    {
      id: 'hold',
      on: 'each',
      move: 'still',
      source: 'added',
      inPose: true,
      hold: { kind: 'timed', length: 60, longest: 180 },
    },
    { id: 'release', on: 'each', move: 'medium', source: 'added', inPose: true },
    { id: 'rise', on: 'each', move: 'medium', source: 'added', followsOn: true },
  ],
  answers: { feel: 'added', bend: 'added', easier: 'added' },
};

const lyingSingleLegTwist: Pose = {
  id: 'lying-single-leg-twist',
  sides: ['right', 'left'],
  level: null,
  areas: ['hips', 'lower-back', 'spine'],
  benefits: [
    { id: 'tightness', told: 'arriving', source: 'article' },
    { id: 'loosen', told: 'holding', source: 'article' },
    { id: 'posture', told: 'holding', source: 'article' },
  ],
  steps: [
    { id: 'lie', on: 'first', move: 'medium', source: 'article' },
    { id: 'change', on: 'second', move: 'still', source: 'article' },
    { id: 'raise', on: 'each', move: 'small', source: 'article' },
    { id: 'drop', on: 'each', move: 'small', source: 'article', inPose: true },
    { id: 'press', on: 'each', move: 'small', source: 'article', inPose: true },
    {
      id: 'hold',
      on: 'each',
      move: 'still',
      source: 'article',
      inPose: true,
      hold: { kind: 'timed', length: 30, longest: 60 },
    },
    { id: 'release', on: 'each', move: 'small', source: 'article', inPose: true },
  ],
  answers: { feel: 'article', bend: 'added', easier: 'added' },
};

const singleLegHamstringStretch: Pose = {
  id: 'single-leg-hamstring-stretch',
  sides: ['right', 'left'],
  level: null,
  areas: ['hamstrings', 'lower-back'],
  benefits: [{ id: 'stretch', told: 'holding', source: 'article' }],
  steps: [
    { id: 'sit', on: 'first', move: 'large', source: 'article' },
    { id: 'change', on: 'second', move: 'medium', source: 'article' },
    { id: 'align', on: 'each', move: 'still', source: 'article', inPose: true },
    { id: 'fold', on: 'each', move: 'small', source: 'article', inPose: true },
    {
      id: 'hold',
      on: 'each',
      move: 'still',
      source: 'article',
      inPose: true,
      hold: { kind: 'timed', length: 20, longest: 40 },
    },
    { id: 'release', on: 'each', move: 'small', source: 'added', inPose: true },
  ],
  answers: { feel: 'article', bend: 'added', easier: 'added' },
};

const straightLegSeatedTwist: Pose = {
  id: 'straight-leg-seated-twist',
  sides: ['right', 'left'],
  level: null,
  areas: ['spine'],
  benefits: [
    { id: 'flexibility', told: 'arriving', source: 'article' },
    { id: 'complaints', told: 'holding', source: 'article' },
  ],
  steps: [
    { id: 'sit', on: 'first', move: 'small', source: 'article' },
    { id: 'change', on: 'second', move: 'small', source: 'article' },
    { id: 'bend', on: 'each', move: 'medium', source: 'article' },
    { id: 'turn', on: 'each', move: 'medium', source: 'article', inPose: true },
    { id: 'lengthen', on: 'each', move: 'small', source: 'article', inPose: true },
    { id: 'twist', on: 'each', move: 'still', source: 'article', inPose: true },
    {
      id: 'hold',
      on: 'each',
      move: 'still',
      source: 'article',
      inPose: true,
      hold: { kind: 'breaths', length: 3, longest: 8, depth: 'deep' },
    },
    { id: 'release', on: 'each', move: 'small', source: 'added', inPose: true },
  ],
  answers: { feel: 'article', bend: 'article', easier: 'added' },
};

/** Every pose, in the article's order. */
export const poses: readonly Pose[] = [
  crossLeggedSeatedTwist,
  kneesToChest,
  lyingSingleLegTwist,
  singleLegHamstringStretch,
  straightLegSeatedTwist,
  legsUpTheWall,
];

const byId = new Map<string, Pose>(poses.map((pose) => [pose.id, pose]));

/** The pose of that id, or null: ids also come from slots and from old stored places. */
export function findPose(id: string): Pose | null {
  return byId.get(id) ?? null;
}

export function getPose(id: PoseId): Pose {
  const pose = findPose(id);
  if (pose === null) throw new Error(`The catalogue has no pose "${id}".`);
  return pose;
}

/** A pose's id by the first letters of its words, where there is little room: `ktc` for `knees-to-chest`. */
export function shortIdOf(id: PoseId): string {
  return id
    .split('-')
    .map((word) => word.charAt(0))
    .join('');
}

const byShortId = new Map<string, Pose>(poses.map((pose) => [shortIdOf(pose.id), pose]));

/** The pose of an id, long or short, or null. */
export function findPoseOfAnyId(id: string): Pose | null {
  return findPose(id) ?? byShortId.get(id) ?? null;
}

/** A length of a hold, in breaths or seconds, that it may have: never shorter than the article's, never longer than its longest. */
export function lengthWithin({ length, longest }: Hold, asked: number): number {
  return Math.min(longest, Math.max(length, asked));
}

/** The hold of a pose, as the catalogue has it; undefined for a pose that is only moved through. */
export function holdIn({ steps }: Pose): Hold | undefined {
  return steps.find((step) => step.hold !== undefined)?.hold;
}

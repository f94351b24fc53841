import { join } from 'node:path';
import { drawings } from '../../../figures/drawings';
import { figureOf } from '../../../figures/figure';
import { cautionsOf } from '../../../lambda/catalogue/cautions';
import { conditionsWith, findCondition } from '../../../lambda/catalogue/conditions';
import { getPose, poses } from '../../../lambda/catalogue/poses';
import type { Pose } from '../../../lambda/catalogue/types';
import { placesOfPose } from '../../../lambda/routine/place';
import { planRoutine } from '../../../lambda/routine/plan';
import { routineOf, wholeRoutine } from '../../../lambda/routine/routines';
import { tailor } from '../../../lambda/routine/tailor';
import { buildTurn } from '../../../lambda/routine/turn';
import { toSsml } from '../../../lambda/speech/ssml';
import type { Language } from '../../../lambda/wording/language';
import { createNarrator, narrating } from '../../../lambda/wording/narrator';
import { loadLanguage } from '../../../lambda/wording/narrators';
import { fillPoses, missingParts, ourSources, type PoseSources } from '../../../scripts/build/poses';
import { readModels } from '../../support/models';

// What CONTRIBUTING.md, "Adding a pose", asks for, handed in instead of written into the six files.
const furtherPose: Pose = {
  id: 'further-pose',
  sides: ['both'],
  begins: 'standing',
  ends: 'standing',
  level: null,
  areas: ['lower-back'],
  benefits: [{ id: 'rest', told: 'arriving', source: 'added' }],
  steps: [
    { id: 'kneel', on: 'each', move: 'medium', source: 'added' },
    {
      id: 'hold',
      on: 'each',
      move: 'still',
      source: 'added',
      inPose: true,
      hold: { kind: 'breaths', length: 5, longest: 10, depth: 'deep' },
    },
    { id: 'rise', on: 'each', move: 'medium', source: 'added', followsOn: true },
  ],
  answers: { feel: 'added', bend: 'added', easier: 'added' },
  helps: { 'back-pain': 3 },
  cautions: ['knee'],
};
const more = [...poses, furtherPose];

const lines = {
  name: "child's pose",
  spoken: "the child's pose",
  at: "at the child's pose",
  short: "child's pose",
  benefits: { rest: 'It rests your lower back.' },
  steps: {
    kneel: 'Kneel, and sit back on your heels.|Lay your forehead on the mat.',
    hold: 'Stay for {{hold}} deep breaths.',
    rise: 'Come up slowly.',
  },
  soft: ['Breathe softly.'],
  notice: 'Notice your back.',
  return: { ready: 'Kneel on your mat.', there: 'Fold forward over your knees.' },
  does: { it: 'It takes {{length}}.', first: 'The first takes {{length}}.' },
  answers: {
    feel: 'A long back.',
    bend: 'Yes, both knees are bent.',
    easier: 'Rest your head on your fists.',
  },
};
const root = join(__dirname, '../../../lambda/wording');
const english = loadLanguage('en', root);
const withLines: Language = {
  ...english,
  lines: { ...english.lines, poses: { ...(english.lines['poses'] as object), 'further-pose': lines } },
};
const narrate = createNarrator(withLines);
const normal = { pace: 'normal', mode: 'flow' } as const;

test('the whole routine is planned with it, at its end', () => {
  const whole = wholeRoutine(more);
  expect(whole).toMatchObject({ id: 'back-stretch', entries: { length: more.length } });
  const blocks = planRoutine(whole, normal, narrate, more);
  expect(blocks.filter(({ place }) => place.pose === 'further-pose').map(({ place }) => place.step)).toEqual([
    'kneel',
    'hold',
    'rise',
  ]);
  expect(blocks.at(-1)).toMatchObject({ place: { pose: 'further-pose' }, end: 'routine' });
});

test('a turn speaks it: its name, its caution, its steps, its breaths and its benefit', () => {
  const [from = null] = placesOfPose(wholeRoutine(more), furtherPose);
  const record = { at: 0, lead: [], guide: 'now', from, ask: null } as const;
  const { say } = buildTurn(record, normal, narrate, more);
  const spoken = toSsml(say.cues);
  const told = [
    "Child's pose.",
    'a sore knee',
    'Kneel, and sit',
    'five deep breaths',
    'It rests your',
    'Come up',
  ];
  expect(told.filter((text) => !spoken.includes(text))).toEqual([]);
  expect(say.next).toBeNull();
});

test('a routine can be tailored to it, and places name it by its short id among others', () => {
  const wish = { poses: ['further-pose', 'knees-to-chest'], seconds: 300 };
  const { routine, fits } = tailor(wish, normal, narrate, more);
  expect(fits).toBe(true);
  expect(routine.entries.map(({ pose }) => pose)).toEqual(expect.arrayContaining(['further-pose']));
  expect(routine.id).toContain('fp');
  const once = wholeRoutine(more).entries;
  expect(routineOf(once, more)).toBe(wholeRoutine(more));
});

test('it is named for what it helps, at its rank, and has its cautions', () => {
  const backPain = conditionsWith(more).find(({ id }) => id === 'back-pain');
  expect(backPain?.poses.slice(2, 4)).toEqual(expect.arrayContaining(['further-pose']));
  expect(backPain?.poses).toHaveLength((findCondition('back-pain')?.poses.length ?? 0) + 1);
  expect(cautionsOf(furtherPose).map(({ id }) => id)).toEqual(['knee']);
});

test('lines, listing and samples count one more, and the listing names it', () => {
  const number = english.voice.numbers[more.length] ?? '';
  const welcome = narrating(withLines, more.length)({ key: 'launch.welcome', values: { length: 'a while' } });
  expect(welcome[0]?.text).toMatch(new RegExp(`^${number} calm poses`, 'i'));
  const fill = (text: string): string => fillPoses(text, 'en', more, () => withLines);
  expect(fill('all {{poseCount}} poses')).toBe(`all ${number} poses`);
  expect(fill('THE POSES\n{{poseNames}}')).toMatch(/^THE POSES\nCross-legged .*, and child's pose\.$/);
});

test('it is packaged with a drawing, lines and what people call it', () => {
  expect(missingParts(more, complete())).toEqual([]);
  expect(figureOf('further-pose', 'both', "Child's pose", complete().drawings)).toContain("Child's pose");
});

test('whatever it lacks is named, with the file to write', () => {
  const models = readModels();
  const problems = missingParts(more, ourSources(models));
  expect(problems).toEqual(
    expect.arrayContaining([
      'The pose "further-pose" has no drawing. Add it to figures/drawings.ts.',
      expect.stringMatching(/^The language "de" has no .* Add it to lambda\/wording\/de\/poses\.json\.$/),
      'The language "en" has no wording for "poses.further-pose.steps.kneel". Add it to lambda/wording/en/poses.json.',
      'No value of the slot type "Pose" is called "further-pose". Add what people call it to interaction-models/en/slots/poses.json.',
      'No value of the slot type "Pose" is called "further-pose". Add what people call it to interaction-models/de/slots/poses.json.',
    ]),
  );
  const files = problems.map((problem) => / to ([\w/.-]+)\.$/.exec(problem)?.[1]);
  expect([...new Set(files)].sort()).toEqual([
    'figures/drawings.ts',
    'interaction-models/de/slots/poses.json',
    'interaction-models/en/slots/poses.json',
    'lambda/wording/de/poses.json',
    'lambda/wording/en/poses.json',
  ]);
  expect(missingParts(poses, ourSources(models))).toEqual([]);
  expect(() => getPose('further-pose')).toThrow('Add it to lambda/catalogue/pose-data.ts.');
});

/** Our sources with all that the further pose needs. The English model stands for all. */
function complete(): PoseSources {
  const model = readModels().get('en-US');
  if (model === undefined) throw new Error('There is no model of en-US.');
  const { languageModel } = model.interactionModel;
  const value = { id: 'further-pose', name: { value: "child's pose", synonyms: [] } };
  const types = languageModel.types.map((type) =>
    type.name === 'Pose' ? { ...type, values: [...type.values, value] } : type,
  );
  return {
    drawings: { ...drawings, 'further-pose': drawings['knees-to-chest'] },
    languages: [withLines],
    models: new Map([['en-US', { interactionModel: { languageModel: { ...languageModel, types } } }]]),
  };
}

import { poses as ourPoses } from '../../lambda/catalogue/poses';
import { dayNames } from '../../lambda/session/state';
import { redFlags } from '../../lambda/catalogue/red-flags';
import { readJson, root } from '../../scripts/project';
import { readModels } from '../support/models';
import { join } from 'node:path';

// The catalogue, the wording and stored places use these ids, so they must not change.
const poses = ourPoses.map(({ id }) => id);
const conditions = [
  'back-pain',
  'lower-back-pain',
  'sciatica',
  'menstrual-discomfort',
  'fatigue',
  'stress',
  'anxiety',
  'gas',
  'bloating',
  'acidity',
  'constipation',
  'indigestion',
  'digestion',
  'posture',
  'tight-hips',
  'hips',
  'tight-lower-back',
  'stiff-spine',
  'tight-hamstrings',
  'hamstrings',
  'shoulders',
  'chest',
  'ankles',
  'knees',
  'circulation',
  'relaxation',
  ...redFlags.map(({ id }) => id),
];
const partsOfDay = ['morning', 'afternoon', 'evening', 'night'];
const intents = [
  ...['Help', 'Stop', 'Cancel', 'Fallback', 'NavigateHome', 'Next', 'Previous', 'Repeat', 'Pause'].map(
    builtIn,
  ),
  ...['Resume', 'StartOver', 'Yes', 'No'].map(builtIn),
  'EndIntent',
  'GoOnIntent',
  'NextPoseIntent',
  'AgainIntent',
  'GoBackIntent',
  'BreakIntent',
  'FromTheTopIntent',
  'AgreeIntent',
  'DeclineIntent',
  'WhatCanISayIntent',
  'BackLaterIntent',
  'WaitForIntent {duration: AMAZON.DURATION}',
  'UndoIntent',
  'OtherSideIntent',
  'WhichSideIntent',
  'RestartPoseIntent',
  'RestartSideIntent',
  'SlowerAgainIntent',
  'SlowerOnIntent',
  'StartRoutineIntent',
  'StartTimedRoutineIntent {duration: AMAZON.DURATION}',
  'StartRoutineForIntent {condition: Condition}',
  'StartTimedRoutineForIntent {duration: AMAZON.DURATION} {condition: Condition}',
  'ShortRoutineIntent',
  'LongRoutineIntent',
  'WhatHelpsIntent {condition: Condition}',
  'IHaveIntent {condition: Condition}',
  'StartPoseIntent {pose: Pose}',
  'PoseNumberIntent {number: PoseNumber}',
  'WhichTwistIntent',
  'DescribePoseIntent {pose: Pose}',
  'DescribeThisIntent',
  'HowToIntent',
  'BreathingIntent',
  'PosesLeftIntent',
  'StayLongerIntent',
  'LessTalkIntent',
  'UsualTalkIntent',
  'ListPosesIntent',
  'WhoShouldNotIntent',
  'WhoShouldNotPoseIntent {pose: Pose}',
  'OkayWithIntent {pose: Pose} {condition: Condition}',
  'LeaveOutPoseIntent {pose: Pose}',
  'NoWallIntent',
  'AllPosesIntent',
  'NeedHelpIntent',
  'SkipPoseIntent',
  'NextStepIntent',
  'SlowerIntent',
  'FasterIntent',
  'StepByStepIntent',
  'FlowIntent',
  'TimeLeftIntent',
  'WhereAmIIntent',
  'PainIntent',
  'WhatToFeelIntent',
  'BendKneeIntent',
  'BreathsLeftIntent',
  'EasierIntent',
  'HoldLongerIntent',
  'UsualHoldsIntent',
  'DizzyIntent',
  'CrackIntent',
  'ProgressIntent',
  'ForgetMeIntent',
  'RemindMeIntent {time: AMAZON.TIME} {part: PartOfDay} {days: Days} {duration: AMAZON.DURATION}',
  'ChangeReminderIntent {time: AMAZON.TIME} {part: PartOfDay} {days: Days}',
  'StopRemindersIntent',
  'ListRemindersIntent',
  'SettingsIntent',
  'RoutineLengthIntent {duration: AMAZON.DURATION}',
  'WholeRoutineIntent',
  'AlarmIntent {alarm: Alarm}',
  'SmallTalkIntent {topic: Topic}',
];

function builtIn(name: string): string {
  return `AMAZON.${name}Intent`;
}

/** The topics of small talk: those that have an answer, and the wish that gets what the word gets. */
const topics = [
  'goodbye',
  ...Object.keys((readJson(join(root, 'lambda/wording/en/talk.json')) as { readonly talk: object }).talk),
].sort();

const models = [...readModels()].map(([locale, model]) => ({
  locale,
  ...model.interactionModel.languageModel,
}));

test.each(models)('$locale has the intents of the design, and no others', (model) => {
  const signatures = model.intents.map(({ name, slots = [] }) =>
    [name, ...slots.map((slot) => `{${slot.name}: ${slot.type}}`)].join(' '),
  );
  expect(signatures).toEqual(intents);
});

test.each(models)('$locale has the ids of the catalogue, and no others', ({ types }) => {
  const ids = types.map(({ name, values }) => {
    const all = values.map(({ id }) => id);
    return [name, name === 'Topic' ? all.sort() : all];
  });
  expect(Object.fromEntries(ids)).toEqual({
    Pose: poses,
    Condition: conditions,
    PartOfDay: partsOfDay,
    Days: [...dayNames],
    Alarm: redFlags.map(({ id }) => id),
    Topic: topics,
    PoseNumber: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'last'],
  });
});

test.each(models)(
  '$locale stretches shoulders, chest, ankles and knees, and says nothing of pain there',
  ({ types }) => {
    const values = types.find(({ name }) => name === 'Condition')?.values ?? [];
    const areas = values.filter(({ id }) => ['shoulders', 'chest', 'ankles', 'knees'].includes(id));
    const words = areas.flatMap(({ name }) => [name.value, ...name.synonyms]);
    expect(words.filter((text) => /pain|hurt|ache|sore|tight chest|schmerz|weh/i.test(text))).toEqual([]);
  },
);

test.each(models)('$locale leaves "the twist" to no pose, because three are twists', ({ types }) => {
  const values = types.find(({ name }) => name === 'Pose')?.values ?? [];
  const words = values.flatMap(({ name }) =>
    [name.value, ...name.synonyms].map((text) => text.toLowerCase()),
  );
  for (const vague of ['twist', 'the twist', 'seated twist', 'drehung', 'drehsitz', 'twist im sitzen']) {
    expect(words).not.toContain(vague);
  }
});

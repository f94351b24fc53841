/** What may follow from a word that the person did not ask for with it. Any of these unasked is harmful. */
export type Effect =
  /** Something kept was deleted. */
  | 'deletes'
  /** A setting is another one for good. */
  | 'setting'
  /** A pose under way was left for a later one. */
  | 'leaves'
  /** The session ended. */
  | 'ends'
  /** A routine or a pose began. */
  | 'begins';

interface Wanted {
  /** The intents that mean it; or, in small letters, the beginning of the key of a line that was said. */
  readonly reaches: readonly string[];
  /** What may follow from it. */
  readonly may?: readonly Effect[];
}

const goesOn = ['AMAZON.ResumeIntent', 'GoOnIntent'];
const agrees = ['AMAZON.YesIntent', 'AgreeIntent'];
const nexts = ['AMAZON.NextIntent', 'NextPoseIntent'];
const alarms = ['redFlags.', 'AlarmIntent'];
const bodily = ['PainIntent', 'DizzyIntent', 'pain.', ...alarms];
const timed = ['StartTimedRoutineIntent', 'StartRoutineIntent', 'StartRoutineForIntent'];

/** What each wish of a file of commands must reach. The only place that says so. */
export const wanted: Readonly<Record<string, Wanted>> = {
  next: { reaches: [...nexts, 'OtherSideIntent'], may: ['begins'] },
  'next-step': { reaches: ['NextStepIntent'], may: ['begins'] },
  'skip-pose': { reaches: ['SkipPoseIntent'], may: ['leaves', 'begins'] },
  repeat: { reaches: ['AMAZON.RepeatIntent', 'AgainIntent', 'RestartPoseIntent', 'RestartSideIntent'] },
  previous: { reaches: ['AMAZON.PreviousIntent', 'GoBackIntent'], may: ['leaves'] },
  'other-side': { reaches: ['OtherSideIntent'] },
  undo: { reaches: ['UndoIntent'] },
  pause: { reaches: ['AMAZON.PauseIntent', 'BackLaterIntent', 'BreakIntent'], may: ['ends'] },
  wait: { reaches: ['BreakIntent', 'WaitForIntent'] },
  resume: { reaches: [...goesOn, 'StartRoutineIntent'], may: ['begins'] },
  'start-over': { reaches: ['AMAZON.StartOverIntent', 'FromTheTopIntent'], may: ['begins', 'leaves'] },
  stop: {
    reaches: ['AMAZON.StopIntent', 'AMAZON.CancelIntent', 'AMAZON.NavigateHomeIntent', 'EndIntent', 'exit'],
    may: ['ends'],
  },
  yes: { reaches: [...agrees, ...goesOn, 'StartRoutineIntent', ...nexts], may: ['begins', 'leaves'] },
  no: { reaches: ['AMAZON.NoIntent', 'DeclineIntent'] },
  pain: { reaches: bodily, may: ['ends'] },
  dizzy: { reaches: bodily, may: ['ends'] },
  slower: { reaches: ['SlowerIntent'], may: ['setting'] },
  faster: { reaches: ['FasterIntent'], may: ['setting'] },
  'step-by-step': { reaches: ['StepByStepIntent'], may: ['setting'] },
  flow: { reaches: ['FlowIntent'], may: ['setting'] },
  'less-talk': { reaches: ['LessTalkIntent'], may: ['setting'] },
  'hold-longer': { reaches: ['HoldLongerIntent', 'StayLongerIntent'], may: ['setting'] },
  'usual-holds': { reaches: ['UsualHoldsIntent'], may: ['setting'] },
  'time-left': { reaches: ['TimeLeftIntent'] },
  'breaths-left': { reaches: ['BreathsLeftIntent'] },
  'where-am-i': { reaches: ['WhereAmIIntent'] },
  'which-side': { reaches: ['WhichSideIntent', 'WhereAmIIntent'] },
  'how-to': { reaches: ['HowToIntent'] },
  'what-to-feel': { reaches: ['WhatToFeelIntent'] },
  easier: { reaches: ['EasierIntent'] },
  'bend-knee': { reaches: ['BendKneeIntent'] },
  crack: { reaches: ['CrackIntent', ...alarms], may: ['ends'] },
  help: { reaches: ['AMAZON.HelpIntent', 'WhatCanISayIntent'] },
  'list-poses': { reaches: ['ListPosesIntent'] },
  settings: { reaches: ['SettingsIntent'] },
  progress: { reaches: ['ProgressIntent'] },
  'forget-me': { reaches: ['ForgetMeIntent'] },
  start: { reaches: ['StartRoutineIntent', ...agrees, ...goesOn, ...nexts], may: ['begins'] },
  'start-timed': { reaches: [...timed], may: ['begins', 'leaves'] },
  'short-routine': { reaches: ['ShortRoutineIntent', ...timed], may: ['begins', 'leaves', 'setting'] },
  'long-routine': {
    reaches: ['LongRoutineIntent', 'WholeRoutineIntent', ...timed],
    may: ['begins', 'leaves', 'setting'],
  },
  'start-pose': { reaches: ['StartPoseIntent', 'PoseNumberIntent'], may: ['begins', 'leaves'] },
  'pose-number': { reaches: ['PoseNumberIntent', 'StartPoseIntent'], may: ['begins', 'leaves'] },
  'describe-pose': { reaches: ['DescribePoseIntent', 'DescribeThisIntent'] },
  'what-helps': {
    reaches: [
      'WhatHelpsIntent',
      'IHaveIntent',
      'StartRoutineForIntent',
      'StartRoutineIntent',
      'helps.complaint',
      'helps.area',
      'helps.perhaps',
    ],
  },
  'i-have': { reaches: ['IHaveIntent', 'WhatHelpsIntent', ...alarms], may: ['setting'] },
  'who-should-not': {
    reaches: ['WhoShouldNotIntent', 'WhoShouldNotPoseIntent', 'OkayWithIntent', 'IHaveIntent'],
  },
  'remind-me': { reaches: ['RemindMeIntent', 'ChangeReminderIntent'] },
  /** "Don't skip this one": nothing changes, and what was under way may go on. */
  'none-wanted': {
    reaches: [
      'GoOnIntent',
      'AMAZON.ResumeIntent',
      'AgainIntent',
      'DeclineIntent',
      'BreakIntent',
      'AMAZON.FallbackIntent',
      'SmallTalkIntent',
    ],
  },
  'list-reminders': { reaches: ['ListRemindersIntent'] },
  'stop-reminders': { reaches: ['StopRemindersIntent'], may: ['deletes'] },
};

/** The poses as the files name them in brackets: "start-pose (knees to chest)". */
export const poseNames: Readonly<Record<string, string>> = {
  'cross-legged twist': 'cross-legged-seated-twist',
  'cross-legged seated twist': 'cross-legged-seated-twist',
  'knees to chest': 'knees-to-chest',
  'lying single-leg twist': 'lying-single-leg-twist',
  'single-leg hamstring stretch': 'single-leg-hamstring-stretch',
  'straight-leg seated twist': 'straight-leg-seated-twist',
  'legs up the wall': 'legs-up-the-wall',
};

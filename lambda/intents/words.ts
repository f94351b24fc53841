import type { Word } from '../session/command';

/** Intents whose meaning is one word, whatever else was said. What a word does is in `session/meaning.ts`. */
export const wordsByIntent: Readonly<Record<string, Word>> = {
  'AMAZON.HelpIntent': 'help',
  'AMAZON.StopIntent': 'stop',
  'AMAZON.CancelIntent': 'stop',
  'AMAZON.NavigateHomeIntent': 'stop',
  'AMAZON.FallbackIntent': 'unknown',
  'AMAZON.NextIntent': 'next',
  'AMAZON.PreviousIntent': 'previous',
  'AMAZON.RepeatIntent': 'repeat',
  'AMAZON.PauseIntent': 'pause',
  'AMAZON.ResumeIntent': 'resume',
  'AMAZON.StartOverIntent': 'start-over',
  'AMAZON.YesIntent': 'yes',
  'AMAZON.NoIntent': 'no',
  NextStepIntent: 'next-step',
  SkipPoseIntent: 'skip-pose',
  SlowerIntent: 'slower',
  FasterIntent: 'faster',
  StepByStepIntent: 'step-by-step',
  FlowIntent: 'flow',
  TimeLeftIntent: 'time-left',
  WhereAmIIntent: 'where-am-i',
  PainIntent: 'pain',
  DizzyIntent: 'dizzy',
  CrackIntent: 'crack',
  WhatToFeelIntent: 'what-to-feel',
  BendKneeIntent: 'bend-knee',
  EasierIntent: 'easier',
  BreathsLeftIntent: 'breaths-left',
  HoldLongerIntent: 'hold-longer',
  UsualHoldsIntent: 'usual-holds',
  SettingsIntent: 'settings',
  ListRemindersIntent: 'list-reminders',
  StopRemindersIntent: 'stop-reminders',
  ProgressIntent: 'progress',
  ForgetMeIntent: 'forget-me',
};

/** The word an intent stands for; `unknown` for any intent nobody knows, whatever its name. */
export function wordOfIntent(name: string | null): Word {
  return name !== null && Object.hasOwn(wordsByIntent, name) ? (wordsByIntent[name] ?? 'unknown') : 'unknown';
}

/** Intents that say more than one word. */
const fullIntents = [
  'StartRoutineIntent',
  'WhatHelpsIntent',
  'StartPoseIntent',
  'DescribePoseIntent',
  'ListPosesIntent',
  'RemindMeIntent',
  'RoutineLengthIntent',
  'WholeRoutineIntent',
];

/** Every intent of the interaction models. */
export const knownIntents: ReadonlySet<string> = new Set([...Object.keys(wordsByIntent), ...fullIntents]);

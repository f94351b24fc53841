import type { actions } from './actions';
import type { Word } from './command';

/** Where a person can be when they say something. */
export const stateNames = ['idle', 'flow', 'stepByStep', 'offered'] as const;
export type StateName = (typeof stateNames)[number];

export type ActionName = keyof typeof actions;

const always = (action: ActionName): Record<StateName, ActionName> => ({
  idle: action,
  flow: action,
  stepByStep: action,
  offered: action,
});

/** What each word means in each state: the one place where this is decided. */
export const meaning: Readonly<Record<Word, Readonly<Record<StateName, ActionName>>>> = {
  launch: always('launch'),
  start: { idle: 'start', flow: 'start', stepByStep: 'start', offered: 'takeOffer' },
  next: { idle: 'carryOn', flow: 'nextPose', stepByStep: 'nextStep', offered: 'takeOffer' },
  'next-step': { idle: 'carryOn', flow: 'nextStep', stepByStep: 'nextStep', offered: 'takeOffer' },
  'skip-pose': { idle: 'carryOn', flow: 'skipPose', stepByStep: 'skipPose', offered: 'takeOrSkip' },
  repeat: { idle: 'sayAgain', flow: 'repeatStep', stepByStep: 'repeatStep', offered: 'sayAgain' },
  previous: { idle: 'help', flow: 'previousPose', stepByStep: 'previousStep', offered: 'declineWithHelp' },
  pause: always('pause'),
  resume: { idle: 'carryOn', flow: 'carryOn', stepByStep: 'carryOn', offered: 'resumeOffer' },
  'start-over': always('startOver'),
  yes: { idle: 'carryOn', flow: 'carryOn', stepByStep: 'carryOn', offered: 'accept' },
  no: { idle: 'help', flow: 'help', stepByStep: 'help', offered: 'decline' },
  pain: always('pain'),
  dizzy: always('dizzy'),
  stop: always('stop'),
  slower: always('slower'),
  faster: always('faster'),
  'step-by-step': always('stepByStep'),
  flow: always('flow'),
  'hold-longer': always('holdLonger'),
  'usual-holds': always('usualHolds'),
  'time-left': always('timeLeft'),
  'breaths-left': always('breathsLeft'),
  'what-to-feel': always('whatToFeel'),
  'bend-knee': always('bendKnee'),
  easier: always('easier'),
  crack: always('crack'),
  'where-am-i': always('whereAmI'),
  settings: always('tellSettings'),
  'list-reminders': always('listReminders'),
  'stop-reminders': always('stopReminders'),
  progress: always('progress'),
  'forget-me': always('askToForget'),
  help: always('help'),
  unknown: always('unknown'),
};

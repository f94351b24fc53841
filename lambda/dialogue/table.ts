import type { Word } from './command';
import type { StateName } from '../session/state';
import { help, timeLeft, unknown, whereAmI, progress } from './answers';
import { startOver } from './beginning';
import { launch } from './launch';
import {
  pause,
  sayAgain,
  stop,
  carryOn,
  nextPose,
  nextStep,
  previousPose,
  previousStep,
  repeatStep,
  skipPose,
  start,
} from './moves';
import type { Moment } from './moment';
import {
  accept,
  askToForget,
  decline,
  declineWithHelp,
  dizzy,
  pain,
  resumeOffer,
  takeOffer,
  takeOrSkip,
  listReminders,
  stopReminders,
} from './offers';
import { bendKnee, breathsLeft, crack, easier, whatToFeel } from './questions';
import type { Outcome } from './reply';
import { faster, flow, holdLonger, slower, stepByStep, tellSettings, usualHolds } from './settings';

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

/** Everything a word can do, by the names that the table in `meaning.ts` uses. */
export const actions = {
  accept,
  askToForget,
  bendKnee,
  breathsLeft,
  carryOn,
  crack,
  decline,
  declineWithHelp,
  dizzy,
  easier,
  faster,
  flow,
  help,
  holdLonger,
  launch,
  listReminders,
  nextPose,
  nextStep,
  pain,
  pause,
  previousPose,
  previousStep,
  progress,
  repeatStep,
  resumeOffer,
  sayAgain,
  skipPose,
  slower,
  start,
  startOver,
  stepByStep,
  stop,
  stopReminders,
  takeOffer,
  takeOrSkip,
  tellSettings,
  timeLeft,
  unknown,
  usualHolds,
  whatToFeel,
  whereAmI,
} satisfies Record<string, (moment: Moment) => Outcome>;

import type { StateName } from '../session/state';
import type { Word } from './command';
import { help, posesLeft, progress, sayAgain, timeLeft, unknown, whereAmI } from './answers';
import { wait } from './company';
import { otherSide, restartPose, restartSide, undo, whichTwist } from './jump';
import { launch } from './launch';
import { stayLonger } from './longer';
import type { Move } from './move';
import {
  carryOn,
  nextSide,
  nextStep,
  pause,
  previousPose,
  previousStep,
  repeatStep,
  skipPose,
  start,
  startOver,
  stop,
} from './navigate';
import {
  accept,
  askToForget,
  decline,
  declineWithHelp,
  dizzy,
  listReminders,
  pain,
  refuse,
  resumeOffer,
  startOrTake,
  stopReminders,
  takeOffer,
  takeOrSkip,
} from './offers';
import { allPoses } from './leave-out';
import { bendKnee, breathsLeft, crack, easier, howTo, whatToFeel, whenBreathe, whichSide } from './questions';
import {
  faster,
  flow,
  holdLonger,
  lessTalk,
  slower,
  stepByStep,
  tellSettings,
  usualHolds,
  usualTalk,
} from './settings';
import type { Forward, Situation } from './situation';

/** Decides what a word comes to. */
export type Verb = (situation: Situation) => Move;

type Row = Readonly<Record<StateName, Verb>>;

const always = (verb: Verb): Row => ({ idle: verb, flow: verb, stepByStep: verb, offered: verb });

/** What each word means in each state. This is the only place that says so. */
export const table: Readonly<Record<Word, Row>> = {
  launch: always(launch),
  start: { idle: start, flow: start, stepByStep: start, offered: startOrTake },
  next: { idle: carryOn, flow: nextSide, stepByStep: nextStep, offered: takeOffer },
  'next-step': { idle: carryOn, flow: nextStep, stepByStep: nextStep, offered: takeOffer },
  'skip-pose': { idle: carryOn, flow: skipPose, stepByStep: skipPose, offered: takeOrSkip },
  repeat: { idle: sayAgain, flow: repeatStep, stepByStep: repeatStep, offered: sayAgain },
  previous: { idle: help, flow: previousPose, stepByStep: previousStep, offered: declineWithHelp },
  'restart-pose': always(restartPose),
  'restart-side': always(restartSide),
  'other-side': always(otherSide),
  'which-twist': always(whichTwist),
  undo: always(undo),
  wait: always(wait),
  pause: always(pause),
  resume: { idle: carryOn, flow: carryOn, stepByStep: carryOn, offered: resumeOffer },
  'start-over': always(startOver),
  yes: { idle: carryOn, flow: carryOn, stepByStep: carryOn, offered: accept },
  no: { idle: help, flow: refuse, stepByStep: refuse, offered: decline },
  pain: always(pain),
  dizzy: always(dizzy),
  stop: always(stop),
  slower: always(slower),
  faster: always(faster),
  'step-by-step': always(stepByStep),
  flow: always(flow),
  'hold-longer': always(holdLonger),
  'stay-longer': always(stayLonger),
  'usual-holds': always(usualHolds),
  'less-talk': always(lessTalk),
  'usual-talk': always(usualTalk),
  'time-left': always(timeLeft),
  'poses-left': always(posesLeft),
  'breaths-left': always(breathsLeft),
  'how-to': always(howTo),
  'which-side': always(whichSide),
  'when-breathe': always(whenBreathe),
  'what-to-feel': always(whatToFeel),
  'bend-knee': always(bendKnee),
  easier: always(easier),
  crack: always(crack),
  'where-am-i': always(whereAmI),
  settings: always(tellSettings),
  'list-reminders': always(listReminders),
  'stop-reminders': always(stopReminders),
  progress: always(progress),
  'all-poses': always(allPoses),
  'forget-me': always(askToForget),
  help: always(help),
  unknown: always(unknown),
};

/** These lead back into a routine that is over. All other verbs find it closed. */
export const goesBack: ReadonlySet<Verb> = new Set([repeatStep, previousPose, previousStep]);

/** These lead forward. Said near a window, they must not skip what has hardly begun. */
export const goesForward: ReadonlyMap<Word, Forward> = new Map([
  ['next', 'next'],
  ['next-step', 'next'],
  ['skip-pose', 'past'],
]);

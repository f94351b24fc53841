import { help, timeLeft, unknown, whereAmI } from './answers';
import { startOver } from './beginning';
import { launch } from './launch';
import { pause, sayAgain, stop } from './leaving';
import type { Moment } from './moment';
import {
  carryOn,
  nextPose,
  nextStep,
  previousPose,
  previousStep,
  repeatStep,
  skipPose,
  start,
} from './moves';
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
} from './offers';
import { progress } from './progress';
import { bendKnee, breathsLeft, crack, easier, whatToFeel } from './questions';
import { listReminders, stopReminders } from './reminding';
import type { Outcome } from './reply';
import { faster, flow, holdLonger, slower, stepByStep, tellSettings, usualHolds } from './settings';

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

import type { Command, Word } from '../dialogue/command';
import { dayNames, partsOfDay } from '../session/state';
import { intentIn } from '../search/commands';
import { conditionIn } from '../search/condition';
import { sameClock, secondsIn, slotIn, timeOfDay, type Slots } from '../alexa/slots';
import { alarmAmong } from './alarms';
import { answerFor, answerForState, understood } from './asked-for';
import type { Context } from './context';
import { answerToTopic } from './small-talk';
import { describePose, leaveOutPose, listPoses, startPose, whoShouldNot, whoShouldNotDo } from './poses';

/** What an intent asks for. */
export type Intent = (slots: Slots, context: Context) => Command;

/** An intent that means one word, whatever its slots. What a word does is in `dialogue/table.ts`. */
const word =
  (meant: Word): Intent =>
  () => ({ kind: 'word', word: meant });

/** Every intent of the interaction models. A new intent is a new row. */
export const intents: Readonly<Record<string, Intent>> = {
  'AMAZON.HelpIntent': word('help'),
  'AMAZON.StopIntent': word('stop'),
  'AMAZON.CancelIntent': word('stop'),
  'AMAZON.NavigateHomeIntent': word('stop'),
  'AMAZON.FallbackIntent': word('unknown'),
  'AMAZON.NextIntent': word('next'),
  'AMAZON.PreviousIntent': word('previous'),
  'AMAZON.RepeatIntent': word('repeat'),
  'AMAZON.PauseIntent': word('pause'),
  'AMAZON.ResumeIntent': word('resume'),
  'AMAZON.StartOverIntent': word('start-over'),
  'AMAZON.YesIntent': word('yes'),
  'AMAZON.NoIntent': word('no'),
  EndIntent: word('stop'),
  GoOnIntent: word('resume'),
  NextPoseIntent: word('next'),
  AgainIntent: word('repeat'),
  GoBackIntent: word('previous'),
  FromTheTopIntent: word('start-over'),
  AgreeIntent: word('yes'),
  DeclineIntent: word('no'),
  WhatCanISayIntent: word('help'),
  BreakIntent: word('wait'),
  BackLaterIntent: word('pause'),
  WaitForIntent: waitFor,
  UndoIntent: word('undo'),
  OtherSideIntent: word('other-side'),
  RestartPoseIntent: word('restart-pose'),
  RestartSideIntent: word('restart-side'),
  PoseNumberIntent: poseNumber,
  WhichTwistIntent: word('which-twist'),
  HowToIntent: word('how-to'),
  WhichSideIntent: word('which-side'),
  BreathingIntent: word('when-breathe'),
  PosesLeftIntent: word('poses-left'),
  StayLongerIntent: word('stay-longer'),
  LessTalkIntent: word('less-talk'),
  UsualTalkIntent: word('usual-talk'),
  SlowerAgainIntent: () => ({ kind: 'both', setting: 'slower', word: 'repeat' }),
  SlowerOnIntent: () => ({ kind: 'both', setting: 'slower', word: 'next' }),
  ShortRoutineIntent: () => ({ kind: 'tailor', condition: null, seconds: shortSeconds }),
  LongRoutineIntent: () => ({ kind: 'tailor', condition: null, seconds: null }),
  NextStepIntent: word('next-step'),
  SkipPoseIntent: word('skip-pose'),
  SlowerIntent: word('slower'),
  FasterIntent: word('faster'),
  StepByStepIntent: word('step-by-step'),
  FlowIntent: word('flow'),
  TimeLeftIntent: word('time-left'),
  WhereAmIIntent: word('where-am-i'),
  PainIntent: word('pain'),
  DizzyIntent: word('dizzy'),
  CrackIntent: word('crack'),
  WhatToFeelIntent: word('what-to-feel'),
  BendKneeIntent: word('bend-knee'),
  EasierIntent: word('easier'),
  BreathsLeftIntent: word('breaths-left'),
  HoldLongerIntent: word('hold-longer'),
  UsualHoldsIntent: word('usual-holds'),
  SettingsIntent: word('settings'),
  ListRemindersIntent: word('list-reminders'),
  StopRemindersIntent: word('stop-reminders'),
  ProgressIntent: word('progress'),
  ForgetMeIntent: word('forget-me'),
  StartRoutineIntent: startRoutine,
  StartTimedRoutineIntent: startRoutine,
  StartRoutineForIntent: startRoutine,
  StartTimedRoutineForIntent: startRoutine,
  IHaveIntent: (slots, context) => answerForState(slotIn(slots, 'condition'), context),
  WhatHelpsIntent: (slots, context) => answerFor(slotIn(slots, 'condition'), context),
  StartPoseIntent: startPose,
  DescribePoseIntent: describePose,
  DescribeThisIntent: describePose,
  ListPosesIntent: listPoses,
  WhoShouldNotIntent: whoShouldNot,
  WhoShouldNotPoseIntent: whoShouldNotDo,
  OkayWithIntent: whoShouldNotDo,
  LeaveOutPoseIntent: leaveOutPose,
  NoWallIntent: () => ({ kind: 'leave-out', pose: 'legs-up-the-wall' }),
  AllPosesIntent: word('all-poses'),
  NeedHelpIntent: () => ({ kind: 'careful', line: { key: 'pain.needHelp' } }),
  RemindMeIntent: (slots, context) => remindMe(slots, context),
  ChangeReminderIntent: (slots, context) => remindMe(slots, context, true),
  RoutineLengthIntent: routineLength,
  AlarmIntent: alarm,
  SmallTalkIntent: smallTalk,
  WholeRoutineIntent: () => ({ kind: 'length', seconds: null }),
};

/**
 * What a request asks for. Alarms are looked for in every slot of every intent before anything else, whatever the state of
 * the session is.
 */
export function commandOf(name: string | null, slots: Slots, context: Context): Command {
  return (
    alarmAmong(slots, context) ?? intentNamed(meantIntent(name, slots, context.vocabulary))(slots, context)
  );
}

/** Intents whose slot takes any sentence. Alexa sends them much that is a command in other words than a sample's. */
const takesAnything: ReadonlySet<string> = new Set([
  'WhatHelpsIntent',
  'IHaveIntent',
  'SmallTalkIntent',
  'StartPoseIntent',
  'AlarmIntent',
]);

/** The intent that was meant: Alexa's, or the command in a sentence that she only handed on, unless that is surely a complaint. */
export function meantIntent(
  name: string | null,
  slots: Slots,
  vocabulary: Context['vocabulary'],
): string | null {
  if (name === null || !takesAnything.has(name)) return name;
  const sentences = Object.values(slots).flatMap(({ text, id }) =>
    text === null || id !== null ? [] : [text],
  );
  const commands = sentences
    .filter((text) => conditionIn(text, vocabulary()).kind !== 'sure')
    .map((text) => intentIn(text, vocabulary()));
  return commands.find((command) => command !== null) ?? name;
}

/** The intent of that name. Any name that is not in the table is answered as what was not understood. */
export function intentNamed(name: string | null): Intent {
  const known = name !== null && Object.hasOwn(intents, name) ? intents[name] : undefined;
  return known ?? word('unknown');
}

/** "A short one", in seconds. */
const shortSeconds = 300;

/** "Wait two minutes". Without a length it is as long as company usually is. */
function waitFor(slots: Slots): Command {
  const { text } = slotIn(slots, 'duration');
  const seconds = text === null ? null : secondsIn(text);
  return seconds === null ? { kind: 'word', word: 'wait' } : { kind: 'wait', seconds };
}

/** "Pose three", "the last one". The ids of the values are numbers; what Alexa did not resolve may be one in digits. */
function poseNumber(slots: Slots): Command {
  const { id, text } = slotIn(slots, 'number');
  const number = id === 'last' ? -1 : Number(id ?? text ?? NaN);
  return Number.isInteger(number) && number !== 0
    ? { kind: 'number', number }
    : { kind: 'word', word: 'unknown' };
}

/** Begins the routine. With a complaint, a length or both, offers one that is made for it. */
function startRoutine(slots: Slots, context: Context): Command {
  const duration = slotIn(slots, 'duration');
  const seconds = duration.text === null ? null : secondsIn(duration.text);
  const condition = slotIn(slots, 'condition');
  if (condition.text !== null || condition.id !== null) {
    const command = answerFor(condition, context);
    return command.kind === 'condition' ? { kind: 'tailor', condition: command.condition, seconds } : command;
  }
  if (seconds !== null) return { kind: 'tailor', condition: null, seconds };
  return duration.text === null
    ? { kind: 'word', word: 'start' }
    : { kind: 'answer', lines: [{ key: 'tailored.noLength' }] };
}

/** Alexa heard a sentence of alarm, but its words hold none that is known: answered as a pain is. */
function alarm(slots: Slots, context: Context): Command {
  const said = slotIn(slots, 'alarm');
  return understood(said, context) ?? { kind: 'careful', line: { key: 'pain.unclear' } };
}

/** What is said to a coach in passing. Words without a resolved topic are searched like those of any free slot. */
function smallTalk(slots: Slots, context: Context): Command {
  const said = slotIn(slots, 'topic');
  const { meanings } = context.vocabulary().topics;
  if (said.id !== null && meanings.has(said.id)) return answerToTopic(said.id);
  return understood(said, context, true) ?? { kind: 'word', word: 'unknown' };
}

/** The length of the routine from now on. */
function routineLength(slots: Slots): Command {
  const duration = slotIn(slots, 'duration');
  const seconds = duration.text === null ? null : secondsIn(duration.text);
  return seconds === null
    ? { kind: 'answer', lines: [{ key: 'settings.length.missing' }] }
    : { kind: 'length', seconds };
}

/** A reminder. Its time may come in two turns: "every evening", then "at seven". What is asked about is corrected, not moved. */
function remindMe(slots: Slots, context: Context, moves?: true): Command {
  const { offer } = context.session;
  const [part, days] = [slotIn(slots, 'part'), slotIn(slots, 'days')];
  const clock = slotIn(slots, 'time').text;
  const other = part.id === null && clock === null ? understood(part, context) : null;
  if (other !== null) return other;
  const named = dayNames.find((each) => each === days.id);
  // Days that are not understood must not become every day.
  if (days.text !== null && named === undefined)
    return understood(days, context) ?? { kind: 'word', word: 'unknown' };
  const asked = offer?.kind === 'time' || offer?.kind === 'remind' ? offer : undefined;
  const earlier = offer?.kind === 'time' ? offer.part : undefined;
  const said = partsOfDay.find((each) => each === part.id);
  const time = timeOfDay(clock, said ?? earlier ?? null);
  const wish = {
    kind: 'remind',
    days: named ?? asked?.days,
    moves: asked === undefined ? moves : asked.moves,
    seconds: secondsIn(slotIn(slots, 'duration').text ?? '') ?? undefined,
  } as const;
  if (typeof time === 'number') return { ...wish, minute: time, part: null };
  // A part of the day alone, or days alone, correct what was asked about: "in the evening" makes seven 19:00.
  if (offer?.kind === 'remind' && (time !== null || named !== undefined))
    return { ...wish, minute: time === null ? offer.minute : sameClock(offer.minute, time), part: null };
  return { ...wish, minute: null, part: time };
}

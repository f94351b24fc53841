import type { Word } from '../dialogue/command';
import type { HandlerInput, RequestHandler } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import type { Asked, Dialogue } from './conversation';
import { intentName, requestType, heardIn } from '../alexa/request';
import { partsOfDay } from '../session/state';
import { sameClock, timeOfDay, secondsIn } from '../alexa/slots';
import { alarmIn, answerFor } from './asked-for';

/** Intents whose meaning is one word, whatever else was said. What a word does is in `dialogue/table.ts`. */
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
function wordOfIntent(name: string | null): Word {
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

/** A handler for one intent: what was asked is all it has to say. */
export function onIntent(
  dialogue: Dialogue,
  name: string,
  asked: (input: HandlerInput) => Asked,
): RequestHandler {
  return {
    canHandle: ({ requestEnvelope }) =>
      requestType(requestEnvelope) === 'IntentRequest' && intentName(requestEnvelope) === name,
    handle: (input): Promise<Response> => dialogue.hear(input, asked(input)),
  };
}

/** Launches, every intent that is one word, and any intent nobody knows. */
export function plainWords(dialogue: Dialogue): RequestHandler {
  return {
    canHandle: ({ requestEnvelope }) =>
      ['LaunchRequest', 'IntentRequest'].includes(requestType(requestEnvelope)),
    handle: (input) => {
      const { requestEnvelope } = input;
      const launch = requestType(requestEnvelope) === 'LaunchRequest';
      const word = launch ? 'launch' : wordOfIntent(intentName(requestEnvelope));
      return dialogue.hear(input, { kind: 'word', word });
    },
  };
}

/** A reminder for every day at a time, which may come in two halves: "every evening", and then "at seven". */
export function remindMe(dialogue: Dialogue): RequestHandler {
  return onIntent(dialogue, 'RemindMeIntent', ({ requestEnvelope }) => ({ session }) => {
    const { offer } = session;
    const earlier = offer?.kind === 'time' ? offer.part : undefined;
    const said = partsOfDay.find((part) => part === heardIn(requestEnvelope, 'part').id);
    const time = timeOfDay(heardIn(requestEnvelope, 'time').text, said ?? earlier ?? null);
    // "In the evening" is what was meant by the time that was asked about.
    if (offer?.kind === 'remind' && typeof time === 'string')
      return { kind: 'remind', minute: sameClock(offer.minute, time), part: null };
    return typeof time === 'number'
      ? { kind: 'remind', minute: time, part: null }
      : { kind: 'remind', minute: null, part: time };
  });
}

/** A length for the routine from now on. */
export function routineLength(dialogue: Dialogue): RequestHandler {
  return onIntent(dialogue, 'RoutineLengthIntent', ({ requestEnvelope }) => (circumstances) => {
    const heard = heardIn(requestEnvelope, 'duration');
    const alarm = alarmIn(heard, circumstances);
    if (alarm !== null) return alarm;
    const seconds = heard.text === null ? null : secondsIn(heard.text);
    return seconds === null
      ? { kind: 'answer', lines: [{ key: 'settings.length.missing' }] }
      : { kind: 'length', seconds };
  });
}

/** The whole routine again. */
export function wholeRoutine(dialogue: Dialogue): RequestHandler {
  return onIntent(dialogue, 'WholeRoutineIntent', () => ({ kind: 'length', seconds: null }));
}

/** Begins the routine; asked with a complaint, a length or both, one that is made for it. */
export function startRoutine(dialogue: Dialogue): RequestHandler {
  return onIntent(dialogue, 'StartRoutineIntent', ({ requestEnvelope }) => (circumstances) => {
    const heard = heardIn(requestEnvelope, 'duration');
    const alarm = alarmIn(heard, circumstances);
    if (alarm !== null) return alarm;
    const duration = heard.text;
    const seconds = duration === null ? null : secondsIn(duration);
    const condition = heardIn(requestEnvelope, 'condition');
    if (condition.text !== null || condition.id !== null) {
      const command = answerFor(condition, circumstances);
      return command.kind === 'condition'
        ? { kind: 'tailor', condition: command.condition, seconds }
        : command;
    }
    if (seconds !== null) return { kind: 'tailor', condition: null, seconds };
    return duration === null
      ? { kind: 'word', word: 'start' }
      : { kind: 'answer', lines: [{ key: 'tailored.noLength' }] };
  });
}

export function whatHelps(dialogue: Dialogue): RequestHandler {
  return onIntent(
    dialogue,
    'WhatHelpsIntent',
    ({ requestEnvelope }) =>
      (circumstances) =>
        answerFor(heardIn(requestEnvelope, 'condition'), circumstances),
  );
}

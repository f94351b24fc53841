import type { RequestHandler } from 'ask-sdk-core';
import { alarmIn } from './asked-for';
import type { Dialogue } from './dialogue';
import { onIntent } from './handler';
import { secondsIn } from './iso-duration';
import { heardIn } from './request';

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

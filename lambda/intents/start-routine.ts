import type { RequestHandler } from 'ask-sdk-core';
import { alarmIn, answerFor } from './asked-for';
import type { Dialogue } from './dialogue';
import { secondsIn } from './iso-duration';
import { onIntent } from './handler';
import { heardIn } from './request';

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

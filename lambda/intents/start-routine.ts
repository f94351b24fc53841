import type { RequestHandler } from 'ask-sdk-core';
import { routineSeconds } from '../session/answers';
import { answerFor } from './asked-for';
import type { Dialogue } from './dialogue';
import { onIntent } from './handler';
import { heardIn } from './request';

/** Begins the routine; asked with a complaint or a length, it first says what it can do about that. */
export function startRoutine(dialogue: Dialogue): RequestHandler {
  return onIntent(
    dialogue,
    'StartRoutineIntent',
    ({ requestEnvelope }) =>
      ({ session, narrate, locale, vocabulary }) => {
        const condition = heardIn(requestEnvelope, 'condition');
        if (condition.text !== null || condition.id !== null) return answerFor(condition, locale, vocabulary);
        if (heardIn(requestEnvelope, 'duration').text === null) return { kind: 'word', word: 'start' };
        const length = { seconds: routineSeconds(session.kept.settings.pace, narrate) };
        return { kind: 'answer', lines: [{ key: 'start.duration', values: { length } }] };
      },
  );
}

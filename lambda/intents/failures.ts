import type { ErrorHandler } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import type { Dialogue } from './dialogue';
import { describeError, type Log } from './log';
import { isSpoken, requestType } from './request';

/** Something failed on our side: says so, keeps the place, and leaves the microphone open where one was. */
export function apologise(dialogue: Dialogue, log: Log): ErrorHandler {
  return {
    canHandle: () => true,
    handle: async (input, error): Promise<Response> => {
      log({ event: 'turn-failed', request: requestType(input.requestEnvelope), ...describeError(error) });
      if (!isSpoken(input.requestEnvelope)) return {};
      return dialogue.hear(input, { kind: 'answer', lines: [{ key: 'errors.general' }] });
    },
  };
}

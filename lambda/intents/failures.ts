import type { ErrorHandler } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import type { Dialogue } from './dialogue';
import { isSpoken } from './request';
import { scopeOf } from './scope';

/** Something failed on our side: says so, keeps the place, and leaves the microphone open where one was. */
export function apologise(dialogue: Dialogue): ErrorHandler {
  return {
    canHandle: () => true,
    handle: async (input, error): Promise<Response> => {
      scopeOf(input).fail(error);
      if (!isSpoken(input.requestEnvelope)) return {};
      return dialogue.hear(input, { kind: 'answer', lines: [{ key: 'errors.general' }] });
    },
  };
}

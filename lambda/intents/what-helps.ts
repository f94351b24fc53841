import type { RequestHandler } from 'ask-sdk-core';
import { answerFor } from './asked-for';
import type { Dialogue } from './dialogue';
import { onIntent } from './handler';
import { heardIn } from './request';

export function whatHelps(dialogue: Dialogue): RequestHandler {
  return onIntent(
    dialogue,
    'WhatHelpsIntent',
    ({ requestEnvelope }) =>
      (circumstances) =>
        answerFor(heardIn(requestEnvelope, 'condition'), circumstances),
  );
}

import type { RequestHandler } from 'ask-sdk-core';
import { partsOfDay } from '../session/state';
import type { Dialogue } from './dialogue';
import { onIntent } from './handler';
import { heardIn } from './request';
import { sameClock, timeOfDay } from './time-of-day';

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

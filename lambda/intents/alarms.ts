import type { SlotValue, Slots } from '../alexa/slots';
import { findRedFlag, mostUrgent, type RedFlag } from '../catalogue/red-flags';
import { helpNumbers } from '../catalogue/regions';
import type { Command } from '../dialogue/command';
import type { Line } from '../routine/line';
import { alarmIn, tellsOfPose } from '../search/alarms';
import type { Context } from './asked-for';

/**
 * The answer to the most urgent red flag in all that was said: the words and the resolved value of every slot of every
 * intent. Alexa's own match is one reading among others: the words may hold something more urgent. Then what a pose makes
 * by itself. Null where neither is there.
 */
export function alarmAmong(slots: Slots, context: Context): Command | null {
  const said = Object.values(slots);
  const flag = mostUrgent(said.flatMap((slot) => idsIn(slot, context)));
  if (flag !== null) return answerTo(flag, context.locale);
  const vocabulary = context.vocabulary;
  const ofPose = said.some(({ text }) => text !== null && tellsOfPose(text, vocabulary()));
  return ofPose ? { kind: 'careful', line: { key: 'pain.asleep' } } : null;
}

function idsIn({ id, text }: SlotValue, { vocabulary }: Context): string[] {
  const resolved = id !== null && findRedFlag(id) !== null ? [id] : [];
  // A text that Alexa wrote itself, such as 07:00 or PT5M, holds no words.
  const inWords = text === null || !/\p{L}{2}/u.test(text) ? null : alarmIn(text, vocabulary());
  return inWords === null ? resolved : [...resolved, inWords];
}

function answerTo({ urgency, answer }: RedFlag, locale: string): Command {
  const { emergency, crisis } = helpNumbers(locale);
  const line: Line = {
    key: `redFlags.${answer ?? keys[urgency]}`,
    values: {
      number: emergency === '000' ? { key: 'numbers.tripleZero' } : { digits: emergency },
      line: crisis.name,
      crisis: { digits: crisis.number },
    },
  };
  if (urgency === 'ask-first') return { kind: 'careful', line };
  return answer === undefined ? { kind: 'send-to-help', line } : { kind: 'stay', line };
}

const keys = { now: 'emergency', soon: 'doctor', 'ask-first': 'askFirst' } as const;

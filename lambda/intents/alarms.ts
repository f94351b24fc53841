import type { SlotValue, Slots } from '../alexa/slots';
import { findRedFlag, mostUrgent, type RedFlag } from '../catalogue/red-flags';
import { helpNumbers } from '../catalogue/regions';
import type { Command } from '../dialogue/command';
import type { Line } from '../routine/line';
import { alarmsIn, tellsOfPose } from '../search/alarms';
import type { Context } from './context';
import { doubtIn, topicOf } from './small-talk';

/**
 * The answer to the most urgent red flag in all that was said: the words and the resolved value of every slot of every
 * intent. Alexa's own match is one reading among others: the words may hold something more urgent. Then what a pose makes
 * by itself. Null where neither is there.
 */
export function alarmAmong(slots: Slots, context: Context): Command | null {
  const said = Object.values(slots);
  const ids = said.flatMap((slot) => idsIn(slot, context));
  const flag = mostUrgent(ids);
  if (flag !== null && flag.urgency !== 'ask-first') return answerTo(flag, context.locale);
  if (flag !== null) {
    const doubts = said.flatMap((slot) => doubtIn(slot, topicOf(slot, context)) ?? []);
    return doubts[0] ?? answerToState(flag, ids);
  }
  const vocabulary = context.vocabulary;
  const ofPose = said.some(({ text }) => text !== null && tellsOfPose(text, vocabulary()));
  return ofPose ? { kind: 'careful', line: { key: 'pain.asleep' } } : null;
}

function idsIn({ id, text, others = [] }: SlotValue, { vocabulary }: Context): string[] {
  const resolved = [id ?? '', ...others].filter((one) => findRedFlag(one) !== null);
  // A text that Alexa wrote itself, such as 07:00 or PT5M, holds no words.
  const inWords = text === null || !/\p{L}{2}/u.test(text) ? [] : alarmsIn(text, vocabulary());
  return [...resolved, ...inWords];
}

/** A state, and every other that was told with it: what their cautions name is left out. One without a caution is for the doctor alone. */
function answerToState(flag: RedFlag, ids: readonly string[]): Command {
  const cautions = new Set(ids.flatMap((id) => findRedFlag(id)?.caution ?? []));
  if (cautions.size > 0) return { kind: 'state', cautions: [...cautions] };
  return { kind: 'careful', line: { key: `redFlags.${flag.answer ?? 'askFirst'}` } };
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
  return answer === undefined ? { kind: 'send-to-help', line } : { kind: 'stay', line };
}

const keys = { now: 'emergency', soon: 'doctor', 'ask-first': 'askFirst' } as const;

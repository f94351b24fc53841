import { alarmIn } from './alarms';
import { conditionIn } from './condition';
import type { Found } from './found';
import { matchPattern, type Pattern } from './pattern';
import { tokensOf } from './tokens';
import type { Vocabulary } from './vocabulary';

export type { Found } from './found';

/** The search reads at most this many words, so that a long text costs no time. */
const longest = 40;

/** Finds what somebody means who asks for help with a condition. Red flags come before everything else. */
export function search(heard: string, vocabulary: Vocabulary): Found {
  const flag = alarmIn(heard, vocabulary);
  return flag === null ? conditionIn(heard, vocabulary) : { kind: 'red-flag', id: flag };
}

/** Whether the words say that something hurts right now. */
export function tellsOfPain(heard: string, { painNow }: Vocabulary): boolean {
  return holds(painNow, heard);
}

/** Whether a soreness is told as what somebody has, and not as what they feel at this moment. */
export function tellsWhatLasts(heard: string, { thisMoment, lasting }: Vocabulary): boolean {
  return holds(lasting, heard) && !holds(thisMoment, heard);
}

/** The same of words that follow "I have": only a word of this moment makes it none. */
export function isOfThisMoment(heard: string, { thisMoment }: Vocabulary): boolean {
  return holds(thisMoment, heard);
}

function holds(patterns: readonly Pattern[], heard: string): boolean {
  const tokens = tokensOf(heard.slice(0, longest * 16));
  return patterns.some((pattern) => matchPattern(pattern, tokens) !== null);
}

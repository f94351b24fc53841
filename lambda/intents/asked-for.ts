import { findCondition } from '../catalogue/conditions';
import { emergencyNumber } from '../catalogue/emergency';
import { findRedFlag } from '../catalogue/red-flags';
import { search, type Found } from '../catalogue/search/search';
import type { Vocabulary } from '../catalogue/search/vocabulary';
import type { Command } from '../session/command';
import { aboutCondition, perhaps } from '../session/conditions';
import type { Heard } from './request';

/**
 * What is answered to somebody who asks help for something. Red flags come first, also where Alexa matched
 * something else in the same words; what nobody knows is said to be unknown, and nothing is claimed.
 */
export function answerFor(heard: Heard, locale: string, vocabulary: () => Vocabulary): Command {
  const found = meant(heard, vocabulary);
  const flag = found.kind === 'red-flag' ? findRedFlag(found.id) : null;
  if (flag !== null) {
    const number = { digits: emergencyNumber(locale) };
    return { kind: 'send-to-help', line: { key: `redFlags.${flag.urgency}`, values: { number } } };
  }
  const condition = found.kind === 'none' ? null : findCondition(found.id);
  if (condition !== null) return found.kind === 'unsure' ? perhaps(condition) : aboutCondition(condition);
  const nothingSaid = heard.text === null && heard.id === null;
  return { kind: 'answer', lines: [{ key: nothingSaid ? 'helps.missing' : 'helps.unknown' }], openly: true };
}

function meant({ id, text }: Heard, vocabulary: () => Vocabulary): Found {
  if (id !== null && findRedFlag(id) !== null) return { kind: 'red-flag', id };
  const found: Found = text === null ? { kind: 'none' } : search(text, vocabulary());
  // Alexa's own match stands, unless the words sound an alarm.
  return found.kind !== 'red-flag' && id !== null && findCondition(id) !== null
    ? { kind: 'sure', id }
    : found;
}

import { findCondition } from '../catalogue/conditions';
import { emergencyNumber, findRedFlag } from '../catalogue/red-flags';
import { search, tellsOfPain, type Found } from '../search/search';
import type { Command } from '../dialogue/command';
import { perhaps } from '../dialogue/questions';
import type { Circumstances } from './conversation';
import type { Heard } from '../alexa/request';

/**
 * What is answered to somebody who asks help for something. Red flags come first, also where Alexa matched
 * something else in the same words; what nobody knows is said to be unknown, and nothing is claimed.
 */
export function answerFor(heard: Heard, circumstances: Circumstances): Command {
  const known = complaintIn(heard, circumstances);
  if (known !== null) return known;
  const nothingSaid = heard.text === null && heard.id === null;
  return { kind: 'answer', lines: [{ key: nothingSaid ? 'helps.missing' : 'helps.unknown' }], openly: true };
}

/** What is answered to a complaint, in whatever slot Alexa put it; null where the words hold none that we know. */
export function complaintIn(heard: Heard, circumstances: Circumstances): Command | null {
  const { session, vocabulary } = circumstances;
  const alarm = alarmIn(heard, circumstances);
  if (alarm !== null) return alarm;
  // In a pose "my back hurts" is no question.
  if (session.underway && heard.text !== null && tellsOfPain(heard.text, vocabulary()))
    return { kind: 'word', word: 'pain' };
  const found = meant(heard, vocabulary);
  const condition = found.kind === 'none' ? null : findCondition(found.id);
  if (condition === null) return null;
  return found.kind === 'unsure' ? perhaps(condition) : { kind: 'condition', condition: condition.id };
}

/** Where to send somebody whose words hold a red flag, in whatever slot Alexa put them; null where they hold none. */
export function alarmIn(heard: Heard, { locale, vocabulary }: Circumstances): Command | null {
  const found = meant(heard, vocabulary);
  const flag = found.kind === 'red-flag' ? findRedFlag(found.id) : null;
  if (flag === null) return null;
  const number = { digits: emergencyNumber(locale) };
  return { kind: 'send-to-help', line: { key: `redFlags.${flag.urgency}`, values: { number } } };
}

function meant({ id, text }: Heard, vocabulary: Circumstances['vocabulary']): Found {
  if (id !== null && findRedFlag(id) !== null) return { kind: 'red-flag', id };
  const found: Found = text === null ? { kind: 'none' } : search(text, vocabulary());
  // Alexa's own match stands, unless the words sound an alarm.
  return found.kind !== 'red-flag' && id !== null && findCondition(id) !== null
    ? { kind: 'sure', id }
    : found;
}

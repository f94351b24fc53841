import { findCondition, type Condition } from '../catalogue/conditions';
import { emergencyNumber, findRedFlag } from '../catalogue/red-flags';
import { search, tellsOfPain, type Found } from '../search/search';
import type { Answer, Command } from '../dialogue/command';
import type { Line, Narrate } from '../routine/line';
import type { Vocabulary } from '../search/vocabulary';
import type { Session } from '../session/state';
import type { SlotValue } from '../alexa/slots';

/** What an intent's meaning may depend on beside its slots. */
export interface Context {
  readonly session: Session;
  readonly narrate: Narrate;
  readonly locale: string;
  /** What people may say in that locale. Reading it takes a while, so it is read on the first call. */
  readonly vocabulary: () => Vocabulary;
}

/**
 * The answer to "what helps ...". Red flags go first, also where Alexa resolved the same words to something else. For an
 * unknown complaint the skill says so and claims nothing.
 */
export function answerFor(said: SlotValue, context: Context): Command {
  const known = complaintIn(said, context);
  if (known !== null) return known;
  const nothingSaid = said.text === null && said.id === null;
  return { kind: 'answer', lines: [{ key: nothingSaid ? 'helps.missing' : 'helps.unknown' }], openly: true };
}

/** The answer to a complaint, in whatever slot it arrived; null where the words hold none that the skill knows. */
export function complaintIn(said: SlotValue, context: Context): Command | null {
  const { session, vocabulary } = context;
  const alarm = alarmIn(said, context);
  if (alarm !== null) return alarm;
  // During a pose "my back hurts" reports a pain; it does not ask what helps.
  if (session.underway && said.text !== null && tellsOfPain(said.text, vocabulary()))
    return { kind: 'word', word: 'pain' };
  const found = meant(said, context);
  const condition = found.kind === 'none' ? null : findCondition(found.id);
  if (condition === null) return null;
  return found.kind === 'unsure' ? perhaps(condition) : { kind: 'condition', condition: condition.id };
}

/** Sends to a doctor or the emergency number where the words hold a red flag, in whatever slot; else null. */
export function alarmIn(said: SlotValue, context: Context): Command | null {
  const found = meant(said, context);
  const flag = found.kind === 'red-flag' ? findRedFlag(found.id) : null;
  if (flag === null) return null;
  const number = { digits: emergencyNumber(context.locale) };
  return { kind: 'send-to-help', line: { key: `redFlags.${flag.urgency}`, values: { number } } };
}

function meant({ id, text }: SlotValue, { vocabulary }: Context): Found {
  if (id !== null && findRedFlag(id) !== null) return { kind: 'red-flag', id };
  const found: Found = text === null ? { kind: 'none' } : search(text, vocabulary());
  // Alexa's own match stands unless the words hold a red flag.
  return found.kind !== 'red-flag' && id !== null && findCondition(id) !== null
    ? { kind: 'sure', id }
    : found;
}

/** Asks whether that condition was meant; yes gets its answer. */
function perhaps({ id, kind }: Condition): Answer {
  const key = kind === 'area' ? 'helps.perhapsArea' : 'helps.perhaps';
  const line: Line = { key, values: { condition: { key: `conditions.${id}` } } };
  return { kind: 'answer', lines: [line], offer: { kind: 'condition', condition: id } };
}

import { findCondition, type Condition } from '../catalogue/conditions';
import { soundsDistressed } from '../search/alarms';
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

/** The answer to "what helps ...". For an unknown complaint the skill says so and claims nothing. */
export function answerFor(said: SlotValue, context: Context): Command {
  const known = complaintIn(said, context);
  if (known !== null) return known;
  const nothingSaid = said.text === null && said.id === null;
  const careful = carefulAnswer(said, context);
  if (careful !== null) return careful;
  return { kind: 'answer', lines: [{ key: nothingSaid ? 'helps.missing' : 'helps.unknown' }], openly: true };
}

/** The answer to a complaint, in whatever slot it arrived; null where the words hold none that the skill knows. */
export function complaintIn(said: SlotValue, context: Context): Command | null {
  const { session, vocabulary } = context;
  // During a pose "my back hurts" reports a pain; it does not ask what helps.
  if (session.underway && said.text !== null && tellsOfPain(said.text, vocabulary()))
    return { kind: 'word', word: 'pain' };
  const found = meant(said, context);
  if (found.kind === 'sore') return { kind: 'state', cautions: [found.id] };
  const condition = found.kind === 'none' ? null : findCondition(found.id);
  if (condition === null) return null;
  return found.kind === 'unsure' ? perhaps(condition) : { kind: 'condition', condition: condition.id };
}

/** Alexa's own match stands; without one, what the words are most like. */
function meant({ id, text }: SlotValue, { vocabulary }: Context): Found {
  if (id !== null && findCondition(id) !== null) return { kind: 'sure', id };
  return text === null ? { kind: 'none' } : search(text, vocabulary());
}

/** Asks whether that condition was meant; yes gets its answer. */
function perhaps({ id, kind }: Condition): Answer {
  const key = kind === 'area' ? 'helps.perhapsArea' : 'helps.perhaps';
  const line: Line = { key, values: { condition: { key: `conditions.${id}` } } };
  return { kind: 'answer', lines: [line], offer: { kind: 'condition', condition: id } };
}

/** The careful answer, where what was not understood holds a word of body or distress; else null. */
export function carefulAnswer({ text }: SlotValue, { vocabulary }: Context): Command | null {
  if (text === null || !soundsDistressed(text, vocabulary())) return null;
  return { kind: 'careful', line: { key: 'pain.unclear' } };
}

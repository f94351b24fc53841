import { findCondition, type Condition } from '../catalogue/conditions';
import { soundsDistressed } from '../search/alarms';
import { search, tellsOfPain, type Found } from '../search/search';
import type { Answer, Command } from '../dialogue/command';
import type { Line } from '../routine/line';
import type { SlotValue } from '../alexa/slots';
import type { Context } from './context';
import { questionIn, smallTalkIn } from './small-talk';

/** The answer to "what helps ...". For an unknown complaint the skill says so and claims nothing. */
export function answerFor(said: SlotValue, context: Context): Command {
  const known = understood(said, context);
  if (known !== null) return known;
  const nothingSaid = said.text === null && said.id === null;
  return { kind: 'answer', lines: [{ key: nothingSaid ? 'helps.missing' : 'helps.unknown' }], openly: true };
}

/**
 * The answer to words that belong to no intent, in whatever slot they arrived: a complaint, small talk, and with a word of
 * body or distress the careful answer. Null where they hold none of these.
 */
export function understood(said: SlotValue, context: Context): Command | null {
  const question = questionIn(said, context);
  if (question !== null) return question;
  const complaint = complaintIn(said, context);
  // Only a complaint that was surely meant comes before small talk.
  if (complaint !== null && complaint.kind !== 'answer') return complaint;
  return smallTalkIn(said, context) ?? complaint ?? carefulAnswer(said, context);
}

/** The answer to a complaint, in whatever slot it arrived; null where the words hold none that the skill knows. */
function complaintIn(said: SlotValue, context: Context): Command | null {
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
function carefulAnswer({ text }: SlotValue, { vocabulary }: Context): Command | null {
  if (text === null || !soundsDistressed(text, vocabulary())) return null;
  return { kind: 'careful', line: { key: 'pain.unclear' } };
}

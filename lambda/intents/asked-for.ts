import { posesWith } from '../catalogue/cautions';
import { findCondition, type Condition } from '../catalogue/conditions';
import { soundsDistressed } from '../search/alarms';
import { conditionIn } from '../search/condition';
import type { Topic } from '../search/topics';
import { isOfThisMoment, tellsOfPain, tellsWhatLasts, type Found } from '../search/search';
import type { Answer, Command } from '../dialogue/command';
import type { Line } from '../routine/line';
import type { SlotValue } from '../alexa/slots';
import type { Context } from './context';
import { questionIn, smallTalkIn, topicOf } from './small-talk';

/** The answer to "what helps ...". For an unknown complaint the skill says so and claims nothing. */
export function answerFor(said: SlotValue, context: Context): Command {
  return answerTo(said, context, 'asked');
}

/** The answer to "I have ...". */
export function answerForState(said: SlotValue, context: Context): Command {
  return answerTo(said, context, 'had');
}

/** How a complaint came: asked about, told with "I have", or in any other words. */
type Manner = 'asked' | 'had' | 'said';

function answerTo(said: SlotValue, context: Context, manner: Manner): Command {
  const known = understood(said, context, false, manner);
  if (known !== null) return known;
  const nothingSaid = said.text === null && said.id === null;
  return { kind: 'answer', lines: [{ key: nothingSaid ? 'helps.missing' : 'helps.unknown' }], openly: true };
}

/**
 * The answer to words that belong to no intent, in whatever slot they arrived: a complaint, small talk, and with a word of
 * body or distress the careful answer. Null where they hold none of these. `asTalk`: Alexa took them for small talk.
 */
export function understood(
  said: SlotValue,
  context: Context,
  asTalk = false,
  manner: Manner = 'said',
): Command | null {
  if (isPainNow(said, context, manner)) return { kind: 'word', word: 'pain' };
  const topic = topicOf(said, context);
  const question = questionIn(said, topic);
  if (question !== null) return question;
  const complaint = complaintIn(said, context, manner) ?? toldIn(said, topic);
  // Only a complaint that was surely meant comes before small talk.
  if (complaint !== null && complaint.kind !== 'answer') return complaint;
  const careful = carefulAnswer(said, context);
  if (careful !== null && complaint === null && !asTalk) return careful;
  return smallTalkIn(said, topic, asTalk) ?? complaint ?? careful;
}

/** The answer to a complaint, in whatever slot it arrived; null where the words hold none that the skill knows. */
function complaintIn(said: SlotValue, context: Context, manner: Manner): Command | null {
  const found = meant(said, context);
  if (found.kind === 'sore')
    return isState(said, context, manner)
      ? { kind: 'state', cautions: [found.id] }
      : { kind: 'answer', lines: [aboutSore(found.id)] };
  const condition = found.kind === 'none' ? null : findCondition(found.id);
  if (condition === null) return null;
  return found.kind === 'unsure' ? perhaps(condition) : { kind: 'condition', condition: condition.id };
}

/** A complaint in other words than the skill knows is asked about from this likelihood on, and with this many words. */
const likely = { share: 0.6, words: 4 };

/** Asks about the condition that a sentence is most likely about; null where it is about none. */
function toldIn({ text }: SlotValue, topic: Topic | null): Command | null {
  const condition = findCondition(topic?.id ?? '');
  if (text === null || topic === null || condition === null) return null;
  return topic.share < likely.share || text.split(' ').length < likely.words ? null : perhaps(condition);
}

/** During a pose "my back hurts" reports a pain; it does not ask what helps. So does a sore joint that nobody says they have. */
function isPainNow(said: SlotValue, context: Context, manner: Manner): boolean {
  const { session, vocabulary } = context;
  if (!session.underway || said.text === null) return false;
  if (tellsOfPain(said.text, vocabulary())) return true;
  return manner !== 'asked' && meant(said, context).kind === 'sore' && !isState(said, context, manner);
}

/** Whether a sore joint is told as what lasts. Only that leaves poses out: what hurts today may be well tomorrow. */
function isState({ text }: SlotValue, { vocabulary }: Context, manner: Manner): boolean {
  if (text === null) return false;
  return manner === 'had' ? !isOfThisMoment(text, vocabulary()) : tellsWhatLasts(text, vocabulary());
}

/** What to leave out with that joint. It changes nothing. */
function aboutSore(caution: string): Line {
  const poses = { list: posesWith([caution]).map((pose) => `poses.${pose}.short`) };
  return { key: 'haves.guest', values: { state: { key: `states.${caution}` }, poses } };
}

/** Alexa's own match stands; without one, what the words are most like. Red flags were looked for before. */
function meant({ id, text }: SlotValue, { vocabulary }: Context): Found {
  if (id !== null && findCondition(id) !== null) return { kind: 'sure', id };
  return text === null ? { kind: 'none' } : conditionIn(text, vocabulary());
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

import type { Command, Word } from '../dialogue/command';
import type { SlotValue } from '../alexa/slots';
import { topicIn } from '../search/topics';
import type { Context } from './context';

/** Topics whose answer leaves the microphone open, and offers nothing: the person is what matters now. */
const open: ReadonlySet<string> = new Set(['grief', 'lonely', 'crying', 'sad', 'worry', 'howareyou']);

/** Topics that are a wish: they get what the word gets. */
const wishes: ReadonlyMap<string, Word> = new Map([
  ['goodbye', 'stop'],
  ['break', 'pause'],
]);

/** Topics after which nothing goes on before the person says so. */
const resting: ReadonlySet<string> = new Set(['stuck']);

/** Questions and wishes that name a complaint only in passing ("should I see a doctor with my back"). */
const first: ReadonlySet<string> = new Set([
  'doctor-me',
  'see-doctor',
  'break',
  'breath-pace',
  'breath-how',
  'sciatica',
  'hamstring',
  'bed-rest',
  'how-often',
  'results',
  'sore-after',
  'hurt-ok',
]);

/** The answer to a topic, by its id. Its words are under `talk` in the wording. */
export function answerToTopic(topic: string): Command {
  const word = wishes.get(topic);
  if (word !== undefined) return { kind: 'word', word };
  const line = { key: `talk.${topic}` };
  if (resting.has(topic)) return { kind: 'careful', line };
  return { kind: 'answer', lines: [line], ...(open.has(topic) ? { openly: true } : {}) };
}

/** The answer to small talk in words that Alexa did not resolve; null where they are about none of its topics. */
export function smallTalkIn({ text }: SlotValue, { vocabulary }: Context): Command | null {
  const topic = text === null ? null : topicIn(text, vocabulary());
  return topic === null ? null : answerToTopic(topic);
}

/** The same for topics that go before any complaint in the same words. */
export function questionIn({ text, id }: SlotValue, { vocabulary }: Context): Command | null {
  const topic = text === null || id !== null ? null : topicIn(text, vocabulary());
  return topic !== null && first.has(topic) ? answerToTopic(topic) : null;
}

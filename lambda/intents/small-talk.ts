import { findCondition } from '../catalogue/conditions';
import type { Command, Word } from '../dialogue/command';
import type { SlotValue } from '../alexa/slots';
import { topicIn, type Topic } from '../search/topics';
import type { Context } from './context';

/** Topics whose answer leaves the microphone open, and offers nothing: the person is what matters now. */
const open: ReadonlySet<string> = new Set([
  'grief',
  'lonely',
  'crying',
  'sad',
  'worry',
  'angry',
  'howareyou',
  'still-here',
  'unsure',
]);

/** Topics that are a wish: they get what the word gets. */
const wishes: ReadonlyMap<string, Word> = new Map([['goodbye', 'stop']]);

/** Topics after which nothing goes on before the person says so. */
const resting: ReadonlySet<string> = new Set(['stuck', 'not-you', 'follow-doctor', 'cramp']);

/** Topics that go before a complaint in the same words ("should I see a doctor with my back"). */
const beforeComplaints: ReadonlySet<string> = new Set([
  'doctor-me',
  'see-doctor',
  'breath-pace',
  'breath-how',
  'sciatica',
  'hamstring',
  'bed-rest',
  'how-often',
  'results',
  'prognosis',
  'cause',
  'scan',
  'operation-question',
  'side-effects',
  'follow-doctor',
  'sleep-position',
  'mattress',
  'better',
  'strength',
  'sore-after',
  'hurt-ok',
  'scared',
  'grief',
  'lonely',
  'sport',
  'meal',
  'alcohol',
  'weight',
  'knees-high',
  'self-doubt',
  'feels-good',
  'asleep',
  'wall-distance',
]);

/** Questions whether somebody has an illness, or needs something done: no word of theirs that they have or had it. */
const doubts: ReadonlySet<string> = new Set(['diagnosis', 'operation-question', 'scan']);

/** From this likelihood on, small talk is about that topic. */
const likely = 0.3;

/** In a slot of another intent, small talk needs this likelihood and this many words: fewer are a name. */
const elsewhere = { share: 0.7, words: 4 };

/** A topic that goes before a complaint needs this likelihood and this many words. */
const surely = { share: 0.95, words: 5 };

/** The answer to a topic, by its id. Its words are under `talk` in the wording. */
export function answerToTopic(topic: string): Command {
  const word = wishes.get(topic);
  if (word !== undefined) return { kind: 'word', word };
  const line = { key: `talk.${topic}` };
  if (resting.has(topic)) return { kind: 'careful', line };
  return { kind: 'answer', lines: [line], ...(open.has(topic) ? { openly: true } : {}) };
}

/** The topic that the words are most likely about, resolved or not; null where they are about none. */
export function topicOf({ text }: SlotValue, { vocabulary }: Context): Topic | null {
  return text === null ? null : topicIn(text, vocabulary());
}

/** The answer to small talk in words that Alexa did not resolve; null where they are about none of its topics. */
export function smallTalkIn({ text }: SlotValue, topic: Topic | null, asTalk = false): Command | null {
  if (text === null || (!asTalk && count(text) < elsewhere.words)) return null;
  const enough = asTalk ? likely : elsewhere.share;
  if (topic === null || topic.share < enough || findCondition(topic.id) !== null) return null;
  return answerToTopic(topic.id);
}

/** The answer to a topic that goes before any complaint; null where the words are not surely about one. */
export function questionIn(said: SlotValue, topic: Topic | null): Command | null {
  return surelyAbout(beforeComplaints, said, topic);
}

/** The answer to a question that goes before a state: "do I have a slipped disc" does not say that one has. */
export function doubtIn(said: SlotValue, topic: Topic | null): Command | null {
  return surelyAbout(doubts, said, topic);
}

function surelyAbout(
  topics: ReadonlySet<string>,
  { text, id }: SlotValue,
  topic: Topic | null,
): Command | null {
  if (text === null || id !== null || count(text) < surely.words) return null;
  return topic !== null && topics.has(topic.id) && topic.share >= surely.share
    ? answerToTopic(topic.id)
    : null;
}

function count(text: string): number {
  return text.split(' ').length;
}

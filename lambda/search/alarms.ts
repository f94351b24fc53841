import { findRedFlag, type Urgency } from '../catalogue/red-flags';
import { withoutPhrases } from './clauses';
import { conditionIn } from './condition';
import { kindsOf } from './lesson';
import { matchesAny, sentenceOf } from './rule';
import { signsIn } from './signs';
import { firstWords, isOneOf } from './tokens';
import type { Vocabulary } from './vocabulary';

/** The id of the most urgent red flag in a text; null where it holds none. */
export function alarmIn(heard: string, vocabulary: Vocabulary): string | null {
  return alarmsIn(heard, vocabulary)[0] ?? null;
}

/**
 * From this likelihood on, a sentence is one of alarm: without a sign that a pattern finds; with one; with one in few words, which leave
 * little to weigh; without one, where a stretch is for what is complained of.
 */
const likelyEnough = { unsigned: 0.5, signed: 0.4, signedInFewWords: 0.2, complaint: 0.8 };
/** A sentence with fewer words has few. */
const few = 9;
/** In fewer words than this there is too little to weigh: patterns alone find alarms. */
const fewest = 3;

/**
 * The most urgent red flag in a text; where it is a state ("ask first"), every state that the text names. Patterns find what
 * has been thought of and name the sign; what was learnt from examples weighs them with all the words, and settles the urgency.
 */
export function alarmsIn(heard: string, vocabulary: Vocabulary): readonly string[] {
  const signs = signsIn(heard, vocabulary);
  if (vocabulary.lesson === null || firstWords(heard).length < fewest) return signs;
  const likely = kindsOf(heard, signs, vocabulary.lesson);
  const shareOf = (urgency: Urgency): number =>
    [...likely].reduce((sum, [id, share]) => sum + (findRedFlag(id)?.urgency === urgency ? share : 0), 0);
  const alarm = 1 - (likely.get('none') ?? 0);
  const isAlarm = alarm >= likelyEnough[caseOf(heard, signs, vocabulary)];
  const urgency = mostOf(shareOf);
  const sign = findRedFlag(signs[0] ?? '');
  // What has an answer of its own (despair, violence, tablets) is not easily taken back, nor made less urgent.
  const stays = sign?.answer !== undefined && alarm >= likelyEnough.signedInFewWords;
  if (stays && !(isAlarm && urgency === 'now')) return signs;
  if (!isAlarm) return [];
  return sign?.urgency === urgency ? signs : likeliest(likely, urgency);
}

function caseOf(heard: string, signs: readonly string[], vocabulary: Vocabulary): keyof typeof likelyEnough {
  if (signs.length > 0) return firstWords(heard).length < few ? 'signedInFewWords' : 'signed';
  return conditionIn(heard, vocabulary).kind === 'sure' ? 'complaint' : 'unsigned';
}

const urgencies = ['now', 'soon', 'ask-first'] as const;

function mostOf(shareOf: (urgency: Urgency) => number): Urgency {
  return urgencies.reduce((most, one) => (shareOf(one) > shareOf(most) ? one : most));
}

/** The likeliest red flag of that urgency. */
function likeliest(likely: ReadonlyMap<string, number>, urgency: Urgency): readonly string[] {
  const alike = [...likely].filter(([id]) => findRedFlag(id)?.urgency === urgency);
  return alike.sort(([, one], [, other]) => other - one).flatMap(([id], at) => (at === 0 ? [id] : []));
}

/** Whether the words tell of what a pose makes by itself: a foot that has fallen asleep in a crossed-leg seat. */
export function tellsOfPose(heard: string, vocabulary: Vocabulary): boolean {
  return matchesAny(vocabulary.poseMade, sentenceOf(firstWords(heard)));
}

/** Whether the words hold a body or distress word, so that what was not understood is answered with care. */
export function soundsDistressed(heard: string, vocabulary: Vocabulary): boolean {
  const words = withoutPhrases(vocabulary.figuresOfSpeech, firstWords(heard));
  return words.some((word) => isOneOf(vocabulary.words.distress, word));
}

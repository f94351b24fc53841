import { findRedFlag, type Urgency } from '../catalogue/red-flags';
import { withoutPhrases } from './clauses';
import { conditionIn } from './condition';
import { kindsOf } from './lesson';
import { matchesAny, sentenceOf } from './rule';
import { isTold, signsIn } from './signs';
import { firstWords, isOneOf } from './tokens';
import type { Vocabulary } from './vocabulary';

/** The id of the most urgent red flag in a text; null where it holds none. */
export function alarmIn(heard: string, vocabulary: Vocabulary): string | null {
  return alarmsIn(heard, vocabulary)[0] ?? null;
}

/**
 * From this likelihood on, a sentence that no pattern knows is one of alarm: with five words or more; with three or four; where it names a
 * complaint, or tells of the past, a story, an animal or a thing.
 */
const surely = { long: 0.65, short: 0.85, otherwise: 0.95 };
/** With fewer words than `least` the examples are not asked; with fewer than `long` they have to be surer. */
const words = { least: 3, long: 5 };
/** Another urgency than that of the pattern has to be this likely: now instead of soon, a sign instead of a state, a lesser one. */
const clearly = { more: 0.6, sign: 0.9, less: 0.8 };
/** A less urgent one is not taken where the pattern's own is still this likely. */
const perhaps = 0.03;
/** Below this likelihood, what a pattern knows is told of others, or of what is over. */
const hardly = 0.02;

/**
 * The most urgent red flag in a text; where it is a state ("ask first"), every state that the text names. Patterns find what
 * has been thought of and name the sign; what was learnt from examples weighs the whole sentence, and settles the urgency.
 */
export function alarmsIn(heard: string, vocabulary: Vocabulary): readonly string[] {
  const named = signsIn(heard, vocabulary);
  if (vocabulary.lesson === null) return named;
  const likely = kindsOf(heard, vocabulary.lesson);
  const alarm = 1 - (likely.get('none') ?? 0);
  const shareOf = (urgency: Urgency): number =>
    [...likely].reduce((sum, [id, share]) => sum + (findRedFlag(id)?.urgency === urgency ? share : 0), 0);
  const [first] = named;
  const byPattern = first === undefined ? undefined : findRedFlag(first)?.urgency;
  if (byPattern === undefined) {
    const isSure = alarm >= enoughFor(heard, vocabulary);
    return isSure ? likeliest(likely, mostOf(shareOf)) : [];
  }
  if (firstWords(heard).length < words.least) return named;
  // What has an answer of its own (despair, violence, tablets) is never taken back, nor made less urgent.
  const hasOwn = findRedFlag(first ?? '')?.answer !== undefined;
  if (alarm < hardly && !hasOwn) return [];
  const other = mostOf(shareOf);
  const isMore = urgencies.indexOf(other) < urgencies.indexOf(byPattern);
  const stays = isMore
    ? shareOf(other) < (byPattern === 'ask-first' ? clearly.sign : clearly.more)
    : shareOf(other) < clearly.less || shareOf(byPattern) >= perhaps;
  return other === byPattern || stays || (hasOwn && !isMore) ? named : likeliest(likely, other);
}

/** How likely an alarm has to be in a sentence that no pattern knows. */
function enoughFor(heard: string, vocabulary: Vocabulary): number {
  const count = firstWords(heard).length;
  if (count < words.least) return Infinity;
  if (isTold(heard, vocabulary) || conditionIn(heard, vocabulary).kind === 'sure') return surely.otherwise;
  return count < words.long ? surely.short : surely.long;
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

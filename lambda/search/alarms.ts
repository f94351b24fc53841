import { findRedFlag, type Urgency } from '../catalogue/red-flags';
import { isInside, withoutPhrases, withStops } from './clauses';
import { couldMatch, matchPattern, startOf, type Pattern, type Refused } from './pattern';
import { conditionIn } from './condition';
import { kindsOf } from './lesson';
import { isOneOf, tokensOf } from './tokens';
import type { Alarm, AlarmRule, Vocabulary } from './vocabulary';

/** A sentence is read up to this many words, so that a long text costs no time. */
const longest = 40;

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
  const named = namedIn(heard, vocabulary);
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
  if (wordsOf(heard).length < words.least) return named;
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
  const count = wordsOf(heard).length;
  if (count < words.least) return Infinity;
  if (isTold(heard, vocabulary) || conditionIn(heard, vocabulary).kind === 'sure') return surely.otherwise;
  return count < words.long ? surely.short : surely.long;
}

/** Whether the words tell of what is long over, or of a film, a book or one's work. */
function isTold(heard: string, vocabulary: Vocabulary): boolean {
  const spoken = wordsOf(heard);
  const isOver = matches(vocabulary.longAgo, spoken) && !matches(vocabulary.ongoing, spoken);
  return isOver || withoutStories(spoken, vocabulary).some((token, at) => token !== spoken[at]);
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

/** The red flags that patterns find. */
function namedIn(heard: string, vocabulary: Vocabulary): readonly string[] {
  const { figuresOfSpeech, alarmFigures } = vocabulary;
  const spoken = withoutPhrases([...figuresOfSpeech, ...alarmFigures], wordsOf(heard));
  const told = withoutStories(spoken, vocabulary);
  // A sign is one whoever has it. A state of somebody else ("my wife is pregnant") is none of the speaker's.
  const own = withoutOthers(told, vocabulary);
  const isOver = matches(vocabulary.longAgo, told) && !matches(vocabulary.ongoing, told);
  const [signs, states] = [sentenceOf(told), sentenceOf(own)];
  const sign = vocabulary.alarms.find(
    (alarm) => (alarm.isNeverOver || !isOver) && !isState(alarm) && isRaised(alarm, signs, vocabulary),
  );
  if (sign !== undefined) return [sign.id];
  return vocabulary.alarms
    .filter((alarm) => isState(alarm) && isRaised(alarm, states, vocabulary))
    .map(({ id }) => id);
}

const isState = ({ urgency }: Alarm): boolean => urgency === 'ask-first';

/** A sentence with a stop at either end, and the first letters of its words. */
interface Sentence {
  readonly tokens: readonly string[];
  readonly starts: ReadonlySet<string>;
}

function sentenceOf(words: readonly string[]): Sentence {
  const tokens = withStops(words);
  return { tokens, starts: new Set(tokens.map(startOf)) };
}

/** Whether the words tell of what a pose makes by itself: a foot that has fallen asleep in a crossed-leg seat. */
export function tellsOfPose(heard: string, vocabulary: Vocabulary): boolean {
  return matches(vocabulary.poseMade, wordsOf(heard));
}

/** Whether the words hold a body or distress word, so that what was not understood is answered with care. */
export function soundsDistressed(heard: string, vocabulary: Vocabulary): boolean {
  const words = withoutPhrases(vocabulary.figuresOfSpeech, wordsOf(heard));
  return words.some((word) => isOneOf(vocabulary.words.distress, word));
}

function wordsOf(heard: string): readonly string[] {
  return tokensOf(heard.slice(0, longest * 16)).slice(0, longest);
}

function matches(patterns: readonly Pattern[], words: readonly string[]): boolean {
  return isAny(patterns, sentenceOf(words));
}

function isAny(patterns: readonly Pattern[], { tokens, starts }: Sentence): boolean {
  return patterns.some((pattern) => couldMatch(pattern, starts) && matchPattern(pattern, tokens) !== null);
}

function isRaised({ rules, unless }: Alarm, sentence: Sentence, vocabulary: Vocabulary): boolean {
  const { tokens, starts } = sentence;
  // Between two parts only a negation right before the second counts.
  const refused: Refused = (from, first) =>
    first ? isDenied(tokens, from, vocabulary) : vocabulary.negations.has(tokens[from - 1] ?? '');
  const holds = ({ pattern, but }: AlarmRule): boolean =>
    couldMatch(pattern, starts) && matchPattern(pattern, tokens, refused) !== null && !isAny(but, sentence);
  return rules.some(holds) && !isAny(unless, sentence);
}

/** At most this many words may stand between a negation and what it negates: "I don't have a fever". */
const negationReach = 3;

/** A negation stands before the word, with nothing but "have", "a" or "any" in between. */
function isDenied(sentence: readonly string[], from: number, { negations, words }: Vocabulary): boolean {
  for (let at = from - 1; at >= 0 && from - at <= negationReach; at -= 1) {
    const token = sentence[at] ?? '';
    if (negations.has(token) || isOneOf(words.denials, token)) return true;
    if (!isOneOf(words.denialFillers, token)) return false;
  }
  return false;
}

/** The tokens without what is told of films, books or work: until the speaker comes back to themselves. */
function withoutStories(tokens: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const sentence = sentenceOf(tokens);
  const spans = vocabulary.stories.flatMap((pattern) =>
    couldMatch(pattern, sentence.starts) ? (matchPattern(pattern, sentence.tokens) ?? []) : [],
  );
  const isStory = (at: number): boolean => isInside(at + 1, spans);
  return withoutSubjects(tokens, isStory, vocabulary, true);
}

/** The tokens without what is said of other people, animals and things. */
function withoutOthers(tokens: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const { owners } = vocabulary.words;
  return withoutSubjects(tokens, (at) => isOneOf(owners, tokens[at] ?? ''), vocabulary);
}

/**
 * Blanks what belongs to a subject other than the speaker. It begins at that subject, where no word for the speaker stands
 * before it in its clause, or where a word such as "who" follows it; it ends at the next word for the speaker.
 */
function withoutSubjects(
  tokens: readonly string[],
  isSubject: (at: number) => boolean,
  { words }: Vocabulary,
  wholeClauses = false,
): readonly string[] {
  const isOther = (at: number): boolean => isSubject(at) || isOneOf(words.things, tokens[at] ?? '');
  const isSelf = (at: number): boolean =>
    isOneOf(words.self, tokens[at] ?? '') &&
    !isOther(at + 1) &&
    !(isOther(at + 2) && !isOneOf(words.self, tokens[at + 1] ?? ''));
  // "The dog knocked me over": what is done to the speaker stays theirs.
  const isDoneToSelf = (at: number): boolean => {
    const end = tokens.findIndex((token, index) => index > at && isOneOf(words.conjunctions, token));
    return tokens
      .slice(at, end < 0 ? tokens.length : end)
      .some((token) => isOneOf(words.selfAsObject, token));
  };
  let owner: 'self' | 'other' | 'story' | null = null;
  return tokens.map((token, at) => {
    if (owner !== 'other' && isOneOf(words.conjunctions, token)) owner = owner === 'story' ? 'other' : null;
    else if (isSelf(at) && owner !== 'story') owner = 'self';
    else if (wholeClauses && isSubject(at)) owner = 'story';
    else if (
      isOther(at) &&
      (owner !== 'self' || isOneOf(words.relators, tokens[at + 1] ?? '')) &&
      !isDoneToSelf(at)
    )
      owner = 'other';
    return owner === 'other' || owner === 'story' ? '' : token;
  });
}

import { withoutPhrases } from './clauses';
import { withoutOthers, withoutStories } from './others';
import type { Refused } from './pattern';
import { holds, matchesAny, sentenceOf, type Sentence } from './rule';
import { firstWords, isOneOf } from './tokens';
import type { Alarm, Vocabulary } from './vocabulary';

/** The red flags that patterns find. */
export function signsIn(heard: string, vocabulary: Vocabulary): readonly string[] {
  const { figuresOfSpeech, alarmFigures } = vocabulary;
  const spoken = withoutPhrases([...figuresOfSpeech, ...alarmFigures], firstWords(heard));
  const told = withoutStories(spoken, vocabulary);
  // A sign is one whoever has it. A state of somebody else ("my wife is pregnant") is none of the speaker's.
  const own = withoutOthers(told, vocabulary);
  const [signs, states] = [sentenceOf(told), sentenceOf(own)];
  const isLongOver = isOver(signs, vocabulary);
  const sign = vocabulary.alarms.find(
    (alarm) => (alarm.isNeverOver || !isLongOver) && !isState(alarm) && isRaised(alarm, signs, vocabulary),
  );
  if (sign !== undefined) return [sign.id];
  return vocabulary.alarms
    .filter((alarm) => isState(alarm) && isRaised(alarm, states, vocabulary))
    .map(({ id }) => id);
}

const isState = ({ urgency }: Alarm): boolean => urgency === 'ask-first';

/** Whether the words tell of what is long over, or of a film, a book or one's work. */
export function isTold(heard: string, vocabulary: Vocabulary): boolean {
  const spoken = firstWords(heard);
  return (
    isOver(sentenceOf(spoken), vocabulary) ||
    withoutStories(spoken, vocabulary).some((token, at) => token !== spoken[at])
  );
}

function isOver(sentence: Sentence, { longAgo, ongoing }: Vocabulary): boolean {
  return matchesAny(longAgo, sentence) && !matchesAny(ongoing, sentence);
}

function isRaised({ rules, unless }: Alarm, sentence: Sentence, vocabulary: Vocabulary): boolean {
  const { tokens } = sentence;
  // Between two parts only a negation right before the second counts.
  const refused: Refused = (from, first) =>
    first ? isDenied(tokens, from, vocabulary) : vocabulary.negations.has(tokens[from - 1] ?? '');
  return rules.some((rule) => holds(rule, sentence, refused)) && !matchesAny(unless, sentence);
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

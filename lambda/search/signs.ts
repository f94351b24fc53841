import { isDenial, withoutPhrases } from './clauses';
import { withoutOthers, withoutStories } from './others';
import type { Refused } from './pattern';
import { couldHold, holds, matchesAny, sentenceOf, type Sentence } from './rule';
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
  const raises = raisingIn(signs, vocabulary);
  const sign = vocabulary.alarms.find(
    (alarm) => (alarm.isNeverOver || !isLongOver) && !isState(alarm) && raises(alarm),
  );
  if (sign !== undefined) return [sign.id];
  return vocabulary.alarms
    .filter((alarm) => isState(alarm))
    .filter(raisingIn(states, vocabulary))
    .map(({ id }) => id);
}

const isState = ({ urgency }: Alarm): boolean => urgency === 'ask-first';

function isOver(sentence: Sentence, { longAgo, ongoing }: Vocabulary): boolean {
  return matchesAny(longAgo, sentence) && !matchesAny(ongoing, sentence);
}

/** Whether a sentence raises an alarm. */
function raisingIn(sentence: Sentence, vocabulary: Vocabulary): (alarm: Alarm) => boolean {
  const { tokens } = sentence;
  const could = couldHold(vocabulary.alarmRules, sentence);
  // Between two parts only a negation right before the second counts.
  const refused: Refused = (from, first) =>
    first ? isDenied(tokens, from, vocabulary) : vocabulary.negations.has(tokens[from - 1] ?? '');
  return ({ id, unless }) =>
    [...(could.get(id) ?? [])].some((rule) => holds(rule, sentence, refused)) &&
    !matchesAny(unless, sentence);
}

/** At most this many words may stand between a negation and what it negates: "I don't have a fever". */
const negationReach = 3;

/** A negation stands before the word, with nothing but "have", "a" or "any" in between. */
function isDenied(sentence: readonly string[], from: number, vocabulary: Vocabulary): boolean {
  for (let at = from - 1; at >= 0 && from - at <= negationReach; at -= 1) {
    const token = sentence[at] ?? '';
    if (isDenial(token, vocabulary)) return true;
    if (!isOneOf(vocabulary.words.denialFillers, token)) return false;
  }
  return false;
}

import { firstHolding, sentenceOf } from './rule';
import { firstWords } from './tokens';
import type { Vocabulary } from './vocabulary';

/** The name of the intent that the words mean, where Alexa took a command for something else; null where they mean none. */
export function intentIn(heard: string, { commands }: Vocabulary): string | null {
  return firstHolding(commands, sentenceOf(firstWords(heard, 'command')));
}

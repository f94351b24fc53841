import type { Language } from '../language';
import { isSaid, type Token, words } from './tokens';

/** What people add without meaning anything by it: hesitation, courtesy, a word said twice. */
interface Additions {
  /** "um", "please": left out wherever they are said. */
  readonly asides: ReadonlySet<string>;
  /** "could you", "would you please": left out at the beginning. */
  readonly lead: readonly (readonly string[])[];
  /** "for me", "thank you": left out at the end. */
  readonly trail: readonly (readonly string[])[];
}

/** The sentence in plainer and plainer forms: what was added, in part and whole, is left out. None where nothing was added. */
export type Plainer = (tokens: readonly Token[]) => (readonly Token[])[];

/** The longest stretch of words that is taken for one when it is said twice: "go to the next one, go to the next one". */
const LONGEST_DOUBLED = 6;

/**
 * Leaves out little before much, since a sample may hold what others add: "pause please", "uh huh". A sentence that is
 * nothing but additions stays.
 */
export function plainerIn(language: Language): Plainer {
  const phrases = (texts: readonly string[]): string[][] =>
    texts.map((text) => words(text, language.alike)).sort((one, other) => other.length - one.length);
  const { asides, lead, trail } = language.additions;
  const additions: Additions = {
    asides: new Set(asides.flatMap((word) => words(word, language.alike))),
    lead: phrases([...lead, ...asides]),
    trail: phrases([...trail, ...asides]),
  };
  return (tokens) => {
    const said = tokens.filter(({ norm }) => !additions.asides.has(norm));
    const forms = [...withoutEnds(tokens, additions), ...withoutEnds(said, additions)];
    const plainer = new Map(forms.map((form) => [form.map(({ norm }) => norm).join(' '), form]));
    return [...plainer.values()]
      .filter(({ length }) => length > 0 && length < tokens.length)
      .sort((one, other) => other.length - one.length);
  };
}

/** Every way to leave out some of what stands before and after a sentence, with what is doubled and without. */
function withoutEnds(tokens: readonly Token[], { lead, trail }: Additions): (readonly Token[])[] {
  const starts = cuts(tokens, (rest) => lead.find((phrase) => isSaid(phrase, rest.slice(0, phrase.length))));
  const ends = cuts(tokens.toReversed(), (rest) =>
    trail.find((phrase) => isSaid(phrase.toReversed(), rest.slice(0, phrase.length))),
  );
  return starts
    .flatMap((start) => ends.map((end) => tokens.slice(start, Math.max(start, tokens.length - end))))
    .flatMap((rest) => [rest, once(rest)]);
}

/** How many words can be left out, phrase by phrase: none, one phrase, two. */
function cuts(
  tokens: readonly Token[],
  phraseAt: (rest: readonly Token[]) => readonly string[] | undefined,
): number[] {
  const places = [0];
  for (let at = 0; ; places.push(at)) {
    const phrase = phraseAt(tokens.slice(at));
    if (!phrase) return places;
    at += phrase.length;
  }
}

/** "Next next" is "next", "go on go on" is "go on". */
function once(tokens: readonly Token[]): readonly Token[] {
  for (let length = Math.min(LONGEST_DOUBLED, Math.floor(tokens.length / 2)); length >= 1; length -= 1) {
    for (let at = 0; at + 2 * length <= tokens.length; at += 1) {
      const phrase = tokens.slice(at, at + length).map(({ norm }) => norm);
      if (isSaid(phrase, tokens.slice(at + length, at + 2 * length))) {
        return once([...tokens.slice(0, at + length), ...tokens.slice(at + 2 * length)]);
      }
    }
  }
  return tokens;
}

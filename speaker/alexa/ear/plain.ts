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

/** The sentence plainer and plainer, each time with one addition less; nothing where nothing was added. */
export type Plainer = (tokens: readonly Token[]) => (readonly Token[])[];

/** The longest stretch of words that is taken for one when it is said twice: "go to the next one, go to the next one". */
const LONGEST_DOUBLED = 6;

/** Leaves out what was added, and keeps a sentence that is nothing else: "thank you" stays. */
export function plainerIn(language: Language): Plainer {
  const phrases = (texts: readonly string[]): string[][] =>
    texts.map((text) => words(text, language.alike)).sort((one, other) => other.length - one.length);
  const additions: Additions = {
    asides: new Set(language.additions.asides.flatMap((word) => words(word, language.alike))),
    lead: phrases(language.additions.lead),
    trail: phrases(language.additions.trail),
  };
  return (tokens) => {
    const said = tokens.filter(({ norm }) => !additions.asides.has(norm));
    const first = once(said.length === 0 ? tokens : said);
    const plainer = [first, ...withoutEnds(first, additions)];
    return plainer.filter((form) => form.length < tokens.length);
  };
}

/** Every way to leave out some of what stands before and after a sentence, the least first. */
function withoutEnds(tokens: readonly Token[], { lead, trail }: Additions): (readonly Token[])[] {
  const starts = cuts(tokens, (rest) => lead.find((phrase) => isSaid(phrase, rest.slice(0, phrase.length))));
  const reversed = tokens.toReversed();
  const ends = cuts(reversed, (rest) =>
    trail.find((phrase) => isSaid(phrase.toReversed(), rest.slice(0, phrase.length))),
  );
  return starts
    .flatMap((start) => ends.map((end) => once(tokens.slice(start, tokens.length - end))))
    .filter(({ length }) => length > 0 && length < tokens.length)
    .sort((one, other) => other.length - one.length);
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

import { distance } from 'fastest-levenshtein';

/** Similarity of two words that differ only in their ending. */
const sameWord = 0.97;
/** Least similarity of two words with the same consonants. */
const sameSound = 0.85;
/** Two spellings less similar than this are two words. */
const nearEnough = 0.72;
/** Words with the same consonants must also have this share of letters in common. */
const halfAlike = 0.5;
/** Shorter words are compared by their stem alone. */
const fewestLetters = 5;
/** The same share for words of only three consonants, which say less: "period", "proud". */
const mostlyAlike = 0.59;
/** Words of fewer consonants are not compared by sound. */
const fewestConsonants = 3;

/** A word and its consonants as they are heard. */
export interface SoundedWord {
  readonly text: string;
  readonly sound: string;
}

/** How similar two words are, from 0 (different words) to 1 (equal). */
export function similarity(one: SoundedWord, other: SoundedWord, endings: ReadonlySet<string>): number {
  const [heard, known] = [one.text, other.text];
  if (heard === known) return 1;
  if (sameStem(heard, known, endings)) return sameWord;
  const [shorter, longer] = [Math.min(heard.length, known.length), Math.max(heard.length, known.length)];
  // A word less than half as long as the other is no misspelling of it.
  if (shorter < fewestLetters || shorter < longer * halfAlike) return 0;
  const soundAlike = soundsAlike(one, other);
  // Skip the edit distance where its result is known: it takes most of the time.
  if (!soundAlike && (isAnotherWord(heard, known) || 1 - (longer - shorter) / longer < nearEnough)) return 0;
  const alike = 1 - distance(heard, known) / longer;
  if (soundAlike && alike > (other.sound.length > fewestConsonants ? halfAlike : mostlyAlike))
    return Math.max(alike, sameSound);
  return alike >= nearEnough && !isAnotherWord(heard, known) ? alike : 0;
}

/** Words of up to 7 letters with different first letters are different words: "tight", "night", "light". */
function isAnotherWord(heard: string, known: string): boolean {
  return Math.max(heard.length, known.length) <= 7 && heard[0] !== known[0];
}

function soundsAlike(one: SoundedWord, other: SoundedWord): boolean {
  return (
    other.sound.length >= fewestConsonants &&
    one.sound === other.sound &&
    beginsWithVowelSound(one.text) === beginsWithVowelSound(other.text)
  );
}

/** Begins with a letter that `soundOf` drops. Keeps "everything" apart from "fretting". */
function beginsWithVowelSound(word: string): boolean {
  return /^[aeiouyhw]/.test(word);
}

/** Whether two words differ only in endings that the language knows. The stem has at least 3 letters. */
function sameStem(one: string, other: string, endings: ReadonlySet<string>): boolean {
  if (one[0] !== other[0] || one[1] !== other[1]) return false;
  let stem = 0;
  while (stem < one.length && one[stem] === other[stem]) stem += 1;
  // The stem may be shorter than the common beginning: "bloat|ed", "bloat|edness".
  for (let length = stem; length >= 3; length -= 1) {
    const [rest, otherRest] = [one.slice(length), other.slice(length)];
    if (length === 3 && rest.length + otherRest.length > 1) return false;
    if (endings.has(rest) && endings.has(otherRest)) return true;
  }
  return false;
}

/** A rough phonetic key: the consonants as they are heard. Matches words that Alexa wrote down by ear. */
export function soundOf(word: string): string {
  return word
    .replace(/(.)\1+/g, '$1')
    .replace(/gh|h(?=$)/g, '')
    .replace(/sch|sh|sc(?=[eiy])/g, 's')
    .replace(/ph/g, 'f')
    .replace(/c(?=[eiy])|z/g, 's')
    .replace(/ck|[cq]/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/dt|d/g, 't')
    .replace(/v/g, 'f')
    .replace(/[aeiouyhw]/g, '')
    .replace(/(.)\1+/g, '$1');
}

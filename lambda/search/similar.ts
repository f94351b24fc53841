import { distance } from 'fastest-levenshtein';

const sameWord = 0.97;
const sameSound = 0.85;
/** Below this, two spellings are two words. */
const nearEnough = 0.72;
/** What sounds alike has to look a little alike too: consonants alone say little. */
const halfAlike = 0.5;
const fewestLetters = 5;
/** Three consonants say less yet: "period", "proud". */
const mostlyAlike = 0.59;
const fewestConsonants = 3;

/** A word, and its consonants as one hears them. */
export interface Sounded {
  readonly text: string;
  readonly sound: string;
}

/** How much two words are the same one: 1 equal, 0 not at all. */
export function similarity(one: Sounded, other: Sounded, endings: ReadonlySet<string>): number {
  const [heard, known] = [one.text, other.text];
  if (heard === known) return 1;
  if (sameStem(heard, known, endings)) return sameWord;
  const [shorter, longer] = [Math.min(heard.length, known.length), Math.max(heard.length, known.length)];
  // Not even half of the longer one: no spelling of it.
  if (shorter < fewestLetters || shorter < longer * halfAlike) return 0;
  const soundAlike = soundsAlike(one, other);
  // Most words can be told apart without counting letters, which is what costs time.
  if (!soundAlike && (isAnotherWord(heard, known) || 1 - (longer - shorter) / longer < nearEnough)) return 0;
  const alike = 1 - distance(heard, known) / longer;
  if (soundAlike && alike > (other.sound.length > fewestConsonants ? halfAlike : mostlyAlike))
    return Math.max(alike, sameSound);
  return alike >= nearEnough && !isAnotherWord(heard, known) ? alike : 0;
}

/** A short word with another first letter is another word: "tight", "night", "light". */
function isAnotherWord(heard: string, known: string): boolean {
  return Math.max(heard.length, known.length) <= 7 && heard[0] !== known[0];
}

function soundsAlike(one: Sounded, other: Sounded): boolean {
  return (
    other.sound.length >= fewestConsonants &&
    one.sound === other.sound &&
    beginsSoftly(one.text) === beginsSoftly(other.text)
  );
}

/** With a sound that is not counted among the consonants: "everything" is no "fretting". */
function beginsSoftly(word: string): boolean {
  return /^[aeiouyhw]/.test(word);
}

function sameStem(one: string, other: string, endings: ReadonlySet<string>): boolean {
  if (one[0] !== other[0] || one[1] !== other[1]) return false;
  let stem = 0;
  while (stem < one.length && one[stem] === other[stem]) stem += 1;
  // The stem may be shorter than what both begin with: "bloat|ed", "bloat|edness".
  for (let length = stem; length >= 3; length -= 1) {
    const [rest, otherRest] = [one.slice(length), other.slice(length)];
    if (length === 3 && rest.length + otherRest.length > 1) return false;
    if (endings.has(rest) && endings.has(otherRest)) return true;
  }
  return false;
}

/** The consonants that one hears, in the rough: enough for words that Alexa wrote down by ear. */
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

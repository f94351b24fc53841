import type { Voice } from './language';
import type { Segment } from './ssml';

/**
 * How long our voice takes. The skill has an estimate of its own, made apart from this one: on a device, too, the
 * voice is Amazon's and not the skill's. The numbers of each language (speaker/languages, "voice") were fitted to
 * `espeak-ng -s 150`, clause by clause; `scripts` holds no part of it, so that it can be swapped here alone.
 */
export function secondsOf(segments: readonly Segment[], voice: Voice): number {
  const total = segments.reduce((sum, segment) => sum + secondsOfSegment(segment, voice), 0);
  return Math.round(total * 10) / 10;
}

export function secondsOfSegment(segment: Segment, voice: Voice): number {
  if (segment.kind === 'silence') return segment.seconds;
  return secondsOfWords(segment.text, voice) / segment.rate;
}

function secondsOfWords(text: string, voice: Voice): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  // A digit is read as a word of its own: "10" counts as about one vowel group and a half a digit.
  const digits = text.match(/\d/g)?.length ?? 0;
  const vowelGroups = (text.match(/[aeiouyäöüàâéèêëîïôûáíóúãõ]+/giu)?.length ?? 0) + digits * 1.5;
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const commas = text.match(/[,;:–—](?=\s|$)/g)?.length ?? 0;
  const sentences = text.match(/[.!?…]+(?=\s|$)/g)?.length ?? 0;
  // The last stop of a segment is part of secondsPerPart: a silence, or the end, comes after it.
  const inner = Math.max(0, sentences - (/[.!?…]["')]*$/.test(text) ? 1 : 0));
  return (
    voice.secondsPerPart +
    letters * voice.secondsPerLetter +
    vowelGroups * voice.secondsPerVowelGroup +
    words * voice.secondsPerWord +
    commas * voice.secondsPerComma +
    inner * voice.secondsPerSentence
  );
}

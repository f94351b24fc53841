import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Voice } from './language';

/** One piece of speech: words read at a rate, or a break. */
export type Segment =
  | { readonly kind: 'words'; readonly text: string; readonly rate: number }
  | { readonly kind: 'silence'; readonly seconds: number };

export interface Speech {
  readonly segments: readonly Segment[];
  readonly tags: readonly { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[];
  /** Why it cannot be parsed; null when it is well formed. */
  readonly fault: string | null;
}

export const NO_SPEECH: Speech = { segments: [], tags: [], fault: null };

/** Amazon documents no seconds for the strengths; these are Polly's. */
const STRENGTHS: Readonly<Record<string, number>> = {
  none: 0,
  'x-weak': 0.1,
  weak: 0.2,
  medium: 0.4,
  strong: 0.7,
  'x-strong': 1.2,
};

const RATES: Readonly<Record<string, number>> = {
  'x-slow': 0.5,
  slow: 0.75,
  medium: 1,
  fast: 1.25,
  'x-fast': 1.5,
};

/** The seconds of a break's `time`; undefined when Alexa could not parse it. */
export function breakSeconds(time: string): number | undefined {
  const [, amount, unit] = /^\+?(\d+(?:\.\d+)?|\.\d+)(ms|s)$/.exec(time.trim()) ?? [];
  return amount === undefined ? undefined : Number(amount) / (unit === 'ms' ? 1000 : 1);
}

export function readSsml(ssml: string): Speech {
  const segments: Segment[] = [];
  const tags: { name: string; attributes: Record<string, string> }[] = [];
  const rates = [1];
  let fault: string | null = null;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    fault ??= error.message;
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    tags.push({ name: tag.name, attributes: { ...tag.attributes } });
    if (tags.length === 1 && tag.name !== 'speak') fault ??= `the root is <${tag.name}>, not <speak>`;
    const rate = tag.name === 'prosody' ? rateOf(tag.attributes['rate']) : 1;
    rates.push((rates.at(-1) ?? 1) * rate);
    if (tag.name === 'break') segments.push({ kind: 'silence', seconds: silenceOf(tag.attributes) });
    // A <p> or <s> ends the words before it, as a full stop does.
    if (tag.name === 's' || tag.name === 'p') segments.push({ kind: 'words', text: ' ', rate: 1 });
  });
  parser.on('closetag', () => {
    rates.pop();
  });
  parser.on('text', (text) => {
    segments.push({ kind: 'words', text, rate: rates.at(-1) ?? 1 });
  });
  try {
    parser.write(ssml).close();
  } catch (error) {
    fault ??= error instanceof Error ? error.message : String(error);
  }
  return { segments: joined(segments), tags, fault };
}

function rateOf(rate: string | undefined): number {
  if (rate === undefined) return 1;
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(rate);
  return percent ? Math.max(0.2, Number(percent[1]) / 100) : (RATES[rate] ?? 1);
}

function silenceOf(attributes: Readonly<Record<string, string>>): number {
  const { time, strength } = attributes;
  if (time !== undefined) return breakSeconds(time) ?? 0;
  return STRENGTHS[strength ?? 'medium'] ?? 0;
}

/** Joins neighbouring words of one rate, and adjacent breaks. */
function joined(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    const last = result.at(-1);
    if (segment.kind === 'silence' && last?.kind === 'silence') {
      result[result.length - 1] = { kind: 'silence', seconds: last.seconds + segment.seconds };
    } else if (segment.kind === 'words' && last?.kind === 'words' && last.rate === segment.rate) {
      result[result.length - 1] = { ...last, text: last.text + segment.text };
    } else if (segment.kind === 'silence' || segment.text.trim() !== '' || last?.kind === 'words') {
      result.push(segment);
    }
  }
  return result.flatMap((segment): Segment[] => {
    if (segment.kind === 'silence') return [segment];
    const text = segment.text.replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [{ ...segment, text }];
  });
}

/** What is heard, as plain text. */
export function plainText(speech: Speech): string {
  return speech.segments
    .flatMap((segment) => (segment.kind === 'words' ? [segment.text] : []))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * How long the speaker's voice takes. The skill has its own estimate, made apart from this one on purpose: on a device
 * the voice is Amazon's, too. The numbers of each language (speaker/languages, "voice") were fitted clause by clause
 * to `espeak-ng -s 150`.
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
  // A digit counts as 1.5 vowel groups.
  const digits = text.match(/\d/g)?.length ?? 0;
  const vowelGroups = (text.match(/[aeiouyäöüàâéèêëîïôûáíóúãõ]+/giu)?.length ?? 0) + digits * 1.5;
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const commas = text.match(/[,;:–—](?=\s|$)/g)?.length ?? 0;
  const sentences = text.match(/[.!?…]+(?=\s|$)/g)?.length ?? 0;
  // The last full stop of a segment is part of secondsPerPart.
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

import {
  endsAt,
  repromptBegins,
  repromptEnds,
  type Session,
  speechEnds,
} from '../../../alexa/device/session';
import { words } from '../../../alexa/ear/tokens';
import type { Language, Voice } from '../../../alexa/language';
import { LIMITS } from '../../../alexa/limits';
import { readSsml, secondsOfSegment, type Segment } from '../../../alexa/speech';
import { isAlexasOwn, type TurnRecord } from '../../../record';
import type { Breath, Chunk, Part, Size, Span, Turn } from '../protocol';
import { placesOf, placesOfTurn, stepsOf } from './steps';
import type { TurnRead } from './turn-reader';

/** The longest distance between two breath cues of one breath, in milliseconds. */
const LONGEST = 12_000;

/** The breaths of a part. A number that stands alone counts one breath: in at once, out half-way to the next cue. */
export function breathsOf(chunks: readonly Chunk[], language: Language): Breath[] {
  const cues = chunks.map((chunk) => ({ chunk, ...cueIn(chunk.text, language) }));
  return cues.flatMap(({ chunk, inward, outward }, index): Breath[] => {
    const following = cues.slice(index + 1).find((cue) => cue.inward || cue.outward);
    const until = Math.min(following?.chunk.begins ?? Infinity, chunk.begins + LONGEST);
    if (!inward) return outward ? [{ at: chunk.begins, kind: 'out' }] : [];
    const breathesOutLater = following?.outward === true && !following.inward && !outward;
    const middle: Breath[] = breathesOutLater ? [] : [{ at: (chunk.begins + until) / 2, kind: 'out' }];
    return [{ at: chunk.begins, kind: 'in' }, ...middle];
  });
}

function cueIn(text: string, { breath, numbers, alike }: Language): { inward: boolean; outward: boolean } {
  const spoken = ` ${words(text, alike).join(' ')} `;
  const has = (phrases: readonly string[]): boolean =>
    phrases.some((phrase) => spoken.includes(` ${phrase} `));
  const [, first] = /^\s*(\p{L}+)[.,]/u.exec(text) ?? [];
  const counts = first !== undefined && Object.hasOwn(numbers, first.toLowerCase());
  return { inward: counts || has(breath.in), outward: has(breath.out) };
}

export interface Planning {
  readonly language: Language;
  /** The language's voice at the device's speed. */
  readonly voice: Voice;
  /** The address of the sound of some words. */
  readonly voiceOf: (text: string, seconds: number) => string | null;
  /** What the skill planned for the turn; null where that is unknown. */
  readonly read: TurnRead | null;
}

/** A turn as the page plays it: words, silences and windows by instant. `session` is the session after the turn. */
export function planOf(record: TurnRecord, session: Session | null, planning: Planning): Turn {
  const began = Date.parse(record.at);
  const say = spokenOf(record, session, planning);
  const reprompt =
    session?.open === true
      ? partOf(segmentsOf(record.repromptSsml, true), repromptBegins(session.turn), planning)
      : null;
  const { read } = planning;
  const parts = [
    ...(read ? [{ read: read.say, part: say }] : []),
    ...(read?.reprompt && reprompt ? [{ read: read.reprompt, part: reprompt }] : []),
  ];
  return {
    began,
    say,
    reprompt,
    windows: session ? windowsOf(session) : [],
    wakes: session ? wakesOf(session) : [],
    ends: session ? endsAt(session) : say.ends,
    breaths: [say, ...(reprompt ? [reprompt] : [])].flatMap(({ chunks }) =>
      breathsOf(chunks, planning.language),
    ),
    steps: parts.flatMap((each) => stepsOf(each.read, each.part)),
    places: placesOfTurn(
      began,
      record.place,
      parts.flatMap((each) => placesOf(each.read, each.part)),
    ),
    routine: read?.routine ?? null,
  };
}

/** What is spoken before the microphone opens: the skill's words, and what Alexa says after or instead of them. */
function spokenOf(record: TurnRecord, session: Session | null, planning: Planning): Part {
  const began = Date.parse(record.at);
  if (isAlexasOwn(record)) {
    const nothing = { begins: began, ends: began, chunks: [] };
    return withAlexasWords(nothing, record.speech, began + record.seconds * 1000, planning);
  }
  const part = partOf(segmentsOf(record.ssml, record.seconds > 0), began, planning);
  const question = session?.question;
  return question ? withAlexasWords(part, question.text, speechEnds(session.turn), planning) : part;
}

/** Text without mark-up is plain text. A refused reply has no segments. */
function segmentsOf(ssml: string, heard: boolean): readonly Segment[] {
  if (!heard || ssml === '') return [];
  const { segments, fault } = readSsml(ssml);
  return fault === null ? segments : [{ kind: 'words', text: ssml, rate: 1 }];
}

function partOf(segments: readonly Segment[], begins: number, { voice, voiceOf }: Planning): Part {
  const chunks: Chunk[] = [];
  let at = begins;
  for (const segment of segments) {
    const seconds = secondsOfSegment(segment, voice);
    const ends = at + seconds * 1000;
    if (segment.kind === 'words') {
      const { text, rate } = segment;
      chunks.push({ text, rate, begins: at, ends, voice: voiceOf(text, seconds), alexa: false });
    }
    at = ends;
  }
  return { begins, ends: at, chunks };
}

function withAlexasWords(part: Part, text: string, ends: number, { voiceOf }: Planning): Part {
  const voice = voiceOf(text, (ends - part.ends) / 1000);
  const words = { text, rate: 1, begins: part.ends, ends, voice, alexa: true };
  return { ...part, ends, chunks: [...part.chunks, words] };
}

/** When something happens by itself: a reprompt, the last report of a document, the end of the session. */
function wakesOf(session: Session): number[] {
  const { script, open, turn } = session;
  const last = script?.events.at(-1);
  return [
    ...(script && last ? [script.began + last.at] : []),
    ...(open ? [repromptBegins(turn)] : []),
    endsAt(session),
  ];
}

function windowsOf(session: Session): Span[] {
  const { turn, open, question } = session;
  const window = LIMITS.windowSeconds * 1000;
  const first = { begins: speechEnds(turn), ends: speechEnds(turn) + window };
  if (question) return [first];
  if (!open) return [];
  return [first, { begins: repromptEnds(turn), ends: repromptEnds(turn) + window }];
}

/** One write unit of DynamoDB, the limit for a person's item. */
export const ITEM_BYTES = 1_024;

/** The sizes of a reply, with Alexa's limits. */
export function sizesOf(record: TurnRecord, response: unknown, milliseconds: number): Size[] {
  const bytes = response === undefined ? 0 : Buffer.byteLength(JSON.stringify(response));
  return [
    { name: 'Speech', value: record.ssml.length, limit: LIMITS.speechCharacters, unit: 'characters' },
    {
      name: 'Reprompt',
      value: record.repromptSsml.length,
      limit: LIMITS.speechCharacters,
      unit: 'characters',
    },
    { name: 'Response', value: bytes, limit: LIMITS.ownResponseBytes, unit: 'bytes' },
    { name: 'Answer', value: Math.round(milliseconds), limit: LIMITS.answerMilliseconds, unit: 'ms' },
  ];
}

/** As DynamoDB counts, nearly: its names, and its values as text. Most of an item is one JSON text. */
export function itemBytes(item: unknown): number {
  return Buffer.byteLength(JSON.stringify(item));
}

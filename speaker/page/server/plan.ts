import { endsAt, repromptBegins, repromptEnds, speechEnds, type Session } from '../../device/session';
import { secondsOfSegment } from '../../duration';
import type { Language } from '../../language';
import { LIMITS } from '../../limits/limits';
import type { TurnRecord } from '../../record';
import { readSsml, type Segment } from '../../ssml';
import type { Chunk, Part, Span, Turn } from '../protocol';
import { breathsOf } from './breaths';

export interface Planning {
  readonly language: Language;
  /** Where the sound of some words is to be had. */
  readonly voiceOf: (text: string, seconds: number) => string | null;
}

/** A turn as the page plays it: words, silences and windows, each at its instant. `session` is what came of it. */
export function planOf(record: TurnRecord, session: Session | null, planning: Planning): Turn {
  const began = Date.parse(record.at);
  const spoken = partOf(segmentsOf(record.ssml, record.seconds > 0), began, planning);
  const question = session?.question;
  const say = question ? withQuestion(spoken, question.text, speechEnds(session.turn), planning) : spoken;
  const reprompt =
    session?.open === true
      ? partOf(segmentsOf(record.repromptSsml, true), repromptBegins(session.turn), planning)
      : null;
  return {
    began,
    say,
    reprompt,
    windows: session ? windowsOf(session) : [],
    wakes: session ? [...(session.open ? [repromptBegins(session.turn)] : []), endsAt(session)] : [],
    ends: session ? endsAt(session) : say.ends,
    breaths: [say, ...(reprompt ? [reprompt] : [])].flatMap(({ chunks }) =>
      breathsOf(chunks, planning.language),
    ),
  };
}

/** Words without mark-up are a skill's plain text. Of a reply that Alexa refused nothing is heard. */
function segmentsOf(ssml: string, heard: boolean): readonly Segment[] {
  if (!heard || ssml === '') return [];
  const { segments, fault } = readSsml(ssml);
  return fault === null ? segments : [{ kind: 'words', text: ssml, rate: 1 }];
}

function partOf(segments: readonly Segment[], begins: number, { language, voiceOf }: Planning): Part {
  const chunks: Chunk[] = [];
  let at = begins;
  for (const segment of segments) {
    const seconds = secondsOfSegment(segment, language.voice);
    const ends = at + seconds * 1000;
    if (segment.kind === 'words') {
      const { text, rate } = segment;
      chunks.push({ text, rate, begins: at, ends, voice: voiceOf(text, seconds), alexa: false });
    }
    at = ends;
  }
  return { begins, ends: at, chunks };
}

function withQuestion(part: Part, text: string, ends: number, { voiceOf }: Planning): Part {
  const voice = voiceOf(text, (ends - part.ends) / 1000);
  const question = { text, rate: 1, begins: part.ends, ends, voice, alexa: true };
  return { ...part, ends, chunks: [...part.chunks, question] };
}

function windowsOf(session: Session): Span[] {
  const { turn, open, question } = session;
  const window = LIMITS.windowSeconds * 1000;
  const first = { begins: speechEnds(turn), ends: speechEnds(turn) + window };
  if (question) return [first];
  if (!open) return [];
  return [first, { begins: repromptEnds(turn), ends: repromptEnds(turn) + window }];
}

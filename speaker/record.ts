import type { SkillRequest } from './alexa/device/envelope';
import { EMPTY_REPLY, type Reply, type Spoken } from './alexa/device/reply';
import type { Script } from './alexa/device/screen';
import type { Voice } from './alexa/language';
import { plainText, secondsOf } from './alexa/speech';
import { instantText } from './time';

export type Place = Readonly<Record<string, unknown>>;

/** One line of `say --json`: what was said, and everything that followed. */
export interface TurnRecord {
  /** The instant at which the request was made, or a reprompt began. */
  readonly at: string;
  /** As typed; null for a session end that Alexa reports by itself. */
  readonly said: string | null;
  readonly request: RequestRecord | null;
  readonly match: string | null;
  readonly speech: string;
  readonly ssml: string;
  readonly reprompt: string;
  readonly repromptSsml: string;
  readonly seconds: number;
  readonly repromptSeconds: number;
  readonly mic: 'open' | 'closed';
  readonly place: Place | null;
  readonly directives: readonly unknown[];
  readonly assumed: 'one-shot' | null;
  readonly error: string | null;
}

interface RequestRecord {
  readonly type: SkillRequest['type'];
  readonly intent: string | null;
  readonly slots: Readonly<Record<string, { readonly value: string; readonly id: string | null }>>;
}

/** An empty record. `at` and `said` come first, where a reader of the JSON looks for them. */
export const QUIET: TurnRecord = {
  at: '',
  said: null,
  request: null,
  match: null,
  speech: '',
  ssml: '',
  reprompt: '',
  repromptSsml: '',
  seconds: 0,
  repromptSeconds: 0,
  mic: 'closed',
  place: null,
  directives: [],
  assumed: null,
  error: null,
};

/** What was said, and how it was matched. */
export type Utterance = Pick<TurnRecord, 'said'> & Partial<Pick<TurnRecord, 'match' | 'assumed'>>;

/** The record of a request and its reply. */
export function turnRecordOf(
  asked: SkillRequest,
  began: number,
  measured: Partial<Measured>,
  heard: Utterance,
): TurnRecord {
  return { ...QUIET, ...measured, at: instantText(began), ...heard, request: requestRecordOf(asked) };
}

/** The record of a reprompt, after which the microphone is open a second time. */
export function repromptRecordOf(
  measured: Measured,
  began: number,
  said: string | null,
  place: Place | null,
): TurnRecord {
  const { reprompt: speech, repromptSsml: ssml, repromptSeconds: seconds } = measured;
  return { ...QUIET, ...measured, at: instantText(began), said, speech, ssml, seconds, mic: 'open', place };
}

function requestRecordOf(asked: SkillRequest): RequestRecord {
  if (asked.type !== 'IntentRequest') return { type: asked.type, intent: null, slots: {} };
  const slots = Object.entries(asked.slots).map(
    ([name, { value, entities }]) => [name, { value, id: entities?.[0]?.id ?? null }] as const,
  );
  return { type: asked.type, intent: asked.intent, slots: Object.fromEntries(slots) };
}

export function placeOf(value: unknown): Place | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

export type Measured = Pick<
  TurnRecord,
  'speech' | 'ssml' | 'reprompt' | 'repromptSsml' | 'seconds' | 'repromptSeconds'
>;

/** The speech is Alexa's own, not the skill's: she refused the reply, or the words did not reach the skill. */
export function isAlexasOwn({ speech, ssml, request, error }: TurnRecord): boolean {
  return speech !== '' && (error !== null || (request === null && ssml === ''));
}

/** What is heard of a reply. Nothing is heard of a refused one, but its SSML is kept for debugging. */
export function measure(reply: Reply | null, voice: Voice, refused: boolean): Measured {
  const { speech, reprompt } = reply ?? EMPTY_REPLY;
  const text = (spoken: Spoken | null): string => (spoken && !refused ? plainText(spoken.speech) : '');
  const seconds = (spoken: Spoken | null): number =>
    spoken && !refused ? secondsOf(spoken.speech.segments, voice) : 0;
  return {
    speech: text(speech),
    ssml: speech?.source ?? '',
    reprompt: text(reprompt),
    repromptSsml: reprompt?.source ?? '',
    seconds: seconds(speech),
    repromptSeconds: seconds(reprompt),
  };
}

/** What is heard of a document that plays by itself: its speech, and how long it plays. Nothing where none does. */
export function heardFrom(script: Script | null): Partial<Measured> {
  if (script === null) return {};
  const { speech, milliseconds } = script;
  // One speech, with the silences between as breaks, so that whoever reads a record finds them where they were.
  const spoken = speech.map(({ ssml, ends }, index) => {
    const silence = ((speech[index + 1]?.at ?? ends) - ends) / 1000;
    const inner = ssml.replace(/^<speak>|<\/speak>$/g, '');
    return silence > 0 ? `${inner} <break time="${String(silence)}s"/>` : inner;
  });
  return {
    speech: speech.map(({ text }) => text).join(' '),
    ssml: `<speak>${spoken.join(' ')}</speak>`,
    seconds: Math.round(milliseconds / 100) / 10,
  };
}

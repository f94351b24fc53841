import { isObject } from '../../json';
import { NO_SPEECH, readSsml, type Speech } from '../speech';

export interface Spoken {
  /** As the skill sent it: SSML, or plain text. */
  readonly source: string;
  readonly speech: Speech;
}

/** A skill's answer, parsed. */
export interface Reply {
  readonly speech: Spoken | null;
  readonly reprompt: Spoken | null;
  /** shouldEndSession false or null: the microphone opens. */
  readonly keepsOpen: boolean;
  /** shouldEndSession absent: the microphone stays closed, and a screen may keep the session alive. */
  readonly undecided: boolean;
  readonly directives: readonly unknown[];
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly showsScreen: boolean;
  readonly cardCharacters: number;
  readonly bytes: number;
}

export const EMPTY_REPLY: Reply = {
  speech: null,
  reprompt: null,
  keepsOpen: false,
  undecided: true,
  directives: [],
  attributes: {},
  showsScreen: false,
  cardCharacters: 0,
  bytes: 0,
};

export class NotAReply extends Error {
  override readonly name = 'NotAReply';
}

/** The JSON edge: takes what the handler returned as Alexa would receive it. */
export function readReply(answer: unknown): Reply {
  // Lambda sends JSON, which drops undefined values and turns class instances into plain objects.
  const text = JSON.stringify(answer) as string | undefined;
  const json: unknown = text === undefined ? undefined : JSON.parse(text);
  if (!isObject(json)) throw new NotAReply('the answer is not a JSON object');
  if (typeof json['version'] !== 'string') throw new NotAReply('the answer has no version');
  const response = json['response'];
  if (!isObject(response)) throw new NotAReply('the answer has no response');
  const end = response['shouldEndSession'];
  if (end !== undefined && end !== null && typeof end !== 'boolean') {
    throw new NotAReply('shouldEndSession is neither true nor false');
  }
  const directives = response['directives'] ?? [];
  if (!Array.isArray(directives)) throw new NotAReply('directives is not a list');
  const reprompt = response['reprompt'];
  const attributes = json['sessionAttributes'];
  return {
    speech: readSpoken(response['outputSpeech'], 'outputSpeech'),
    reprompt: isObject(reprompt) ? readSpoken(reprompt['outputSpeech'], 'reprompt') : null,
    keepsOpen: end === false || end === null,
    undecided: end === undefined,
    directives,
    attributes: isObject(attributes) ? attributes : {},
    showsScreen: directives.some(
      (directive) => isObject(directive) && directive['type'] === 'Alexa.Presentation.APL.RenderDocument',
    ),
    cardCharacters: charactersOf(response['card']),
    bytes: Buffer.byteLength(text ?? ''),
  };
}

function readSpoken(value: unknown, part: string): Spoken | null {
  if (value === undefined || value === null) return null;
  if (!isObject(value)) throw new NotAReply(`${part} is not an object`);
  if (value['type'] === 'SSML' && typeof value['ssml'] === 'string') {
    return { source: value['ssml'], speech: readSsml(value['ssml']) };
  }
  if (value['type'] === 'PlainText' && typeof value['text'] === 'string') {
    const text = value['text'].replace(/\s+/g, ' ').trim();
    const segments = text === '' ? [] : [{ kind: 'words' as const, text, rate: 1 }];
    return { source: value['text'], speech: { ...NO_SPEECH, segments } };
  }
  throw new NotAReply(`${part} is neither SSML with ssml nor PlainText with text`);
}

function charactersOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (!isObject(value)) return 0;
  return Object.values(value).reduce<number>((sum, child) => sum + charactersOf(child), 0);
}

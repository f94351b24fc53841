import { readSsml, type Segment } from '../alexa/speech';
import { isAlexasOwn, type TurnRecord } from '../record';

/** One line of speech on the terminal, and how many seconds after the part began it is spoken. */
export interface ShownLine {
  readonly text: string;
  readonly after: number;
}

/** A spoken part as lines: words, and pauses of 1 s or more as "… 4 s". */
export function shownSpeech(record: TurnRecord, secondsOfSegment: (segment: Segment) => number): ShownLine[] {
  if (isAlexasOwn(record)) return [{ text: `Alexa: ${record.speech}`, after: 0 }];
  const { segments, fault } = readSsml(record.ssml);
  if (fault !== null) return record.speech === '' ? [] : [{ text: record.speech, after: 0 }];
  const lines: ShownLine[] = [];
  let after = 0;
  for (const segment of segments) {
    const last = lines.at(-1);
    if (segment.kind === 'words') lines.push({ text: segment.text, after });
    else if (segment.seconds >= 1 && last) {
      lines[lines.length - 1] = { ...last, text: `${last.text}  … ${round(segment.seconds)} s` };
    }
    after += secondsOfSegment(segment);
  }
  return lines;
}

const round = (seconds: number): string => String(Math.round(seconds * 10) / 10);

/** What was understood, in one line. */
export function shownHearing(record: TurnRecord): string {
  const { request, match, assumed, said } = record;
  if (!request && isAlexasOwn(record)) return 'not heard by the skill: no session is open';
  if (!request) return said === null ? 'you stay quiet, and the reprompt follows' : 'you stay quiet';
  if (request.type === 'SessionEndedRequest') return 'the session ends';
  if (request.type === 'Connections.Response') {
    const heard = match === null ? 'you stay quiet' : 'heard as an answer to Alexa';
    return `${heard}${match === 'none' ? ', neither yes nor no' : ''}, and the skill is told`;
  }
  const slots = Object.entries(request.slots).map(([name, { value, id }]) => `${name} ${id ?? `"${value}"`}`);
  const meant = [request.intent ?? 'launch', ...slots].join(', ');
  const how = [match === 'none' ? 'no match' : match, assumed && 'a one-shot: no session was open'];
  const notes = how.filter((note) => note !== null && note !== '').join('; ');
  return `heard as ${meant}${notes === '' ? '' : ` (${notes})`}`;
}

export function shownMicrophone(record: TurnRecord, alexaAsks = false): string {
  const length = record.seconds > 0 ? `${lengthOf(record.seconds)} of speech, ` : '';
  if (alexaAsks) return `${length}microphone open, for an answer to Alexa`;
  if (record.mic === 'closed') return `${length}microphone closed`;
  return `${length}microphone open`;
}

/** A place in words: ids are English words with hyphens. */
export function shownPlace(place: TurnRecord['place']): string {
  if (!place) return '';
  return [place['pose'], place['side'], place['step']]
    .filter((part) => (typeof part === 'string' && part !== 'both') || typeof part === 'number')
    .map((part) => String(part).replaceAll('-', ' '))
    .join(', ');
}

/** A turn in readable lines, with Alexa's own question after it. */
export function readable(record: TurnRecord, question?: string): string {
  const lines: string[] = [];
  const clock = record.at.slice(11, 19);
  if (record.said !== null) lines.push(`[${clock}] You:   ${record.said}${heardAs(record)}`);
  else if (record.request?.type === 'SessionEndedRequest') lines.push(`[${clock}] (the session ends)`);
  else lines.push(`[${clock}] (silence)`);
  const speaks = isAlexasOwn(record) ? 'Alexa' : 'Coach';
  if (record.speech !== '')
    lines.push(`           ${speaks}: ${record.speech}  (${lengthOf(record.seconds)})`);
  if (record.error !== null) lines.push(`           ERROR: ${record.error}`);
  if (question !== undefined) {
    lines.push(`           Alexa: ${question}`, '           (microphone open, for an answer to Alexa)');
  } else if (record.mic === 'open') {
    const more = record.request !== null && record.repromptSeconds > 0;
    const quiet = more ? `; if you stay quiet, ${lengthOf(record.repromptSeconds)} more are spoken` : '';
    lines.push(`           (microphone open${quiet})`);
  } else if (record.request !== null && record.said !== null) {
    lines.push('           (microphone closed)');
  }
  return lines.join('\n');
}

function heardAs({ request, match, assumed }: TurnRecord): string {
  if (!request) return '';
  const slots = Object.entries(request.slots).map(([name, { value, id }]) => `${name} ${id ?? `"${value}"`}`);
  const meant = [request.intent ?? request.type, ...slots].join(', ');
  const how = [match, assumed === null ? null : 'taken as a one-shot'].filter((part) => part !== null);
  return `   -> ${meant}${how.length > 0 ? ` (${how.join('; ')})` : ''}`;
}

function lengthOf(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

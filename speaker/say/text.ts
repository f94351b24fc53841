import type { TurnRecord } from '../record';

/** A turn for a person to read, and what Alexa herself asks after it. */
export function readable(record: TurnRecord, question?: string): string {
  const lines: string[] = [];
  const clock = record.at.slice(11, 19);
  if (record.said !== null) lines.push(`[${clock}] You:   ${record.said}${heardAs(record)}`);
  else if (record.request?.type === 'SessionEndedRequest') lines.push(`[${clock}] (the session ends)`);
  else lines.push(`[${clock}] (silence)`);
  if (record.speech !== '') lines.push(`           Coach: ${record.speech}  (${lengthOf(record.seconds)})`);
  if (record.error !== null) lines.push(`           ERROR: ${record.error}`);
  if (question !== undefined) {
    lines.push(`           Alexa: ${question}`, '           (microphone open, for an answer to Alexa)');
  } else if (record.mic === 'open') {
    const quiet = record.request === null ? '' : `; if you stay quiet: ${record.reprompt}`;
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

export function lengthOf(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

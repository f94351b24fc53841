import type { RequestEnvelope } from 'ask-sdk-model';
import { intentName, requestType } from '../alexa/request';
import type { Scope } from '../alexa/budget';
import { knownIntents } from './intents';

/** One line of the log. No ids, no tokens, nothing that was said. */
export type LogLine = Readonly<Record<string, string | number | null>> & { readonly level: 'INFO' | 'WARN' };
export type Log = (line: LogLine) => void;

/** Names come from outside, too, and could hold anything: only those we know are written down. */
const knownTypes: ReadonlySet<string> = new Set([
  'LaunchRequest',
  'IntentRequest',
  'SessionEndedRequest',
  'Connections.Response',
  'AlexaSkillEvent.SkillDisabled',
]);

/** What one turn comes to: which request in which state, how long it took, what it asked of the store, what failed. */
export function turnLine(envelope: RequestEnvelope, scope: Scope): LogLine {
  const type = requestType(envelope);
  const intent = intentName(envelope);
  const { state, milliseconds, reads, writes, errors } = scope;
  return {
    level: errors.length === 0 ? 'INFO' : 'WARN',
    event: 'turn',
    request: knownTypes.has(type) ? type : 'other',
    intent: intent === null || knownIntents.has(intent) ? intent : 'other',
    state,
    milliseconds,
    reads,
    writes,
    errors: errors.length === 0 ? null : errors.join(' '),
  };
}

import type { RequestEnvelope } from 'ask-sdk-model';
import { intentName, requestType } from '../alexa/request';
import type { TurnBudget } from '../alexa/budget';
import { intents } from './table';

/** One line of the log. No ids, no tokens, nothing that was said. */
export type LogLine = Readonly<Record<string, string | number | null>> & { readonly level: 'INFO' | 'WARN' };
export type Log = (line: LogLine) => void;

/** Names come from outside and could hold anything, so only known ones are logged. */
const knownTypes: ReadonlySet<string> = new Set([
  'LaunchRequest',
  'IntentRequest',
  'SessionEndedRequest',
  'Connections.Response',
  'AlexaSkillEvent.SkillDisabled',
  'Alexa.Presentation.APL.UserEvent',
  'Alexa.Presentation.APL.RuntimeError',
]);

/** The line of one turn: its request, the state, how long it took, the calls of the store, and what failed. */
export function turnLine(envelope: RequestEnvelope, budget: TurnBudget): LogLine {
  const type = requestType(envelope);
  const intent = intentName(envelope);
  const { state, screen, reads, writes, errors } = budget.log;
  return {
    level: errors.length === 0 ? 'INFO' : 'WARN',
    event: 'turn',
    request: knownTypes.has(type) ? type : 'other',
    intent: intent === null || Object.hasOwn(intents, intent) ? intent : 'other',
    state,
    ...(screen === null ? {} : { screen }),
    milliseconds: budget.milliseconds,
    reads,
    writes,
    errors: errors.length === 0 ? null : errors.join(' '),
  };
}

import { createHash } from 'node:crypto';
import type { RequestEnvelope } from 'ask-sdk-model';
import { fieldsOf, isFields, type Fields } from '../json';
import type { Reminder } from '../session/state';
import { consentedReminder } from './reminders';
import { screenEventOf, type ScreenEvent } from '../screen/event';
import { slotsOf, type Slots } from './slots';
import { instantIn } from './timestamp';

/** The event is no Alexa request. */
export class NoRequestError extends Error {
  override readonly name = 'NoRequestError';
  constructor() {
    super('The event holds no Alexa request: "request.type" is missing.');
  }
}

/** The request is another skill's. Its message carries no id, because messages are logged. */
export class ForeignRequestError extends Error {
  override readonly name = 'ForeignRequestError';
  constructor() {
    super('The request is meant for another skill. Check SKILL_ID against the id in the developer console.');
  }
}

/** The event says that an account disabled the skill, and names no account. */
export class NoAccountError extends Error {
  override readonly name = 'NoAccountError';
  constructor() {
    super('The event names no account ("context.System.user.userId"), so nothing can be deleted for it.');
  }
}

/** The edge at which Alexa's JSON comes in: refuses what is no request and what is another skill's. */
export function acceptEnvelope(event: unknown, skillId: string | undefined): RequestEnvelope {
  const envelope = fieldsOf(event);
  if (typeof fieldsOf(envelope['request'])['type'] !== 'string') throw new NoRequestError();
  if (skillId !== undefined && skillId !== '' && applicationOf(envelope) !== skillId)
    throw new ForeignRequestError();
  const context = fieldsOf(envelope['context']);
  // ask-sdk expects `context.System` and `session` in every envelope. A request without a session begins one.
  const whole = {
    ...envelope,
    context: { ...context, System: fieldsOf(context['System']) },
    ...(isSpoken(envelope) ? { session: { new: true, ...fieldsOf(envelope['session']) } } : {}),
  };
  return whole as unknown as RequestEnvelope;
}

function applicationOf(envelope: Fields): unknown {
  const system = fieldsOf(fieldsOf(envelope['context'])['System']);
  const named = fieldsOf(system['application'])['applicationId'];
  return named ?? fieldsOf(fieldsOf(envelope['session'])['application'])['applicationId'];
}

const spokenTypes: ReadonlySet<unknown> = new Set(['LaunchRequest', 'IntentRequest', 'Connections.Response']);

/** Requests that a person made by speaking, and that are answered with speech. */
export function isSpoken(envelope: { readonly request?: unknown }): boolean {
  return spokenTypes.has(fieldsOf(envelope.request)['type']);
}

/** A request that a person made by speaking. */
export type SpokenRequest =
  | { readonly kind: 'launch' }
  | { readonly kind: 'intent'; readonly name: string | null; readonly slots: Slots }
  /** The answer to our own question for a permission, for that reminder. */
  | {
      readonly kind: 'permission';
      readonly reminder: Reminder | null;
      readonly answer: 'accepted' | 'denied' | 'failed';
    };

/** `inSilence`: nobody answered. `error`: the kind of error because of which Alexa ended the session. `refused`: it refused our reply. */
export interface SessionEnded {
  readonly kind: 'session-ended';
  readonly inSilence: boolean;
  readonly error: string | null;
  readonly refused: boolean;
}

/** A request as the skill reads it. `other`: an event of a screen, a player, or a later version of Alexa. */
export type SkillRequest =
  | SpokenRequest
  | SessionEnded
  | { readonly kind: 'screen'; readonly event: ScreenEvent }
  | { readonly kind: 'skill-disabled' }
  | { readonly kind: 'other' };

/** The errors by which Alexa refuses a reply, or fails to speak it. */
const refusals: ReadonlySet<string> = new Set(['INVALID_RESPONSE', 'INTERNAL_SERVICE_ERROR']);

/** What became of a question for a permission (Amazon's "Set Up Voice Permissions for Reminders"). */
const answers: ReadonlyMap<unknown, 'accepted' | 'denied'> = new Map([
  ['ACCEPTED', 'accepted'],
  ['DENIED', 'denied'],
  // Silence is no yes. It gets the words of a no, which say where to allow it later.
  ['NOT_ANSWERED', 'denied'],
]);

export function readRequest(envelope: RequestEnvelope): SkillRequest {
  switch (requestType(envelope)) {
    case 'LaunchRequest':
      return { kind: 'launch' };
    case 'IntentRequest':
      return { kind: 'intent', name: intentName(envelope), slots: slotsOf(envelope) };
    case 'Connections.Response': {
      const { token, payload, name } = fieldsOf(envelope.request);
      const reminder = consentedReminder(token);
      // Some devices lose the token of the question; any other token is not ours.
      if (reminder === null && !(name === 'AskFor' && token === undefined)) return { kind: 'other' };
      // An error's status or no payload at all: Alexa failed, and nobody refused.
      const answer = answers.get(fieldsOf(payload)['status']) ?? 'failed';
      return { kind: 'permission', reminder, answer };
    }
    case 'SessionEndedRequest': {
      const { reason, error } = fieldsOf(envelope.request);
      const inSilence = reason === 'EXCEEDED_MAX_REPROMPTS';
      const type = isFields(error) ? String(error['type']) : null;
      return { kind: 'session-ended', inSilence, error: type, refused: type !== null && refusals.has(type) };
    }
    case 'AlexaSkillEvent.SkillDisabled':
      return { kind: 'skill-disabled' };
    default: {
      const event = screenEventOf(fieldsOf(envelope.request));
      return event === null ? { kind: 'other' } : { kind: 'screen', event };
    }
  }
}

export function requestType(envelope: RequestEnvelope): string {
  return envelope.request.type;
}

export function intentName(envelope: RequestEnvelope): string | null {
  const name = fieldsOf(fieldsOf(envelope.request)['intent'])['name'];
  return typeof name === 'string' ? name : null;
}

export function localeOf(envelope: RequestEnvelope): string {
  const locale = fieldsOf(envelope.request)['locale'];
  return typeof locale === 'string' ? locale : 'en-US';
}

/** The attributes of a session that goes on; null where it begins with this request. */
export function sessionAttributes(envelope: RequestEnvelope): Fields | null {
  const session = fieldsOf(fieldsOf(envelope)['session']);
  const attributes = session['attributes'];
  return session['new'] === true || !isFields(attributes) ? null : attributes;
}

/** A short name of the session. It tells what this session practised from what others did, and names no person. */
export function sessionTag(envelope: RequestEnvelope, instant: number): string {
  const id = fieldsOf(fieldsOf(envelope)['session'])['sessionId'];
  return createHash('sha256')
    .update(typeof id === 'string' ? id : String(instant))
    .digest('base64url')
    .slice(0, 8);
}

/** Where an envelope may name people. Alexa's own types promise more than every sender keeps. */
export interface Identified {
  context?: { System?: { person?: { personId?: unknown }; user?: { userId?: unknown } } };
  session?: { user?: { userId?: unknown } };
}

/** The person whose voice was recognised, else the account; null where the request names neither. */
export function speakerOf(envelope: Identified): string | null {
  const personId = envelope.context?.System?.person?.personId;
  return isId(personId) ? personId : accountOf(envelope);
}

/** The account, whoever spoke. Skill events have no session, and some test senders have no context. */
export function accountOf(envelope: Identified): string | null {
  const candidates = [envelope.context?.System?.user?.userId, envelope.session?.user?.userId];
  return candidates.find(isId) ?? null;
}

/** DynamoDB takes keys of up to 2,048 bytes, and Alexa's ids are far shorter. */
const longestId = 1024;

export function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longestId;
}

/** Epoch milliseconds of now; asked only when a request does not say when it was made. */
export type Clock = () => number;

interface Dated {
  request?: { timestamp?: unknown };
}

/** When the request was made, in epoch milliseconds: the skill's only clock. */
export function requestInstant(envelope: Dated, clock: Clock): number {
  return instantIn(envelope.request?.timestamp) ?? clock();
}

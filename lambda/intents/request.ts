import { createHash } from 'node:crypto';
import type { RequestEnvelope } from 'ask-sdk-model';
import { fieldsOf, isFields, listIn, type Fields } from '../session/fields';
import { MissingIdError } from '../storage/errors';
import { accountId, ownerId } from '../storage/key';
import { ForeignRequestError, NoRequestError } from './errors';

/** What was said for a slot, and the id of the value it was resolved to, where it was. */
export interface Heard {
  readonly text: string | null;
  readonly id: string | null;
}

/** The edge at which Alexa's JSON comes in: refuses what is no request, and what is another skill's. */
export function acceptEnvelope(event: unknown, skillId: string | undefined): RequestEnvelope {
  const envelope = fieldsOf(event);
  if (typeof fieldsOf(envelope['request'])['type'] !== 'string') throw new NoRequestError();
  if (skillId !== undefined && skillId !== '' && applicationOf(envelope) !== skillId)
    throw new ForeignRequestError();
  const context = fieldsOf(envelope['context']);
  // ask-sdk looks into these without asking whether they are there; a sender without a session begins one.
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

/** The account in which they speak, and whoever speaks: the person whose voice was recognised, else the account. */
export function accountOf(envelope: RequestEnvelope): string | null {
  return idFrom(accountId, envelope);
}

export function speakerOf(envelope: RequestEnvelope): string | null {
  return idFrom(ownerId, envelope);
}

function idFrom(find: (envelope: RequestEnvelope) => string, envelope: RequestEnvelope): string | null {
  try {
    return find(envelope);
  } catch (error) {
    if (error instanceof MissingIdError) return null;
    throw error;
  }
}

/** A short name of the session, which tells what it practised from what others did; it says nothing of anybody. */
export function sessionTag(envelope: RequestEnvelope, instant: number): string {
  const id = fieldsOf(fieldsOf(envelope)['session'])['sessionId'];
  return createHash('sha256')
    .update(typeof id === 'string' ? id : String(instant))
    .digest('base64url')
    .slice(0, 8);
}

/** What a slot holds. Only what Alexa says it matched has an id. */
export function heardIn(envelope: RequestEnvelope, slot: string): Heard {
  const slots = fieldsOf(fieldsOf(fieldsOf(envelope.request)['intent'])['slots']);
  const found = fieldsOf(slots[slot]);
  const authorities = fieldsOf(found['resolutions'])['resolutionsPerAuthority'];
  const matched = listIn(authorities)
    .map(fieldsOf)
    .find((authority) => fieldsOf(authority['status'])['code'] === 'ER_SUCCESS_MATCH');
  const values = matched?.['values'];
  const first = fieldsOf(fieldsOf(listIn(values)[0])['value']);
  const text = found['value'];
  return {
    text: typeof text === 'string' && text.trim() !== '' ? text : null,
    id: typeof first['id'] === 'string' ? first['id'] : null,
  };
}

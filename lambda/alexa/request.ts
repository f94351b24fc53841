import { createHash } from 'node:crypto';
import type { RequestEnvelope } from 'ask-sdk-model';
import { fieldsOf, isFields, listIn, type Fields } from '../json';

/** Where an envelope may name people. Alexa's own types promise more than every sender keeps, hence all the doubt. */
export interface Identified {
  context?: { System?: { person?: { personId?: unknown }; user?: { userId?: unknown } } };
  session?: { user?: { userId?: unknown } };
}

/** Whose item a request is about: the person whose voice was recognised, else the account. */
export function ownerId(envelope: Identified): string {
  const personId = envelope.context?.System?.person?.personId;
  return isId(personId) ? personId : accountId(envelope);
}

/** The account, whoever spoke. Skill events have no session, and some test senders have no context. */
export function accountId(envelope: Identified): string {
  const candidates = [envelope.context?.System?.user?.userId, envelope.session?.user?.userId];
  const id = candidates.find(isId);
  if (id === undefined) throw new MissingIdError();
  return id;
}

/** DynamoDB takes keys of up to 2,048 bytes, and Alexa's ids are far shorter. */
const longestId = 1024;

export function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longestId;
}

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
/** Another skill's request, where SKILL_ID says whose requests to answer. Carries no id: messages are logged. */
export class ForeignRequestError extends Error {
  override readonly name = 'ForeignRequestError';
  constructor() {
    super('The request is meant for another skill. Check SKILL_ID against the id in the developer console.');
  }
}

/** What came in is no request of Alexa's. */
export class NoRequestError extends Error {
  override readonly name = 'NoRequestError';
  constructor() {
    super('The event holds no Alexa request: "request.type" is missing.');
  }
}
/** Epoch milliseconds of now; asked only when a request does not say when it was made. */
export type Clock = () => number;

interface Dated {
  request?: { timestamp?: unknown };
}

// Date.parse alone takes "5" for a year, and reads an instant without a zone in the machine's own.
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** When the request was made, in epoch milliseconds: the skill's only clock. */
export function requestInstant(envelope: Dated, clock: Clock): number {
  const timestamp = envelope.request?.timestamp;
  const instant = typeof timestamp === 'string' && INSTANT.test(timestamp) ? Date.parse(timestamp) : NaN;
  return isPlausible(instant) ? instant : clock();
}

const earliest = Date.UTC(2015, 0);
const latest = Date.UTC(2100, 0);

/** A sender whose clock is decades off would write items that have long expired, or never do. NaN is no instant. */
function isPlausible(instant: number): boolean {
  return instant >= earliest && instant < latest;
}
// The names are spelt out because the bundle is minified, and no message carries an id or a token, because messages are logged.

export class MissingIdError extends Error {
  override readonly name = 'MissingIdError';

  constructor() {
    super('The request names neither a person nor a user, so there is nobody to keep anything for.');
  }
}

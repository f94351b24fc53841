import { MissingIdError } from './errors';

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

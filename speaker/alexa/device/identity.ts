import { createHash } from 'node:crypto';

/** Ids of Amazon's length and shape. The same name always gives the same ids, so a name works as an account. */
export interface Identity {
  readonly userId: string;
  readonly personId: string | null;
  readonly deviceId: string;
  readonly applicationId: string;
}

export const DEFAULT_SKILL_ID = 'amzn1.ask.skill.7c0e9d52-3b1f-4f0a-9a8e-2d6c5b41e0f7';

export function identityOf(
  user: string,
  person: string | null,
  skillId: string = DEFAULT_SKILL_ID,
): Identity {
  return {
    userId: `amzn1.ask.account.${letters(`user ${user}`, 204)}`,
    // A person belongs to an account: "Anna" in two accounts is two people.
    personId: person === null ? null : `amzn1.ask.person.${letters(`person ${user} ${person}`, 100)}`,
    deviceId: `amzn1.ask.device.${letters(`device ${user}`, 204)}`,
    applicationId: skillId,
  };
}

/** The id of the speaking person's item: the recognised person's, else the account's. */
export function ownerOf(identity: Identity): string {
  return identity.personId ?? identity.userId;
}

function letters(seed: string, length: number): string {
  let result = '';
  for (let block = 0; result.length < length; block += 1) {
    result += createHash('sha256').update(`${seed} ${block}`).digest('hex').toUpperCase();
  }
  return result.slice(0, length);
}

/** Ids that are the same in every run, for tests. A real session gets random ids. */
export function countedIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
  };
}

/** What a token says: as in Alexa's own tokens, the account and the device are in its middle part. */
export interface Bearer {
  readonly userId: string;
  readonly deviceId: string;
}

/** About the length of Alexa's tokens, so that a skill that cannot handle one fails here too. */
const LENGTH = 933;
const HEADER = 'eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9';

/** The account's token for the speaker's own services. It is not signed and is valid nowhere else. */
export function accessTokenOf({ userId, deviceId }: Identity): string {
  const claims = Buffer.from(JSON.stringify({ userId, deviceId })).toString('base64url');
  return `${HEADER}.${claims}.`.padEnd(LENGTH, 'local-speaker-');
}

/** The account and device of an Authorization header; undefined for any token but the speaker's own. */
export function bearerOf(authorization: string | undefined): Bearer | undefined {
  const [, header, claims = ''] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]*$/.exec(authorization ?? '') ?? [];
  if (header !== HEADER) return undefined;
  try {
    const bearer: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
    return isBearer(bearer) ? bearer : undefined;
  } catch {
    return undefined;
  }
}

function isBearer(value: unknown): value is Bearer {
  return (
    typeof value === 'object' &&
    value !== null &&
    'userId' in value &&
    typeof value.userId === 'string' &&
    'deviceId' in value &&
    typeof value.deviceId === 'string'
  );
}

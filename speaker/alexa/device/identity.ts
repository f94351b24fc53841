import { createHash } from 'node:crypto';

/** Ids as long and as shaped as Amazon's, the same for the same name always: a name is a kept account here. */
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
    // Alexa's person belongs to an account: two households' "Anna" are two people.
    personId: person === null ? null : `amzn1.ask.person.${letters(`person ${user} ${person}`, 100)}`,
    deviceId: `amzn1.ask.device.${letters(`device ${user}`, 204)}`,
    applicationId: skillId,
  };
}

/** The id under which the skill keeps what belongs to the one who speaks. */
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

/** Ids that repeat from run to run, for tests. A device in earnest is given random ones. */
export function countedIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
  };
}

/** Whose token it is; as in Alexa's own, the account and the device stand in its middle part. */
export interface Bearer {
  readonly userId: string;
  readonly deviceId: string;
}

/** About as long as Alexa's, so that a skill which cannot carry one fails here, too. */
const LENGTH = 933;
const HEADER = 'eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9';

/** Each account's own key to the speaker's services. Nobody signs it: it opens nothing anywhere else. */
export function accessTokenOf({ userId, deviceId }: Identity): string {
  const claims = Buffer.from(JSON.stringify({ userId, deviceId })).toString('base64url');
  return `${HEADER}.${claims}.`.padEnd(LENGTH, 'local-speaker-');
}

/** Who stands behind an Authorization header; undefined when it is no token of ours. */
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

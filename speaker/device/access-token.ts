import type { Identity } from './identity';

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

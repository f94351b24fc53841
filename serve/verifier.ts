import { Refusal } from './log';
import { verify } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Verifier } from 'ask-sdk-express-adapter';
import type { SigningCertificate } from './certificate';

const LONGEST = 512;
const PLAIN = /^https:\/\/s3\.amazonaws\.com(:443)?\/[A-Za-z0-9./_~-]+$/i;
const PATH = /^\/echo\.api(\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+$/;

/**
 * The address of a certificate, normalised, if it is one that Amazon uses: https, the host s3.amazonaws.com, port 443,
 * below /echo.api/ in just these letters, after `..` has been worked out.
 * https://developer.amazon.com/en-US/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html
 * ("Verify the signature certificate URL"; one of its good examples is https://s3.amazonaws.com/echo.api/../echo.api/…).
 *
 * Stricter where the page is silent, since two parsers may read these differently: no user, query or fragment, nothing
 * percent-encoded, no backslash, space or letter beyond ASCII, no other way to write the host or the port, all of which
 * `URL` would quietly put right.
 */
export function certificateUrl(header: string): string {
  if (header.length > LONGEST || !PLAIN.test(header)) throw bad();
  const url = new URL(header);
  if (!PATH.test(url.pathname)) throw bad();
  return url.href;
}

function bad(): Refusal {
  return new Refusal('bad-certificate-url');
}

/**
 * Amazon lets a request be 150 s old and no more. It does not speak of clocks that are ahead; a request from the future could
 * be sent again for as long as it is ahead, so the same holds for it.
 * https://developer.amazon.com/en-US/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html#check-request-timestamp
 */
const TOLERANCE = 150_000;

/**
 * Skill events are sent again for a while when an endpoint was away, and SkillDisabled is how a person's record gets deleted.
 * Amazon's own verifiers grant these five an hour (ask-sdk-express-adapter 2.14.0, and the SDKs for Python and Java).
 * https://developer.amazon.com/en-US/docs/alexa/smapi/skill-events-in-alexa-skills.html#delivery-of-events-to-the-skill
 */
const EVENT_TOLERANCE = 3_600_000;

const EVENTS: ReadonlySet<string> = new Set([
  'AlexaSkillEvent.SkillEnabled',
  'AlexaSkillEvent.SkillDisabled',
  'AlexaSkillEvent.SkillPermissionChanged',
  'AlexaSkillEvent.SkillPermissionAccepted',
  'AlexaSkillEvent.SkillAccountLinked',
]);

// A time without a zone would be read as the server's own.
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;

/** Refuses a request that was made too long before `now`, or too long after it. */
export function checkTimestamp(type: string, timestamp: unknown, now: number): void {
  if (typeof timestamp !== 'string' || !INSTANT.test(timestamp)) throw new Refusal('no-timestamp');
  const made = Date.parse(timestamp);
  if (Number.isNaN(made)) throw new Refusal('no-timestamp');
  if (made - now > TOLERANCE) throw new Refusal('too-new');
  if (now - made > (EVENTS.has(type) ? EVENT_TOLERANCE : TOLERANCE)) throw new Refusal('too-old');
}

export interface VerifierParts {
  readonly certificates: { at(url: string): Promise<SigningCertificate> };
  readonly clock: () => number;
  readonly skillId: string;
}

/**
 * Whether a request is Alexa's, and this skill's: the cheap questions first, nothing parsed before its signature is known to
 * be good.
 *
 * Only `Signature-256` counts. Alexa still sends the SHA-1 `Signature` beside it; Amazon's page and its SDKs moved to
 * SHA-256 in March 2022 (alexa-skills-kit-sdk-for-nodejs, pull request 713), and whoever accepts either is as weak as SHA-1.
 */
export class AlexaVerifier implements Verifier {
  constructor(private readonly parts: VerifierParts) {}

  async verify(body: string, headers: IncomingHttpHeaders = {}): Promise<void> {
    const url = certificateUrl(headerOf(headers, 'signaturecertchainurl', 'no-certificate-url'));
    const signature = signatureOf(headerOf(headers, 'signature-256', 'no-signature'));
    const { key } = await this.parts.certificates.at(url);
    if (!verify('RSA-SHA256', Buffer.from(body), key, signature)) throw new Refusal('wrong-signature');
    const envelope = parsed(body);
    const request = at(envelope, 'request');
    const type = at(request, 'type');
    if (typeof type !== 'string') throw new Refusal('no-request');
    checkTimestamp(type, at(request, 'timestamp'), this.parts.clock());
    if (!isFor(this.parts.skillId, envelope)) throw new Refusal('another-skill');
  }
}

function headerOf(headers: IncomingHttpHeaders, name: string, otherwise: Refusal['reason']): string {
  const header = headers[name];
  if (typeof header !== 'string' || header === '') throw new Refusal(otherwise);
  return header;
}

function signatureOf(header: string): Buffer {
  // Node skips what is no base64: two headers joined by a comma would pass for one.
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(header)) throw new Refusal('malformed-signature');
  return Buffer.from(header, 'base64');
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal('no-json');
  }
}

/** Both places name the skill in a session; an event has the first alone. Neither may name another. */
function isFor(skillId: string, envelope: unknown): boolean {
  const system = at(at(at(at(envelope, 'context'), 'System'), 'application'), 'applicationId');
  const session = at(at(at(envelope, 'session'), 'application'), 'applicationId');
  const named = [system, session].filter((id) => id !== undefined);
  return named.length > 0 && named.every((id) => id === skillId);
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;
}

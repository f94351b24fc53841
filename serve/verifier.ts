import { instantIn } from '../lambda/alexa/timestamp';
import { Refusal } from './log';
import { verify } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Verifier } from 'ask-sdk-express-adapter';
import type { SigningCertificate } from './certificate';

const LONGEST = 512;
const PLAIN = /^https:\/\/s3\.amazonaws\.com(:443)?\/[A-Za-z0-9./_~-]+$/i;
const PATH = /^\/echo\.api(\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+$/;

/**
 * The normalised URL of a certificate if Amazon could use it: https, host s3.amazonaws.com, port 443, path below /echo.api/
 * (case-sensitive) after `..` is resolved. Throws a Refusal otherwise.
 * https://developer.amazon.com/en-US/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html
 * ("Verify the signature certificate URL"; one of its good examples is https://s3.amazonaws.com/echo.api/../echo.api/…).
 *
 * Stricter than the page where two parsers may differ: no user, query, fragment, percent-encoding, backslash, space, non-ASCII
 * letter or other spelling of host and port. `URL` would silently normalise all of these.
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
 * A request may be at most 150 s old (Amazon's rule). The same limit holds for a request from the future, which Amazon does not mention:
 * it could be replayed for as long as it is ahead.
 * https://developer.amazon.com/en-US/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html#check-request-timestamp
 */
const TOLERANCE = 150_000;

/**
 * These five skill events may be one hour old, as in Amazon's own verifiers (ask-sdk-express-adapter 2.14.0, the SDKs for Python and
 * Java): Alexa repeats events after an endpoint was down, and SkillDisabled deletes a person's record.
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

/** Throws a Refusal for a request that is too old or too far in the future. */
export function checkTimestamp(type: string, timestamp: unknown, now: number): void {
  const made = instantIn(timestamp);
  if (made === null) throw new Refusal('no-timestamp');
  if (made - now > TOLERANCE) throw new Refusal('too-new');
  if (now - made > (EVENTS.has(type) ? EVENT_TOLERANCE : TOLERANCE)) throw new Refusal('too-old');
}

export interface VerifierParts {
  readonly certificates: { at(url: string): Promise<SigningCertificate> };
  readonly clock: () => number;
  readonly skillId: string;
}

/**
 * Checks that a request comes from Alexa and is for this skill. Cheap checks come first, and the body is not parsed before its
 * signature is verified.
 *
 * Only `Signature-256` counts. Alexa still sends the SHA-1 `Signature` beside it; Amazon's page and SDKs moved to SHA-256 in
 * March 2022 (alexa-skills-kit-sdk-for-nodejs, pull request 713). Accepting either would be as weak as SHA-1.
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
  // Node ignores characters that are not base64: two headers joined by a comma would pass as one.
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

/** A session names the skill in both places, an event in the first only. Neither may name another skill. */
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

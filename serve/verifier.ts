import { verify } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Verifier } from 'ask-sdk-express-adapter';
import type { SigningCertificate } from './certificate';
import { certificateUrl } from './certificate-url';
import { Refusal } from './refusal';
import { checkTimestamp } from './timestamp';

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

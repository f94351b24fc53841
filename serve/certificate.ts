import { X509Certificate, type KeyObject } from 'node:crypto';
import { Refusal } from './log';
import { pki, type Certificate } from 'node-forge';

type Path = readonly [X509Certificate, ...X509Certificate[]];

const MOST = 10;
const PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/** The certificates in a PEM file, in its order, the signing one first. */
function chainIn(pem: string): Path {
  const blocks = pem.match(PEM) ?? [];
  if (blocks.length > MOST) throw new Refusal('malformed-certificate');
  try {
    const [leaf, ...others] = blocks.map((block) => new X509Certificate(block));
    if (leaf) return [leaf, ...others];
  } catch {
    // As bad as none at all.
  }
  throw new Refusal('malformed-certificate');
}

/**
 * From the signing certificate to the first root that vouches, the root included. What the chain holds beyond that is left
 * unread: Amazon's ends in a cross-signed root whose own issuer many lists of roots no longer have, which is why
 * checking the whole of it, as Amazon's adapter does, refuses good requests there.
 */
function pathToRoot(chain: Path, roots: readonly X509Certificate[]): Path {
  for (const [index, certificate] of chain.entries()) {
    const root = roots.find((each) => vouches(each, certificate));
    if (root) {
      const [leaf, ...between] = chain;
      return [leaf, ...between.slice(0, index), root];
    }
    const next = chain[index + 1];
    if (!next || !vouches(next, certificate)) break;
  }
  throw new Refusal('untrusted-certificate');
}

function vouches(issuer: X509Certificate, certificate: X509Certificate): boolean {
  try {
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  } catch {
    return false;
  }
}

/** A key that Alexa signs with, and for how long every certificate that vouches for it is valid. */
export interface SigningCertificate {
  readonly key: KeyObject;
  readonly validFrom: number;
  readonly validTo: number;
}

const NAME = 'echo-api.amazon.com';
const SMALLEST_KEY = 2048;
const ANY_USE = '2.5.29.37.0';
const FOR_SERVERS: ReadonlySet<string> = new Set([ANY_USE, '1.3.6.1.5.5.7.3.1']);
/** sha256, sha384 and sha512 with RSA: a chain on SHA-1 or MD5 could be forged, whatever it says. */
const HASHES: ReadonlySet<string> = new Set(['11', '12', '13'].map((last) => `1.2.840.113549.1.1.${last}`));

/**
 * Reads a downloaded chain and checks all of it but the dates, which are checked again on every request:
 * the signing certificate first, for echo-api.amazon.com among its alternative names, every certificate combining to a
 * chain of trust to a trusted root.
 * https://developer.amazon.com/en-US/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html#check-request-signature
 */
export function signingCertificate(pem: string, roots: readonly X509Certificate[]): SigningCertificate {
  const path = pathToRoot(chainIn(pem), roots);
  const [leaf] = path;
  if (!path.slice(0, -1).every(isSound)) throw new Refusal('forbidden-certificate');
  checkLeaf(leaf);
  const read = path.map(readAgain);
  checkRules(read);
  return {
    key: leaf.publicKey,
    validFrom: Math.max(...read.map(({ validity }) => validity.notBefore.getTime())),
    validTo: Math.min(...read.map(({ validity }) => validity.notAfter.getTime())),
  };
}

/** Both dates of every certificate count, whether the chain has just been downloaded or kept for a day. */
export function isCurrent({ validFrom, validTo }: SigningCertificate, now: number): boolean {
  return validFrom <= now && now <= validTo;
}

/** What Node calls the usage is the extended one, and is not there where a certificate may serve for anything. */
type Readable = Pick<X509Certificate, 'publicKey'> & { readonly keyUsage: readonly string[] | undefined };

/** Below the root, which is trusted because it is on the list: a key that nobody can guess, of one that vouches for servers. */
function isSound({ publicKey, keyUsage }: Readable): boolean {
  const { asymmetricKeyType, asymmetricKeyDetails } = publicKey;
  const isLong = (asymmetricKeyDetails?.modulusLength ?? 0) >= SMALLEST_KEY;
  return asymmetricKeyType === 'rsa' && isLong && (keyUsage ?? [ANY_USE]).some((use) => FOR_SERVERS.has(use));
}

function checkLeaf(leaf: X509Certificate): void {
  if (leaf.ca) throw new Refusal('forbidden-certificate');
  // The very name: no wildcard stands for it, and the common name is no alternative name.
  if (leaf.checkHost(NAME, { subject: 'never', wildcards: false }) === undefined)
    throw new Refusal('certificate-for-another-name');
}

/** node:crypto tells neither path lengths nor critical extensions nor name constraints; Amazon's own adapter reads with forge. */
function readAgain(certificate: X509Certificate): Certificate {
  try {
    return pki.certificateFromPem(certificate.toString());
  } catch {
    // Forge reads RSA alone, and so does Amazon's adapter: Alexa's chain is RSA throughout.
    throw new Refusal('forbidden-certificate');
  }
}

function checkRules(path: readonly Certificate[]): void {
  const usage = path[0]?.getExtension('keyUsage');
  const signs = usage === null || usage?.['digitalSignature'] === true;
  // The root's own signature proves nothing: it is trusted because it is on the list.
  const links = path.slice(0, -1);
  if (!signs || !links.every(({ signatureOid }) => HASHES.has(signatureOid)))
    throw new Refusal('forbidden-certificate');
  try {
    pki.verifyCertificateChain(pki.createCaStore([...path.slice(-1)]), [...path], {
      validityCheckDate: null,
    });
  } catch {
    throw new Refusal('untrusted-certificate');
  }
}

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
    // A block that cannot be read counts as a missing certificate.
  }
  throw new Refusal('malformed-certificate');
}

/**
 * The path from the signing certificate to the first trusted root, root included. The rest of the chain is ignored: Amazon's
 * chain ends in a cross-signed root whose issuer is missing from many root lists. Checking the whole chain, as Amazon's adapter
 * does, refuses good requests on such systems.
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

/** A key that Alexa signs with, and the time in which every certificate on its path is valid. */
export interface SigningCertificate {
  readonly key: KeyObject;
  readonly validFrom: number;
  readonly validTo: number;
}

const NAME = 'echo-api.amazon.com';
const SMALLEST_KEY = 2048;
const ANY_USE = '2.5.29.37.0';
const FOR_SERVERS: ReadonlySet<string> = new Set([ANY_USE, '1.3.6.1.5.5.7.3.1']);
/** RSA with SHA-256, SHA-384 or SHA-512. A chain with SHA-1 or MD5 could be forged. */
const HASHES: ReadonlySet<string> = new Set(['11', '12', '13'].map((last) => `1.2.840.113549.1.1.${last}`));

/**
 * Reads a downloaded chain and checks everything except the dates (isCurrent checks them on every request): the signing certificate
 * comes first and names echo-api.amazon.com as an alternative name; the certificates form a chain to a trusted root.
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

/** Whether every certificate is valid now. Checked on every request, since a chain is cached for a day. */
export function isCurrent({ validFrom, validTo }: SigningCertificate, now: number): boolean {
  return validFrom <= now && now <= validTo;
}

/** Node's `keyUsage` is the extended key usage. It is undefined when the certificate allows any use. */
type Readable = Pick<X509Certificate, 'publicKey'> & { readonly keyUsage: readonly string[] | undefined };

/** RSA of at least 2,048 bits, valid for server authentication. Not asked of the root, which is trusted by being on the list. */
function isSound({ publicKey, keyUsage }: Readable): boolean {
  const { asymmetricKeyType, asymmetricKeyDetails } = publicKey;
  const isLong = (asymmetricKeyDetails?.modulusLength ?? 0) >= SMALLEST_KEY;
  return asymmetricKeyType === 'rsa' && isLong && (keyUsage ?? [ANY_USE]).some((use) => FOR_SERVERS.has(use));
}

function checkLeaf(leaf: X509Certificate): void {
  if (leaf.ca) throw new Refusal('forbidden-certificate');
  // The exact name: no wildcard, and the common name does not count.
  if (leaf.checkHost(NAME, { subject: 'never', wildcards: false }) === undefined)
    throw new Refusal('certificate-for-another-name');
}

/** Reads the certificate with forge, as Amazon's adapter does: node:crypto has no path lengths, critical extensions or name constraints. */
function readAgain(certificate: X509Certificate): Certificate {
  try {
    return pki.certificateFromPem(certificate.toString());
  } catch {
    // Forge reads RSA only. Alexa's chain is RSA throughout.
    throw new Refusal('forbidden-certificate');
  }
}

function checkRules(path: readonly Certificate[]): void {
  const usage = path[0]?.getExtension('keyUsage');
  const signs = usage === null || usage?.['digitalSignature'] === true;
  // Skip the root's own signature: the root is trusted because it is on the list.
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

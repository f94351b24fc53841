import { X509Certificate } from 'node:crypto';
import { Refusal } from './refusal';

export type Path = readonly [X509Certificate, ...X509Certificate[]];

const MOST = 10;
const PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/** The certificates in a PEM file, in its order, the signing one first. */
export function chainIn(pem: string): Path {
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
export function pathToRoot(chain: Path, roots: readonly X509Certificate[]): Path {
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

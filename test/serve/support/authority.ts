import {
  constants,
  createPrivateKey,
  generateKeyPairSync,
  privateEncrypt,
  sign,
  X509Certificate,
} from 'node:crypto';
import { md, pki, type Certificate, type Extension, type Name, type Signer } from 'node-forge';

const DAY = 86_400_000;
/** In the middle of every certificate's life, unless a test says otherwise. */
export const NOW = Date.parse('2026-11-23T07:00:00Z');
export const ECHO = 'echo-api.amazon.com';

export interface Keys {
  readonly privatePem: string;
  readonly publicPem: string;
}

export interface Issued extends Keys {
  readonly certificate: Certificate;
  readonly pem: string;
}

interface Wish {
  readonly name?: string;
  readonly issuer?: Issued | null;
  readonly keys?: Keys;
  readonly from?: number;
  readonly to?: number;
  readonly extensions?: readonly Extension[];
  readonly digest?: 'sha1' | 'sha256';
}

export function newKeys(bits = 2048): Keys {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  return {
    privatePem: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

let serial = 0;

/** A certificate by whatever rules a test wants broken; one without an issuer signs itself. */
export function issue({ name = 'Anyone', issuer = null, keys = newKeys(), ...wish }: Wish): Issued {
  const certificate = pki.createCertificate();
  serial += 1;
  certificate.serialNumber = serial.toString(16).padStart(4, '0');
  certificate.publicKey = pki.publicKeyFromPem(keys.publicPem);
  certificate.validity.notBefore = new Date(wish.from ?? NOW - 30 * DAY);
  certificate.validity.notAfter = new Date(wish.to ?? NOW + 30 * DAY);
  certificate.setSubject(named(name));
  certificate.setIssuer(issuer ? named(subjectOf(issuer)) : named(name));
  certificate.setExtensions(wish.extensions ?? []);
  const digest = (wish.digest === 'sha1' ? md.sha1 : md.sha256).create();
  certificate.sign(signerWith((issuer ?? keys).privatePem), digest);
  return { ...keys, certificate, pem: pki.certificateToPem(certificate) };
}

/** The names of the digests, as PKCS #1 puts them before one. */
const digestNames: Readonly<Record<string, string>> = {
  sha1: '3021300906052b0e03021a05000414',
  sha256: '3031300d060960864801650304020105000420',
};

/** Signs with Node's own RSA: forge's takes a second on some versions of V8. */
function signerWith(privatePem: string): Signer {
  const key = { key: privatePem, padding: constants.RSA_PKCS1_PADDING };
  return {
    sign: (digest) => {
      const named = Buffer.from(digestNames[digest.algorithm] ?? '', 'hex');
      const bytes = Buffer.concat([named, Buffer.from(digest.digest().getBytes(), 'binary')]);
      return privateEncrypt(key, bytes).toString('binary');
    },
  };
}

export const AUTHORITY: readonly Extension[] = [
  { name: 'basicConstraints', cA: true, critical: true },
  { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
];

export function leafFor(...names: readonly string[]): readonly Extension[] {
  return [
    { name: 'basicConstraints', cA: false },
    { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
    { name: 'extKeyUsage', serverAuth: true },
    { name: 'subjectAltName', altNames: names.map((value) => ({ type: 2, value })) },
  ];
}

/** The root and what hangs below it, as Alexa's chain is built: made once, since keys cost their tenth of a second. */
export function authority() {
  const root = issue({ name: 'Root', extensions: AUTHORITY });
  const between = issue({ name: 'Intermediate', issuer: root, extensions: AUTHORITY });
  const leaf = issue({ name: 'Alexa', issuer: between, extensions: leafFor(ECHO) });
  return { root, between, leaf, roots: [rootOf(root)], chain: leaf.pem + between.pem };
}

export type Authority = ReturnType<typeof authority>;

export function rootOf({ pem }: Issued): X509Certificate {
  return new X509Certificate(pem);
}

export function signed(body: string | Buffer, { privatePem }: Keys, hash = 'RSA-SHA256'): string {
  return sign(hash, Buffer.from(body), createPrivateKey(privatePem)).toString('base64');
}

function subjectOf({ pem }: Issued): string {
  return new X509Certificate(pem).subject.replace('CN=', '');
}

function named(value: string): readonly Name[] {
  return [{ name: 'commonName', value }];
}

// node-forge ships no types; this is the part of it that the project uses.
declare module 'node-forge' {
  export interface Name {
    readonly name: string;
    readonly value: string;
  }
  export interface Extension {
    readonly name: string;
    readonly [field: string]: unknown;
  }
  export interface Key {
    readonly n?: unknown;
  }
  export interface Digest {
    readonly algorithm: string;
    digest(): { getBytes(): string };
  }
  /** Whatever signs a digest, in bytes of a binary string. */
  export interface Signer {
    sign(digest: Digest): string;
  }
  export interface Certificate {
    serialNumber: string;
    publicKey: Key;
    readonly signatureOid: string;
    readonly validity: { notBefore: Date; notAfter: Date };
    getExtension(name: string): Extension | null;
    setSubject(names: readonly Name[]): void;
    setIssuer(names: readonly Name[]): void;
    setExtensions(extensions: readonly Extension[]): void;
    sign(key: Signer, digest: Digest): void;
  }
  export interface CertificateStore {
    hasCertificate(certificate: Certificate): boolean;
  }
  export const pki: {
    createCertificate(): Certificate;
    certificateFromPem(pem: string): Certificate;
    certificateToPem(certificate: Certificate): string;
    publicKeyFromPem(pem: string): Key;
    createCaStore(certificates: readonly Certificate[]): CertificateStore;
    /** Throws where the chain is not valid. Dates are left out with null. */
    verifyCertificateChain(
      store: CertificateStore,
      chain: readonly Certificate[],
      options: { readonly validityCheckDate: Date | null },
    ): boolean;
  };
  export const md: Readonly<Record<'sha1' | 'sha256', { create(): Digest }>>;
}

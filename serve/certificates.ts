import { isCurrent, type SigningCertificate } from './certificate';
import { Refusal } from './log';

interface Kept {
  readonly certificate: SigningCertificate;
  readonly until: number;
}

export interface CertificatesParts {
  readonly download: Download;
  readonly read: (pem: string) => SigningCertificate;
  readonly clock: () => number;
}

/** A day: a certificate that Amazon has withdrawn is gone from its address, and with that from here. */
export const KEPT_FOR = 86_400_000;
/** Alexa uses one address at a time, and another after each renewal. */
const MOST_KEPT = 8;
const MOST_DOWNLOADS = 8;

/**
 * Signing certificates by their addresses. Only checked ones are kept, until the first of their chain expires and a day at
 * most; those who ask while one is on its way wait for the same download. Whoever makes up addresses can have
 * a few downloads under way and no more.
 */
export class Certificates {
  private readonly kept = new Map<string, Kept>();
  private readonly coming = new Map<string, Promise<SigningCertificate>>();

  constructor(private readonly parts: CertificatesParts) {}

  /** The certificate at an address that has been found to be Amazon's, valid now. */
  async at(url: string): Promise<SigningCertificate> {
    const certificate = this.keptAt(url) ?? (await this.downloaded(url));
    if (!isCurrent(certificate, this.parts.clock())) throw new Refusal('certificate-out-of-date');
    return certificate;
  }

  private keptAt(url: string): SigningCertificate | null {
    const found = this.kept.get(url);
    return found && this.parts.clock() < found.until ? found.certificate : null;
  }

  private downloaded(url: string): Promise<SigningCertificate> {
    const underWay = this.coming.get(url);
    if (underWay) return underWay;
    // One that has been good before is no made-up address, and is not kept waiting by those that are.
    if (this.coming.size >= MOST_DOWNLOADS && !this.kept.has(url))
      return Promise.reject(new Refusal('too-many-downloads'));
    const coming = this.fetch(url).finally(() => this.coming.delete(url));
    this.coming.set(url, coming);
    return coming;
  }

  private async fetch(url: string): Promise<SigningCertificate> {
    const certificate = this.parts.read(await this.parts.download(url));
    this.keep(url, certificate);
    return certificate;
  }

  private keep(url: string, certificate: SigningCertificate): void {
    const now = this.parts.clock();
    // Amazon's old chains lie at their old addresses still: asked for one after another, they would drive out the one in use.
    if (!isCurrent(certificate, now)) return;
    this.kept.delete(url);
    // A map keeps the order of arrival: the first to have come is the first to go.
    const [oldest] = this.kept.keys();
    if (this.kept.size >= MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(url, { certificate, until: Math.min(certificate.validTo, now + KEPT_FOR) });
  }
}

export type Download = (url: string) => Promise<string>;

export interface DownloadLimits {
  readonly milliseconds: number;
  readonly bytes: number;
}

/** Alexa waits 8 s for an answer, and her chain of certificates has about 7 kB. */
const DOWNLOAD_LIMITS: DownloadLimits = { milliseconds: 3_000, bytes: 65_536 };

/** Fetches a certificate chain: one address, no redirect, no more bytes and no more time than a chain can need. */
export function downloadWithin(limits: DownloadLimits = DOWNLOAD_LIMITS): Download {
  return async (url) => {
    try {
      const response = await fetch(url, {
        redirect: 'error',
        signal: AbortSignal.timeout(limits.milliseconds),
      });
      if (response.status === 200 && response.body) return await textOf(response.body, limits.bytes);
      await response.body?.cancel();
    } catch {
      // Why is of no use to whoever sent the address, and might quote it.
    }
    throw new Refusal('certificate-unreachable');
  };
}

async function textOf(body: AsyncIterable<Uint8Array>, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop early closes the connection.
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > most) throw new Refusal('certificate-unreachable');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('latin1');
}

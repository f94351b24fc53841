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

/** One day. A certificate that Amazon withdraws is removed from its URL, and one day later from this cache. */
export const KEPT_FOR = 86_400_000;
/** Alexa uses one URL at a time, and a new one after each renewal. */
const MOST_KEPT = 8;
const MOST_DOWNLOADS = 8;

/**
 * A cache of signing certificates by URL. Keeps checked certificates only, until the first of the chain expires and one day at
 * most. Requests for a URL that is being downloaded share that download. At most 8 concurrent downloads, so forged URLs cannot
 * exhaust the server.
 */
export class Certificates {
  private readonly kept = new Map<string, Kept>();
  private readonly coming = new Map<string, Promise<SigningCertificate>>();

  constructor(private readonly parts: CertificatesParts) {}

  /** The currently valid certificate at a URL. The caller has checked that the URL is Amazon's. */
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
    // A URL that was good before may exceed the limit: forged URLs must not block the real one.
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
    // Do not keep expired chains. Amazon still serves its old ones, and they could evict the one in use.
    if (!isCurrent(certificate, now)) return;
    this.kept.delete(url);
    // A Map keeps insertion order: evict the oldest.
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

/** 3 s of the 8 s that Alexa waits, and 64 KiB for a chain of about 7 kB. */
const DOWNLOAD_LIMITS: DownloadLimits = { milliseconds: 3_000, bytes: 65_536 };

/** Downloads a certificate chain: no redirect, limited in bytes and time. */
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
      // Do not expose the cause; it may contain the URL.
    }
    throw new Refusal('certificate-unreachable');
  };
}

async function textOf(body: AsyncIterable<Uint8Array>, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Throwing out of the loop closes the connection.
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > most) throw new Refusal('certificate-unreachable');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('latin1');
}

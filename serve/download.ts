import { Refusal } from './refusal';

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

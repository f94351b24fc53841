import type { X509Certificate } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { createApp } from './app';
import { signingCertificate } from './certificate';
import { Certificates } from './certificates';
import type { Download } from './download';
import type { Log } from './log';
import type { Handler } from './skill';
import { AlexaVerifier } from './verifier';

export interface EndpointParts {
  readonly handler: Handler;
  readonly skillId: string;
  readonly download: Download;
  readonly roots: readonly X509Certificate[];
  readonly clock: () => number;
  readonly log: Log;
  readonly milliseconds: number;
}

/** The one place where the endpoint is put together. main.ts hands in the real parts, tests what they like. */
export function createEndpoint({
  roots,
  download,
  skillId,
  clock,
  ...parts
}: EndpointParts): RequestListener {
  const certificates = new Certificates({
    download,
    read: (pem) => signingCertificate(pem, roots),
    clock,
  });
  return createApp({ ...parts, clock, verifier: new AlexaVerifier({ certificates, clock, skillId }) });
}

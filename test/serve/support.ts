import {
  constants,
  createPrivateKey,
  generateKeyPairSync,
  privateEncrypt,
  sign,
  X509Certificate,
} from 'node:crypto';
import { md, pki, type Certificate, type Extension, type Name, type Signer } from 'node-forge';
import { createEndpoint, type EndpointParts } from '../../serve/app';
import { jsonLines } from '../../serve/log';
import { listen } from '../../serve/server';
import { kept } from '../support/runner/kept';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

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

/** The keys of this worker: each file takes them from the first on, since new ones cost their tenth of a second. */
const pool = kept('keys', '2048 bits', (): Keys[] => []);
let taken = 0;

/** Keys that nobody else in this file has. */
export function newKeys(): Keys {
  const keys = pool[taken] ?? keysOf(2048);
  pool[taken] = keys;
  taken += 1;
  return keys;
}

export function keysOf(bits: number): Keys {
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

/** The root and what hangs below it, as Alexa's chain is built. */
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

const SKILL = 'amzn1.ask.skill.7c0e9d52-3b1f-4f0a-9a8e-2d6c5b41e0f7';
export const URL_ = 'https://s3.amazonaws.com/echo.api/echo-api-cert.pem';

export interface Sent {
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** The endpoint as main.ts makes it, on a port of its own, with its log in hand. */
export async function openEndpoint(
  parts: Pick<EndpointParts, 'download' | 'roots'> & Partial<EndpointParts>,
) {
  const lines: string[] = [];
  const seen: unknown[] = [];
  const app = createEndpoint({
    handler: (event) => {
      seen.push(event);
      return Promise.resolve({ version: '1.0', response: {} });
    },
    skillId: SKILL,
    path: '/alexa',
    clock: () => NOW,
    log: jsonLines(
      (text) => lines.push(text),
      () => NOW,
    ),
    milliseconds: 5_000,
    ...parts,
  });
  const server = await listen(app, { host: '127.0.0.1', port: 0, tls: null, stopMilliseconds: 1_000 });
  const origin = `http://127.0.0.1:${server.port}`;
  return {
    lines,
    /** What the skill was given. */
    seen,
    origin,
    ask: async (path: string, init: RequestInit = {}): Promise<Answer> => {
      const response = await fetch(origin + path, init);
      return { status: response.status, text: await response.text(), headers: response.headers };
    },
    send: async ({ body, headers }: Sent): Promise<Answer> => {
      const response = await fetch(`${origin}/alexa`, { method: 'POST', body: bytes(body), headers });
      return { status: response.status, text: await response.text(), headers: response.headers };
    },
    close: server.stop,
  };
}

export type Endpoint = Awaited<ReturnType<typeof openEndpoint>>;

/** A launch as Alexa sends it, or as a test wants it. */
export function launch(more: { request?: object; session?: object; context?: object } = {}): string {
  const application = { applicationId: SKILL };
  return JSON.stringify({
    version: '1.0',
    session: { new: true, sessionId: 'amzn1.echo-api.session.s1', application, ...more.session },
    context: { System: { application, user: { userId: 'amzn1.ask.account.USER' } }, ...more.context },
    request: {
      type: 'LaunchRequest',
      requestId: 'amzn1.echo-api.request.r1',
      locale: 'en-US',
      timestamp: '2026-11-23T07:00:00Z',
      ...more.request,
    },
  });
}

export function by(keys: Keys, body: string | Buffer = launch(), url = URL_): Sent {
  return {
    body,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      SignatureCertChainUrl: url,
      Signature: signed(body, keys, 'RSA-SHA1'),
      'Signature-256': signed(body, keys),
    },
  };
}

export function chainOf({ chain }: Authority): () => Promise<string> {
  return () => Promise.resolve(chain);
}

function bytes(body: string | Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(body));
}

type Line = Readonly<Record<string, unknown>>;

const children: ChildProcess[] = [];

/** An endpoint in a process of its own, on a free port, with its log in hand. */
export function start(command: string, parts: readonly string[], cwd: string, environment: object) {
  const env = { PATH: process.env['PATH'], AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };
  const child = spawn(command, parts, {
    cwd,
    env: { ...env, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const output = { text: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.text += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.errors += text));
  const exited = once(child, 'close').then(([code]) => code as number | null);
  const lines = (): Line[] =>
    output.text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Line);
  const line = async (event: string): Promise<Line> => {
    for (;;) {
      const found = lines().find((each) => each['event'] === event);
      if (found) return found;
      if (child.exitCode !== null) throw new Error(`It ended: ${output.errors}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { child, output, exited, lines, line };
}

/** Whatever a test that failed has left running. */
export function endAll(): void {
  for (const child of children.splice(0)) child.kill('SIGKILL');
}

import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createSecureContext, rootCertificates } from 'node:tls';
import { downloadWithin } from './certificates';
import { createEndpoint } from './app';
import { jsonLines, nameOf } from './log';
import { listen, type Tls } from './server';
import { Misuse, settingsFrom, unset, type Settings } from './settings';
import type { Handler } from './converse';

const clock = (): number => Date.now();
const log = jsonLines((text) => process.stdout.write(text), clock);

/** Alexa waits about 8 s, network included. */
const ANSWER_MILLISECONDS = 7_000;
/** Longer than an answer takes, shorter than the 90 s after which systemd kills the process. */
const STOP_MILLISECONDS = 10_000;

async function main(): Promise<void> {
  const { skillId, host, port, path, tls } = settingsFrom(process.env);
  const app = createEndpoint({
    handler: builtHandler(join(__dirname, '../lambda/index.js')),
    skillId,
    path,
    download: downloadWithin(),
    roots: rootCertificates.map((pem) => new X509Certificate(pem)),
    clock,
    log,
    milliseconds: ANSWER_MILLISECONDS,
  });
  const server = await listen(app, {
    host,
    port,
    tls: tls && read(tls),
    stopMilliseconds: STOP_MILLISECONDS,
  });
  for (const name of unset(process.env)) log({ event: 'not-set', name });
  log({ event: 'listening', host, port: server.port, path, tls: tls !== null });

  const stop = async (signal: string): Promise<void> => {
    log({ event: 'stopping', signal });
    log({ event: 'stopped', finished: await server.stop() });
    // The skill keeps its connection to the table open, which would keep the process alive.
    process.exit(0);
  };
  // `once`, so that a second signal kills a stop that takes too long.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal));
  if (tls) process.on('SIGHUP', renewed(tls, server.renew));
}

/** Loads the bundled skill as Lambda does. It reads this process's environment. */
function builtHandler(file: string): Handler {
  if (!existsSync(file)) throw new Misuse(`There is no ${file}. Run "npm run build".`);
  // The edge to the bundle: lambda/index.ts defines its exports.
  const { handler } = createRequire(file)(file) as { handler: Handler };
  return handler;
}

function read({ cert, key }: NonNullable<Settings['tls']>): Tls {
  try {
    const tls = { cert: readFileSync(cert), key: readFileSync(key) };
    createSecureContext(tls);
    return tls;
  } catch {
    throw new Misuse(
      `TLS_CERT (${cert}) or TLS_KEY (${key}) cannot be read, or they do not belong together.`,
    );
  }
}

/** Loads a renewed certificate without a pause. A broken one is logged, and the old one stays in use. */
function renewed(tls: NonNullable<Settings['tls']>, renew: (tls: Tls) => void): () => void {
  return () => {
    try {
      renew(read(tls));
      log({ event: 'renewed' });
    } catch (error) {
      log({ event: 'not-renewed', error: nameOf(error) });
    }
  };
}

// Replaces Node's own report, whose message and stack may quote a request.
process.on('uncaughtException', (error) => {
  log({ event: 'crashed', error: nameOf(error) });
  process.exit(1);
});

main().catch((error: unknown) => {
  // No request has arrived yet, so the full message is safe to print, and the operator needs it.
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

export interface Tls {
  readonly cert: string | Buffer;
  readonly key: string | Buffer;
}

export interface ServerSettings {
  readonly host: string;
  readonly port: number;
  readonly tls: Tls | null;
  /** How long requests under way may take once the server is to stop. */
  readonly stopMilliseconds: number;
  readonly patience?: Partial<typeof PATIENCE>;
}

export interface Running {
  readonly port: number;
  /** Takes no more requests, finishes those under way. True where none had to be cut off. */
  readonly stop: () => Promise<boolean>;
  /** From now on, another certificate. Does nothing where a proxy has it. */
  readonly renew: (tls: Tls) => void;
}

const PATIENCE = {
  headersTimeout: 5_000,
  // Alexa sends a request at once; whoever takes longer is holding a connection.
  requestTimeout: 8_000,
  connectionsCheckingInterval: 1_000,
  // Longer than the minute for which proxies keep theirs, so that it is they who close it.
  keepAliveTimeout: 65_000,
};

const OLDEST = { minVersion: 'TLSv1.2' } as const;

export async function listen(
  app: RequestListener,
  { host, port, tls, stopMilliseconds, patience }: ServerSettings,
): Promise<Running> {
  const patient = { ...PATIENCE, ...patience };
  const secure =
    tls && createTlsServer({ ...patient, ...tls, ...OLDEST, handshakeTimeout: patient.headersTimeout }, app);
  const server = secure ?? createServer(patient, app);
  const underWay = new UnderWay();
  let stopping = false;
  server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    underWay.add(response, socket);
    if (stopping) leave(response);
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      stopping = true;
      underWay.all().forEach(leave);
      return closed(server, underWay, { ...patient, stopMilliseconds });
    },
    renew(renewed) {
      secure?.setSecureContext({ ...renewed, ...OLDEST });
    },
  };
}

/** A kept connection would keep the server. */
function leave(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}

async function closed(
  server: Server | TlsServer,
  underWay: UnderWay,
  {
    headersTimeout,
    stopMilliseconds,
  }: Pick<typeof PATIENCE, 'headersTimeout'> & Pick<ServerSettings, 'stopMilliseconds'>,
): Promise<boolean> {
  let finished = true;
  // Who has sent no request by now sends none: a proxy's spare connection, or somebody who only looked whether we are there.
  const spare = setInterval(() => {
    if (underWay.all().length === 0) server.closeAllConnections();
  }, headersTimeout);
  const last = setTimeout(() => {
    finished = underWay.all().length === 0;
    server.closeAllConnections();
  }, stopMilliseconds);
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  clearInterval(spare);
  clearTimeout(last);
  return finished;
}

/**
 * The answers under way, by their connections. One that waits behind another when its connection closes never says that
 * it has closed itself: whoever sends many requests at once and leaves would fill the memory with them.
 */
export class UnderWay {
  private readonly answers = new Map<Socket, Set<ServerResponse>>();

  add(answer: ServerResponse, connection: Socket): void {
    const known = this.answers.get(connection);
    const beside = known ?? new Set<ServerResponse>();
    if (known === undefined) {
      this.answers.set(connection, beside);
      connection.once('close', () => this.answers.delete(connection));
    }
    beside.add(answer);
    answer.once('close', () => beside.delete(answer));
  }

  all(): ServerResponse[] {
    return [...this.answers.values()].flatMap((beside) => [...beside]);
  }
}

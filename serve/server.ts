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
  /** How long open requests may take after stop() is called. */
  readonly stopMilliseconds: number;
  readonly patience?: Partial<typeof PATIENCE>;
}

export interface Running {
  readonly port: number;
  /** Takes no more requests and finishes the open ones. True if none had to be cut off. */
  readonly stop: () => Promise<boolean>;
  /** Uses another certificate from now on. Does nothing without TLS. */
  readonly renew: (tls: Tls) => void;
}

const PATIENCE = {
  headersTimeout: 5_000,
  // Alexa sends a request at once. A slower caller only occupies a connection.
  requestTimeout: 8_000,
  connectionsCheckingInterval: 1_000,
  // Proxies keep connections for 60 s. Keep them longer, so that the proxy closes first.
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
  const open = new OpenResponses();
  let stopping = false;
  server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    open.add(response, socket);
    if (stopping) leave(response);
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      stopping = true;
      open.all().forEach(leave);
      return closed(server, open, { ...patient, stopMilliseconds });
    },
    renew(renewed) {
      secure?.setSecureContext({ ...renewed, ...OLDEST });
    },
  };
}

/** Closes the connection after this response: an open connection would keep the server from stopping. */
function leave(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}

async function closed(
  server: Server | TlsServer,
  open: OpenResponses,
  {
    headersTimeout,
    stopMilliseconds,
  }: Pick<typeof PATIENCE, 'headersTimeout'> & Pick<ServerSettings, 'stopMilliseconds'>,
): Promise<boolean> {
  let finished = true;
  // Close idle connections that have sent no request by now: a proxy's spare connection, or a port scan.
  const spare = setInterval(() => {
    if (open.all().length === 0) server.closeAllConnections();
  }, headersTimeout);
  const last = setTimeout(() => {
    finished = open.all().length === 0;
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
 * The open responses, by connection. A response that is queued behind another one gets no "close" event when its connection closes,
 * so the connection's "close" removes them all. Otherwise pipelined requests from a caller that leaves would fill the memory.
 */
export class OpenResponses {
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

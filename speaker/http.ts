import type { IncomingMessage, Server } from 'node:http';

/** How many ports after the wanted one are tried before the system chooses one. */
const NEIGHBOURS = 10;

/** Listens on 127.0.0.1 at a port that the system chooses, and returns it. */
export async function listen(server: Server): Promise<number> {
  return listenNear(server, 0);
}

/** Listens at the port, or at one near it where that one is taken, and returns which. 0 takes any. */
export async function listenNear(server: Server, port: number, host = '127.0.0.1'): Promise<number> {
  const last = Math.min(port + NEIGHBOURS, 65_535);
  const candidates = port === 0 ? [] : Array.from({ length: last - port + 1 }, (_, index) => port + index);
  for (const candidate of [...candidates, 0]) {
    const taken = await listenAt(server, candidate, host);
    if (taken !== null) return taken;
  }
  throw new Error('This machine has no free port.');
}

/** null: another process has the port, or only an administrator may take it. */
async function listenAt(server: Server, port: number, host: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Closes a server and the connections that its clients keep open for their next call. */
export async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}

/** The whole body as text; null as soon as it is over `mostBytes`. */
export async function bodyOf(message: IncomingMessage, mostBytes = Infinity): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message) {
    const piece = Buffer.from(chunk as Uint8Array);
    bytes += piece.length;
    if (bytes > mostBytes) return null;
    chunks.push(piece);
  }
  return Buffer.concat(chunks).toString('utf8');
}

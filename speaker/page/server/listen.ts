import type { Server } from 'node:http';

/** How many ports after the one that was asked for are tried before the system is left to choose. */
const NEIGHBOURS = 10;

/** Listens on 127.0.0.1: at the port, or, where it is taken, at one near it. Tells which. */
export async function listenNear(server: Server, port: number): Promise<number> {
  const last = Math.min(port + NEIGHBOURS, 65_535);
  const candidates = port === 0 ? [] : Array.from({ length: last - port + 1 }, (_, index) => port + index);
  for (const candidate of [...candidates, 0]) {
    const taken = await listenAt(server, candidate);
    if (taken !== null) return taken;
  }
  throw new Error('This machine has no free port.');
}

/** null: somebody else has it, or only an administrator may. */
async function listenAt(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

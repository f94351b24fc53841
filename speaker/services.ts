import { createServer } from 'node:http';

/** Alexa's own services, as far as a skill may ask them here: the time zone of the device. Everything else is refused. */
export interface Services {
  readonly apiEndpoint: string;
  close(): Promise<void>;
}

export async function openServices(timeZone: string): Promise<Services> {
  const server = createServer((request, response) => {
    const known = /^\/v2\/devices\/[^/]+\/settings\/System\.timeZone$/.test(request.url ?? '');
    response.writeHead(known ? 200 : 403, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify(known ? timeZone : { code: 'ACCESS_DENIED', message: 'Not on this speaker.' }),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // It serves the session, and must not keep the process alive by itself.
  server.unref();
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    apiEndpoint: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}

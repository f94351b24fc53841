import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSocketServer, type Server as SocketServer, type Socket } from 'node:net';
import type { HandlerInput } from 'ask-sdk-core';
import { services as clients } from 'ask-sdk-model';
import { ApiClient } from '../../../lambda/alexa/api-client';
import { accessTokenOf, identityOf } from '../../../speaker/alexa/device/identity';
import { REMINDERS_SCOPE } from '../../../speaker/alexa/services/reminders';
import { openServices, type Services, type ServicesOptions } from '../../../speaker/alexa/services/services';

export const now = Date.parse('2026-11-23T07:00:00Z');
export const anna = identityOf('Anna', null);

const servers: Server[] = [];
const socketServers: SocketServer[] = [];
const alexas: Services[] = [];

/** Alexa's services as the speaker has them, of a device in Berlin. */
export async function alexa(options: ServicesOptions = {}, allowed = true): Promise<Services> {
  const services = await openServices({ zone: 'Europe/Berlin', now: () => now, ...options });
  if (allowed) services.accounts.grant(anna.userId, REMINDERS_SCOPE);
  alexas.push(services);
  return services;
}

/** A server that answers as it is told, at the endpoint that is given back. */
export async function serverOf(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  return endpointOf(server);
}

/** A server that does with each connection as it is told. */
export async function socketsOf(listener: (socket: Socket) => void): Promise<string> {
  const server = createSocketServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  socketServers.push(server);
  return endpointOf(server);
}

function endpointOf(server: SocketServer): string {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
}

/** One that says that, as JSON or as it stands. */
export function saying(body: unknown, status = 200, raw = false): Promise<string> {
  return serverOf((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(raw ? body : JSON.stringify(body));
  });
}

/** An endpoint at which nobody listens any more. */
export async function gone(): Promise<string> {
  const endpoint = await saying(null);
  const server = servers.pop();
  server?.close();
  return endpoint;
}

export async function closeAll(): Promise<void> {
  await Promise.all(alexas.splice(0).map((services) => services.close()));
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  for (const server of socketServers.splice(0)) server.close();
}

/** What a handler is given, as far as the services look at it. */
export function inputFor(apiEndpoint: unknown, device: unknown = { deviceId: anna.deviceId }): HandlerInput {
  const configuration = {
    apiClient: new ApiClient(),
    apiEndpoint,
    authorizationValue: accessTokenOf(anna),
  };
  const input = {
    requestEnvelope: { context: { System: { device } }, request: { type: 'LaunchRequest', locale: 'en-US' } },
    // An endpoint may be anything that an envelope holds.
    serviceClientFactory: new clients.ServiceClientFactory(configuration as clients.ApiConfiguration),
  };
  // Alexa's own types promise more than a test has to build.
  return input as unknown as HandlerInput;
}

/** What came of that. A test of a service that never answers ends only if the skill gives up. */
export async function outcomeOf<T>(
  work: Promise<T>,
): Promise<{ failed: boolean; value?: T; error?: unknown }> {
  try {
    return { failed: false, value: await work };
  } catch (error) {
    return { failed: true, error };
  }
}

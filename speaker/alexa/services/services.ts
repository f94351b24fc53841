import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { bodyOf, close, listen } from '../../http';
import { parsed } from '../../json';
import { ownZone } from '../../time';
import { bearerOf } from '../device/identity';
import { type Accounts, openAccounts } from './accounts';
import { type ServiceAnswer, answerReminders, fault, REMINDERS_PATH } from './reminders';

/** How Alexa's services behave: "denied" refuses everything, "down" fails, "slow" answers after 5 s. */
export const SERVICE_MODES = ['ok', 'denied', 'down', 'slow'] as const;
export type ServiceMode = (typeof SERVICE_MODES)[number];

export interface ServicesOptions {
  /** The time zone of the device; without one, this machine's own. */
  readonly zone?: string;
  readonly mode?: ServiceMode;
  /** Where permissions and reminders are kept; in memory if left out. */
  readonly folder?: string;
  /** The clock that decides whether a reminder lies in the future. */
  readonly now?: () => number;
  readonly slowMilliseconds?: number;
}

/** Alexa's own services on this machine: the device's time zone, and reminders. */
export interface Services {
  readonly apiEndpoint: string;
  /** Read and written directly, without HTTP, by the speaker and by tests. */
  readonly accounts: Accounts;
  close(): Promise<void>;
}

export async function openServices(options: ServicesOptions = {}): Promise<Services> {
  const { folder, mode = 'ok', slowMilliseconds = 5_000 } = options;
  const accounts = openAccounts(folder === undefined ? undefined : join(folder, 'services.json'));
  const server = createServer((request, response) => {
    void (async () => {
      if (mode === 'slow') await wait(slowMilliseconds, undefined, { ref: false });
      const { status, body } = await answerTo(request, mode, accounts, options);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    })().catch(() => {
      // The client has hung up before its answer.
      response.destroy();
    });
  });
  const port = await listen(server);
  // This server alone must not keep the process alive.
  server.unref();
  return {
    apiEndpoint: `http://127.0.0.1:${port}`,
    accounts,
    close: () => close(server),
  };
}

const ZONE_PATH = /^\/v2\/devices\/([^/]+)\/settings\/System\.timeZone$/;
const REMINDERS = new RegExp(`^${REMINDERS_PATH}(?:/([^/]+))?$`);

async function answerTo(
  request: IncomingMessage,
  mode: ServiceMode,
  accounts: Accounts,
  { zone = ownZone(), now = Date.now }: ServicesOptions,
): Promise<ServiceAnswer> {
  // undefined for anything but JSON; an operation that needs a body refuses it.
  const body = parsed((await bodyOf(request)) ?? '');
  if (mode === 'denied') return fault(403, 'ACCESS_DENIED', 'The skill may not ask this.');
  if (mode === 'down') return fault(500, 'INTERNAL_ERROR', 'The service is down.');
  const bearer = bearerOf(request.headers.authorization);
  if (!bearer) return fault(401, 'INVALID_BEARER_TOKEN', 'The bearer token is missing or unknown.');
  const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
  const [, deviceId] = ZONE_PATH.exec(path) ?? [];
  if (deviceId !== undefined && request.method === 'GET') {
    if (decodeURIComponent(deviceId) === bearer.deviceId) return { status: 200, body: zone };
    return fault(403, 'ACCESS_DENIED', 'The token is not for this device.');
  }
  const [reminders, alertToken] = REMINDERS.exec(path) ?? [];
  if (reminders === undefined) return fault(404, 'NOT_FOUND', `There is no ${path} here.`);
  const call = { method: request.method ?? '', alertToken, body, userId: bearer.userId };
  return answerReminders(call, accounts, now());
}

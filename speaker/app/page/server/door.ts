import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

const OWN = ['127.0.0.1', 'localhost', '[::1]'];
/** Letters and digits that nobody takes for one another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const COOKIE = 'coach';
/** After so many wrong codes the code is made anew, so that it cannot be found by trying. */
const MOST_WRONG = 20;

/**
 * Why a request is refused; null when it comes from this server's own page. A foreign Host is a name that points to this machine (DNS
 * rebinding), so names are refused and addresses are not; any port will do, since a port may be forwarded. A foreign Origin is another
 * page in the same browser.
 *
 * @param lan the page is served to the network as well
 */
export function refusal({ method, headers }: IncomingMessage, lan = false): string | null {
  const host = headers.host?.toLowerCase();
  if (host === undefined || !isOwnName(host.replace(/:\d{1,5}$/, ''), lan))
    return lan
      ? 'This server answers to an address in numbers, or to the name of its machine.'
      : 'This server answers to its own address on this machine only.';
  const { origin } = headers;
  const own = origin === undefined || origin.toLowerCase() === `http://${host}`;
  if (!own) return 'Another page may not speak to this server.';
  // Every browser sends an Origin with a POST.
  if (method !== 'GET' && method !== 'HEAD' && origin === undefined)
    return 'The request needs an Origin header.';
  const site = headers['sec-fetch-site'];
  const navigation = headers['sec-fetch-mode'] === 'navigate';
  if (!navigation && (site === 'cross-site' || site === 'same-site')) {
    return 'Another page may not read from this server.';
  }
  return null;
}

function isOwnName(name: string, lan: boolean): boolean {
  if (OWN.includes(name)) return true;
  const machine = hostname().toLowerCase();
  return lan && (isIP(name.replace(/^\[|\]$/g, '')) > 0 || name === machine || name === `${machine}.local`);
}

/** The addresses of this machine in its networks. */
export function networkAddresses(port: number): string[] {
  return Object.values(networkInterfaces()).flatMap((each = []) =>
    each
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => `http://${address}:${port}/`),
  );
}

/** Whether a request comes from this machine itself. */
export function isLocal({ socket }: IncomingMessage): boolean {
  const from = socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  return from === '::1' || from.startsWith('127.');
}

/**
 * Lets devices of the network in. Whoever opens an address with the code gets a cookie, and the code is used up: the next device needs
 * the next one.
 */
export class Door {
  #code = newCode();
  #wrong = 0;
  readonly #inside = new Set<string>();

  /** @param changed is told the new code when one was used, or tried too often */
  constructor(private readonly changed: (code: string) => void = () => undefined) {}

  get code(): string {
    return this.#code;
  }

  /** The cookie of a device that knows the code; null for a wrong one. */
  enter(given: string): string | null {
    if (!same(given.trim().toLowerCase(), this.#code)) {
      this.#wrong += 1;
      if (this.#wrong >= MOST_WRONG) this.#renew();
      return null;
    }
    const ticket = randomBytes(16).toString('hex');
    this.#inside.add(ticket);
    this.#renew();
    // Lax: a link in a message may open the page, and another page may send nothing to it.
    return `${COOKIE}=${ticket}; HttpOnly; SameSite=Lax; Path=/`;
  }

  knows({ headers }: IncomingMessage): boolean {
    const cookies = (headers.cookie ?? '').split(';').map((each) => each.trim().split('='));
    return cookies.some(
      ([name, ticket]) => name === COOKIE && ticket !== undefined && this.#inside.has(ticket),
    );
  }

  #renew(): void {
    this.#wrong = 0;
    this.#code = newCode();
    this.changed(this.#code);
  }
}

function newCode(): string {
  const group = (): string =>
    Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)] ?? '').join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

function same(given: string, code: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(code)];
  return a.length === b.length && timingSafeEqual(a, b);
}

import type { IncomingMessage } from 'node:http';

const NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Why a request is not answered; null when it is from this machine's own page. A foreign Host is a name that somebody
 * has pointed at 127.0.0.1 (DNS rebinding); a foreign Origin is another page in the same browser.
 */
export function refusal({ method, headers }: IncomingMessage, port: number): string | null {
  const hosts = NAMES.map((name) => `${name}:${port}`);
  const host = headers.host?.toLowerCase();
  // A browser leaves out port 80; no other.
  const known = host !== undefined && (hosts.includes(host) || (port === 80 && NAMES.includes(host)));
  if (!known) return 'This server answers to its own address on this machine only.';
  const { origin } = headers;
  const own = origin === undefined || origin.toLowerCase() === `http://${host}`;
  if (!own) return 'Another page may not speak to this server.';
  // What changes something names where it comes from: every browser does, for a POST.
  if (method !== 'GET' && method !== 'HEAD' && origin === undefined) return 'A request without an Origin.';
  const site = headers['sec-fetch-site'];
  const navigation = headers['sec-fetch-mode'] === 'navigate';
  if (!navigation && (site === 'cross-site' || site === 'same-site')) {
    return 'Another page may not read from this server.';
  }
  return null;
}

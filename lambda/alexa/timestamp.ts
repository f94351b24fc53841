// Date.parse alone takes "5" for a year, and reads an instant without a zone in the machine's own.
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

const earliest = Date.UTC(2015, 0);
const latest = Date.UTC(2100, 0);

/**
 * The `timestamp` of a request in epoch milliseconds; null if it is none. Alexa sends ISO 8601 with "Z". Test tools and older
 * requests have sent epoch seconds or milliseconds as well. Instants before 2015 or from 2100 on are taken for mistakes: an item
 * that is written with one would have expired already, or never would.
 */
export function instantIn(timestamp: unknown): number | null {
  const instant = typeof timestamp === 'number' ? inMilliseconds(timestamp) : parsed(timestamp);
  return instant >= earliest && instant < latest ? instant : null;
}

/** Seconds of any year up to 2100 are fewer than the milliseconds of 2015. */
function inMilliseconds(epoch: number): number {
  return epoch < earliest ? epoch * 1000 : epoch;
}

function parsed(timestamp: unknown): number {
  return typeof timestamp === 'string' && INSTANT.test(timestamp) ? Date.parse(timestamp) : NaN;
}

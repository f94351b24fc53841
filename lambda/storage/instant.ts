/** Epoch milliseconds of now; asked only when a request does not say when it was made. */
export type Clock = () => number;

interface Dated {
  request?: { timestamp?: unknown };
}

// Date.parse alone takes "5" for a year, and reads an instant without a zone in the machine's own.
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** When the request was made, in epoch milliseconds: the skill's only clock. */
export function requestInstant(envelope: Dated, clock: Clock): number {
  const timestamp = envelope.request?.timestamp;
  const instant = typeof timestamp === 'string' && INSTANT.test(timestamp) ? Date.parse(timestamp) : NaN;
  return isPlausible(instant) ? instant : clock();
}

const earliest = Date.UTC(2015, 0);
const latest = Date.UTC(2100, 0);

/** A sender whose clock is decades off would write items that have long expired, or never do. NaN is no instant. */
function isPlausible(instant: number): boolean {
  return instant >= earliest && instant < latest;
}

/** One log line. It holds no ids, bodies, headers or anything else that the caller chose. */
export type Log = (line: Readonly<Record<string, string | number | boolean>>) => void;

/** Writes one JSON object a line, with the time. */
export function jsonLines(write: (text: string) => void, clock: () => number): Log {
  return (line) => {
    write(`${JSON.stringify({ time: new Date(clock()).toISOString(), ...line })}\n`);
  };
}

/** The class name of an error. Never log its message: it may quote the request. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
export const REASONS = [
  'no-certificate-url',
  'bad-certificate-url',
  'no-signature',
  'malformed-signature',
  'certificate-unreachable',
  'too-many-downloads',
  'malformed-certificate',
  'untrusted-certificate',
  'forbidden-certificate',
  'certificate-out-of-date',
  'certificate-for-another-name',
  'wrong-signature',
  'no-json',
  'no-request',
  'no-timestamp',
  'too-old',
  'too-new',
  'another-skill',
] as const;

export type Reason = (typeof REASONS)[number];

/** Why a request was refused as not coming from Alexa. The reason is one of the words above, so it is safe to log. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(readonly reason: Reason) {
    super(reason);
  }
}

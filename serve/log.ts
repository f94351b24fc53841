/** One line of the log: no ids, no bodies, no header, nothing that whoever sent a request has chosen. */
export type Log = (line: Readonly<Record<string, string | number | boolean>>) => void;

/** JSON, one object a line, as every collector of logs reads it. */
export function jsonLines(write: (text: string) => void, clock: () => number): Log {
  return (line) => {
    write(`${JSON.stringify({ time: new Date(clock()).toISOString(), ...line })}\n`);
  };
}

/** The class of an error and never its message, which may quote anything. */
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

/** Why a request is not taken for Alexa's. The reason is a word from the list above: it is logged, and quotes nobody. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(readonly reason: Reason) {
    super(reason);
  }
}

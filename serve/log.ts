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

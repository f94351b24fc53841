/** One line of the log. No ids, no tokens, nothing that was said. */
export type Log = (line: Readonly<Record<string, string | number | boolean>>) => void;

/** The class of an error, and why the store failed where it did: never its message, which may quote anything. */
export function describeError(error: unknown): { error: string; why?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const why = 'why' in error && typeof error.why === 'string' ? { why: error.why } : {};
  return { error: error.name, ...why };
}

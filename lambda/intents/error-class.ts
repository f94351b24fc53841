/** The class of an error, and why the store failed where it did: never its message, which may quote anything. */
export function errorClass(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'why' in error && typeof error.why === 'string' ? `${error.name}:${error.why}` : error.name;
}

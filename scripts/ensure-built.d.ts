/** Whether a source below a folder, by default the project's, is newer than the last build, or nothing has been built. */
export function isStale(folder?: string): boolean;
export function ensureBuilt(): void;

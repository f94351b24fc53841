export type UnreadableReason = 'newer-schema' | 'malformed';

/** The item must stay as it is; the session runs from its own attributes. */
export class UnreadableItemError extends Error {
  override readonly name = 'UnreadableItemError';

  constructor(readonly reason: UnreadableReason) {
    super(
      reason === 'newer-schema'
        ? 'The kept item was written by a newer version of the skill.'
        : 'The kept item is not one that the skill writes.',
    );
  }
}

/** Another session wrote first, or an earlier write of this one succeeded although its answer was lost. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';

  constructor(cause?: unknown) {
    super('The kept item is no longer the one that was read.', { cause });
  }
}

/** The account's list is full, so nothing is kept of the person: deleting the account would not delete it. */
export class UnlistedPersonError extends Error {
  override readonly name = 'UnlistedPersonError';

  constructor() {
    super('The person cannot be listed in the account: its list is full, or its item is not ours to write.');
  }
}

/** Log `why`, never the cause: the service's message may name roles and ids. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
  readonly why: string;

  constructor(cause: unknown) {
    const why = labelOf(cause);
    super(`The store could not do what was asked (${why}).`, { cause });
    this.why = why;
  }
}

// A refused connection is a plain Error with a code. A fault of the service has a name.
function labelOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null) return 'unknown';
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  if ('name' in cause && typeof cause.name === 'string') return cause.name;
  return 'unknown';
}

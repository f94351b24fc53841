export type UnreadableReason = 'newer-schema' | 'malformed';

/** The item is there and must stay as it is: whoever catches this runs from the session's own attributes. */
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

/** Somebody else wrote first, or an earlier write of ours landed although its answer was lost. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';

  constructor(cause?: unknown) {
    super('The kept item is no longer the one that was read.', { cause });
  }
}

/** The account's item takes nobody more, so nothing may be kept that the account's end would not reach. */
export class UnlistedPersonError extends Error {
  override readonly name = 'UnlistedPersonError';

  constructor() {
    super('The person cannot be listed in the account: its list is full, or its item is not ours to write.');
  }
}

/** The cause may quote what the service said, role names included: log `why`, never the cause. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
  readonly why: string;

  constructor(cause: unknown) {
    const why = labelOf(cause);
    super(`The store could not do what was asked (${why}).`, { cause });
    this.why = why;
  }
}

export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';

  constructor() {
    super('The store took too long.');
  }
}

// A refused connection is a plain Error and says what it is only in its code; a fault of the service only in its name.
function labelOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null) return 'unknown';
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  if ('name' in cause && typeof cause.name === 'string') return cause.name;
  return 'unknown';
}

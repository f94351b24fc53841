import type { Line } from '../routine/line';
import { MalformedError } from '../session/restore';
import { UnlistedPersonError, UnreadableItemError } from '../storage/errors';

/** The item is there and makes no sense to this version, or nobody may be kept anything for: it must stay as it is. */
export function isUnreadable(error: unknown): boolean {
  return (
    error instanceof UnreadableItemError ||
    error instanceof MalformedError ||
    error instanceof UnlistedPersonError
  );
}

/** What the person is told when their item could not be read or written. */
export function noticeOf(error: unknown): Line {
  if (error instanceof MalformedError) return { key: 'errors.unreadableNotes' };
  if (error instanceof UnreadableItemError) {
    return { key: error.reason === 'newer-schema' ? 'errors.newerNotes' : 'errors.unreadableNotes' };
  }
  if (error instanceof UnlistedPersonError) return { key: 'errors.tooManyPeople' };
  return { key: 'errors.storeDown' };
}

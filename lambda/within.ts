/** The work took longer than it was given. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';

  constructor(readonly milliseconds: number) {
    super(`No answer within ${milliseconds} ms.`);
  }
}

/**
 * The promise's result if it comes within `ms`, else a DeadlineError. `onLate` is called then, to abort the work. The
 * race is needed even so: the AWS SDK's search for credentials does not listen to an abort signal.
 */
export async function within<T>(ms: number, promise: Promise<T>, onLate?: () => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new DeadlineError(ms));
      onLate?.();
    }, ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

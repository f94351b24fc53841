/** Alexa's service did not answer within the time that a turn has for it. */
export class ServiceTimeoutError extends Error {
  override readonly name = 'ServiceTimeoutError';
  constructor() {
    super('Alexa’s service took too long.');
  }
}

/** What was promised, if it comes within that many milliseconds. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new ServiceTimeoutError());
    }, ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What one of Alexa's services answers over HTTP. */
export interface Answer {
  readonly status: number;
  /** undefined: an answer without a body. */
  readonly body?: unknown;
}

/** How Alexa's services say what is wrong. */
export function fault(status: number, code: string, message: string): Answer {
  return { status, body: { code, message } };
}

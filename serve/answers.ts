import type { Response } from 'express';

/** All that an answer ever says of what went wrong: a forger learns nothing, and nothing of a person gets out. */
const SENTENCES = {
  400: 'The request was refused.',
  404: 'There is nothing here.',
  405: 'This method is not allowed here.',
  413: 'The request is too large.',
  415: 'Only application/json in UTF-8 is taken.',
  500: 'The request could not be answered.',
  503: 'The request could not be answered in time.',
} as const;

export type Failure = keyof typeof SENTENCES;

/** The rest of a body that nobody will read should not keep the connection. */
const BODY_UNREAD: ReadonlySet<Failure> = new Set([404, 405, 413, 415]);

export function refuse(response: Response, status: Failure, reason: string): void {
  note(response, reason);
  if (BODY_UNREAD.has(status)) response.set('Connection', 'close');
  response.status(status).json({ error: SENTENCES[status] });
}

/** For the log alone. */
function note(response: Response, reason: string): void {
  response.locals['reason'] = reason;
}

export function noteOf(response: Response): string | null {
  const reason: unknown = response.locals['reason'];
  return typeof reason === 'string' ? reason : null;
}

import type { IncomingMessage } from 'node:http';
import { isObject, type Json } from '../../json';

/** More than anybody says at once. */
const MOST_BYTES = 4_096;

export class BadBody extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** The JSON edge of the page: an object, small enough, and said to be JSON. */
export async function readBody(request: IncomingMessage): Promise<Json> {
  if (!/^application\/json(;|$)/i.test(request.headers['content-type'] ?? '')) {
    throw new BadBody(415, 'The body must be JSON.');
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const piece = Buffer.from(chunk as Uint8Array);
    bytes += piece.length;
    if (bytes > MOST_BYTES) throw new BadBody(413, `The body is over ${MOST_BYTES} bytes.`);
    chunks.push(piece);
  }
  let body: unknown;
  try {
    body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new BadBody(400, 'The body is no JSON.');
  }
  if (!isObject(body)) throw new BadBody(400, 'The body is no JSON object.');
  return body;
}

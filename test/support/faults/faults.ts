import type { ServerResponse } from 'node:http';

/** What can go wrong with one call of the store. */
export const faultKinds = [
  'throttled',
  'internal',
  'reset',
  'hang',
  'slow',
  'lost acknowledgement',
  'no table',
  'garbage',
  'conflict',
  'newer item',
  'malformed item',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Longer than most answers of a table, and within what a turn waits for one call. */
export const slowMs = 900;

const amazonsErrors: Partial<Record<FaultKind, [number, string]>> = {
  throttled: [400, 'ProvisionedThroughputExceededException'],
  internal: [500, 'InternalServerError'],
  'no table': [400, 'ResourceNotFoundException'],
};

const itemsOfOthers: Partial<Record<FaultKind, object>> = {
  'newer item': { schema: { N: '9' }, version: { N: '3' }, place: { M: {} } },
  'malformed item': { schema: { N: '1' }, version: { N: '3' }, place: { SS: ['on the mat'] } },
};

/** Answers as a table with that fault does, without asking the table; false where the table has to be asked. */
export function answersFor(fault: FaultKind, operation: string, response: ServerResponse): boolean {
  const error = amazonsErrors[fault];
  if (error !== undefined) {
    const [status, type] = error;
    send(response, status, { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'on purpose' });
    return true;
  }
  const item = operation === 'GetItem' ? itemsOfOthers[fault] : undefined;
  if (item !== undefined) {
    send(response, 200, { Item: item });
    return true;
  }
  switch (fault) {
    case 'reset':
      response.destroy();
      return true;
    case 'hang':
      return true;
    case 'garbage':
      response.end('<html>Welcome to the hotel</html>');
      return true;
    default:
      return false;
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify(body));
}

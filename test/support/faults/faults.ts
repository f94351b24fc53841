import type { ServerResponse } from 'node:http';

/** What can go wrong with one call of the store; the last three happen to the item just before it. */
export const faultKinds = [
  'throughput exceeded',
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
  'throughput exceeded': [400, 'ProvisionedThroughputExceededException'],
  throttled: [400, 'ThrottlingException'],
  internal: [500, 'InternalServerError'],
  'no table': [400, 'ResourceNotFoundException'],
};

/** Answers as a table with that fault does, without asking the table; false where the table has to be asked. */
export function answersFor(fault: FaultKind, response: ServerResponse): boolean {
  const error = amazonsErrors[fault];
  if (error !== undefined) {
    const [status, type] = error;
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(
      JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'on purpose' }),
    );
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

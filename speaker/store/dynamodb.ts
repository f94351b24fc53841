import { request } from 'node:http';
import { bodyOf } from '../http';
import { isObject, type Json, parsed } from '../json';

/** One call of the DynamoDB protocol by hand: loading the AWS SDK would take longer than the rest of a command. */
export async function dynamodb(port: number, operation: string, body: object): Promise<TableAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port,
        method: 'POST',
        agent: false,
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': `DynamoDB_20120810.${operation}`,
          // dynalite wants a signature and does not check it.
          'x-amz-date': '20260101T000000Z',
          authorization:
            'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=local',
        },
      },
      (incoming) => {
        bodyOf(incoming).then((text) => {
          const body = parsed(text ?? '');
          resolve({ status: incoming.statusCode ?? 0, body: isObject(body) ? body : {} });
        }, reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(JSON.stringify(body));
  });
}

export interface TableAnswer {
  readonly status: number;
  readonly body: Json;
}

/** DynamoDB's typed JSON as plain values: {"M": {"pose": {"S": "x"}}} is {pose: "x"}. */
export function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const [[type, inner] = ['', undefined]] = Object.entries(value);
  if (type === 'NULL') return null;
  if (type === 'N') return Number(inner);
  if (type === 'L') return Array.isArray(inner) ? inner.map(plain) : [];
  if (type !== 'M') return inner;
  const entries = Object.entries(inner as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, child]) => [name, plain(child)]));
}

/** Where the skill finds its table. */
interface Table {
  readonly endpoint: string;
  readonly table: string;
}

/** Sets what the skill and the AWS SDK read when they are loaded: the local store, and no real account. Call it first. */
export function provideStore({ endpoint, table }: Table): void {
  Object.assign(process.env, {
    TABLE_NAME: table,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    // Lambda's log has a line for each turn, which would stand between the lines of the conversation.
    AWS_LAMBDA_LOG_LEVEL: process.env['AWS_LAMBDA_LOG_LEVEL'] ?? 'WARN',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  });
}

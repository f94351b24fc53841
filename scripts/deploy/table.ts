import { DescribeTableCommand, DynamoDBClient, type TableDescription } from '@aws-sdk/client-dynamodb';
import { outputOf, type Deployed } from './endpoints';
import { ill, unknown, well, type Verdict } from './findings';

export interface Table {
  readonly name: string;
  readonly region: string;
}

/** Where the last deployment keeps places; undefined before there was one. */
export function tableOf(deployed: Deployed | undefined): Table | undefined {
  const name = deployed && outputOf(deployed, 'TableName');
  // arn:aws:cloudformation:REGION:ACCOUNT:stack/...
  const region = deployed?.stackId?.split(':')[3];
  return name === undefined || region === undefined ? undefined : { name, region };
}

export type Describe = (table: Table) => Promise<TableDescription | undefined>;

/** Asks DynamoDB, with the credentials of the profile, or of the environment where there is none. Gives up after some seconds. */
export function describeWith(profile: string | undefined): Describe {
  return async ({ name, region }) => {
    const client = new DynamoDBClient({
      region,
      maxAttempts: 2,
      requestHandler: { connectionTimeout: 3_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
      ...(profile === undefined ? {} : { profile }),
    });
    try {
      return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
    } finally {
      client.destroy();
    }
  };
}

export async function tableReachable(table: Table | undefined, describe: Describe): Promise<Verdict> {
  if (!table) {
    return unknown(
      'table',
      'nothing has been deployed from this folder yet',
      'The first "npm run deploy" makes it.',
    );
  }
  const where = `${table.name} in ${table.region}`;
  try {
    const { TableStatus: status, KeySchema: keys } = (await describe(table)) ?? {};
    if (status !== 'ACTIVE')
      return ill('table', `${where} is ${status ?? 'without a status'}`, 'Wait a minute, and ask again.');
    const id = keys?.length === 1 && keys[0]?.AttributeName === 'id';
    return id
      ? well('table', `${where} answers`)
      : ill('table', `${where} has another key`, "It is not this stack's table.");
  } catch (error) {
    return failed(where, error instanceof Error ? error.name : 'an error');
  }
}

/** By the name alone: AWS's messages hold account numbers. */
function failed(where: string, name: string): Verdict {
  if (name === 'ResourceNotFoundException') {
    return ill(
      'table',
      `${where} does not exist`,
      'Was the stack removed? See docs/deployment.md, "Remove everything".',
    );
  }
  if (name === 'CredentialsProviderError') {
    return unknown(
      'table',
      `${where} was not asked, for want of credentials`,
      'See to the AWS credentials first.',
    );
  }
  if (name === 'AccessDeniedException') {
    return unknown(
      'table',
      `${where} may not be described with these credentials`,
      'Allow them dynamodb:DescribeTable to know.',
    );
  }
  return ill('table', `${where} could not be asked: ${name}`, 'Look at the credentials and the network.');
}

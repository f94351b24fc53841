import { DescribeTableCommand, DynamoDBClient, type TableDescription } from '@aws-sdk/client-dynamodb';
import { outputOf, regionOf, type Deployed } from './endpoints';
import { failed, unknown, ok, type Verdict } from './findings';

export interface Table {
  readonly name: string;
  readonly region: string;
}

/** The table of the last deployment; undefined before the first one. */
export function tableOf(deployed: Deployed | undefined): Table | undefined {
  const name = deployed && outputOf(deployed, 'TableName');
  const region = deployed && regionOf(deployed);
  return name === undefined || region === undefined ? undefined : { name, region };
}

export type Describe = (table: Table) => Promise<TableDescription | undefined>;

/** Asks DynamoDB with the credentials of the profile, or of the environment without one. Gives up after 5 s. */
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
      return failed('table', `${where} is ${status ?? 'without a status'}`, 'Wait a minute, and ask again.');
    const id = keys?.length === 1 && keys[0]?.AttributeName === 'id';
    return id
      ? ok('table', `${where} answers`)
      : failed('table', `${where} has another key`, "It is not this stack's table.");
  } catch (error) {
    return errorVerdict(where, error instanceof Error ? error.name : 'an error');
  }
}

/** Judges an error by its name only: AWS's messages contain account numbers. */
function errorVerdict(where: string, name: string): Verdict {
  if (name === 'ResourceNotFoundException') {
    return failed(
      'table',
      `${where} does not exist`,
      'Was the stack removed? See docs/deployment.md, "Remove everything".',
    );
  }
  if (name === 'CredentialsProviderError') {
    return unknown(
      'table',
      `${where} was not asked: there are no credentials`,
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
  return failed('table', `${where} could not be asked: ${name}`, 'Look at the credentials and the network.');
}

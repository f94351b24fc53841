import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { outputOf, regionOf, type Deployed } from './endpoints';
import { failed, ok, unknown, type Verdict } from './findings';

/** What AWS says of a stack or a function: its status, or `gone` if it does not exist. */
export type Seen = string;

/** Asks AWS about one stack or one function, by its ARN. */
export interface AskAws {
  readonly stack: (arn: string) => Promise<Seen>;
  readonly function: (arn: string) => Promise<Seen>;
}

/** The stack is there, but it cannot be updated: CloudFormation only lets it be deleted. */
const STUCK = new Set(['ROLLBACK_COMPLETE', 'ROLLBACK_FAILED', 'DELETE_FAILED', 'REVIEW_IN_PROGRESS']);

const NEW_STACK =
  'Run "npm run deploy -- --new-stack": it keeps the skill and makes another stack. See docs/deployment.md, "A new stack".';

/** Asks with the credentials of the profile, or of the environment without one. Gives up after 5 s. */
export function askAwsWith(profile: string | undefined): AskAws {
  const settings = (arn: string) => ({
    region: arn.split(':')[3] ?? '',
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
    ...(profile === undefined ? {} : { profile }),
  });
  return {
    async stack(arn) {
      const client = new CloudFormationClient(settings(arn));
      try {
        const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: arn }));
        const status = Stacks?.[0]?.StackStatus;
        return status === undefined || status === 'DELETE_COMPLETE' ? 'gone' : status;
      } catch (error) {
        // CloudFormation has no error of its own for a stack that does not exist.
        if (isNamed(error, 'ValidationError') && /does not exist/.test(error.message)) return 'gone';
        throw error;
      } finally {
        client.destroy();
      }
    },
    async function(arn) {
      const client = new LambdaClient(settings(arn));
      try {
        const { State } = await client.send(new GetFunctionConfigurationCommand({ FunctionName: arn }));
        return State ?? 'Active';
      } catch (error) {
        if (isNamed(error, 'ResourceNotFoundException')) return 'gone';
        throw error;
      } finally {
        client.destroy();
      }
    },
  };
}

/**
 * Whether the last deployment of each Alexa region can be built upon. ask-cli uploads the endpoint of a deleted function with the
 * manifest, and Amazon refuses that (alexa/ask-cli, issue 365). It also goes on using the bucket of the region that the stack
 * was made in.
 */
export async function lastStacks(
  deployments: ReadonlyMap<string, Deployed>,
  wanted: (alexaRegion: string) => string | undefined,
  ask: AskAws,
): Promise<readonly Verdict[]> {
  const begun = [...deployments].filter(([, { stackId, s3 }]) => stackId !== undefined || s3 !== undefined);
  return Promise.all(begun.map(async ([region, deployed]) => judge(region, deployed, wanted(region), ask)));
}

/** Whether what was deployed lies in another region. ask-cli writes the region into the bucket's name, without its hyphens. */
function isElsewhere({ stackId, s3 }: Deployed, wanted: string): boolean {
  const region = stackId === undefined ? undefined : regionOf({ stackId });
  const bucket = /-([a-z]+\d)-\d+$/.exec(s3?.bucket ?? '')?.[1];
  return (
    (region !== undefined && region !== wanted) ||
    (bucket !== undefined && bucket !== wanted.replaceAll('-', ''))
  );
}

async function judge(
  alexaRegion: string,
  deployed: Deployed,
  wanted: string | undefined,
  ask: AskAws,
): Promise<Verdict> {
  const what = alexaRegion === 'default' ? 'stack' : `stack for ${alexaRegion}`;
  const { stackId } = deployed;
  const region = regionOf(deployed);
  if (wanted !== undefined && isElsewhere(deployed, wanted)) {
    return failed(
      what,
      `the last deployment went to ${region ?? 'another region'}, and ask-resources.json says ${wanted}`,
      `To stay, set awsRegion back. To move: ${NEW_STACK}`,
    );
  }
  if (stackId === undefined)
    return unknown(what, 'the last deployment made none', '"npm run deploy" tries again.');
  try {
    const status = await ask.stack(stackId);
    if (status === 'gone')
      return failed(what, 'the one of the last deployment does not exist any more', NEW_STACK);
    if (STUCK.has(status)) {
      return failed(
        what,
        `it is in ${status} and takes no update`,
        `Delete it in the CloudFormation console. ${NEW_STACK}`,
      );
    }
    if (status.endsWith('_IN_PROGRESS'))
      return failed(what, `it is in ${status}`, 'Wait until that has ended.');
    const endpoint = outputOf(deployed, 'SkillEndpoint');
    if (endpoint !== undefined && (await ask.function(endpoint)) === 'gone') {
      return failed(
        what,
        'its function was deleted',
        `Delete the stack in the CloudFormation console. ${NEW_STACK}`,
      );
    }
    return ok(what, `${status}, in ${region ?? 'its region'}`);
  } catch (error) {
    return unknown(
      what,
      `could not be asked: ${kindOf(error)}`,
      `Look at the credentials, their rights and the network. If it was deleted: ${NEW_STACK}`,
    );
  }
}

/** The kind of an error, such as AccessDenied or ENOTFOUND. Never its message: AWS's contain account numbers. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'an error';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

function isNamed(error: unknown, name: string): error is Error {
  return error instanceof Error && error.name === name;
}

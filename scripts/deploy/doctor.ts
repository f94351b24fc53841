import { type State, type Verdict, awsCredentials, built, nodeVersion } from './findings';
import { homedir } from 'node:os';
import manifest from '../../package.json';
import { lastDeployments, readStates } from './endpoints';
import { askProfile, askCli, askAccount, halfEnvironment } from './ask';
import { readResources, resourcesVerdict, settingsOf, wantedRegion } from './resources';
import { askAwsWith, lastStacks } from './stack';
import { describeWith, tableOf, tableReachable } from './table';
import { root } from '../project';

const marks: Readonly<Record<State, string>> = { ok: 'ok  ', failed: 'FAIL', unknown: '?   ' };

/** Only a deployment shows this. */
const NOT_ASKED = 'Not asked: whether Amazon and AWS still take these credentials, and what they may do.';

/** One line for each check, what to do below it, then a summary. */
export function printed(verdicts: readonly Verdict[]): string[] {
  const lines = verdicts.flatMap(({ what, state, seen, remedy }) => [
    `${marks[state]} ${what}: ${seen}`,
    ...(remedy === undefined ? [] : [`     ${remedy}`]),
  ]);
  return [...lines, '', summary(verdicts), NOT_ASKED];
}

/** 1 if a check failed. A check that could not run does not count. */
export function exitCodeOf(verdicts: readonly Verdict[]): number {
  return verdicts.some(({ state }) => state === 'failed') ? 1 : 0;
}

function summary(verdicts: readonly Verdict[]): string {
  const count = (state: State): number => verdicts.filter((each) => each.state === state).length;
  const open = count('unknown') === 0 ? '' : ` ${count('unknown')} not checked, marked with "?".`;
  if (count('failed') > 0) return `Not ready to deploy: ${count('failed')} to be put right.${open}`;
  return `Nothing is in the way of "npm run deploy" that can be seen from here.${open}`;
}

/** What was found, in two parts: only what stands in the way of a deployment, and the rest. */
export interface Examined {
  readonly deployment: readonly Verdict[];
  readonly build: Verdict;
  readonly table: Verdict;
}

export interface Examination {
  /** The folder of ask-resources.json and .ask. */
  readonly project: string;
  readonly environment: NodeJS.ProcessEnv;
  /** The last stack is about to be forgotten, so that nothing is asked about it. */
  readonly newStack?: boolean;
}

/** Checks everything that a deployment needs and changes nothing. Takes the profile as `npm run deploy` does. */
export async function examine(
  args: readonly string[],
  { project, environment, newStack = false }: Examination,
): Promise<Examined> {
  // Silence the AWS SDK's warning about Node.js 20.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  const home = environment['HOME'] ?? homedir();
  const profile = askProfile(args, environment);
  const { verdict: account, awsProfile } = askAccount(profile, home);
  const half = halfEnvironment(environment);
  const resources = resourcesVerdict(project, profile);
  const { states, verdict: noted } = readStates(project);
  const deployments = newStack ? new Map<string, never>() : lastDeployments(states, profile);
  const credentials = awsCredentials(awsProfile, environment, home);
  const config = resources.state === 'failed' ? {} : settingsOf(readResources(project), profile);
  const ask = askAwsWith(awsProfile);
  return {
    deployment: [
      nodeVersion(process.version, manifest.engines.node),
      askCli(environment['PATH'] ?? ''),
      ...(half === null ? [] : [half]),
      account,
      credentials,
      resources,
      noted,
      ...(await lastStacks(deployments, (region) => wantedRegion(config, region), ask)),
    ],
    build: built(root),
    table: await tableReachable(tableOf(deployments.get('default')), describeWith(awsProfile)),
  };
}

async function main(): Promise<void> {
  const found = await examine(process.argv.slice(2), { project: root, environment: process.env });
  const verdicts = [...found.deployment, found.build, found.table];
  for (const line of printed(verdicts)) console.log(line);
  process.exitCode = exitCodeOf(verdicts);
}

if (require.main === module) void main();

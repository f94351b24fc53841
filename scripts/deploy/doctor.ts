import { type State, type Verdict, awsCredentials, built, nodeVersion } from './findings';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../package.json';
import { lastDeployments, type AskStates } from './endpoints';
import { askProfile, askCli, askAccount } from './ask';
import { describeWith, tableOf, tableReachable } from './table';
import { readJson, root } from '../project';

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

/** Checks everything that a deployment needs and changes nothing. Takes the profile as `npm run deploy` does. */
async function examine(args: readonly string[]): Promise<readonly Verdict[]> {
  const { env } = process;
  // Silence the AWS SDK's warning about Node.js 20.
  env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  const home = env['HOME'] ?? homedir();
  const profile = askProfile(args, env);
  const { verdict: account, awsProfile } = askAccount(profile, home);
  const states = join(root, '.ask/ask-states.json');
  const deployed = existsSync(states) ? lastDeployments(readJson(states) as AskStates, profile) : undefined;
  return [
    nodeVersion(process.version, manifest.engines.node),
    built(root),
    askCli(env['PATH'] ?? ''),
    account,
    awsCredentials(awsProfile, env, home),
    await tableReachable(tableOf(deployed?.get('default')), describeWith(awsProfile)),
  ];
}

async function main(): Promise<void> {
  const verdicts = await examine(process.argv.slice(2));
  for (const line of printed(verdicts)) console.log(line);
  process.exitCode = exitCodeOf(verdicts);
}

if (require.main === module) void main();

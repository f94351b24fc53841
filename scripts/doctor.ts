import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import manifest from '../package.json';
import { lastDeployments, type AskStates } from './deployment/endpoints';
import { askProfile } from './deployment/profile';
import { askCli } from './doctor/ask-cli';
import { askAccount } from './doctor/ask-profile';
import { awsCredentials } from './doctor/aws-credentials';
import { built } from './doctor/built';
import { nodeVersion } from './doctor/node-version';
import { exitCodeOf, printed } from './doctor/print';
import { describeWith, tableOf, tableReachable } from './doctor/table';
import type { Verdict } from './doctor/verdict';
import { readJson, root } from './project';

/** Looks at everything that a deployment needs, and changes nothing. Takes the profile as `npm run deploy` does. */
async function examine(args: readonly string[]): Promise<readonly Verdict[]> {
  const { env } = process;
  // What the AWS SDK has to say of Node.js 20 is not what was asked here.
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

void examine(process.argv.slice(2)).then((verdicts) => {
  for (const line of printed(verdicts)) console.log(line);
  process.exitCode = exitCodeOf(verdicts);
});

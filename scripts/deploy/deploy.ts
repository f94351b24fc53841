import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, report } from '../build/build';
import { forgetStack, lastEndpoints, readStates, withEndpoints, type Manifest } from './endpoints';
import { askProfile, howToGetAsk, onPath } from './ask';
import { examine, exitCodeOf, printed } from './doctor';
import { addProfile, readResources, settingsOf } from './resources';
import { readJson, root } from '../project';

const NEW_STACK = '--new-stack';

/**
 * Looks whether a deployment can work, builds, then hands over to ask-cli, which sees to the skill, the stack and the endpoint.
 * Extra words are ask-cli's, except --new-stack: it forgets the last stack, so that ask-cli makes another.
 */
async function deploy(given: readonly string[]): Promise<number> {
  const args = given.filter((arg) => arg !== NEW_STACK);
  const newStack = args.length < given.length;
  const ask = onPath('ask', process.env['PATH'] ?? '');
  if (ask === undefined) {
    console.error(`ask-cli is not found. ${howToGetAsk}`);
    return 1;
  }
  const { deployment } = await examine(args, { project: root, environment: process.env, newStack });
  const open = deployment.filter(({ state }) => state !== 'ok');
  for (const line of open.length > 0 ? printed(open) : []) console.error(line);
  if (exitCodeOf(open) !== 0) return 1;
  const profile = askProfile(args, process.env);
  if (newStack) forgetStack(root, profile);
  if (addProfile(root, profile)) {
    console.error(`Added the profile "${profile}" to ask-resources.json, as a copy of "default".`);
  }
  console.error('Building the skill ...');
  await build();
  keepEndpoints(profile);
  const { status, error } = spawnSync(ask, ['deploy', ...args], { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  return status ?? 1;
}

function keepEndpoints(profile: string): void {
  const manifest = join(root, 'build/skill-package/skill.json');
  if (!existsSync(manifest)) return;
  const { subscriptions = [] } = settingsOf(readResources(root), profile).skillEvents ?? {};
  const endpoints = lastEndpoints(readStates(root).states, profile);
  const kept = withEndpoints(readJson(manifest) as Manifest, endpoints, subscriptions);
  writeFileSync(manifest, JSON.stringify(kept, undefined, 2));
}

deploy(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    report(error);
    process.exitCode = 1;
  },
);

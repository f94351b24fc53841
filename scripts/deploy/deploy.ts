import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import resources from '../../ask-resources.json';
import { build, report } from '../build/build';
import { lastEndpoints, withEndpoints, type AskStates, type Manifest } from './endpoints';
import { howToGetAsk, onPath, askProfile } from './ask';
import { readJson, root } from '../project';

/** Builds, then hands over to ask-cli, which sees to the skill, the stack and the endpoint. Extra words are ask-cli's. */
async function deploy(args: readonly string[]): Promise<number> {
  const ask = onPath('ask', process.env['PATH'] ?? '');
  if (ask === undefined) {
    console.error(`ask-cli is not found. ${howToGetAsk}`);
    return 1;
  }
  await build();
  keepEndpoints(askProfile(args, process.env));
  const { status, error } = spawnSync(ask, ['deploy', ...args], { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  return status ?? 1;
}

function keepEndpoints(profile: string): void {
  const states = join(root, '.ask/ask-states.json');
  if (!existsSync(states)) return;
  const manifest = join(root, 'build/skill-package/skill.json');
  const { subscriptions } = resources.profiles.default.skillInfrastructure.userConfig.skillEvents;
  const endpoints = lastEndpoints(readJson(states) as AskStates, profile);
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

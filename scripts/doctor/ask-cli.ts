import { spawnSync } from 'node:child_process';
import { howToGetAsk, onPath } from '../deployment/path';
import { ill, well, type Verdict } from './verdict';

/** There, and of the kind that reads ask-resources.json. Its last release does not start as npm installs it by default. */
export function askCli(path: string): Verdict {
  const ask = onPath('ask', path);
  if (ask === undefined) return ill('ask-cli', 'not on the PATH', howToGetAsk);
  const { stdout, status } = spawnSync(ask, ['--version'], {
    encoding: 'utf8',
    timeout: 20_000,
    env: { ...process.env, PATH: path },
  });
  const version = /\d+\.\d+\.\d+/.exec(stdout)?.[0];
  if (status !== 0 || version === undefined) {
    return ill('ask-cli', `${ask} does not start`, howToGetAsk);
  }
  if (!version.startsWith('2.')) return ill('ask-cli', `${version}, and 2 is needed`, howToGetAsk);
  return well('ask-cli', version);
}

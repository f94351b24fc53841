import { accessSync, constants, statSync, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { failed, ok, type Verdict } from './findings';
import { readJson } from '../project';

/** The path of a program, searched as a shell does; undefined if it is not on the PATH. */
export function onPath(program: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, program))
    .find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Where to look: the last release of ask-cli does not start with the dependencies that npm installs by default. */
export const howToGetAsk = 'docs/deployment.md, "Tools", has the lines that install ask-cli.';
type Environment = Readonly<Record<string, string | undefined>>;

const WHOLE = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'ASK_VENDOR_ID'];

/** ask-cli's name for the profile that comes from environment variables. */
export const FROM_ENVIRONMENT = '__ENVIRONMENT_ASK_PROFILE__';

/** The profile that `ask deploy` will use, searched in ask-cli's order. */
export function askProfile(args: readonly string[], environment: Environment): string {
  const index = args.findIndex((arg) => arg === '-p' || arg === '--profile');
  const given = index >= 0 ? args[index + 1] : args.find((arg) => arg.startsWith('--profile='))?.slice(10);
  return given ?? fromEnvironment(environment) ?? environment['ASK_DEFAULT_PROFILE'] ?? 'default';
}

function fromEnvironment(environment: Environment): string | undefined {
  const given = (name: string): boolean => (environment[name] ?? '') !== '';
  const whole = WHOLE.every(given) && (given('ASK_REFRESH_TOKEN') || given('ASK_ACCESS_TOKEN'));
  return whole ? FROM_ENVIRONMENT : undefined;
}

/**
 * Variables of a profile that are set but not used, since ask-cli takes them only if the set is whole (ask-cli 2.30.7,
 * profile-helper.js). Null where none or all are set.
 */
export function halfEnvironment(environment: Environment): Verdict | null {
  const given = (name: string): boolean => (environment[name] ?? '') !== '';
  const tokens = ['ASK_REFRESH_TOKEN', 'ASK_ACCESS_TOKEN'];
  const asks = [...tokens, 'ASK_VENDOR_ID'].filter(given);
  if (asks.length === 0 || fromEnvironment(environment) !== undefined) return null;
  const missing = [
    ...WHOLE.filter((name) => !given(name)),
    ...(tokens.some(given) ? [] : ['ASK_REFRESH_TOKEN']),
  ];
  return failed(
    'ask variables',
    `${asks.join(' and ')} set without ${missing.join(' and ')}, so ask-cli uses none of them`,
    `Set ${missing.join(' and ')}, or unset ${asks.join(' and ')}.`,
  );
}

/** Checks that ask-cli starts and has version 2, which reads ask-resources.json. */
export function askCli(path: string): Verdict {
  const ask = onPath('ask', path);
  if (ask === undefined) return failed('ask-cli', 'not on the PATH', howToGetAsk);
  const { stdout, status } = spawnSync(ask, ['--version'], {
    encoding: 'utf8',
    timeout: 20_000,
    env: { ...process.env, PATH: path },
  });
  const version = /\d+\.\d+\.\d+/.exec(stdout)?.[0];
  if (status !== 0 || version === undefined) {
    return failed('ask-cli', `${ask} does not start`, howToGetAsk);
  }
  if (!version.startsWith('2.')) return failed('ask-cli', `${version}, and 2 is needed`, howToGetAsk);
  return ok('ask-cli', version);
}

/** ~/.ask/cli_config, as `ask configure` writes it. Only the presence of the tokens is checked, never their values. */
interface AskConfig {
  readonly profiles?: Readonly<Record<string, AskProfile | undefined>>;
}

interface AskProfile {
  readonly token?: { readonly refresh_token?: string };
  readonly vendor_id?: string;
  /** The profile of AWS that it deploys with; null where none was linked. */
  readonly aws_profile?: string | null;
}

export interface Account {
  readonly verdict: Verdict;
  /** undefined: none, or those of the environment. */
  readonly awsProfile?: string | undefined;
}

/** Checks the developer account of a deployment. Only a deployment shows whether Amazon still accepts its token. */
export function askAccount(profile: string, home: string): Account {
  if (profile === FROM_ENVIRONMENT) return { verdict: ok('ask profile', 'from the environment') };
  const remedy = `Run "ask configure${profile === 'default' ? '' : ` --profile ${profile}`}".`;
  const path = join(home, '.ask/cli_config');
  if (!existsSync(path)) return { verdict: failed('ask profile', 'ask-cli was never configured', remedy) };
  const config = read(path);
  if (config === undefined) {
    return {
      verdict: failed(
        'ask profile',
        '~/.ask/cli_config cannot be read as JSON',
        `Delete that file. ${remedy}`,
      ),
    };
  }
  const found = config.profiles?.[profile];
  if (!found) return { verdict: failed('ask profile', `"${profile}" is not in ~/.ask/cli_config`, remedy) };
  const missing = [
    ...((found.token?.refresh_token ?? '') === '' ? ['token'] : []),
    ...((found.vendor_id ?? '') === '' ? ['vendor id'] : []),
    ...((found.aws_profile ?? '') === '' ? ['AWS profile'] : []),
  ];
  const awsProfile = found.aws_profile ?? undefined;
  if (missing.length > 0) {
    return {
      verdict: failed('ask profile', `"${profile}" lacks its ${missing.join(' and ')}`, remedy),
      awsProfile,
    };
  }
  return {
    verdict: ok('ask profile', `"${profile}", with the AWS profile "${awsProfile ?? ''}"`),
    awsProfile,
  };
}

function read(path: string): AskConfig | undefined {
  try {
    const config = readJson(path);
    return typeof config === 'object' && config !== null ? config : undefined;
  } catch {
    return undefined;
  }
}

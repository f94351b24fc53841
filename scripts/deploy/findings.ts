import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStale } from '../ensure-built';
import { isNewEnough, NEWER } from '../needed-node';

/** `unknown`: this could not be checked from here. */
export type State = 'ok' | 'failed' | 'unknown';

/** The result of one check. */
export interface Verdict {
  readonly what: string;
  readonly state: State;
  /** What the check found. */
  readonly seen: string;
  /** What to do. Always given unless the state is ok. */
  readonly remedy?: string;
}

export function ok(what: string, seen: string): Verdict {
  return { what, state: 'ok', seen };
}

export function failed(what: string, seen: string, remedy: string): Verdict {
  return { what, state: 'failed', seen, remedy };
}

export function unknown(what: string, seen: string, remedy: string): Verdict {
  return { what, state: 'unknown', seen, remedy };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Entries of AWS's files that give credentials: keys, or a way to get them. */
const leads = /^\s*(aws_access_key_id|credential_process|role_arn|sso_session|sso_start_url)\s*=/m;

/** Whether credentials exist. Only a deployment shows whether AWS accepts them and what they may do. */
export function awsCredentials(profile: string | undefined, environment: Environment, home: string): Verdict {
  const given = (name: string): boolean => (environment[name] ?? '') !== '';
  if (profile === undefined) {
    return given('AWS_ACCESS_KEY_ID') && given('AWS_SECRET_ACCESS_KEY')
      ? ok('AWS credentials', 'in the environment')
      : failed(
          'AWS credentials',
          'none in the environment, and no AWS profile is linked',
          'Run "ask configure".',
        );
  }
  const files = [
    environment['AWS_SHARED_CREDENTIALS_FILE'] ?? join(home, '.aws/credentials'),
    environment['AWS_CONFIG_FILE'] ?? join(home, '.aws/config'),
  ];
  const sections = files.flatMap((file) => sectionsOf(file, profile));
  if (sections.length === 0) {
    return failed(
      'AWS credentials',
      `no profile "${profile}" in ~/.aws`,
      `Run "aws configure --profile ${profile}".`,
    );
  }
  return sections.some((section) => leads.test(section))
    ? ok('AWS credentials', `profile "${profile}"`)
    : failed(
        'AWS credentials',
        `profile "${profile}" holds none`,
        `Run "aws configure --profile ${profile}".`,
      );
}

/** The lines below [name], or [profile name] as ~/.aws/config has it. */
function sectionsOf(file: string, profile: string): string[] {
  if (!existsSync(file)) return [];
  const [, ...sections] = readFileSync(file, 'utf8').split(/^\s*\[/m);
  return sections.filter((section) => {
    const name = section.slice(0, section.indexOf(']')).replace(/^profile\s+/, '');
    return name.trim() === profile;
  });
}

/** What ask-cli uploads. */
const needed = ['lambda/index.js', 'skill-package/skill.json', 'stamp.json'];

/** `npm run deploy` builds first; `ask deploy` does not, and would upload an old build. */
export function built(project: string): Verdict {
  const missing = needed.filter((path) => !existsSync(join(project, 'build', path)));
  if (missing.length > 0) {
    return failed('build', `build/${missing[0] ?? ''} is not there`, 'Run "npm ci", then "npm run build".');
  }
  if (isStale(project)) return failed('build', 'older than the sources', 'Run "npm run build".');
  return ok('build', 'there, and as new as the sources');
}

/** Compares with `engines` in package.json, the oldest version that works. */
export function nodeVersion(version: string, engines: string): Verdict {
  if (isNewEnough(version, engines)) return ok('Node.js', version);
  return failed('Node.js', `${version}, and ${engines.replace('>=', '')} or later is needed`, NEWER);
}

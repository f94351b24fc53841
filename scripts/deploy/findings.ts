import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStale } from '../ensure-built';

/** `unknown` is for what could not be asked from here: it is neither well nor ill, and is said to be so. */
export type State = 'well' | 'ill' | 'unknown';

/** What one look at one thing came to. */
export interface Verdict {
  readonly what: string;
  readonly state: State;
  /** What was seen. */
  readonly seen: string;
  /** What to do about it, or how to find out. Always there where it is not well. */
  readonly remedy?: string;
}

export function well(what: string, seen: string): Verdict {
  return { what, state: 'well', seen };
}

export function ill(what: string, seen: string, remedy: string): Verdict {
  return { what, state: 'ill', seen, remedy };
}

export function unknown(what: string, seen: string, remedy: string): Verdict {
  return { what, state: 'unknown', seen, remedy };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What makes a section of AWS's files one that leads to credentials: keys, or a way to come by some. */
const leads = /^\s*(aws_access_key_id|credential_process|role_arn|sso_session|sso_start_url)\s*=/m;

/** Whether there are any. Whether AWS takes them, and what they may do, only a deployment tells. */
export function awsCredentials(profile: string | undefined, environment: Environment, home: string): Verdict {
  const given = (name: string): boolean => (environment[name] ?? '') !== '';
  if (profile === undefined) {
    return given('AWS_ACCESS_KEY_ID') && given('AWS_SECRET_ACCESS_KEY')
      ? well('AWS credentials', 'in the environment')
      : ill(
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
    return ill(
      'AWS credentials',
      `no profile "${profile}" in ~/.aws`,
      `Run "aws configure --profile ${profile}".`,
    );
  }
  return sections.some((section) => leads.test(section))
    ? well('AWS credentials', `profile "${profile}"`)
    : ill('AWS credentials', `profile "${profile}" holds none`, `Run "aws configure --profile ${profile}".`);
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

/** `npm run deploy` builds by itself; `ask deploy` does not, and would upload what lies there. */
export function built(project: string): Verdict {
  const missing = needed.filter((path) => !existsSync(join(project, 'build', path)));
  if (missing.length > 0) {
    return ill('build', `build/${missing[0] ?? ''} is not there`, 'Run "npm ci", then "npm run build".');
  }
  if (isStale(project)) return ill('build', 'older than the sources', 'Run "npm run build".');
  return well('build', 'there, and as new as the sources');
}

/** From `engines` in package.json, which names the oldest version that will do. */
export function nodeVersion(version: string, engines: string): Verdict {
  const oldest = engines.replace('>=', '');
  const seen = `${version}, and ${oldest} or later is needed`;
  if (compare(version.replace(/^v/, ''), oldest) >= 0) return well('Node.js', version);
  return ill('Node.js', seen, 'Install a current one from nodejs.org, or with nvm, fnm or your system.');
}

function compare(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  for (let i = 0; i < 3; i += 1) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

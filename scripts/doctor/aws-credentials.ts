import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ill, well, type Verdict } from './verdict';

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

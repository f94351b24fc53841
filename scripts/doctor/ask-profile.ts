import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FROM_ENVIRONMENT } from '../deployment/profile';
import { readJson } from '../project';
import { ill, well, type Verdict } from './verdict';

/** ~/.ask/cli_config, as `ask configure` writes it. What the tokens are is nobody's business here: only whether they are. */
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

/** Which developer account a deployment goes to. Whether Amazon still takes its token, only Amazon knows. */
export function askAccount(profile: string, home: string): Account {
  if (profile === FROM_ENVIRONMENT) return { verdict: well('ask profile', 'from the environment') };
  const remedy = `Run "ask configure${profile === 'default' ? '' : ` --profile ${profile}`}".`;
  const path = join(home, '.ask/cli_config');
  if (!existsSync(path)) return { verdict: ill('ask profile', 'ask-cli was never configured', remedy) };
  const found = read(path)?.profiles?.[profile];
  if (!found) return { verdict: ill('ask profile', `"${profile}" is not in ~/.ask/cli_config`, remedy) };
  const missing = [
    ...((found.token?.refresh_token ?? '') === '' ? ['token'] : []),
    ...((found.vendor_id ?? '') === '' ? ['vendor id'] : []),
    ...((found.aws_profile ?? '') === '' ? ['AWS profile'] : []),
  ];
  const awsProfile = found.aws_profile ?? undefined;
  if (missing.length > 0) {
    return {
      verdict: ill('ask profile', `"${profile}" lacks its ${missing.join(' and ')}`, remedy),
      awsProfile,
    };
  }
  return {
    verdict: well('ask profile', `"${profile}", with the AWS profile "${awsProfile ?? ''}"`),
    awsProfile,
  };
}

function read(path: string): AskConfig | undefined {
  try {
    return readJson(path) as AskConfig;
  } catch {
    return undefined;
  }
}

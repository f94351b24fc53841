import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok, failed, type Verdict } from './findings';
import { readJson } from '../project';

/** What is read here of ask-resources.json. */
interface Resources {
  readonly profiles?: Readonly<Record<string, Settings | undefined>>;
}

interface Settings {
  readonly skillInfrastructure?: { readonly userConfig?: UserConfig };
}

interface UserConfig {
  readonly awsRegion?: string;
  readonly regionalOverrides?: Readonly<Record<string, { readonly awsRegion?: string } | undefined>>;
  readonly skillEvents?: { readonly subscriptions?: readonly string[] };
}

const file = (project: string): string => join(project, 'ask-resources.json');

/** Reads ask-resources.json. Throws an error that names the file if it is no JSON. */
export function readResources(project: string): Resources {
  return readJson(file(project)) as Resources;
}

/** The settings that a profile deploys with: its own, else those of "default", of which it will get a copy. */
export function settingsOf({ profiles = {} }: Resources, profile: string): UserConfig {
  return (profiles[profile] ?? profiles['default'])?.skillInfrastructure?.userConfig ?? {};
}

/** The AWS region that an Alexa region is set to be deployed to; undefined where ask-cli chooses. */
export function wantedRegion(
  { awsRegion, regionalOverrides }: UserConfig,
  alexaRegion: string,
): string | undefined {
  return alexaRegion === 'default' ? awsRegion : regionalOverrides?.[alexaRegion]?.awsRegion;
}

/** ask-cli refuses a profile that ask-resources.json does not name: also the one of the environment's variables. */
export function resourcesVerdict(project: string, profile: string): Verdict {
  const what = 'ask-resources.json';
  let resources: Resources;
  try {
    resources = readResources(project);
  } catch {
    return failed(
      what,
      'cannot be read as JSON',
      'Mend it, or get it back with "git checkout -- ask-resources.json".',
    );
  }
  const { profiles = {} } = resources;
  if (profiles[profile] !== undefined) return ok(what, `has the profile "${profile}"`);
  return profiles['default'] === undefined
    ? failed(
        what,
        `has no profile "${profile}" and no "default"`,
        'Get it back with "git checkout -- ask-resources.json".',
      )
    : ok(what, `has no profile "${profile}" yet: "npm run deploy" adds it as a copy of "default"`);
}

/** Adds the profile as a copy of "default" if it is missing. True if the file was written. */
export function addProfile(project: string, profile: string): boolean {
  const resources = readResources(project);
  const { profiles = {} } = resources;
  if (profiles[profile] !== undefined || profiles['default'] === undefined) return false;
  const added = { ...resources, profiles: { ...profiles, [profile]: profiles['default'] } };
  writeFileSync(file(project), `${JSON.stringify(added, undefined, 2)}\n`);
  return true;
}

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failed, ok, unknown, type Verdict } from './findings';
import { readJson } from '../project';

/** The part of .ask/ask-states.json that is read here. ask-cli writes it after each deployment. */
export interface AskStates {
  readonly profiles?: Readonly<Record<string, { readonly skillInfrastructure?: Infrastructure } | undefined>>;
}

type Infrastructure = Readonly<Record<string, { readonly deployState?: DeployState } | undefined>>;

export interface Deployed {
  /** The stack's ARN, which names its region. */
  readonly stackId?: string;
  /** The bucket of the code. ask-cli keeps its name also after a deployment that failed. */
  readonly s3?: { readonly bucket?: string };
  readonly outputs?: readonly { readonly OutputKey: string; readonly OutputValue: string }[];
}

type DeployState = Readonly<Record<string, Deployed | undefined>>;

interface Endpoint {
  readonly uri: string;
}

export interface Manifest {
  readonly manifest: { readonly apis: { readonly custom: object } };
}

const STATES = '.ask/ask-states.json';

/** What ask-cli noted of the deployments from a project, and what to say of the file. */
export interface Noted {
  readonly states: AskStates;
  readonly verdict: Verdict;
}

/** Reads .ask/ask-states.json. It is empty before the first deployment; a deployment that was cut short can leave it broken. */
export function readStates(project: string): Noted {
  const path = join(project, STATES);
  if (!existsSync(path)) {
    return {
      states: {},
      verdict: unknown(
        STATES,
        'is not there: nothing has been deployed from this folder',
        'The first "npm run deploy" makes it.',
      ),
    };
  }
  const states = statesIn(path);
  return states === null
    ? { states: {}, verdict: failed(STATES, 'cannot be read as what ask-cli writes', HOW_TO_MEND) }
    : { states, verdict: ok(STATES, 'knows the skill and the stack') };
}

const HOW_TO_MEND =
  `Put back a copy of ${STATES}. Without a copy, delete the file: the next deployment makes a new skill and a new stack. Then ` +
  'delete the old skill in the developer console and the old stack in the CloudFormation console.';

function statesIn(path: string): AskStates | null {
  try {
    const states = readJson(path);
    if (typeof states !== 'object' || states === null) return null;
    const { profiles } = states as { profiles?: unknown };
    return typeof profiles === 'object' && profiles !== null && !Array.isArray(profiles) ? states : null;
  } catch {
    return null;
  }
}

/** Forgets stack, bucket and endpoint of a profile, and keeps its skill: ask-cli will make another stack. */
export function forgetStack(project: string, profile: string): void {
  const { states } = readStates(project);
  const { [profile]: known, ...others } = states.profiles ?? {};
  if (known === undefined) return;
  const { skillInfrastructure, ...skill } = known;
  if (skillInfrastructure === undefined) return;
  const kept = { ...states, profiles: { ...others, [profile]: skill } };
  writeFileSync(join(project, STATES), JSON.stringify(kept, undefined, 2));
}

/** The AWS region of a deployment's stack; undefined where it has none. */
export function regionOf({ stackId }: Deployed): string | undefined {
  // arn:aws:cloudformation:REGION:ACCOUNT:stack/...
  return stackId?.split(':')[3];
}

/** Alexa region -> the function of the last deployment there. */
export function lastEndpoints(states: AskStates, profile: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [region, deployed] of lastDeployments(states, profile)) {
    const endpoint = outputOf(deployed, 'SkillEndpoint');
    if (endpoint !== undefined) found.set(region, endpoint);
  }
  return found;
}

/** Alexa region -> the last deployment there. */
export function lastDeployments(states: AskStates, profile: string): ReadonlyMap<string, Deployed> {
  const found = states.profiles?.[profile]?.skillInfrastructure?.['@ask-cli/cfn-deployer']?.deployState ?? {};
  return new Map(Object.entries(found).flatMap(([region, each]) => (each ? [[region, each]] : [])));
}

export function outputOf({ outputs }: Deployed, key: string): string | undefined {
  return outputs?.find(({ OutputKey }) => OutputKey === key)?.OutputValue;
}

/**
 * Writes the last endpoints into the built manifest, as ask-cli does after a deployment. ask-cli uploads the manifest before it
 * knows the endpoint and again afterwards; without this, the skill would have no endpoint in between. Keep ask-cli's order of
 * keys: it skips the upload only if no byte has changed.
 */
export function withEndpoints(
  file: Manifest,
  endpoints: ReadonlyMap<string, string>,
  subscriptions: readonly string[],
): object {
  if (endpoints.size === 0) return file;
  const { manifest } = file;
  return {
    ...file,
    manifest: {
      ...manifest,
      apis: { ...manifest.apis, custom: { ...manifest.apis.custom, ...placed(endpoints) } },
      events: {
        ...placed(endpoints),
        subscriptions: subscriptions.map((eventName) => ({ eventName })),
      },
    },
  };
}

function placed(endpoints: ReadonlyMap<string, string>): { endpoint?: Endpoint; regions?: object } {
  const others = [...endpoints].filter(([region]) => region !== 'default');
  const main = endpoints.get('default');
  return {
    ...(main === undefined ? {} : { endpoint: { uri: main } }),
    ...(others.length === 0
      ? {}
      : { regions: Object.fromEntries(others.map(([region, uri]) => [region, { endpoint: { uri } }])) }),
  };
}

/** The part of .ask/ask-states.json that is read here. ask-cli writes it after each deployment. */
export interface AskStates {
  readonly profiles?: Readonly<Record<string, { readonly skillInfrastructure?: Infrastructure } | undefined>>;
}

type Infrastructure = Readonly<Record<string, { readonly deployState?: DeployState } | undefined>>;

export interface Deployed {
  /** The stack's ARN, which names its region. */
  readonly stackId?: string;
  readonly outputs?: readonly { readonly OutputKey: string; readonly OutputValue: string }[];
}

type DeployState = Readonly<Record<string, Deployed | undefined>>;

interface Endpoint {
  readonly uri: string;
}

export interface Manifest {
  readonly manifest: { readonly apis: { readonly custom: object } };
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
